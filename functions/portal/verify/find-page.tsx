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
      <div
        hidden
        data-photograph={`/assets/${visit.assets.codeReader}`}
        data-wait={find.photograph.wait}
        data-none={find.photograph.none}
        data-other={find.photograph.other}
      >
        <h2 class="govuk-heading-m">{find.photograph.heading}</h2>
        <div class="govuk-form-group">
          <label class="govuk-label" for="photograph">
            {find.photograph.label}
          </label>
          <div id="photograph-hint" class="govuk-hint">
            {find.photograph.hint}
          </div>
          <input
            class="govuk-file-upload"
            id="photograph"
            type="file"
            accept="image/*"
            aria-describedby="photograph-hint"
          />
        </div>
        <p class="govuk-body" role="status" />
      </div>
    </Page>
  )
}
