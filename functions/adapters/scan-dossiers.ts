import type { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { DynamoDBDocumentClient, ScanCommand, type ScanCommandInput } from '@aws-sdk/lib-dynamodb'
import type { z } from 'zod'
import { Dossier } from '../../workflows/kernel/dossier'
import { stateIn } from './dossier-items'
import { countsPrefix, factsPrefix, foundPrefix, type Key, keys, workloadPrefix } from './keys'
import type { Item } from './table'

/** A stretch of the table: the dossiers in it, their facts, the counters, and the words to find them by, as far as it is asked for them. */
export interface Scanned {
  dossiers: string[]
  facts: Item[]
  counts: Item[]
  found: Key[]
  /** Whose open tasks are counted, by the keys that those counts have. */
  workloads: string[]
}

const dossierPrefix = keys.head('').pk
const personPrefix = keys.person('').pk

export const scannedOf = (items: readonly Item[]): Scanned => ({
  dossiers: items.flatMap(({ pk, sk }) =>
    sk === keys.head('').sk && pk.startsWith(dossierPrefix) ? [pk.slice(dossierPrefix.length)] : [],
  ),
  facts: items.filter(({ pk }) => pk.startsWith(factsPrefix)),
  counts: items.filter(({ pk }) => pk.startsWith(countsPrefix)),
  found: items.filter(({ pk }) => pk.startsWith(foundPrefix)),
  workloads: items.flatMap(({ pk }) => (pk.startsWith(workloadPrefix) ? [pk] : [])),
})

/** The dossier that facts are of. */
export const dossierOfFacts = ({ sk }: Key): string => sk.slice(dossierPrefix.length)

const counted = 'begins_with(pk, :facts) OR begins_with(pk, :counts)'
const prefixes = { ':facts': factsPrefix, ':counts': countsPrefix }

/** The whole table from end to end. For an operator's command: no function has the right to it. */
async function* scanned(
  client: DynamoDBClient,
  input: Omit<ScanCommandInput, 'ExclusiveStartKey'>,
): AsyncGenerator<Item[]> {
  const documents = DynamoDBDocumentClient.from(client)
  let ExclusiveStartKey: Record<string, unknown> | undefined
  do {
    const page = await documents.send(new ScanCommand({ ...input, ExclusiveStartKey }))
    yield (page.Items ?? []) as Item[]
    ExclusiveStartKey = page.LastEvaluatedKey
  } while (ExclusiveStartKey)
}

async function* scan(...asked: Parameters<typeof scanned>): AsyncGenerator<Scanned> {
  for await (const items of scanned(...asked)) yield scannedOf(items)
}

/** Which dossiers there are, by which counters each is counted, and which words there are. */
export const scanDossiers = (TableName: string, client: DynamoDBClient): AsyncGenerator<Scanned> =>
  scan(client, {
    TableName,
    ProjectionExpression: 'pk, sk, countedIn',
    FilterExpression: `(sk = :head AND begins_with(pk, :dossier)) OR begins_with(pk, :found) OR begins_with(pk, :workloads) OR ${counted}`,
    ExpressionAttributeValues: {
      ':head': keys.head('').sk,
      ':dossier': dossierPrefix,
      ':found': foundPrefix,
      ':workloads': workloadPrefix,
      ...prefixes,
    },
  })

const Standing = Dossier.pick({ procedure: true, procedureVersion: true, ended: true })
export type Standing = z.infer<typeof Standing>

/** The version that each dossier is on, and whether it is over. */
export async function* scanVersions(TableName: string, client: DynamoDBClient): AsyncGenerator<Standing> {
  const input = {
    TableName,
    ProjectionExpression: '#state',
    FilterExpression: 'sk = :head AND begins_with(pk, :dossier)',
    ExpressionAttributeNames: { '#state': 'state' },
    ExpressionAttributeValues: { ':head': keys.head('').sk, ':dossier': dossierPrefix },
  }
  for await (const items of scanned(client, input))
    for (const item of items) yield Standing.parse(JSON.parse(stateIn(item)))
}

/** Everybody whom the registry knows. */
export async function* scanPeople(TableName: string, client: DynamoDBClient): AsyncGenerator<string> {
  const input = {
    TableName,
    ProjectionExpression: 'pk',
    FilterExpression: 'sk = :head AND begins_with(pk, :person)',
    ExpressionAttributeValues: { ':head': keys.person('').sk, ':person': personPrefix },
  }
  for await (const items of scanned(client, input))
    for (const { pk } of items) yield pk.slice(personPrefix.length)
}

/** All facts and counters, whole. */
export const scanCounted = (TableName: string, client: DynamoDBClient): AsyncGenerator<Scanned> =>
  scan(client, { TableName, FilterExpression: counted, ExpressionAttributeValues: prefixes })
