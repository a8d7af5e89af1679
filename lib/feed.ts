import { Duration } from 'aws-cdk-lib'
import type { ITable } from 'aws-cdk-lib/aws-dynamodb'
import { FilterCriteria, StartingPosition } from 'aws-cdk-lib/aws-lambda'
import { DynamoEventSource } from 'aws-cdk-lib/aws-lambda-event-sources'
import type { IBucket } from 'aws-cdk-lib/aws-s3'
import type { MotcuaFunction } from './motcua-function'

const keysOf = (...sks: string[]) => ({
  pk: { S: [{ prefix: 'DOSSIER#' }] },
  sk: { S: sks.map((prefix) => ({ prefix })) },
})

/**
 * Gives a function the events of dossiers, each at least once. A stream is ordered for one item only, and every
 * event is an item of its own: two events of a dossier may be handled at once, or the later one first. More than two
 * readers of a stream are slowed down.
 */
export const followDossiers = (
  table: ITable,
  lambda: MotcuaFunction,
  { lanes, givenUp, gather }: { lanes: readonly string[]; givenUp: IBucket; gather?: Duration },
): void => {
  // As its own class would, without the rights that need no name: to read, to delete, to abort.
  lambda.allow(['s3:PutObject'], [givenUp.arnForObjects('*')]).allow(['s3:ListBucket'], [givenUp.bucketArn])
  lambda.lambda.addEventSource(
    new DynamoEventSource(table, {
      startingPosition: StartingPosition.TRIM_HORIZON,
      filters: [
        FilterCriteria.filter({
          eventName: ['INSERT'],
          dynamodb: {
            Keys: keysOf('EVENT#', ...lanes.map((lane) => `AGAIN#${lane}#`)),
            // Readings lie among the events.
            NewImage: { event: { S: [{ prefix: '{' }] } },
          },
        }),
        // By which it is known how far behind the feed is.
        FilterCriteria.filter({
          eventName: ['INSERT'],
          dynamodb: { Keys: { pk: { S: ['FEED'] }, sk: { S: [{ prefix: 'PROBE#' }] } } },
        }),
      ],
      batchSize: 25,
      // What can wait a moment is done for many events at once, and so in fewer batches.
      ...(gather && { maxBatchingWindow: gather }),
      // A shard more comes with a thousand writes a second: at fifty shards, ten lanes each would be all that an account has.
      parallelizationFactor: gather ? 2 : 4,
      reportBatchItemFailures: true,
      bisectBatchOnError: true,
      // What fails is set aside by the function. A record comes again only when the function itself died over it, or
      // could not write at all; then all of it is kept, and not where it stood in a stream that forgets.
      retryAttempts: 20,
      maxRecordAge: Duration.hours(23),
      onFailure: { bind: () => ({ destination: givenUp.bucketArn }) },
    }),
  )
}
