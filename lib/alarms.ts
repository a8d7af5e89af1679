import { Duration } from 'aws-cdk-lib'
import { Alarm, ComparisonOperator, Metric, Stats, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch'
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions'
import { ServicePrincipal } from 'aws-cdk-lib/aws-iam'
import { Key } from 'aws-cdk-lib/aws-kms'
import { FilterPattern } from 'aws-cdk-lib/aws-logs'
import { Topic } from 'aws-cdk-lib/aws-sns'
import type { Queue } from 'aws-cdk-lib/aws-sqs'
import { Construct } from 'constructs'
import type { MotcuaFunction } from './motcua-function'

export interface AlarmsProps {
  failed: Queue
  /** They read the stream of the table. */
  followers: readonly MotcuaFunction[]
  /** They are told of something once, by a rule: nobody else sees it when they fail. */
  told: readonly MotcuaFunction[]
}

/** As the feed's functions log it. */
const setAside = 'work about an event was set aside'
const period = Duration.minutes(5)
/** Notices and starts of machines come within seconds; after this long something is stuck. */
const latest = Duration.minutes(15)

/** What operators must hear of. They subscribe to the topic themselves: their addresses are not ours to know. */
export class Alarms extends Construct {
  readonly operators: Topic

  constructor(scope: Construct, id: string, { failed, followers, told }: AlarmsProps) {
    super(scope, id)
    // CloudWatch may not use the key that AWS keeps for SNS.
    const masterKey = new Key(this, 'Key', { description: 'Encrypts alarms', enableKeyRotation: true })
    masterKey.grantEncryptDecrypt(new ServicePrincipal('cloudwatch.amazonaws.com'))
    this.operators = new Topic(this, 'Operators', { masterKey, enforceSSL: true })
    const kept = failed.metricApproximateNumberOfMessagesVisible({ period, statistic: Stats.MAXIMUM })
    this.above(0, 'Failed', 'Something was given up on: it waits in the failed queue', kept)
    this.above(0, 'For operators', 'Something was met that only operators can mend', Alarms.forOperators)
    this.above(0, 'Set aside', 'Work about an event failed: motcua set-aside lists it', Alarms.setAside)
    for (const { lambda, node } of followers) {
      this.above(
        0,
        `${node.id} dies`,
        `${node.id} died over what the feed gave it`,
        lambda.metricErrors({ period }),
      )
      lambda.logGroup.addMetricFilter('SetAside', {
        filterPattern: FilterPattern.stringValue('$.message', '=', setAside),
        metricNamespace: Alarms.setAside.namespace,
        metricName: Alarms.setAside.metricName,
      })
      const age = lambda.metric('IteratorAge', { period, statistic: Stats.MAXIMUM })
      this.above(
        latest.toMilliseconds(),
        `${node.id} is late`,
        `${node.id} does not keep up with the feed`,
        age,
      )
    }
    for (const { lambda, node } of told)
      this.above(0, `${node.id} fails`, `${node.id} fails`, lambda.metricErrors({ period }))
  }

  /** A line of a log that says so counts: what can't be read, was altered, or is an error of ours. */
  private static readonly forOperators = new Metric({
    namespace: 'Motcua',
    metricName: 'ForOperators',
    period,
    statistic: Stats.SUM,
  })

  /** Work that one of the feed's functions failed at, whichever it was. */
  private static readonly setAside = new Metric({
    namespace: 'Motcua',
    metricName: 'SetAside',
    period,
    statistic: Stats.SUM,
  })

  private above(threshold: number, id: string, alarmDescription: string, metric: Metric): void {
    new Alarm(this, id, {
      alarmDescription,
      metric,
      threshold,
      evaluationPeriods: 1,
      comparisonOperator: ComparisonOperator.GREATER_THAN_THRESHOLD,
      treatMissingData: TreatMissingData.NOT_BREACHING,
    }).addAlarmAction(new SnsAction(this.operators))
  }
}
