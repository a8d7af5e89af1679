import { Button } from '../layout/button'
import { ErrorSummary } from '../layout/error-summary'
import { TextInput } from '../layout/fields/text-input'
import { Page } from '../layout/page'
import type { Visit } from '../runtime/visit'
import { verifyTexts } from './texts'

/** A document by the number and the code that are printed on it. */
export const FindPage = ({
  visit,
  number,
  code,
  missing,
}: {
  visit: Visit
  number?: string
  code?: string
  missing?: boolean
}) => {
  const { find } = verifyTexts[visit.language]
  const error = missing ? find.none : undefined
  return (
    <Page visit={visit} title={find.heading} wrong={missing}>
      <ErrorSummary visit={visit} faults={error ? [{ id: 'number', message: error }] : []} />
      <h1 class="govuk-heading-xl">{find.heading}</h1>
      <p class="govuk-body-l">{find.lead}</p>
      {number && !missing && <p class="govuk-inset-text">{find.nowCode(number)}</p>}
      <form method="get" action="/verify" novalidate>
        <TextInput
          visit={visit}
          id="number"
          label={find.number}
          hint={find.hint}
          error={error}
          value={number}
          width={20}
        />
        <TextInput
          visit={visit}
          id="code"
          label={find.code}
          hint={find.codeHint}
          value={code}
          autocomplete="off"
          width={10}
        />
        <Button>{find.send}</Button>
      </form>
    </Page>
  )
}
