import { Validations } from 'aws-cdk-lib'
import type { PlatformStack } from './platform-stack'

const arn = (service: string, resource: string) =>
  `arn:<AWS::Partition>:${service}:<AWS::Region>:<AWS::AccountId>:${resource}`
const wildcard = (resource: string) => `AwsSolutions-IAM5[Resource::${resource}]`

const everyVersion =
  'Running executions call the versions of this function that they started with; newer ones are published meanwhile.'
const everyObject = 'Objects are created all the time, and no name of one is known when the right is given.'
const everyProcedure =
  'Procedures are deployed in stacks of their own. Naming each here would make every new one change this stack; the prefix is that of their constructs.'

/** Why a finding of cdk-nag stands. A finding that is not here fails the synthesis. */
const reasons: Record<string, string> = {
  'AwsSolutions-APIG4':
    'Functions verify access tokens in their middleware: the authorizer of API Gateway answers 401 in a fixed form that is no problem document, and some calls are for anyone.',
  'AwsSolutions-DDB3': 'How often somebody asked in the last minutes is nothing that anybody restores.',
  'AwsSolutions-SMG4':
    'CloudFront and the functions read it when they are deployed: what rotates by itself would part them. docs/deploy.md says how it is made anew.',
  'AwsSolutions-SQS3': 'This queue is itself where messages go that could not be handled.',
  [wildcard('*')]:
    'X-Ray, log delivery and the list of streams know no narrower resource, nor do SendTaskSuccess and SendTaskFailure, where the token is the right. A test holds that nothing else is allowed on every resource.',
  [wildcard('<StoresUploads65A833C8.Arn>/*')]: everyObject,
  [wildcard('<StoresDocumentsEAA44F7D.Arn>/*')]: everyObject,
  [wildcard('<StoresDocumentsEAA44F7D.Arn>/dossiers/*')]: everyObject,
  [wildcard('<StoresGivenUp755D5DAB.Arn>/*')]: everyObject,
  [wildcard('<opentaskFunctionB664EB1F.Arn>:*')]: everyVersion,
  [wildcard('<applysilenceFunction22BADB53.Arn>:*')]: everyVersion,
  [wildcard('<issueresultFunctionD93C0F5E.Arn>:*')]: everyVersion,
  [wildcard('<ConsultationMachine5BD51AE7>:*')]: 'Its published versions, of which the newest is started.',
  [wildcard(arn('states', 'execution:<ConsultationMachine5BD51AE7.Name>:*'))]:
    'Executions are named after dossiers; those of a withdrawn one are stopped.',
  [wildcard(arn('states', 'stateMachine:MotcuaProcedure*'))]: everyProcedure,
  [wildcard(arn('states', 'execution:MotcuaProcedure*'))]: everyProcedure,
  [wildcard('arn:<AWS::Partition>:s3:::cdk-hnb659fds-assets-<AWS::AccountId>-<AWS::Region>/law/*')]:
    'The law is public. It lies in the bucket of assets below this prefix, each by its content, and new ones come with each procedure.',
  [wildcard(arn('ssm', 'parameter/motcua/procedures/*'))]: everyProcedure,
}

export const acknowledgeFindings = (platform: PlatformStack): void =>
  Validations.of(platform).acknowledge(...Object.entries(reasons).map(([id, reason]) => ({ id, reason })))
