import { Rule } from 'aws-cdk-lib/aws-events'
import { LambdaFunction } from 'aws-cdk-lib/aws-events-targets'
import type { Queue } from 'aws-cdk-lib/aws-sqs'
import { Construct } from 'constructs'
import type { MotcuaFunction } from './motcua-function'

export interface StatusChangesProps {
  /** What the ARNs of our machines begin with. */
  machines: string[]
  park: MotcuaFunction
  failed: Queue
}

/** Executions that ended without reaching the end of their machine go to whoever parks the dossier. */
export class StatusChanges extends Construct {
  constructor(scope: Construct, id: string, { machines, park, failed }: StatusChangesProps) {
    super(scope, id)
    new Rule(this, 'Ended', {
      description: 'Executions that failed, timed out or were stopped',
      eventPattern: {
        source: ['aws.states'],
        detailType: ['Step Functions Execution Status Change'],
        detail: {
          status: ['FAILED', 'TIMED_OUT', 'ABORTED'],
          stateMachineArn: machines.map((prefix) => ({ prefix })),
        },
      },
      targets: [new LambdaFunction(park.keepFailed(failed).lambda, { deadLetterQueue: failed })],
    })
  }
}
