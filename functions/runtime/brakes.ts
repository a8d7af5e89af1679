import { createHash } from 'node:crypto'
import { TooMany } from '../../workflows/kernel/errors'
import type { BrakeCounts } from '../adapters/brake-counts'
import { logger } from './logger'
import { remember } from './remember'

/**
 * How often something may be asked for: by one address, behind which a mobile carrier may put thousands, or by one
 * person.
 */
const limits = {
  /** Pages and calls that are for anybody, by address. Whoever is known calls. */
  reading: { most: 3_000, seconds: 60 },
  /** All that somebody does who is known, by person: a program that runs away is stopped, and no officer is. */
  calling: { most: 3_000, seconds: 60 },
  /** What a link that was mailed leads to, by address. */
  links: { most: 600, seconds: 60 },
  /** Each begins a session, and comes back once: by address. */
  'sign-in': { most: 600, seconds: 60 },
  /** What somebody thinks of a page, by address: each is counted at once. */
  opinions: { most: 100, seconds: 600 },
  /** Whoever gives a mandate learns that a name and a number belong together: by person, and no more often than he has relatives. */
  mandates: { most: 20, seconds: 600 },
  /** Messages to offices, by person: each becomes somebody's work. */
  messages: { most: 20, seconds: 600 },
  /** Codes sent to a number, and given back, by person. */
  codes: { most: 10, seconds: 600 },
  /** Files announced, by person: the counter hands in for many. */
  uploads: { most: 300, seconds: 600 },
} as const
export type BrakeName = keyof typeof limits

/** Who asks. Without an address it is the machine itself, whose own load is nobody's attack. */
export interface Asker {
  address: string | undefined
  /** Counted in place of the address. */
  person?: string | undefined
}

/** @throws TooMany until when he may ask again */
export type Brake = (name: BrakeName, by: Asker) => Promise<void>

/** So many are counted here before they are told to the others: who asks now and then costs no write. */
const share = 50
/** Subjects whose counts are remembered at once. */
const most = 10_000

interface Counted {
  window: number
  /** Of all functions, as far as was told. */
  all: number
  untold: number
}

/**
 * Counts by fixed windows. `now`: milliseconds of the real clock, since load is real also where the office's clock is
 * not. Where nobody counts just now, nobody is held up.
 */
export const brakesOver = (counts: BrakeCounts, now: () => number = Date.now): Brake => {
  const known = new Map<string, Counted>()
  return async (asked, { address, person }) => {
    if (!address) return
    const name = asked === 'reading' && person ? 'calling' : asked
    const limit = limits[name]
    const window = Math.floor(now() / 1_000 / limit.seconds)
    const subject = `${name}#${fingerprint(person ?? address)}`
    const counted = countedIn(known, subject, window)
    counted.untold += 1
    if (counted.untold >= limit.most / share) {
      const untold = counted.untold
      counted.untold = 0
      counted.all = await told(counts, `${subject}#${window}`, untold, (window + 2) * limit.seconds, counted)
    }
    if (counted.all + counted.untold <= limit.most) return
    const left = (window + 1) * limit.seconds - Math.floor(now() / 1_000)
    throw new TooMany(`more than ${limit.most} in ${limit.seconds} seconds: ${name}`, Math.max(1, left))
  }
}

const countedIn = (known: Map<string, Counted>, subject: string, window: number): Counted => {
  const before = known.get(subject)
  if (before?.window === window) return before
  const counted = { window, all: 0, untold: 0 }
  remember(known, subject, counted, most)
  return counted
}

const told = async (
  counts: BrakeCounts,
  key: string,
  more: number,
  ttl: number,
  { all }: Counted,
): Promise<number> => {
  try {
    return await counts.add(key, more, ttl)
  } catch (error) {
    logger.warn('a brake could not count', { error: error as Error })
    return all + more
  }
}

/** An address says where somebody is: it is kept as what can only be compared. */
const fingerprint = (whose: string): string =>
  createHash('sha256').update(whose).digest('base64url').slice(0, 22)
