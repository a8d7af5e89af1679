import type { Agency } from '../../../workflows/kernel/agency'
import { plainText, searchWords } from '../../runtime/plain-text'
import type { Asking } from '../asking'
import { agencyAt, cursorAt } from '../list-cursor'
import type { AgencyPage, AgencyQuery } from './schemas'

// A city's registry is code: what people may type for each is made once.
const typed = new WeakMap<readonly Agency[], readonly string[]>()
const typedFor = (agencies: readonly Agency[]): readonly string[] => {
  const known = typed.get(agencies)
  if (known) return known
  const made = agencies.map(({ name, formerly = '' }) => plainText(`${name.vi} ${name.en} ${formerly}`))
  typed.set(agencies, made)
  return made
}

/** The agencies of the city in its own order, or those whose names have all words of a phrase. */
export const listAgencies = async (
  { q, cursor, limit }: AgencyQuery,
  { language }: Pick<Asking, 'language'>,
  { agencies }: { agencies: readonly Agency[] },
): Promise<AgencyPage> => {
  const words = plainText(searchWords(q)).split(/\s+/)
  const names = typedFor(agencies)
  const fitting = agencies.filter((_, place) => words.every((word) => names[place]?.includes(word)))
  const after = cursor === undefined ? undefined : agencyAt(cursor)
  const first = after === undefined ? 0 : fitting.findIndex(({ id }) => id === after) + 1
  const shown = fitting.slice(first, first + limit)
  const last = shown.at(-1)
  return {
    items: shown.map(({ id, name, kind }) => ({ agency: id, name: name[language], kind })),
    count: fitting.length,
    ...(last && fitting.length > first + shown.length && { next: cursorAt(last.id) }),
  }
}
