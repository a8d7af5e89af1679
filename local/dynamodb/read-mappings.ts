import { z } from 'zod'
import { NotServed } from '../assembly/errors'
import type { Application } from '../assembly/load-application'
import type { Principals } from '../iam/principals'
import { functionNameOf } from '../lambda/read-functions'
import type { Table } from './read-tables'

const Properties = z.object({
  EventSourceArn: z.string(),
  FunctionName: z.string(),
  BatchSize: z.number().default(100),
  Enabled: z.boolean().default(true),
  MaximumBatchingWindowInSeconds: z.number().default(0),
  ParallelizationFactor: z.number().default(1),
  FunctionResponseTypes: z.array(z.string()).default([]),
  MaximumRetryAttempts: z.number().int().default(-1),
  DestinationConfig: z.object({ OnFailure: z.object({ Destination: z.string() }).optional() }).optional(),
  FilterCriteria: z.object({ Filters: z.array(z.object({ Pattern: z.string() })) }).optional(),
})
const Match = z.union([z.string(), z.strictObject({ prefix: z.string() })])
const Rule = z.record(z.string(), z.strictObject({ S: z.array(Match) }))
const Pattern = z.strictObject({
  eventName: z.tuple([z.literal('INSERT')]),
  dynamodb: z.strictObject({ Keys: Rule.optional(), NewImage: Rule.optional() }).optional(),
})

type Attributes = Record<string, unknown>

/** A table's stream on its way to a function. */
export interface Mapping {
  id: string
  table: Table
  functionName: string
  batchSize: number
  /** So many milliseconds records are gathered before they are sent; or until a batch is full. */
  window?: number
  /** Invocations at once; the cloud has this many a shard. */
  parallel: number
  reportsFailures: boolean
  /** Tries after the first one; then a record is given up. */
  retries: number
  /** The bucket that has what was given up. */
  givenUp?: string
  /** Whether an inserted item is wanted. */
  wants(item: Attributes): boolean
}

const bucketArn = 'arn:aws:s3:::'

const matches = (rule: z.infer<typeof Match>, value: unknown) =>
  typeof rule === 'string' ? rule === value : typeof value === 'string' && value.startsWith(rule.prefix)

/** A filter as a predicate on an inserted item's texts; anything finer is refused. */
const readFilter = (pattern: string, table: Table, where: string) => {
  const parsed = Pattern.safeParse(JSON.parse(pattern))
  if (!parsed.success) {
    throw new NotServed(
      `${where}: the filter ${pattern} is not served: only {eventName: ["INSERT"], dynamodb: {Keys or NewImage: …}} with texts or prefixes`,
    )
  }
  const { Keys = {}, NewImage = {} } = parsed.data.dynamodb ?? {}
  for (const attribute of Object.keys(Keys)) {
    if (!table.keys.includes(attribute)) {
      throw new NotServed(`${where}: the filter names ${attribute}, which is not a key of ${table.name}`)
    }
  }
  const rules = [...Object.entries(Keys), ...Object.entries(NewImage)]
  return (item: Attributes) =>
    rules.every(([attribute, { S }]) =>
      S.some((rule) => matches(rule, (item[attribute] as { S?: string } | undefined)?.S)),
    )
}

export const readMappings = (application: Application, tables: Table[], principals: Principals): Mapping[] =>
  application.resources('AWS::Lambda::EventSourceMapping').flatMap(({ where, name, properties }) => {
    const it = Properties.parse(properties)
    if (!it.Enabled) return []
    const table = tables.find(({ streamArn }) => streamArn === it.EventSourceArn)
    if (!table)
      throw new NotServed(`${where}: ${it.EventSourceArn} is not the stream of a table in the assembly`)
    // The cloud reads the stream in the function's name.
    if (!principals.byName(functionNameOf(it.FunctionName))?.may('dynamodb:GetRecords', it.EventSourceArn)) {
      throw new NotServed(
        `${where}: the function's role does not allow dynamodb:GetRecords on ${it.EventSourceArn}`,
      )
    }
    if (!it.FilterCriteria?.Filters.length) {
      throw new NotServed(`${where}: a mapping without a filter is not served: only chosen inserts are`)
    }
    const filters = it.FilterCriteria.Filters.map(({ Pattern }) => readFilter(Pattern, table, where))
    const destination = it.DestinationConfig?.OnFailure?.Destination
    if (destination && !destination.startsWith(bucketArn))
      throw new NotServed(`${where}: what is given up can only go to a bucket here, not to ${destination}`)
    const bounded = it.MaximumRetryAttempts >= 0
    if (bounded && !destination)
      throw new NotServed(
        `${where}: records that are given up after ${it.MaximumRetryAttempts} tries need a destination`,
      )
    return [
      {
        id: name,
        table,
        functionName: it.FunctionName,
        batchSize: it.BatchSize,
        window: it.MaximumBatchingWindowInSeconds * 1_000,
        parallel: Math.max(2, it.ParallelizationFactor),
        reportsFailures: it.FunctionResponseTypes.includes('ReportBatchItemFailures'),
        retries: bounded ? it.MaximumRetryAttempts : Number.POSITIVE_INFINITY,
        ...(destination && { givenUp: destination.slice(bucketArn.length) }),
        wants: (item) => filters.some((filter) => filter(item)),
      },
    ]
  })
