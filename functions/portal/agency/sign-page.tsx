import type { PresentedTask } from '../../office/presented/presented-task'
import { BackLink } from '../layout/back-link'
import { Button, ButtonLink } from '../layout/button'
import { CsrfField } from '../layout/csrf-field'
import { Page } from '../layout/page'
import { SummaryList } from '../layout/summary-list'
import type { Form } from '../runtime/read-form'
import type { Visit } from '../runtime/visit'
import { filterIn, withFilter } from './inbox/inbox-query'
import type { Reading } from './reading-on-record'
import { agencyTexts } from './texts'

interface SignProps {
  visit: Visit
  task: PresentedTask
  reading: Reading
  typed: Form
}

/** The last look before a result is signed: what is issued, and that it can't be undone. */
export const SignPage = ({ visit, task, reading, typed }: SignProps) => {
  const text = agencyTexts[visit.language].sign
  const { name, result } = reading.procedure.texts[visit.language]
  const { route } = reading.procedure
  const isSignedToo = route[route.findIndex(({ id }) => id === task.step) + 1]?.kind === 'co-sign'
  const here = withFilter(`/agency/tasks/${task.id}`, filterIn(visit.query))
  return (
    <Page visit={visit} title={text.heading} before={<BackLink visit={visit} href={here} />}>
      <h1 class="govuk-heading-l">{text.heading}</h1>
      <SummaryList
        visit={visit}
        rows={[
          { key: text.result, value: result },
          { key: text.to, value: `${task.dossier}, ${name}` },
        ]}
      />
      <p class="govuk-body">{isSignedToo ? text.leadTo : text.lead}</p>
      <form method="post" action={here}>
        <CsrfField visit={visit} />
        {Object.entries(typed).flatMap(([field, values]) =>
          values.map((value) => <input type="hidden" name={field} value={value} />),
        )}
        <input type="hidden" name="signed" value="yes" />
        <div class="govuk-button-group">
          <Button>{text.sign}</Button>
          <ButtonLink href={here} look="secondary">
            {text.back}
          </ButtonLink>
        </div>
      </form>
    </Page>
  )
}
