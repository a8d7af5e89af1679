import type { Agency } from '../../../workflows/kernel/agency'
import type { CatalogueEntry } from '../../../workflows/kernel/catalogue'
import { Refusal } from '../../../workflows/kernel/errors'
import type { LawBook } from '../../adapters/law-book'
import { plainText } from '../../runtime/plain-text'
import type { Asking } from '../asking'
import { summaryOf } from '../presented/present-procedure'
import type { ProcedurePage, ProcedureQuery } from './schemas'

/** The catalogue: the version of each procedure that new dossiers start with, by code; those for people, or for agencies. */
export const listProcedures = async (
  query: ProcedureQuery,
  { language }: Pick<Asking, 'language'>,
  { law, agencies }: { law: Pick<LawBook, 'catalogue'>; agencies: readonly Agency[] },
): Promise<ProcedurePage> => {
  const words = plainText(query.q ?? '').split(/\s+/)
  const after = query.cursor === undefined ? '' : codeIn(query.cursor)
  const found: CatalogueEntry[] = []
  for (const entry of (await law.catalogue()).values()) {
    const fits = (entry.applicants !== undefined) === (query.applicants === 'agencies')
    if (fits && entry.code > after && words.every((word) => searched(entry).includes(word))) found.push(entry)
    // One more than is shown tells that there is a next page.
    if (found.length > query.limit) break
  }
  const shown = found.slice(0, query.limit)
  return {
    items: shown.map((one) => summaryOf(one, { agencies, language })),
    next: found.length > shown.length ? cursorAt(shown.at(-1)?.code ?? '') : undefined,
  }
}

/** Made once for each entry: whoever searches thousands waits for none to be made plain. */
const plain = new WeakMap<CatalogueEntry, string>()

const searched = (entry: CatalogueEntry): string => {
  const { code, name, summary } = entry
  const known = plain.get(entry) ?? plainText([code, name.vi, name.en, summary.vi, summary.en].join('\n'))
  plain.set(entry, known)
  return known
}

const cursorAt = (code: string): string => Buffer.from(code).toString('base64url')
const codeIn = (cursor: string): string => {
  const code = Buffer.from(cursor, 'base64url').toString()
  if (/^\d+(\.\d+)+$/.test(code)) return code
  throw new Refusal('invalid-input', 'not a cursor of this list', [
    { pointer: '/cursor', message: 'invalid-cursor' },
  ])
}
