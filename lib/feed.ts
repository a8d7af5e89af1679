import { Duration } from 'aws-cdk-lib'
import type { Table } from 'aws-cdk-lib/aws-dynamodb'
import { FilterCriteria, StartingPosition } from 'aws-cdk-lib/aws-lambda'
import { DynamoEventSource, SqsDlq } from 'aws-cdk-lib/aws-lambda-event-sources'
import type { Queue } from 'aws-cdk-lib/aws-sqs'
import type { MotcuaFunction } from './motcua-function'

/**
 * Gives a function the events of dossiers, each at least once. A stream is ordered for one item only, and every
 * event is an item of its own: two events of a dossier may be handled at once, or the later one first. More than two
 * readers of a stream are slowed down.
 */
export const followDossiers = (table: Table, lambda: MotcuaFunction, { failed }: { failed: Queue }): void =>
  lambda.lambda.addEventSource(
    new DynamoEventSource(table, {
      startingPosition: StartingPosition.TRIM_HORIZON,
      filters: [
        FilterCriteria.filter({
          eventName: ['INSERT'],
          dynamodb: {
            Keys: { pk: { S: [{ prefix: 'DOSSIER#' }] }, sk: { S: [{ prefix: 'EVENT#' }] } },
          },
        }),
      ],
      batchSize: 25,
      parallelizationFactor: 10,
      reportBatchItemFailures: true,
      bisectBatchOnError: true,
      // Tried for as long as the stream keeps them: an outage shorter than a day loses nothing.
      maxRecordAge: Duration.hours(23),
      onFailure: new SqsDlq(failed),
    }),
  )
