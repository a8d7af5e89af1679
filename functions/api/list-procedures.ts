import type { Agency } from '../../workflows/kernel/agency'
import { Refusal } from '../../workflows/kernel/errors'
import type { Procedure } from '../../workflows/kernel/procedure'
import type { ApiCall, ApiResponse } from '../runtime/api-call'
import { plainText } from '../runtime/plain-text'
import type { ProcedurePage, ProcedureQuery } from './contracts/procedures'
import { summaryOf } from './present-procedure'

/** The catalogue: the version of each procedure that new dossiers start with, by code. */
export const listProcedures = (
  { query, language }: ApiCall<unknown, ProcedureQuery>,
  { procedures, agencies }: { procedures: readonly Procedure[]; agencies: readonly Agency[] },
): ApiResponse => {
  const words = plainText(query.q ?? '').split(/\s+/)
  const after = query.cursor === undefined ? '' : codeIn(query.cursor)
  const found = newest(procedures)
    .filter((one) => one.code > after && words.every((word) => searched(one).includes(word)))
    .sort((a, b) => (a.code < b.code ? -1 : 1))
  const shown = found.slice(0, query.limit)
  const body: ProcedurePage = {
    items: shown.map((one) => summaryOf(one, { agencies, language })),
    next: found.length > shown.length ? cursorAt(shown.at(-1)?.code ?? '') : undefined,
  }
  return { status: 200, body, headers: { 'content-language': language } }
}

const newest = (procedures: readonly Procedure[]): Procedure[] => [
  ...new Map([...procedures].sort((a, b) => a.version - b.version).map((one) => [one.code, one])).values(),
]

const searched = ({ code, texts: { vi, en } }: Procedure): string =>
  plainText([code, vi.name, en.name, vi.summary, en.summary].join('\n'))

const cursorAt = (code: string): string => Buffer.from(code).toString('base64url')
const codeIn = (cursor: string): string => {
  const code = Buffer.from(cursor, 'base64url').toString()
  if (/^\d+(\.\d+)+$/.test(code)) return code
  throw new Refusal('invalid-input', 'not a cursor of this list', [
    { pointer: '/cursor', message: 'invalid-cursor' },
  ])
}
