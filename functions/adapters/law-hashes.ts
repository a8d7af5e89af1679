import type { CityRules } from '../../workflows/kernel/city'
import type { LawHashes } from '../../workflows/kernel/event'
import { canonical, sha256 } from './event-chain'
import type { Law } from './law-book'

// The city is one value for as long as a function runs: its texts are hashed once, however much is decided by them.
const known = new WeakMap<object, string>()

export const hashOf = (part: object): string => {
  const hash = known.get(part) ?? sha256(canonical(part))
  known.set(part, hash)
  return hash
}

/** By what something is decided: the version that its dossier is pinned to, and what the city has on that day. */
export const lawHashes = (
  { hash }: Pick<Law, 'hash'>,
  { calendar, regulations }: Pick<CityRules, 'calendar' | 'regulations'>,
): LawHashes => ({ procedure: hash, calendar: hashOf(calendar), regulations: hashOf(regulations) })
