import type { z } from 'zod'
import type { Group } from './group'
import type { Need } from './need'

/** Schemas by the names that they have in the OpenAPI document; of several, an answer is one. */
export type Named = Readonly<Record<string, z.ZodType>>

/** `recognised`: anybody, and known when an access token says who it is. `person`: nobody without one. */
export type Who = 'anyone' | 'recognised' | 'person'

/** By part of a request. A part without a schema is not read. */
export interface Takes {
  path?: z.ZodObject
  query?: z.ZodObject
  body?: Named
}

interface About<W extends Who, T extends Takes, G extends Group> {
  who: W
  /** The function that answers it. */
  group: G
  takes?: T
  status?: 200 | 201 | 303
  /** `elsewhere`: the header Location says where. */
  answer: Named | 'json' | 'application/pdf' | 'elsewhere'
  /** Beside that it knows its callers. */
  needs?: readonly Need[]
  memoryMb?: number
}

/**
 * One call of the HTTP API, told once: routes, rights, environment, parsing and the OpenAPI document are made from it.
 * What it takes and answers are the very schemas that its core is given and presents with.
 */
export interface Contract<W extends Who = Who, T extends Takes = Takes, G extends Group = Group>
  extends Required<Omit<About<W, T, G>, 'memoryMb'>> {
  method: 'GET' | 'POST'
  path: string
  summary: string
  /** The header Idempotency-Key must be there. */
  keyed: boolean
  memoryMb?: number
}

type Rest = Pick<Contract, 'method' | 'path' | 'summary' | 'keyed'>

const contract = <W extends Who, T extends Takes, G extends Group>(
  { who, group, takes = {} as T, status = 200, answer, needs = [], memoryMb }: About<W, T, G>,
  rest: Rest,
): Contract<W, T, G> => ({
  ...rest,
  who,
  group,
  takes,
  status,
  answer,
  needs: who === 'anyone' ? needs : [...needs, 'callers'],
  ...(memoryMb && { memoryMb }),
})

export const get = <W extends Who, T extends Takes, G extends Group>(
  path: string,
  summary: string,
  about: About<W, T, G>,
): Contract<W, T, G> => contract(about, { method: 'GET', path, summary, keyed: false })

/** A command. A person's has a key, unless it says otherwise. */
export const post = <W extends Who, T extends Takes, G extends Group>(
  path: string,
  summary: string,
  about: About<W, T, G> & { keyed?: boolean },
): Contract<W, T, G> =>
  contract(about, { method: 'POST', path, summary, keyed: about.keyed ?? about.who === 'person' })
