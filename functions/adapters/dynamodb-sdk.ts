import type { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import {
  BatchGetCommand,
  BatchWriteCommand,
  DeleteCommand,
  DynamoDBDocumentClient,
  GetCommand,
  PutCommand,
  QueryCommand,
  TransactWriteCommand,
  UpdateCommand,
} from '@aws-sdk/lib-dynamodb'
import type { DynamoDb, Input, Operation, Output } from './dynamodb'

const commands = {
  BatchGetItem: BatchGetCommand,
  BatchWriteItem: BatchWriteCommand,
  DeleteItem: DeleteCommand,
  GetItem: GetCommand,
  PutItem: PutCommand,
  Query: QueryCommand,
  TransactWriteItems: TransactWriteCommand,
  UpdateItem: UpdateCommand,
} satisfies Record<Operation, unknown>

/** By the AWS SDK, with whatever credentials an operator has. */
export const dynamoDbBySdk = (client: DynamoDBClient): DynamoDb => {
  const documents = DynamoDBDocumentClient.from(client)
  return {
    async send<O extends Operation>(operation: O, input: Input<O>) {
      const Command = commands[operation] as new (input: Input<O>) => PutCommand
      return (await documents.send(new Command(input))) as unknown as Output<O>
    },
  }
}
