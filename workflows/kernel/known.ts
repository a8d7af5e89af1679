import type { z } from 'zod'
import type { Answer, Part } from './dossier'

/** What came of a question by now. */
export interface CameOfQuestion {
  end: 'open' | 'answered' | 'deemed' | 'without' | 'taken-over' | 'withdrawn' | 'not-asked'
  /** Its own, or the late one. */
  answer?: Answer
  /** Said after its silence had its consequence. */
  late: boolean
  round: number
}

interface Passed {
  state: 'passed' | 'left-out'
  supplements: number
  /** How often a silence was recorded in it. */
  silences: number
  /** Somebody in it was not in time. */
  late: boolean
}

type QuestionId<Q> = Q extends { id: infer I extends string }
  ? I
  : Q extends { agency: infer G extends string }
    ? G
    : string
type PartId<P> = P extends { id: infer I extends string } ? I : string

/** What came of a step: with its opinions, its parts, or its record, where it has any. */
export type CameOf<S> = Passed &
  (S extends { ask: readonly (infer Q)[] }
    ? { opinions: { readonly [I in QuestionId<Q>]: CameOfQuestion } }
    : unknown) &
  (S extends { parts: readonly (infer P)[] }
    ? { parts: { readonly [I in PartId<P>]: { status: Part['status'] } } }
    : unknown) &
  // Absent where nobody made one: of a step that was left out. Words in it are for `result` alone.
  (S extends { records: infer R extends z.ZodObject } ? { record?: z.infer<R> } : unknown)

/** A step, as far as a rule has to know which one it is. */
export interface Named {
  kind: string
  id: string
}

/** All that a rule may go by. `S`: the steps that it names. */
export interface Known<A, S extends readonly Named[] = readonly []> {
  answers: A
  cameOf<T extends S[number]>(step: T): CameOf<T>
}

/** A rule that reads steps. They are named as values; what is kept of them is their names. */
export interface KnownRule<A, V> {
  reads: readonly string[]
  says: (known: Known<A, readonly Named[]>) => V
}

/** A rule over what came of steps that lie before it: `reading([opinions], ({ cameOf }) => …)`. */
export const reading = <const S extends readonly Named[], A, V>(
  steps: S,
  says: (known: Known<A, S>) => V,
): KnownRule<A, V> => ({
  reads: steps.map(({ id }) => id),
  says: says as KnownRule<A, V>['says'],
})

/** Keeps a step's literals, so that it can be named by a rule and put into the route. */
export const step = <const S extends Named>(one: S): S => one

/** A rule over the answers alone, or over what came of steps too. */
export type ByKnown<A, V> = ((answers: A) => V) | KnownRule<A, V>

/** When something is wanted: by the answers alone, found out at filing; or by what came of earlier steps too. */
export type When<A> = ByKnown<A, boolean>

/** What a rule of either kind says. */
export const saidBy = <A, V>(rule: ByKnown<A, V>, known: Known<A, readonly Named[]>): V =>
  isKnownRule<A, V>(rule) ? rule.says(known) : rule(known.answers)

export const isKnownRule = <A, V>(rule: unknown): rule is KnownRule<A, V> =>
  typeof rule === 'object' && rule !== null && 'reads' in rule && 'says' in rule
