import type { EventType } from '../../workflows/kernel/event'
import { partsOf } from '../../workflows/kernel/part'
import type { DossierRecord } from './dossier-store'

/** A word that was kept with an event, unless it was erased. */
export const textOf = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined)

/** The words of the last event of these types that was about the part. */
export const wordsAbout = (part: string, { dossier, events }: DossierRecord, types: readonly EventType[]) =>
  events.findLast(
    ({ event }) => types.includes(event.type) && dossier.tasks[event.task ?? '']?.question === part,
  )?.personal

// What its agency says at its end. The number of a result is among the words, since it may name a person.
const endings: readonly EventType[] = ['part-done', 'part-refused', 'refused']

export const wordsAtEndOf = (part: string, record: DossierRecord) => wordsAbout(part, record, endings)

/** The number of each part's result, by part. */
export const numbersOf = (record: DossierRecord): Record<string, string> =>
  Object.fromEntries(
    partsOf(record.dossier).flatMap(({ id }) => {
      const number = textOf(wordsAtEndOf(id, record)?.number)
      return number ? [[id, number]] : []
    }),
  )
