import type { z } from 'zod'
import type { Engine } from '../engine/engine'
import type { Executions } from '../engine/executions'
import { StatesError } from '../errors'

/** What every action works on. */
export interface Service {
  engine: Engine
  executions: Executions
}

/** One action of the service's API. */
export interface Action {
  /** Reads what the caller sent. @throws ValidationException */
  read(body: unknown): unknown
  /** The ARN that a policy must allow, or `*`. */
  resource(input: unknown, service: Service): string
  /** `gone` tells that the caller waits no longer. */
  run(input: unknown, service: Service, gone?: AbortSignal): Promise<unknown>
}

const explain = ({ issues }: z.ZodError) =>
  issues.map(({ path, message }) => `Value at '${path.join('.')}': ${message}`).join('; ')

/** Ties an action's input schema to its work. */
export const action = <Schema extends z.ZodType>(
  schema: Schema,
  resource: (input: z.infer<Schema>, service: Service) => string,
  run: (input: z.infer<Schema>, service: Service, gone?: AbortSignal) => Promise<unknown> | unknown,
): Action => ({
  read(body) {
    const { success, data, error } = schema.safeParse(body ?? {})
    if (!success) throw new StatesError('ValidationException', explain(error))
    return data
  },
  resource: (input, service) => resource(input as z.infer<Schema>, service),
  run: async (input, service, gone) => run(input as z.infer<Schema>, service, gone),
})

/** An action that changes machines, their versions or their aliases. */
export const change: typeof action = (schema, resource, run) =>
  action(schema, resource, (input, service) => service.engine.exclusive(async () => run(input, service)))

/** AWS JSON carries instants as seconds. */
export const seconds = (at: number) => at / 1000

/** @throws InvalidToken */
export const readPage = <Schema extends z.ZodType>(
  token: string | undefined,
  place: Schema,
): z.infer<Schema> | undefined => {
  if (token === undefined) return undefined
  try {
    return place.parse(JSON.parse(Buffer.from(token, 'base64url').toString()))
  } catch {
    throw new StatesError('InvalidToken', `Invalid Token: '${token}'`)
  }
}

export const writePage = (place: unknown): string => Buffer.from(JSON.stringify(place)).toString('base64url')
