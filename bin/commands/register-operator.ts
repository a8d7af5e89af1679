import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { z } from 'zod'
import { dynamoDbBySdk } from '../../functions/adapters/dynamodb-sdk'
import { RegistryCommand } from '../../functions/adapters/registry-entry'
import { type RegistryStore, registryStore } from '../../functions/adapters/registry-store'
import { tableInDynamoDb } from '../../functions/adapters/table-dynamodb'
import { instant } from '../../workflows/kernel/instant'
import { system } from '../../workflows/kernel/person'
import { CommandError } from './command-error'
import { markEmpty } from './mark-empty'

export interface Operator {
  /** Of the access token, as are `issuer`'s letters. */
  subject: string
  issuer: string
  name: string
}

/** The operator's identifier. A second time changes nothing. */
export const enterOperator = async (
  registry: RegistryStore,
  { issuer, subject, name }: Operator,
  at: Date,
): Promise<string> => {
  const known = await registry.findByIdentity(issuer, subject)
  if (known?.kind === 'operator') return known.id
  if (known) throw new CommandError(`${subject} of ${issuer} is registered as ${known.kind} ${known.id}`)
  const person = crypto.randomUUID()
  const command = { kind: 'register', person, is: 'operator', name, issuer, subject }
  const parsed = RegistryCommand.safeParse(command)
  if (!parsed.success) throw new CommandError(z.prettifyError(parsed.error), 2)
  await registry.change(parsed.data, { at: instant(at.getTime()), by: system })
  return person
}

/**
 * The first operator of a deployed application, who then registers everybody else over the API. Writes to the table
 * with the caller's own AWS credentials and region: who may do that is the account's to say.
 */
export const registerOperator = async ({
  table,
  ...operator
}: Operator & { table: string }): Promise<void> => {
  const client = new DynamoDBClient({})
  try {
    const id = await enterOperator(
      registryStore(tableInDynamoDb(table, dynamoDbBySdk(client))),
      operator,
      new Date(),
    )
    await markEmpty(table, client)
    console.log(`operator ${id}: ${operator.subject} of ${operator.issuer}`)
  } catch (error) {
    if (error instanceof CommandError) throw error
    throw new CommandError(`nobody was registered in ${table}: ${(error as Error).message}`)
  } finally {
    client.destroy()
  }
}
