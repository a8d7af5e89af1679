import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { runningPlatform } from './running-platform'

export interface TableChoice {
  data: string
  /** Of an application on AWS, with the caller's own credentials, instead of the running platform's. */
  table?: string
}

/** The running platform's services, or those of AWS. */
export const servicesOf = ({ data, table }: TableChoice) => {
  if (table) return { name: table, services: {} }
  const { aws, table: name } = runningPlatform(data)
  const { url: endpoint, region, ...credentials } = aws
  return { name, services: { endpoint, region, credentials } }
}

/** The table of dossiers that a command is about. */
export const tableOf = (choice: TableChoice): { name: string; client: DynamoDBClient } => {
  const { name, services } = servicesOf(choice)
  return { name, client: new DynamoDBClient(services) }
}
