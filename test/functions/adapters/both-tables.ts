import { randomUUID } from 'node:crypto'
import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { App, Stack } from 'aws-cdk-lib'
import { Template } from 'aws-cdk-lib/assertions'
import { Key } from 'aws-cdk-lib/aws-kms'
import { dynamoDbBySdk } from '../../../functions/adapters/dynamodb-sdk'
import { dynamoDbSigned } from '../../../functions/adapters/dynamodb-signed'
import type { Table } from '../../../functions/adapters/table'
import { tableInDynamoDb } from '../../../functions/adapters/table-dynamodb'
import { tableInMemory } from '../../../functions/adapters/table-in-memory'
import { DossierTable } from '../../../lib/dossier-table'
import { connectDatabase } from '../../../local/dynamodb/client'
import { type DatabaseServer, startDynoxide } from '../../../local/dynamodb/start-dynoxide'
import { aFolder } from '../../local/fixture/assembly'

/** The table as the template has it, with what each index carries. */
const tableInTemplate = () => {
  const stack = new Stack(new App(), 'Stack')
  new DossierTable(stack, 'Dossiers', new Key(stack, 'Key'))
  const [table] = Object.values(Template.fromStack(stack).findResources('AWS::DynamoDB::Table'))
  const { KeySchema, AttributeDefinitions, GlobalSecondaryIndexes } = table!.Properties
  return { KeySchema, AttributeDefinitions, GlobalSecondaryIndexes }
}

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
