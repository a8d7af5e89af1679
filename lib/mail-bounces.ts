import { Stack } from 'aws-cdk-lib'
import { Rule } from 'aws-cdk-lib/aws-events'
import { LambdaFunction } from 'aws-cdk-lib/aws-events-targets'
import { CfnConfigurationSet, CfnConfigurationSetEventDestination } from 'aws-cdk-lib/aws-ses'
import type { Queue } from 'aws-cdk-lib/aws-sqs'
import { Construct } from 'constructs'
import type { MotcuaFunction } from './motcua-function'

export interface MailBouncesProps {
  /** They send mails whose bounces matter. */
  senders: readonly MotcuaFunction[]
  note: MotcuaFunction
  failed: Queue
}

/** Mails that SES took and could not deliver go to whoever makes them somebody's task. */
export class MailBounces extends Construct {
  constructor(scope: Construct, id: string, { senders, note, failed }: MailBouncesProps) {
    super(scope, id)
    const set = new CfnConfigurationSet(this, 'Set')
    const arnOf = (service: string, resource: string, resourceName: string) =>
      Stack.of(this).formatArn({ service, resource, resourceName })
    new CfnConfigurationSetEventDestination(this, 'Destination', {
      configurationSetName: set.ref,
      eventDestination: {
        enabled: true,
        matchingEventTypes: ['bounce'],
        eventBridgeDestination: { eventBusArn: arnOf('events', 'event-bus', 'default') },
      },
    })
    for (const sender of senders)
      sender
        .allow(['ses:SendEmail'], [arnOf('ses', 'configuration-set', set.ref)])
        .bindSetting('MAIL_EVENTS', set.ref)
    new Rule(this, 'Bounced', {
      description: 'Mails that could not be delivered',
      eventPattern: {
        source: ['aws.ses'],
        detailType: ['Email Bounced'],
        // Of other mails of the account nothing is known here.
        detail: { mail: { tags: { notice: [{ exists: true }] } } },
      },
      targets: [new LambdaFunction(note.keepFailed(failed).lambda, { deadLetterQueue: failed })],
    })
  }
}
