import { dueAfter, localDate, workingDaysUntil } from '../calendar'
import type { CompleteTask } from '../command'
import type { FieldError } from '../errors'
import type { ToFile } from '../procedure'
import type { CirculateStep } from '../steps/circulate-step'
import { pointerTo, valueAt } from '../value-at'
import { agenciesAt, askedBy, belowMinimum, governingDrafts, mostCirculated, proposedBy } from './circulating'
import { articleFaults, draftField } from './draft-opinion'

/** What makes it a draft that can't go out: of its list of agencies, of its day, and of its length. */
export const circulationFaults = (step: CirculateStep<never>, filing: ToFile, lead: string): FieldError[] => [
  ...listFaults(step, filing.answers, lead),
  ...dayFaults(step, filing, lead),
  ...articleFaults(answerAt(draftField), filing.answers[draftField] as CompleteTask['articles']),
]

const answerAt = (path: string): string => `/answers${pointerTo(path)}`

const listFaults = (step: CirculateStep<never>, answers: ToFile['answers'], lead: string): FieldError[] => {
  const { fields } = step
  const proposed = proposedBy(step, answers, lead).map(({ agency }) => agency)
  const others = agenciesAt(answers, fields.others)
  const leftOut = agenciesAt(answers, fields.leftOut)
  const asked = askedBy(step, answers, lead)
  const tell = (path: string, index: number, message: string | undefined): FieldError[] =>
    message ? [{ pointer: `${answerAt(path)}/${index}/agency`, message }] : []
  return [
    ...others.flatMap((agency, index) =>
      tell(fields.others, index, wrongOther(agency, index, { lead, proposed, others })),
    ),
    ...leftOut.flatMap((agency, index) =>
      tell(
        fields.leftOut,
        index,
        !proposed.includes(agency)
          ? 'not-proposed'
          : leftOut.indexOf(agency) < index
            ? 'asked-twice'
            : undefined,
      ),
    ),
    ...(asked.length === 0 ? [{ pointer: answerAt(fields.subjects), message: 'nobody-asked' }] : []),
    ...(asked.length > mostCirculated
      ? [{ pointer: answerAt(fields.others), message: `too-many: ${mostCirculated}` }]
      : []),
  ]
}

const wrongOther = (
  agency: string,
  index: number,
  { lead, proposed, others }: { lead: string; proposed: string[]; others: string[] },
): string | undefined => {
  if (agency === lead) return 'own-agency'
  return proposed.includes(agency) || others.indexOf(agency) < index ? 'asked-twice' : undefined
}

const dayFaults = (step: CirculateStep<never>, filing: ToFile, lead: string): FieldError[] => {
  const { fields, atMost } = step
  const { answers, at, calendar } = filing
  const until = String(valueAt(answers, fields.until))
  const pointer = answerAt(fields.until)
  const last = localDate(dueAfter(atMost, at, calendar), calendar)
  if (until > last) return [{ pointer, message: `after-to: ${last}` }]
  const days = workingDaysUntil(until, at, atMost.amount, calendar)
  if (days === 0) return [{ pointer, message: 'day-past' }]
  if (valueAt(answers, fields.shortTimeReason)) return []
  const short = askedBy(step, answers, lead).flatMap(
    ({ agency }) => belowMinimum(days, governingDrafts(filing, lead, agency)).minimum ?? [],
  )
  const least = Math.max(0, ...short.map(({ workingDays }) => workingDays))
  return least > 0
    ? [{ pointer: answerAt(fields.shortTimeReason), message: `required-below-minimum: ${least}` }]
    : []
}
