import type { Hono } from 'hono'
import { answerLinkedOpinion } from '../../office/opinions/answer-linked-opinion'
import { getLinkedOpinionOnRecord } from '../../office/opinions/get-linked-opinion-on-record'
import { LinkedAnswer, type LinkedOpinion } from '../../office/opinions/schemas'
import { parsed } from '../../runtime/field-errors'
import { sayFault } from '../../runtime/problem'
import { saidOf } from '../../wording/said-of'
import { agencyTexts } from '../agency/texts'
import { valueText } from '../answers/answer-text'
import { Button } from '../layout/button'
import { CsrfField } from '../layout/csrf-field'
import { ErrorSummary, errorOf, type Fault } from '../layout/error-summary'
import { Radios } from '../layout/fields/choices'
import { Textarea } from '../layout/fields/textarea'
import { dueText, timeText } from '../layout/format'
import { Page } from '../layout/page'
import { SummaryList } from '../layout/summary-list'
import { formPage } from '../runtime/form-page'
import { portalApp } from '../runtime/portal-app'
import { type Form, valueIn } from '../runtime/read-form'
import { show } from '../runtime/show'
import type { PortalEnv, Visit } from '../runtime/visit'
import type { GuestDesk } from './guest-desk'
import { guestTexts } from './texts'

/** A body outside of the system answers its one question: the link is the right to do so, nobody signs in. */
export const guestApp = (desk: GuestDesk): Hono<PortalEnv> => {
  const app = portalApp('guest', desk)
  formPage(app, '/opinions/:token', {
    at: async (c) => ({ c, token: c.req.param('token') ?? '' }),
    async view({ c, token }, { typed, faults }) {
      const { visit } = c.var
      const asked = await getLinkedOpinionOnRecord({ token }, visit, desk)
      // The address is a secret: no page that is left from here is told it.
      c.header('referrer-policy', 'no-referrer')
      return <LinkedPage {...{ visit, asked, typed, faults }} />
    },
    async carryOut({ c, token }, form, visit) {
      const fields = ['outcome', 'reason', 'confidential'].map((name) => [name, valueIn(form, name)] as const)
      const answer = parsed(LinkedAnswer, Object.fromEntries(fields.filter(([, value]) => value)))
      await answerLinkedOpinion({ token, ...answer }, visit, desk)
      const text = guestTexts[visit.language]
      return show(
        c,
        <Page visit={visit} title={text.thanks}>
          <h1 class="govuk-heading-l">{text.thanks}</h1>
          <p class="govuk-body">{text.taken}</p>
        </Page>,
      )
    },
    faultOf: ({ pointer, message }, _place, { language }) => ({
      id: pointer.split('/')[1] ?? 'outcome',
      message: sayFault(message, language),
    }),
  })
  return app
}

interface LinkedProps {
  visit: Visit
  asked: LinkedOpinion
  typed: Form
  faults: readonly Fault[]
}
const LinkedPage = ({ visit, asked, typed, faults }: LinkedProps) => {
  const { language } = visit
  const text = guestTexts[language]
  const { task } = agencyTexts[language]
  const { opinion, documents, outcomes, expiresAt } = asked
  return (
    <Page visit={visit} title={text.heading} wrong={faults.length > 0}>
      <ErrorSummary visit={visit} faults={faults} />
      <span class="govuk-caption-l">
        {asked.procedure.name}, {asked.number}
      </span>
      <h1 class="govuk-heading-l">{text.heading}</h1>
      <p class="govuk-body">{text.until(dueText(asked, language), timeText(expiresAt, language))}</p>
      <SummaryList
        visit={visit}
        rows={[
          { key: task.question, value: opinion.asked ?? '' },
          ...(opinion.because ? [{ key: task.grounds, value: opinion.because }] : []),
          ...opinion.grounds.map(({ label, text: said, value }) => ({
            key: label,
            value: said ?? valueText(value, visit.language),
          })),
        ]}
      />
      {documents.length > 0 && (
        <>
          <h2 class="govuk-heading-m">{text.papers}</h2>
          <ul class="govuk-list">
            {documents.map(({ address, name, type }) => (
              <li>
                <a class="govuk-link" href={address} rel="noreferrer">
                  {name ?? type}
                </a>
              </li>
            ))}
          </ul>
        </>
      )}
      <form method="post" novalidate>
        <CsrfField visit={visit} />
        <Radios
          visit={visit}
          id="outcome"
          label={task.decision}
          error={errorOf(faults, 'outcome')}
          value={valueIn(typed, 'outcome')}
          options={outcomes.map((outcome) => ({
            value: outcome,
            text: saidOf(task.outcomes, outcome) ?? outcome,
          }))}
        />
        <Textarea
          visit={visit}
          id="reason"
          label={task.reason}
          hint={task.reasonHint}
          error={errorOf(faults, 'reason')}
          value={valueIn(typed, 'reason')}
          longest={5_000}
        />
        <Button>{task.send}</Button>
      </form>
    </Page>
  )
}
