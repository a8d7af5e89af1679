import { z } from 'zod'
import type { EventType } from '../../../workflows/kernel/event'
import type { DossierRecord } from '../../adapters/dossier-store'
import { DraftChange, DraftResponse, type PresentedChange } from './schemas'

type Entry = DossierRecord['events'][number]

const Changes = z.object({ changes: z.array(DraftChange.loose()) })
const Responses = z.object({ responses: z.array(DraftResponse.loose()) })
const answering = new Set<EventType>(['compiled', 'second-round-asked'])

/** What an agency would have otherwise, by its opinion of one round, each with what became of it as far as that was said. */
export const whatWasSaid = (
  question: string,
  { event, personal }: Entry,
  { events }: DossierRecord,
): { changes?: PresentedChange[]; response?: PresentedChange['response'] } => {
  const changes = Changes.safeParse(personal).data?.changes ?? []
  const answered = events.find(
    (later) => later.event.sequence > event.sequence && answering.has(later.event.type),
  )
  const responses = (Responses.safeParse(answered?.personal).data?.responses ?? []).filter(
    (response) => response.question === question,
  )
  const responseTo = (change?: number): Pick<PresentedChange, 'response'> => {
    const found = responses.find((response) => response.change === change)
    return found ? { response: { takenUp: found.takenUp, ...(found.why && { why: found.why }) } } : {}
  }
  return {
    ...(changes.length > 0 && {
      changes: changes.map(({ article, says, why }, index) => ({
        article,
        says,
        ...(why && { why }),
        ...responseTo(index + 1),
      })),
    }),
    ...(event.outcome === 'object' && responseTo()),
  }
}
