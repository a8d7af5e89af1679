import { Duration } from 'aws-cdk-lib'
import { Rule, Schedule } from 'aws-cdk-lib/aws-events'
import { LambdaFunction } from 'aws-cdk-lib/aws-events-targets'
import type { Queue } from 'aws-cdk-lib/aws-sqs'
import { Construct } from 'constructs'
import type { MotcuaFunction } from './motcua-function'

/** What happens by the clock and not by an event. */
export class Schedules extends Construct {
  constructor(scope: Construct, id: string, { watch, failed }: { watch: MotcuaFunction; failed: Queue }) {
    super(scope, id)
    new Rule(this, 'Deadlines', {
      description: 'Overdue tasks whose machine did not react',
      schedule: Schedule.rate(Duration.hours(1)),
      targets: [new LambdaFunction(watch.keepFailed(failed).lambda, { deadLetterQueue: failed })],
    })
  }
}
