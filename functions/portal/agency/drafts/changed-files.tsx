import { ownValue } from '../../../../workflows/kernel/own-value'
import type { Procedure } from '../../../../workflows/kernel/procedure'
import type { Draft } from '../../../adapters/draft-store'
import { errorOf, type Fault } from '../../layout/error-summary'
import type { Visit } from '../../runtime/visit'
import { draftTexts } from './texts'

interface FilesProps {
  visit: Visit
  procedure: Procedure
  attached?: Draft
  faults: readonly Fault[]
}

/** The changed draft's own files. Each is sent on a page of its own; what was written here is kept meanwhile. */
export const ChangedFiles = ({ visit, procedure, attached, faults }: FilesProps) => {
  const { language } = visit
  const text = draftTexts[language].compile
  const error = errorOf(faults, 'documents')
  return (
    <section
      id="documents"
      aria-labelledby="documents-heading"
      class={`govuk-form-group${error ? ' govuk-form-group--error' : ''}`}
    >
      <h3 class="govuk-heading-s" id="documents-heading">
        {text.files}
      </h3>
      <p class="govuk-hint">{text.filesHint}</p>
      {error && <p class="govuk-error-message">{error}</p>}
      {procedure.documents.map(({ type }) => {
        const name = ownValue(procedure.texts[language].documents, type) ?? type
        const count = attached?.documents.filter((paper) => paper.type === type).length ?? 0
        return (
          <p class="govuk-body">
            {count > 0 && <strong>✓ {text.attached(name, count)} </strong>}
            <button type="submit" name="go" value={`papers/${type}`} class="motcua-link-button">
              {count > 0 ? text.changeFile(name) : text.attach(name)}
            </button>
          </p>
        )
      })}
    </section>
  )
}
