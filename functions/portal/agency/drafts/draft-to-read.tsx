import type { Question } from '../../../../workflows/kernel/dossier'
import type { Procedure } from '../../../../workflows/kernel/procedure'
import type { CirculateStep } from '../../../../workflows/kernel/steps/circulate-step'
import { valueAt } from '../../../../workflows/kernel/value-at'
import type { PresentedConsultation } from '../../../office/presented/presented-dossier'
import type { PresentedOpinion } from '../../../office/presented/presented-opinion'
import { answerText } from '../../answers/answer-text'
import { formPagesOf } from '../../answers/form-pages'
import { SummaryList } from '../../layout/summary-list'
import { Warning } from '../../layout/warning'
import type { Visit } from '../../runtime/visit'
import type { Reading } from '../reading-on-record'
import { draftTexts } from './texts'

interface DraftProps {
  /** By whoever was asked, signed in or by a link. */
  reading: { visit: Visit; procedure: Procedure; shown: Pick<PresentedConsultation, 'answers'> }
  step: CirculateStep<never>
  opinion?: PresentedOpinion
}

/** What a draft is about, why this agency has it before it, and whether there was enough time. */
export const DraftToRead = ({ reading, step, opinion }: DraftProps) => {
  const { visit, shown, procedure } = reading
  const { language } = visit
  const text = draftTexts[language]
  const texts = procedure.texts[language]
  const { shortTimeReason, until } = step.fields
  const round = opinion?.round ?? 1
  // The day was that of the first round; what is due now stands above.
  const hidden = [shortTimeReason, ...(round > 1 ? [until] : [])]
  const rows = formPagesOf(procedure)
    .filter(({ kind }) => kind === 'answer')
    .flatMap(({ asked }) => asked)
    .filter(({ path }) => !hidden.includes(path))
    .flatMap((asked) => {
      const value = answerText(asked, valueAt(shown.answers, asked.path), texts, language)
      return value ? [{ key: texts.fields[asked.path] ?? asked.path, value }] : []
    })
  return (
    <>
      {round > 1 && <p class="govuk-inset-text">{text.round(round)}</p>}
      <ShortTime reading={reading} step={step} minimum={opinion?.minimum} />
      <SummaryList
        visit={visit}
        rows={[...rows, ...(opinion?.because ? [{ key: text.because, value: opinion.because }] : [])]}
      />
      {opinion?.beyond && <p class="govuk-body">{text.beyond}</p>}
    </>
  )
}

export const DraftPapers = ({ shown }: Pick<Reading, 'shown'>) => (
  <ul class="govuk-list">
    {shown.documents.map(({ id, type, name }) => (
      <li>
        <a class="govuk-link" href={`/agency/dossiers/${shown.number}/documents/${id}`}>
          {name ?? type} (PDF)
        </a>
      </li>
    ))}
  </ul>
)

/** Told to all who are asked, with the reason that was given. */
export const ShortTime = ({
  reading: { visit, shown },
  step,
  minimum,
}: Pick<DraftProps, 'reading' | 'step'> & { minimum?: Question['minimum'] }) => {
  const text = draftTexts[visit.language]
  const reason = valueAt(shown.answers, step.fields.shortTimeReason)
  if (!minimum) return null
  return (
    <Warning>
      {text.short(minimum.workingDays)} {typeof reason === 'string' && text.shortReason(reason)}
    </Warning>
  )
}
