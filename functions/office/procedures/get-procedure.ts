import type { Agency } from '../../../workflows/kernel/agency'
import { Refusal } from '../../../workflows/kernel/errors'
import type { LawBook } from '../../adapters/law-book'
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
  // Anybody may ask, also for what there is not: the catalogue says so, and no store of versions is asked.
  const newest = (await law.catalogue()).get(code)?.version ?? 0
  const asked = version ?? newest
  const found = asked > 0 && asked <= newest ? await law.version(code, asked) : undefined
  if (!found) throw new Refusal('unknown-procedure', `no version ${asked} of procedure ${code}`)
  return presentProcedure(found.procedure, { agencies, language })
}
