import { city } from '../../../workflows/city/city'
import type { Agency } from '../../../workflows/kernel/agency'
import type { Catalogue, CatalogueEntry } from '../../../workflows/kernel/catalogue'
import { Refusal } from '../../../workflows/kernel/errors'
import { dayIn, type LawBook } from '../../adapters/law-book'
import type { Asking } from '../asking'
import { codeAt, cursorAt } from '../list-cursor'
import { summaryOf, takingOf } from '../presented/present-procedure'
import { findProcedures } from './finding/find-procedures'
import type { ProcedurePage, ProcedureQuery } from './schemas'

/**
 * The version of each procedure that new dossiers start with, of those for people, or for agencies: what a phrase finds, the
 * likeliest first; all by code without one.
 */
export const listProcedures = async (
  query: ProcedureQuery,
  { language, at }: Pick<Asking, 'language' | 'at'>,
  { law, agencies }: { law: Pick<LawBook, 'catalogue'>; agencies: readonly Agency[] },
): Promise<ProcedurePage> => {
  const { cursor, limit, lifeEvent } = query
  if (lifeEvent !== undefined && !city.lifeEvents?.some(({ id }) => id === lifeEvent))
    throw invalid('lifeEvent', 'unknown-life-event')
  const catalogue = await law.catalogue(at)
  const { entries, ...about } = query.q ? found(catalogue, query.q) : { entries: catalogue.values() }
  const fitting = [...entries].filter(
    ({ applicants, lifeEvents }) =>
      (applicants !== undefined) === (query.applicants === 'agencies') &&
      (lifeEvent === undefined || lifeEvents?.includes(lifeEvent)),
  )
  const first = cursor === undefined ? 0 : placeAfter(fitting, codeAt(cursor), query.q ? 'ranked' : 'by code')
  const shown = fitting.slice(first, first + limit)
  return {
    items: shown.map((one) => ({
      ...summaryOf(one, { agencies, language }),
      ...takingOf(one, dayIn(at)),
    })),
    count: fitting.length,
    ...about,
    next: fitting.length > first + shown.length ? cursorAt(shown.at(-1)?.code ?? '') : undefined,
  }
}

const found = (catalogue: Catalogue, phrase: string) => {
  const { ranked, meant } = findProcedures(catalogue, phrase)
  const entries = ranked.flatMap(({ code }) => catalogue.get(code) ?? [])
  return { entries, ...(meant !== undefined && { meant }) }
}

/** A list goes on where it was, also when procedures came in between. */
const placeAfter = (
  entries: readonly CatalogueEntry[],
  after: string,
  order: 'ranked' | 'by code',
): number => {
  const place = entries.findIndex(({ code }) => (order === 'ranked' ? code === after : code > after))
  if (order === 'by code') return place < 0 ? entries.length : place
  if (place < 0) throw invalid('cursor', 'invalid-cursor')
  return place + 1
}

const invalid = (field: string, message: string): Refusal =>
  new Refusal('invalid-input', `no such ${field} of this list`, [{ pointer: `/${field}`, message }])
