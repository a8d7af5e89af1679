import type { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { DynamoDBDocumentClient, ScanCommand } from '@aws-sdk/lib-dynamodb'
import { factsPrefix, type Key, keys } from './keys'

/** A stretch of the table: the dossiers in it, and how many facts. */
export interface Scanned {
  dossiers: string[]
  facts: number
}

const dossierPrefix = keys.head('').pk

export const scannedOf = (items: readonly Key[]): Scanned => ({
  dossiers: items.flatMap(({ pk, sk }) =>
    sk === keys.head('').sk && pk.startsWith(dossierPrefix) ? [pk.slice(dossierPrefix.length)] : [],
  ),
  facts: items.filter(({ pk }) => pk.startsWith(factsPrefix)).length,
})

/** The whole table from end to end. For an operator's command: no function has the right to it. */
export async function* scanDossiers(TableName: string, client: DynamoDBClient): AsyncGenerator<Scanned> {
  const documents = DynamoDBDocumentClient.from(client)
  let ExclusiveStartKey: Record<string, unknown> | undefined
  do {
    const page = await documents.send(
      new ScanCommand({
        TableName,
        ExclusiveStartKey,
        ProjectionExpression: 'pk, sk',
        FilterExpression: '(sk = :head AND begins_with(pk, :dossier)) OR begins_with(pk, :facts)',
        ExpressionAttributeValues: {
          ':head': keys.head('').sk,
          ':dossier': dossierPrefix,
          ':facts': factsPrefix,
        },
      }),
    )
    yield scannedOf((page.Items ?? []) as Key[])
    ExclusiveStartKey = page.LastEvaluatedKey
  } while (ExclusiveStartKey)
}
