import { objectionWords } from '../office/objection-words'
import { agencyNameOf, type Entry, type PaperSource } from './paper-source'
import { vi } from './texts.vi'

// Words lie beside their event and may be erased; that there were any is on record for good.
const isErased = ({ event, personal }: Entry): boolean => event.personal !== undefined && !personal

/** The reason that was given with an event. */
export const reasonOf = (entry: Entry): string => {
  const reason = entry.personal?.reason
  if (typeof reason === 'string' && reason.trim()) return reason
  return isErased(entry) ? vi.erased : vi.none
}

/** What agencies object to, with their names, where that is why the event came to be. */
export const objectionsOf = (source: PaperSource & { entry: Entry }): string[] | undefined =>
  objectionWords(source.record, source.entry.event)?.map(
    ({ agency, reason }) => `${agencyNameOf(source, agency)}: ${reason ?? vi.erased}`,
  )

/** What was asked for with an event, line by line. */
export const itemsOf = (entry: Entry): string[] => {
  const items = entry.personal?.items
  if (Array.isArray(items)) return items.filter((item): item is string => typeof item === 'string')
  return [isErased(entry) ? vi.erased : vi.none]
}
