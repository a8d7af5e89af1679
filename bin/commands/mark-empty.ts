import type { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { dynamoDbBySdk } from '../../functions/adapters/dynamodb-sdk'
import { rebuiltMark } from '../../functions/adapters/rebuilt-mark'
import { scanDossiers } from '../../functions/adapters/scan-dossiers'
import { tableInDynamoDb } from '../../functions/adapters/table-dynamodb'

export const hasDossiers = async (name: string, client: DynamoDBClient): Promise<boolean> => {
  for await (const { dossiers } of scanDossiers(name, client)) if (dossiers.length > 0) return true
  return false
}

/** Nothing of a table without a dossier was kept by another release. */
export const markEmpty = async (name: string, client: DynamoDBClient): Promise<void> => {
  const mark = rebuiltMark(tableInDynamoDb(name, dynamoDbBySdk(client)))
  if ((await mark.due()).length > 0 && !(await hasDossiers(name, client))) await mark.set()
}
