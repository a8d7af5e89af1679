import { CfnCondition, CfnParameter, Fn } from 'aws-cdk-lib'
import { Alarm, ComparisonOperator, type IMetric, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch'
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions'
import { ServicePrincipal } from 'aws-cdk-lib/aws-iam'
import { Key } from 'aws-cdk-lib/aws-kms'
import { CfnSubscription, Topic } from 'aws-cdk-lib/aws-sns'
import { Construct } from 'constructs'
import type { MotcuaFunction } from '../motcua-function'
import { ageOf, errorsOf, type Metrics } from './metrics'
import type { Watched } from './watched'

/** What is promised, and from when on somebody must look. */
export const objectives = {
  /** Of twenty filings nineteen are taken within this many milliseconds. */
  filingP95: 3_000,
  /** Notices and starts of machines come within seconds; after this many milliseconds something is stuck. */
  feedAge: 15 * 60_000,
  /** Answers that are faults of ours, in five minutes: one is told to whoever met it, more are something. */
  serverErrors: 5,
  /** Per cent of the open executions that the account may have: more must be asked for, which takes days. */
  openExecutions: 70,
  /** SES looks at an account from 5 and 0.1 per cent on. */
  bounces: 0.04,
  complaints: 0.0008,
}

type Line = readonly [id: string, description: string, metric: IMetric, above?: number]

const linesOf = (metrics: Metrics, { followers, told, tasks }: Watched): Line[] => {
  const fails = (one: MotcuaFunction, how: string): Line => [`${one.node.id} fails`, how, errorsOf(one)]
  return [
    ['Failed', 'Something was given up on: it waits in the failed queue', metrics.failed],
    ['For operators', 'Something was met that only operators can mend', metrics.forOperators],
    ['Set aside', 'Work about an event failed: motcua redrive --dry-run lists it', metrics.setAside],
    ['Parked', 'A machine failed: motcua parked lists its dossier', metrics.parked],
    [
      'Lost machines',
      'Waits ended whose machines did nothing: the watch applied silence',
      metrics.lostMachines,
    ],
    [
      'Filing is slow',
      'One filing in twenty takes longer than is promised',
      metrics.filingP95,
      objectives.filingP95,
    ],
    ['Server errors', 'Calls or pages fail', metrics.serverErrors, objectives.serverErrors],
    ['Functions wait', 'More functions are called at once than the account may', metrics.throttledFunctions],
    ['Machines wait', 'More starts or transitions than the account may', metrics.throttledMachines],
    [
      'Many executions',
      'Ask AWS for more open executions',
      metrics.openExecutions,
      objectives.openExecutions,
    ],
    ['The table waits', 'A key of the table or of an index is asked for too often', metrics.throttledTable],
    ['Bounces', 'Too many mails come back: SES will stop sending', metrics.bounces, objectives.bounces],
    [
      'Complaints',
      'Mails are reported as unwanted: SES will stop sending',
      metrics.complaints,
      objectives.complaints,
    ],
    ...followers.map((one) => fails(one, `${one.node.id} died over what the feed gave it`)),
    ...followers.map(
      (one): Line => [
        `${one.node.id} is late`,
        `${one.node.id} does not keep up with the feed`,
        ageOf(one),
        objectives.feedAge,
      ],
    ),
    ...told.map((one) => fails(one, `${one.node.id} fails`)),
    ...tasks.map((one) => fails(one, `${one.node.id} fails; machines call it again, and then they fail`)),
  ]
}

/** What operators must hear of, told to one topic; one address may be given, the others subscribe themselves. */
export class Alarms extends Construct {
  constructor(scope: Construct, id: string, metrics: Metrics, watched: Watched) {
    super(scope, id)
    // CloudWatch may not use the key that AWS keeps for SNS.
    const masterKey = new Key(this, 'Key', { description: 'Encrypts alarms', enableKeyRotation: true })
    masterKey.grantEncryptDecrypt(new ServicePrincipal('cloudwatch.amazonaws.com'))
    const operators = new Topic(this, 'Operators', { masterKey, enforceSSL: true })
    this.subscribe(operators)
    for (const [name, alarmDescription, metric, threshold = 0] of linesOf(metrics, watched))
      new Alarm(this, name, {
        alarmDescription,
        metric,
        threshold,
        evaluationPeriods: 1,
        comparisonOperator: ComparisonOperator.GREATER_THAN_THRESHOLD,
        treatMissingData: TreatMissingData.NOT_BREACHING,
      }).addAlarmAction(new SnsAction(operators))
  }

  private subscribe({ topicArn }: Topic): void {
    const mail = new CfnParameter(this, 'OperatorsMail', {
      default: '',
      description: 'Who is told of alarms, and has to confirm it; none: whoever subscribes to the topic',
      allowedPattern: '^([^@\\s]+@[^@\\s]+)?$',
      constraintDescription: 'a mail address, or nothing',
    })
    mail.overrideLogicalId('OperatorsMail')
    const given = new CfnCondition(this, 'IsMailGiven', {
      expression: Fn.conditionNot(Fn.conditionEquals(mail.valueAsString, '')),
    })
    given.overrideLogicalId('IsMailGiven')
    const subscription = new CfnSubscription(this, 'Mail', {
      topicArn,
      protocol: 'email',
      endpoint: mail.valueAsString,
    })
    subscription.cfnOptions.condition = given
  }
}
