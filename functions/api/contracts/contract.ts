import type { z } from 'zod'
import type { Group } from './group'
import type { Need } from './need'

/** Schemas by the names that they have in the OpenAPI document; of several, an answer is one. */
export type Named = Readonly<Record<string, z.ZodType>>

/** `recognised`: anybody, and known when an access token says who it is. `person`: nobody without one. */
export type Who = 'anyone' | 'recognised' | 'person'

/** How often a call may be asked for: as `functions/runtime/brakes.ts` says of each. */
export type Brake = 'reading' | 'calling' | 'links' | 'uploads' | 'messages' | 'codes' | 'mandates'

/** By part of a request. A part without a schema is not read. */
export interface Takes {
  path?: z.ZodObject
  query?: z.ZodObject
  body?: Named
}

/** `elsewhere`: the header Location says where. */
export type Answer = Named | 'json' | 'application/pdf' | 'elsewhere'

interface About<W extends Who, T extends Takes, G extends Group, A extends Answer> {
  who: W
  /** The function that answers it. */
  group: G
  takes?: T
  status?: 200 | 201 | 303
  answer: A
  /** People read it: the header Content-Language says in which language it is. */
  worded?: boolean
  /** Beside that it knows its callers. */
  needs?: readonly Need[]
  /** A person's calls have one unless they say otherwise. */
  brake?: Brake
  memoryMb?: number
}

/**
 * One call of the HTTP API, told once: routes, rights, environment, parsing and the OpenAPI document are made from it.
 * What it takes and answers are the very schemas by which its use case is typed.
 */
export interface Contract<
  W extends Who = Who,
  T extends Takes = Takes,
  G extends Group = Group,
  A extends Answer = Answer,
> extends Required<Omit<About<W, T, G, A>, 'brake' | 'memoryMb'>> {
  method: 'GET' | 'POST'
  path: string
  summary: string
  /** The header Idempotency-Key must be there. */
  keyed: boolean
  brake?: Brake
  memoryMb?: number
}

type Rest = Pick<Contract, 'method' | 'path' | 'summary' | 'keyed'>

const contract = <W extends Who, T extends Takes, G extends Group, A extends Answer>(
  {
    who,
    group,
    takes = {} as T,
    status = 200,
    answer,
    worded = false,
    needs = [],
    brake = who === 'person' ? 'calling' : undefined,
    memoryMb,
  }: About<W, T, G, A>,
  rest: Rest,
): Contract<W, T, G, A> => ({
  ...rest,
  who,
  group,
  takes,
  status,
  answer,
  worded,
  needs: [...needs, 'brakes', ...(who === 'anyone' ? [] : (['callers'] as const))],
  ...(brake && { brake }),
  ...(memoryMb && { memoryMb }),
})

export const get = <W extends Who, T extends Takes, G extends Group, A extends Answer>(
  path: string,
  summary: string,
  about: About<W, T, G, A>,
): Contract<W, T, G, A> => contract(about, { method: 'GET', path, summary, keyed: false })

/** A command. A person's has a key, unless it says otherwise. */
export const post = <W extends Who, T extends Takes, G extends Group, A extends Answer>(
  path: string,
  summary: string,
  about: About<W, T, G, A> & { keyed?: boolean },
): Contract<W, T, G, A> =>
  contract(about, { method: 'POST', path, summary, keyed: about.keyed ?? about.who === 'person' })
