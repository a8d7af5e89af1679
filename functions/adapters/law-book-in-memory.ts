import type { Calendar } from '../../workflows/kernel/calendar'
import { catalogueOf, entryOf } from '../../workflows/kernel/catalogue'
import { Inconsistent } from '../../workflows/kernel/errors'
import type { Instant } from '../../workflows/kernel/instant'
import type { Procedure } from '../../workflows/kernel/procedure'
import { sha256 } from './event-chain'
import { dayIn, type Law, type LawBook } from './law-book'
import { hashOf } from './law-hashes'

/** For tests: the law as it stands in the source, and calendars, to which more may be put later. */
export const lawBookInMemory = (
  procedures: readonly Procedure[],
  calendars: readonly Calendar[] = [],
): LawBook => {
  const laws = procedures.map(lawIn)
  const entries = procedures.map(entryOf)
  const catalogue = (at: Instant) => catalogueOf(entries, dayIn(at))
  const find = (code: string, version: number | undefined) =>
    laws.find(({ procedure }) => procedure.code === code && procedure.version === version)
  return {
    version: async (code, version) => find(code, version),
    inForce: async (code, at) => find(code, catalogue(at).get(code)?.version),
    catalogue: async (at) => catalogue(at),
    async calendar(hash) {
      const calendar = calendars.find((one) => hashOf(one) === hash)
      if (!calendar) throw new Inconsistent(`calendar ${hash} was never published`)
      return calendar
    },
  }
}

// Rules, the form and the kinds of steps are code, which JSON has no text for.
const lawIn = (procedure: Procedure): Law => {
  const { form: _form, kinds: _kinds, ...plain } = procedure
  return { procedure, hash: sha256(JSON.stringify(plain)) }
}
