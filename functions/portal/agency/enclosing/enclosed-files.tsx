import { paperName } from '../../../wording/paper-name'
import { errorOf } from '../../layout/error-summary'
import { Fieldset } from '../../layout/fields/labelled'
import { fileText } from '../../uploads/upload-form'
import type { TaskProps } from '../task-props'
import { enclosingTexts } from './texts'

/** What goes with a task, or with one answer to it. Each file is sent on a page of its own; what was written here is kept meanwhile. */
export const EnclosedFiles = ({
  visit,
  reading,
  taken,
  files,
  faults,
  answer,
}: TaskProps & { answer?: string }) => {
  const text = enclosingTexts[visit.language]
  if (taken.papers.length === 0 || taken.answer !== answer) return null
  return (
    <Fieldset
      visit={visit}
      id="documents"
      label={text.waiting}
      hint={answer && text.renewed}
      error={errorOf(faults, 'documents')}
    >
      {taken.papers.map(({ type }, index) => {
        const name = paperName(type, reading.procedure, visit.language)
        const own = files.filter((file) => file.type === type)
        return (
          <>
            {own.map((file, nth) => (
              <p class="govuk-body">
                {name}, {fileText(visit, file, nth)}
              </p>
            ))}
            <p class="govuk-body">
              <button
                type="submit"
                id={index === 0 ? 'documents' : undefined}
                name="enclose"
                value={type}
                class="motcua-link-button"
              >
                {own.length > 0 ? text.change(name) : text.link(name)}
              </button>
            </p>
          </>
        )
      })}
    </Fieldset>
  )
}
