import { type Calendar, workingMinutesBetween } from '../../../workflows/kernel/calendar'
import { partRule } from '../../../workflows/kernel/decisions/parts'
import type { Part } from '../../../workflows/kernel/dossier'
import { appointmentOf } from '../../../workflows/kernel/due-date'
import type { Instant } from '../../../workflows/kernel/instant'
import { partsOf } from '../../../workflows/kernel/part'
import type { Procedure } from '../../../workflows/kernel/procedure'
import { valueAt } from '../../../workflows/kernel/value-at'
import { fieldsFor } from '../../../workflows/kernel/views/shared'
import { answersOf } from '../../adapters/dossier-answers'
import type { DossierRecord } from '../../adapters/dossier-store'
import { textOf, wordsAbout, wordsAtEndOf } from '../../adapters/personal-words'
import type { Viewer } from '../view-of'
import type { PresentedPart } from './presented-part'

export const presentParts = (
  record: DossierRecord,
  { language, at }: Viewer,
  procedure: Procedure,
  calendar: Calendar,
): PresentedPart[] =>
  partsOf(record.dossier).map((part) => {
    const { id, agency, step, status, issuedOn, document, endedAt, clock } = part
    const words = wordsAtEndOf(id, record)
    const supplied = wordsAbout(id, record, ['supplemented'])
    return {
      part: id,
      name: procedure.texts[language].parts?.[id] ?? id,
      agency,
      step,
      status,
      after: [...(partRule(procedure, step, id).after ?? [])],
      beganAt: clock?.startedAt,
      ...(clock && appointmentOf(clock)),
      clock: clock && clockOf(clock, at, calendar),
      endedAt,
      issuedOn,
      document,
      number: textOf(words?.number),
      reason: textOf(words?.reason),
      note: textOf(supplied?.note),
    }
  })

const clockOf = (
  { limitMinutes, usedMinutes, runningSince }: NonNullable<Part['clock']>,
  at: Instant,
  calendar: Calendar,
): PresentedPart['clock'] => {
  const since = runningSince && at > runningSince ? workingMinutesBetween(runningSince, at, calendar) : 0
  return { limitMinutes, usedMinutes: usedMinutes + since, running: runningSince !== undefined }
}

/** The applicant's answers that a person's agency needs for its parts, while it has them to do. */
export const sharedAnswers = (
  record: DossierRecord,
  { person }: Pick<Viewer, 'person'>,
  procedure: Procedure,
): Record<string, unknown> => {
  const answers = answersOf(record)
  const shared = {}
  for (const field of fieldsFor(person, record.dossier, procedure)) {
    const value = valueAt(answers, field)
    if (value !== undefined) put(shared, field.split('.'), value)
  }
  return shared
}

const put = (into: Record<string, unknown>, [name = '', ...rest]: string[], value: unknown): void => {
  if (rest.length === 0) into[name] = value
  else {
    // A copy: the answers themselves may already stand here, when a group and one of its fields are shared.
    const inner = { ...(into[name] as Record<string, unknown> | undefined) }
    put(inner, rest, value)
    into[name] = inner
  }
}
