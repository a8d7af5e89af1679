import { Duration } from 'aws-cdk-lib'
import type { Table } from 'aws-cdk-lib/aws-dynamodb'
import { FilterCriteria, StartingPosition } from 'aws-cdk-lib/aws-lambda'
import { DynamoEventSource, SqsDlq } from 'aws-cdk-lib/aws-lambda-event-sources'
import type { Queue } from 'aws-cdk-lib/aws-sqs'
import type { NoticeKind } from '../workflows/kernel/notice'
import type { MotcuaFunction } from './motcua-function'

/**
 * Gives a function the events of dossiers, each as it is stored. In order within a dossier, else in any order.
 * With `notices`, only those that an applicant is told of as one of these: the others cost no invocation.
 */
export const followDossiers = (
  table: Table,
  lambda: MotcuaFunction,
  { failed, notices }: { failed: Queue; notices?: readonly NoticeKind[] },
): void =>
  lambda.lambda.addEventSource(
    new DynamoEventSource(table, {
      startingPosition: StartingPosition.TRIM_HORIZON,
      filters: [
        FilterCriteria.filter({
          eventName: ['INSERT'],
          dynamodb: {
            Keys: { pk: { S: [{ prefix: 'DOSSIER#' }] }, sk: { S: [{ prefix: 'EVENT#' }] } },
            ...(notices && { NewImage: { notice: { S: notices } } }),
          },
        }),
      ],
      batchSize: 25,
      parallelizationFactor: 10,
      reportBatchItemFailures: true,
      bisectBatchOnError: true,
      retryAttempts: 20,
      maxRecordAge: Duration.hours(23),
      onFailure: new SqsDlq(failed),
    }),
  )
