import type { Agency } from '../../workflows/kernel/agency'
import { Refusal } from '../../workflows/kernel/errors'
import type { Procedure } from '../../workflows/kernel/procedure'
import { newestOf } from '../intake/file-dossier'
import type { ApiCall, ApiResponse } from '../runtime/api-call'
import type { VersionQuery } from './contracts/procedures'
import { presentProcedure } from './present-procedure'

export const getProcedure = (
  { path: { code }, query: { version }, language }: ApiCall<unknown, VersionQuery, { code: string }>,
  { procedures, agencies }: { procedures: readonly Procedure[]; agencies: readonly Agency[] },
): ApiResponse => {
  const procedure =
    version === undefined
      ? newestOf(procedures, code)
      : procedures.find((one) => one.code === code && one.version === version)
  if (!procedure) throw new Refusal('unknown-procedure', `no version ${version} of procedure ${code}`)
  const body = presentProcedure(procedure, { agencies, language })
  return { status: 200, body, headers: { 'content-language': language } }
}
