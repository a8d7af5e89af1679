import { randomUUID } from 'node:crypto'
import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { dynamoDbBySdk } from '../../../functions/adapters/dynamodb-sdk'
import { dynamoDbSigned } from '../../../functions/adapters/dynamodb-signed'
import type { Table } from '../../../functions/adapters/table'
import { tableInDynamoDb } from '../../../functions/adapters/table-dynamodb'
import { tableInMemory } from '../../../functions/adapters/table-in-memory'
import { connectDatabase } from '../../../local/dynamodb/client'
import { type DatabaseServer, startDynoxide } from '../../../local/dynamodb/start-dynoxide'
import { tableInTemplate } from '../../fixtures/table-in-template'
import { aFolder } from '../../local/fixture/assembly'

const credentials = { accessKeyId: 'test', secretAccessKey: 'test' }

/** Runs the rules over the in-memory twin and over DynamoDB as it is on this machine, asked by the clients that are named. */
export const overBothTables = (
  rules: (anEmptyTable: () => Promise<Table>) => void,
  clients: ('signed' | 'sdk')[] = ['signed'],
): void => {
  describe('in memory', () => rules(async () => tableInMemory()))

  describe.each(clients)('in DynamoDB, %s client', (kind) => {
    let server: DatabaseServer
    let place: { endpoint: string; region: string; credentials: typeof credentials }
    let client: DynamoDBClient
    let definition: ReturnType<typeof tableInTemplate>
    beforeAll(async () => {
      definition = tableInTemplate()
      server = await startDynoxide(aFolder())
      place = { endpoint: server.endpoint, region: 'ap-southeast-1', credentials }
      client = new DynamoDBClient(place)
    }, 60_000)
    afterAll(async () => {
      client.destroy()
      await server.close()
    })

    rules(async () => {
      const name = `Dossiers-${randomUUID()}`
      const database = connectDatabase(server.endpoint)
      const input = { TableName: name, BillingMode: 'PAY_PER_REQUEST', ...definition }
      await database.call('CreateTable', input)
      database.close()
      return tableInDynamoDb(name, kind === 'sdk' ? dynamoDbBySdk(client) : dynamoDbSigned(place))
    })
  })
}
