import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { runningPlatform } from './running-platform'

export interface TableChoice {
  data: string
  /** Of an application on AWS, with the caller's own credentials, instead of the running platform's. */
  table?: string
}

/** The table of dossiers that a command is about. */
export const tableOf = ({ data, table }: TableChoice): { name: string; client: DynamoDBClient } => {
  if (table) return { name: table, client: new DynamoDBClient({}) }
  const { aws, table: name } = runningPlatform(data)
  const { url: endpoint, region, ...credentials } = aws
  return { name, client: new DynamoDBClient({ endpoint, region, credentials }) }
}
