import type { Hono } from 'hono'
import { answerLinkedOpinion } from '../../office/opinions/answer-linked-opinion'
import { getLinkedOpinionOnRecord } from '../../office/opinions/get-linked-opinion-on-record'
import { LinkedAnswer } from '../../office/opinions/schemas'
import { parsed } from '../../runtime/field-errors'
import { sayFault } from '../../runtime/problem'
import { readChanges } from '../agency/drafts/read-changes'
import { Page } from '../layout/page'
import { formPage, WrongForm } from '../runtime/form-page'
import { portalApp } from '../runtime/portal-app'
import { valueIn } from '../runtime/read-form'
import { show } from '../runtime/show'
import type { PortalEnv } from '../runtime/visit'
import { draftAsked } from './draft-asked'
import type { GuestDesk } from './guest-desk'
import { LinkedPage } from './linked-page'
import { guestTexts } from './texts'

/** A body outside of the system answers its one question: the link is the right to do so, nobody signs in. */
export const guestApp = (desk: GuestDesk): Hono<PortalEnv> => {
  const app = portalApp('guest', desk)
  formPage(app, '/opinions/:token', {
    async at(c) {
      const token = c.req.param('token') ?? ''
      const asked = await getLinkedOpinionOnRecord({ token }, c.var.visit, desk)
      return { c, token, asked, draft: await draftAsked(asked, desk) }
    },
    view({ c, asked, draft }, { typed, faults }) {
      // The address is a secret: no page that is left from here is told it.
      c.header('referrer-policy', 'no-referrer')
      return <LinkedPage visit={c.var.visit} {...{ asked, draft, typed, faults }} />
    },
    async carryOut({ c, token, draft }, form, visit) {
      const { changes, faults } = draft
        ? readChanges(form, draft.articles.length, visit)
        : { changes: [], faults: [] }
      if (faults.length > 0) throw new WrongForm(faults)
      const fields = ['outcome', 'reason', 'confidential'].map((name) => [name, valueIn(form, name)] as const)
      const answer = parsed(LinkedAnswer, {
        ...Object.fromEntries(fields.filter(([, value]) => value)),
        ...(changes.length > 0 && { changes }),
      })
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
