import { applicantAgency } from '../../../../workflows/kernel/person'
import { tellsApplicant } from '../../../../workflows/kernel/views/enclosures'
import { enclosure, paperName, partResult } from '../../../wording/paper-name'
import { errorOf } from '../../layout/error-summary'
import { Fieldset } from '../../layout/fields/labelled'
import { fileText } from '../../uploads/upload-form'
import type { TaskProps } from '../task-props'
import { enclosingTexts } from './texts'

/** What goes with a task, or with one answer to it. Each file is sent on a page of its own; what was written here is kept meanwhile. */
export const EnclosedFiles = ({ answer, ...props }: TaskProps & { answer?: string }) => {
  const { visit, reading, taken, files, faults } = props
  const text = enclosingTexts[visit.language]
  if (taken.papers.length === 0 || taken.answer !== answer) return null
  return (
    <Fieldset
      visit={visit}
      id="documents"
      label={text.waiting}
      hint={hintOf(props)}
      error={errorOf(faults, 'documents')}
    >
      {taken.papers.map(({ type }, index) => {
        const name = paperName(type, reading.procedure, visit.language)
        const linked = type === enclosure ? undefined : name
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
                {own.length > 0 ? text.change(linked) : text.link(linked)}
              </button>
            </p>
          </>
        )
      })}
    </Fieldset>
  )
}

/** Who will read them: nobody has to guess it. */
const hintOf = ({ visit, task: { kind }, reading, taken: { papers, answer } }: TaskProps) => {
  const text = enclosingTexts[visit.language]
  if (answer && kind !== 'part') return text.renewed
  if (!papers.some(({ type }) => type === enclosure || type === partResult)) return undefined
  if (tellsApplicant(kind)) return text.toApplicant
  return applicantAgency(reading.dossier.applicant) === undefined ? text.amongOffices : text.concerned
}
