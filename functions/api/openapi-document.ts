import { z } from 'zod'
import { Problem } from '../runtime/problem'
import type { Contract, Named } from './contracts/contract'
import { contracts } from './contracts/contracts'

type Schema = Record<string, unknown>

/** The API for its readers: OpenAPI 3.1, whose schemas are JSON Schema 2020-12, as zod writes it. */
export const openApiDocument = (serverUrl: string) => {
  const paths: Record<string, Record<string, unknown>> = {}
  for (const [operationId, contract] of Object.entries<Contract>(contracts)) {
    const operation = { operationId, ...operationOf(contract) }
    paths[contract.path] = { ...paths[contract.path], [contract.method.toLowerCase()]: operation }
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Motcua',
      version: '1',
      description: 'Administrative procedures, from filing to signed result.',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: serverUrl }],
    security: accessToken,
    paths,
    components: {
      schemas: schemasOf(Object.values(contracts)),
      parameters: { IdempotencyKey: idempotencyKey, AcceptLanguage: acceptLanguage },
      responses: { Problem: problem, TooMany: tooMany },
      securitySchemes: {
        accessToken: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT', description: 'RFC 9068' },
      },
    },
  }
}

const accessToken = [{ accessToken: [] }]
const idempotencyKey = {
  name: 'Idempotency-Key',
  in: 'header',
  required: true,
  description: 'Names one request of the caller for 24 hours: sent again, it gets the same answer again.',
  schema: { type: 'string', pattern: '^[\\x21-\\x7e]{1,255}$' },
}
const acceptLanguage = {
  name: 'Accept-Language',
  in: 'header',
  description: 'What people read is in Vietnamese, or in English when that is preferred.',
  schema: { type: 'string', default: 'vi' },
}
const problem = {
  description: 'Anything else: a problem document (RFC 9457) with a stable `code`',
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
}

const tooMany = {
  description: 'Asked too often, from one address or by one person',
  headers: { 'Retry-After': { required: true, description: 'Seconds', schema: { type: 'integer' } } },
  content: problem.content,
}

const elsewhere = {
  description: 'It is there: to be asked for without the access token',
  headers: { Location: { required: true, schema: { type: 'string', format: 'uri' } } },
}

const operationOf = ({ summary, takes, keyed, who, status, answer, brake }: Contract) => ({
  summary,
  ...(who !== 'person' && { security: who === 'anyone' ? [] : [{}, ...accessToken] }),
  parameters: [
    ...parametersOf('path', takes.path),
    ...parametersOf('query', takes.query),
    ...(keyed ? [{ $ref: '#/components/parameters/IdempotencyKey' }] : []),
    { $ref: '#/components/parameters/AcceptLanguage' },
  ],
  ...(takes.body && {
    requestBody: { required: true, content: { 'application/json': { schema: referTo(takes.body) } } },
  }),
  responses: {
    [status]: responseOf(answer),
    ...(brake && { 429: { $ref: '#/components/responses/TooMany' } }),
    default: { $ref: '#/components/responses/Problem' },
  },
})

const responseOf = (answer: Contract['answer']) => {
  if (answer === 'elsewhere') return elsewhere
  if (answer === 'application/pdf') return { description: 'Done', content: { 'application/pdf': {} } }
  const schema = answer === 'json' ? { type: 'object' } : referTo(answer)
  return { description: 'Done', content: { 'application/json': { schema } } }
}

const referTo = (named: Named): Schema => {
  const refs = Object.keys(named).map((name) => ({ $ref: `#/components/schemas/${name}` }))
  return refs.length > 1 ? { anyOf: refs } : (refs[0] ?? {})
}

const parametersOf = (place: 'path' | 'query', schema: z.ZodObject | undefined) => {
  if (!schema) return []
  const { properties = {}, required = [] } = jsonSchema(schema, 'input')
  return Object.entries(properties as Record<string, Schema>).map(([name, { description, ...rest }]) => ({
    name,
    in: place,
    required: place === 'path' || (required as string[]).includes(name),
    ...(description !== undefined && { description }),
    schema: rest,
  }))
}

const schemasOf = (calls: readonly Contract[]): Record<string, Schema> => {
  const schemas: Record<string, Schema> = { Problem: jsonSchema(Problem, 'output') }
  for (const { takes, answer } of calls) {
    for (const [name, schema] of Object.entries(takes.body ?? {})) schemas[name] = jsonSchema(schema, 'input')
    if (typeof answer === 'object')
      for (const [name, schema] of Object.entries(answer)) schemas[name] = jsonSchema(schema, 'output')
  }
  return schemas
}

const jsonSchema = (schema: z.ZodType, io: 'input' | 'output'): Schema => {
  const { $schema: _dialect, ...rest } = z.toJSONSchema(schema, {
    target: 'draft-2020-12',
    io,
    // Answers may grow: whoever reads them leaves alone what they do not know.
    override: ({ jsonSchema: written }) => {
      if (io === 'output' && written.additionalProperties === false) delete written.additionalProperties
    },
  })
  return rest
}
