import type { FieldError } from '../errors'

/** `pointer` is the path to the author's line, as he would write it: `route[2].ask[1].agency`. */
export type Fault = FieldError

export interface Words {
  /** What was given; left out when nothing was. */
  value?: unknown
  allowed?: readonly string[]
  fix?: string
}

/** One sentence: what is wrong, the value given, the values allowed, the likely fix. */
export const faultOf = (pointer: string, what: string, { value, allowed, fix }: Words = {}): Fault => {
  const near = allowed && typeof value === 'string' ? nearestTo(value, allowed) : undefined
  const message = [
    value === undefined ? what : `${what}, given ${show(value)}`,
    allowed && `allowed: ${list(allowed)}`,
    fix ?? (near && `did you mean ${show(near)}?`),
  ]
  return { pointer, message: message.filter(Boolean).join('; ') }
}

const longestShown = 60
/** Whatever it is, for people to read. */
export const show = (value: unknown): string => {
  const text =
    typeof value === 'string' ? `"${value}"` : typeof value === 'object' ? json(value) : String(value)
  return text.length > longestShown ? `${text.slice(0, longestShown)}…` : text
}
/** What a rule or a form threw, whatever it is. */
export const sayThrown = (error: unknown): string => (error instanceof Error ? error.message : show(error))

const json = (value: unknown): string => {
  try {
    return JSON.stringify(value) ?? 'an object that is no plain data'
  } catch {
    return 'an object that is no plain data'
  }
}

const mostListed = 12
const list = (values: readonly string[]): string =>
  values.length > mostListed
    ? `${values.slice(0, mostListed).join(', ')} and ${values.length - mostListed} more`
    : values.join(', ') || 'none'

/** The candidate that a slip of the finger is likeliest to have meant. */
export const nearestTo = (given: unknown, candidates: readonly string[]): string | undefined => {
  if (typeof given !== 'string') return undefined
  const sameLetters = candidates.find(
    (candidate) => candidate !== given && candidate.toLowerCase() === given.toLowerCase(),
  )
  if (sameLetters) return sameLetters
  const tolerated = Math.max(2, Math.floor(given.length / 3))
  return candidates
    .map((candidate) => ({ candidate, distance: distanceOf(given, candidate) }))
    .filter(({ distance, candidate }) => distance > 0 && distance <= tolerated && distance < candidate.length)
    .sort((a, b) => a.distance - b.distance)[0]?.candidate
}

/** Letters to insert, leave out or replace (Levenshtein). */
const distanceOf = (one: string, other: string): number => {
  let row = Array.from({ length: other.length + 1 }, (_, index) => index)
  for (let i = 1; i <= one.length; i++) {
    const next = [i]
    for (let j = 1; j <= other.length; j++) {
      const replaced = row[j - 1]! + (one[i - 1] === other[j - 1] ? 0 : 1)
      next.push(Math.min(replaced, row[j]! + 1, next[j - 1]! + 1))
    }
    row = next
  }
  return row[other.length]!
}
