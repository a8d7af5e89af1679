import type { Agency } from '../../../workflows/kernel/agency'
import { Refusal } from '../../../workflows/kernel/errors'
import { type LawBook, newestOf } from '../../adapters/law-book'
import type { Asking } from '../asking'
import { presentProcedure } from '../presented/present-procedure'
import type { PresentedProcedure } from '../presented/presented-procedure'
import type { VersionQuery } from './schemas'

/** A version of a procedure, the newest when none is asked for. */
export const getProcedure = async (
  { code, version }: VersionQuery & { code: string },
  { language }: Pick<Asking, 'language'>,
  { law, agencies }: { law: LawBook; agencies: readonly Agency[] },
): Promise<PresentedProcedure> => {
  const found = version === undefined ? await newestOf(law, code) : await law.version(code, version)
  if (!found) throw new Refusal('unknown-procedure', `no version ${version} of procedure ${code}`)
  return presentProcedure(found.procedure, { agencies, language })
}
