import { hash, randomBytes } from 'node:crypto'
import canonicalize from 'canonicalize'
import { Altered, Inconsistent } from '../../workflows/kernel/errors'
import { type Decision, DossierEvent, type Personal } from '../../workflows/kernel/event'
import { frozen } from '../../workflows/kernel/frozen'
import { remember } from '../runtime/remember'
import { writable } from './stored'

/** What the first event of a chain has for `prev`. */
export const genesis = '0'.repeat(64)

/** An event as it is stored: the exact text that was hashed. */
export interface Sealed {
  sequence: number
  text: string
  hash: string
}
export interface SealedPersonal {
  salt: string
  body: string
}

export const sha256 = (data: string | Uint8Array): string => hash('sha256', data)

// What JSON would leave out, or put another value for, would be hashed as something else than what was decided.
const isPlain = (value: unknown): boolean => {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return true
  if (typeof value === 'number') return Number.isFinite(value)
  if (Array.isArray(value)) return Array.from(value).every(isPlain)
  if (typeof value !== 'object') return false
  const prototype = Object.getPrototypeOf(value)
  const isRecord = prototype === null || Object.getPrototypeOf(prototype) === null
  return isRecord && Object.values(value).every(isPlain)
}

/** RFC 8785: one value has one text, so that its hash can be checked by anybody. Plain JSON alone has one. */
export const canonical = (value: unknown): string => {
  const text = isPlain(value) ? canonicalize(value) : undefined
  if (text === undefined) throw new Inconsistent('a value that is not plain JSON')
  return text
}

// Without the salt, a hash of a name or a short reason could be guessed. It is erased with the words.
export const saltedHash = ({ salt, body }: SealedPersonal): string => sha256(`${salt}${body}`)

/** What else an event carries, which nobody decides: of what lies beside it in the table, and by what it was decided. */
export type Beside = Pick<DossierEvent, 'folded' | 'readings' | 'law'>

/** The decision's event, chained to the one before, and its personal companion apart. */
export const seal = (
  { event, personal }: Decision,
  prev: string,
  beside: Beside = {},
): { sealed: Sealed; personal?: SealedPersonal } => {
  const apart = personal && { salt: randomBytes(16).toString('hex'), body: canonical(personal) }
  const whole = { ...event, ...(apart && { personal: saltedHash(apart) }), ...beside, prev }
  const text = canonical(writable(DossierEvent, whole))
  return {
    sealed: { sequence: event.sequence, text, hash: sha256(text) },
    ...(apart && { personal: apart }),
  }
}

// By content: whoever reads a dossier again has met all of its events but the last.
const parsed = new Map<string, DossierEvent>()
const mostParsed = 300

/** Parsed once, and never changed. */
export const eventOf = ({ text }: Pick<Sealed, 'text'>): DossierEvent => {
  const own = sha256(text)
  const event = parsed.get(own) ?? frozen(DossierEvent.parse(JSON.parse(text)))
  remember(parsed, own, event, mostParsed)
  return event
}

/** A query is not isolated from a transaction: it may meet a new HEAD without its event. */
export const torn = { tries: 3, when: (error: unknown) => error instanceof Altered }

/** Without taking the text apart: what people wrote has its quotes escaped in it, and is no field. */
const hasField = (text: string, name: string, hash: string): boolean => text.includes(`"${name}":"${hash}"`)

/**
 * Whether HEAD is the fold that the last event knew: the two are read together, so that nothing is built on a HEAD that
 * somebody changed. Undefined for an event of a time when none knew.
 */
export const isFoldOf = (state: string, lastHash: string, { text, hash }: Sealed): boolean | undefined => {
  if (sha256(text) !== hash || hash !== lastHash) return false
  if (hasField(text, 'folded', sha256(state))) return true
  return text.includes('"folded":"') ? false : undefined
}

/**
 * Any chain of canonical texts whose hash covers the one before: a dossier's events, its access log. The end of one
 * is a chain after the link `before` it.
 */
export const verifyChain = (
  links: readonly Sealed[],
  before: Pick<Sealed, 'sequence' | 'hash'> = { sequence: 0, hash: genesis },
): void => {
  let prev = before.hash
  links.forEach(({ sequence, text, hash }, index) => {
    const expected = before.sequence + index + 1
    if (sequence !== expected) throw new Altered(`link ${expected} of the chain is missing`)
    if (sha256(text) !== hash) throw new Altered(`link ${sequence} is not the text that was hashed`)
    if (!hasField(text, 'prev', prev)) throw new Altered(`link ${sequence} does not follow the one before`)
    prev = hash
  })
}

/** Words that an event erased can't be checked; all others must be there, and the ones that the event knows. */
export const verifyPersonal = (
  event: DossierEvent,
  personal: SealedPersonal | undefined,
  erased: boolean,
): Personal | undefined => {
  if (!personal && event.personal && !erased)
    throw new Altered(`the words of event ${event.sequence} are gone, and no event erased them`)
  if (!personal) return undefined
  if (saltedHash(personal) !== event.personal)
    throw new Altered(`the words of event ${event.sequence} are not the ones that it was made with`)
  return JSON.parse(personal.body)
}
