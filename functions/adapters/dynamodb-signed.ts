import { randomUUID } from 'node:crypto'
import { asRequest, fromAnswer } from './attribute-values'
import type { DynamoDb, Input, Operation, Output } from './dynamodb'
import type { Pause } from './pause'
import { type Place, signedCalls } from './signed-calls'

const service = {
  name: 'dynamodb',
  type: 'application/x-amz-json-1.0',
  target: 'DynamoDB_20120810',
} as const

/** Without the AWS SDK. */
export const dynamoDbSigned = (place?: Place, pause?: Pause): DynamoDb => {
  const call = signedCalls(service, place, pause)
  return {
    async send<O extends Operation>(operation: O, input: Input<O>) {
      // A transaction whose answer was lost is sent again as the same one.
      const named =
        operation === 'TransactWriteItems' ? { ClientRequestToken: randomUUID(), ...input } : input
      return fromAnswer((await call(operation, asRequest(named))) as object) as Output<O>
    },
  }
}
