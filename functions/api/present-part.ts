import { partsFor } from '../../workflows/kernel/authority'
import { type Calendar, workingMinutesBetween } from '../../workflows/kernel/calendar'
import { partRule } from '../../workflows/kernel/decisions/parts'
import type { Part } from '../../workflows/kernel/dossier'
import { appointmentOf } from '../../workflows/kernel/due-date'
import type { EventType } from '../../workflows/kernel/event'
import type { Instant } from '../../workflows/kernel/instant'
import { partsOf } from '../../workflows/kernel/part'
import type { Procedure } from '../../workflows/kernel/procedure'
import { valueAt } from '../../workflows/kernel/value-at'
import type { DossierRecord } from '../adapters/dossier-store'
import type { PresentedPart } from './contracts/presented-part'
import { answersOf } from './dossier-answers'
import { textOf } from './present-opinion'
import type { Viewer } from './view-of'

export const presentParts = (
  record: DossierRecord,
  { language, at }: Viewer,
  procedure: Procedure,
  calendar: Calendar,
): PresentedPart[] =>
  partsOf(record.dossier).map((part) => {
    const { id, agency, step, status, issuedOn, document, endedAt, clock } = part
    const words = wordsAbout(id, record, endings)
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

// What its agency says at its end. The number of a result is among the words, since it may name a person.
const endings: readonly EventType[] = ['part-done', 'part-refused', 'refused']

/** The words of the last event of these types that was about the part. */
const wordsAbout = (part: string, { dossier, events }: DossierRecord, types: readonly EventType[]) =>
  events.findLast(
    ({ event }) => types.includes(event.type) && dossier.tasks[event.task ?? '']?.question === part,
  )?.personal

/** The number of each part's result, by part. */
export const numbersOf = (record: DossierRecord): Record<string, string> =>
  Object.fromEntries(
    partsOf(record.dossier).flatMap(({ id }) => {
      const number = textOf(wordsAbout(id, record, endings)?.number)
      return number ? [[id, number]] : []
    }),
  )

/** The applicant's answers that a person's agency needs for its parts, while it has them to do. */
export const sharedAnswers = (
  record: DossierRecord,
  { person }: Pick<Viewer, 'person'>,
  procedure: Procedure,
): Record<string, unknown> => {
  const answers = answersOf(record)
  const open = partsFor(person, record.dossier).filter(({ status }) => status === 'open')
  const shared = {}
  for (const { step, id } of open)
    for (const field of partRule(procedure, step, id).shares?.fields ?? []) {
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
