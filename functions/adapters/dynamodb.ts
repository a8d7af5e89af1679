import type {
  BatchGetCommandInput,
  BatchGetCommandOutput,
  BatchWriteCommandInput,
  BatchWriteCommandOutput,
  DeleteCommandInput,
  DeleteCommandOutput,
  GetCommandInput,
  GetCommandOutput,
  PutCommandInput,
  PutCommandOutput,
  QueryCommandInput,
  QueryCommandOutput,
  TransactWriteCommandInput,
  TransactWriteCommandOutput,
  UpdateCommandInput,
  UpdateCommandOutput,
} from '@aws-sdk/lib-dynamodb'

/** The operations that a table is asked for, as the service names them; values are those of JavaScript. */
export interface Operations {
  BatchGetItem: [BatchGetCommandInput, BatchGetCommandOutput]
  BatchWriteItem: [BatchWriteCommandInput, BatchWriteCommandOutput]
  DeleteItem: [DeleteCommandInput, DeleteCommandOutput]
  GetItem: [GetCommandInput, GetCommandOutput]
  PutItem: [PutCommandInput, PutCommandOutput]
  Query: [QueryCommandInput, QueryCommandOutput]
  TransactWriteItems: [TransactWriteCommandInput, TransactWriteCommandOutput]
  UpdateItem: [UpdateCommandInput, UpdateCommandOutput]
}
export type Operation = keyof Operations
export type Input<O extends Operation> = Operations[O][0]
export type Output<O extends Operation> = Omit<Operations[O][1], '$metadata'>

/** Amazon DynamoDB. A refusal is an error that has the service's name for it. */
export interface DynamoDb {
  send<O extends Operation>(operation: O, input: Input<O>): Promise<Output<O>>
}

type Refusal = 'ConditionalCheckFailedException' | 'TransactionConflictException'

export const isRefusal = (error: unknown, name: Refusal): boolean =>
  error instanceof Error && error.name === name

/** Why each part of a transaction failed, in their order; undefined for any other error. */
export const reasonsOf = (error: unknown): { Code?: string }[] | undefined =>
  error instanceof Error && error.name === 'TransactionCanceledException'
    ? ((error as { CancellationReasons?: { Code?: string }[] }).CancellationReasons ?? [])
    : undefined
