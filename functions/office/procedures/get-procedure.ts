import type { Agency } from '../../../workflows/kernel/agency'
import { Refusal } from '../../../workflows/kernel/errors'
import { dayIn, type LawBook } from '../../adapters/law-book'
import type { Asking } from '../asking'
import { presentProcedure, takingOf } from '../presented/present-procedure'
import type { PresentedProcedure } from '../presented/presented-procedure'
import type { VersionQuery } from './schemas'

/** A version of a procedure, that which filings go by when none is asked for. */
export const getProcedure = async (
  { code, version }: VersionQuery & { code: string },
  { language, at }: Pick<Asking, 'language' | 'at'>,
  { law, agencies }: { law: LawBook; agencies: readonly Agency[] },
): Promise<PresentedProcedure> => {
  // Anybody may ask, also for what there is not: the catalogue says so, and no store of versions is asked.
  const listed = (await law.catalogue(at)).get(code)
  const asked = version ?? listed?.version ?? 0
  const newest = listed?.next?.version ?? listed?.version ?? 0
  const found = asked > 0 && asked <= newest ? await law.version(code, asked) : undefined
  if (!found) throw new Refusal('unknown-procedure', `no version ${asked} of procedure ${code}`)
  const taking = listed && asked === listed.version ? takingOf(listed, dayIn(at)) : {}
  return { ...presentProcedure(found.procedure, { agencies, language }), ...taking }
}
