import type { Agency } from '../../workflows/kernel/agency'
import { Refusal } from '../../workflows/kernel/errors'
import { type LawBook, newestOf } from '../adapters/law-book'
import { presentProcedure } from '../office/presented/present-procedure'
import type { ApiCall, ApiResponse } from '../runtime/api-call'
import type { VersionQuery } from './contracts/procedures'

export const getProcedure = async (
  { path: { code }, query: { version }, language }: ApiCall<unknown, VersionQuery, { code: string }>,
  { law, agencies }: { law: LawBook; agencies: readonly Agency[] },
): Promise<ApiResponse> => {
  const found = version === undefined ? await newestOf(law, code) : await law.version(code, version)
  if (!found) throw new Refusal('unknown-procedure', `no version ${version} of procedure ${code}`)
  const body = presentProcedure(found.procedure, { agencies, language })
  return { status: 200, body, headers: { 'content-language': language } }
}
