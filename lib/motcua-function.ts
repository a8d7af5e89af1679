import { Duration, Fn, RemovalPolicy, Stack } from 'aws-cdk-lib'
import { Effect, PolicyStatement } from 'aws-cdk-lib/aws-iam'
import type { IKey } from 'aws-cdk-lib/aws-kms'
import {
  Alias,
  Architecture,
  type Code,
  Function as LambdaFunction,
  Runtime,
  Tracing,
} from 'aws-cdk-lib/aws-lambda'
import { SqsDestination } from 'aws-cdk-lib/aws-lambda-destinations'
import { type ILogGroup, LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs'
import type { Queue } from 'aws-cdk-lib/aws-sqs'
import { Construct } from 'constructs'
import type { DossierTable } from './dossier-table'
import type { ObjectStore } from './object-stores'
import { RoleWithRights } from './role-with-rights'

export type Access = 'read' | 'write'

export interface MotcuaFunctionProps {
  code: Code
  description: string
  timeout?: Duration
  memoryMb?: number
  /** Instances that are its own: so many at once, and no other function takes them away. */
  reserved?: number
  /** Its own when left out. */
  logGroup?: ILogGroup
}

const tableActions: Record<Access, string[]> = {
  // No Scan: no request path reads the table from end to end.
  read: ['BatchGetItem', 'GetItem', 'Query'],
  write: ['BatchWriteItem', 'ConditionCheckItem', 'DeleteItem', 'PutItem', 'UpdateItem'],
}
const objectActions = { read: 's3:GetObject', write: 's3:PutObject', delete: 's3:DeleteObject' } as const
const keyActions: Record<Access, string[]> = {
  read: ['kms:Decrypt', 'kms:DescribeKey'],
  write: ['kms:Encrypt', 'kms:GenerateDataKey'],
}

/** A Lambda function with our defaults. Starts with no rights; each `bind…` gives a right and names its object. */
export class MotcuaFunction extends Construct {
  readonly lambda: LambdaFunction

  constructor(
    scope: Construct,
    id: string,
    { code, description, timeout, memoryMb, reserved, ...props }: MotcuaFunctionProps,
  ) {
    super(scope, id)
    const logGroup = props.logGroup ?? functionLog(this, 'Logs')
    // Our own role: the managed policy that the CDK would add may write to every log group of the account.
    const role = new RoleWithRights(this, 'Role', 'lambda.amazonaws.com')
    role.addToPolicy(
      new PolicyStatement({
        actions: ['logs:CreateLogStream', 'logs:PutLogEvents'],
        resources: [logGroup.logGroupArn],
      }),
    )
    this.lambda = new LambdaFunction(this, 'Function', {
      code,
      description,
      handler: 'index.handler',
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      memorySize: memoryMb ?? 512,
      timeout: timeout ?? Duration.seconds(15),
      reservedConcurrentExecutions: reserved,
      tracing: Tracing.ACTIVE,
      logGroup,
      role,
      environment: { POWERTOOLS_SERVICE_NAME: id },
    })
  }

  /**
   * What machines call: a contract that machines of long ago still keep to. It is the newest code with the settings of
   * today, since a published version would keep those of its day. What takes or gives anything else is another contract.
   */
  contract(name: `v${number}`): Alias {
    return new Alias(this, name, { aliasName: name, version: this.lambda.latestVersion })
  }

  bindSetting(name: string, value: string): this {
    this.lambda.addEnvironment(name, value)
    return this
  }

  /** `write` includes `read`: a command reads what it changes. */
  bindTable({ table, indexNames, key }: DossierTable, access: Access): this {
    this.allow(dynamodb(accesses(access).flatMap((kind) => tableActions[kind])), [
      table.tableArn,
      ...indexNames.map((index) => `${table.tableArn}/index/${index}`),
    ])
    this.allowKey(key, accesses(access))
    return this.bindSetting('TABLE_NAME', table.tableName)
  }

  bindStore({ bucket, key, environmentName }: ObjectStore, ...access: (keyof typeof objectActions)[]): this {
    this.allow(
      access.map((kind) => objectActions[kind]),
      [bucket.arnForObjects('*')],
    )
    // Without it, S3 answers 403 for what is not there, and nobody could tell it from a missing right.
    if (access.includes('read')) this.allow(['s3:ListBucket'], [bucket.bucketArn])
    if (key)
      this.allowKey(
        key,
        access.filter((kind) => kind !== 'delete'),
      )
    return this.bindSetting(environmentName, bucket.bucketName)
  }

  /** Papers of dossiers as such: no list of them, and none of the results that lie beside them. */
  bindPapers({ bucket, key, environmentName }: ObjectStore): this {
    const actions = [objectActions.read]
    this.allow(actions, [bucket.arnForObjects('dossiers/*')])
    const resources = [bucket.arnForObjects('dossiers/*/results/*')]
    this.lambda.addToRolePolicy(new PolicyStatement({ effect: Effect.DENY, actions, resources }))
    if (key) this.allowKey(key, ['read'])
    return this.bindSetting(environmentName, bucket.bucketName)
  }

  bindSigningKey(key: IKey): this {
    return this.allow(['kms:GetPublicKey', 'kms:Sign'], [key.keyArn]).bindSetting(
      'SIGNING_KEY_ID',
      key.keyArn,
    )
  }

  /** SES asks for the right to the address when it is verified itself, and else for that to its domain. */
  bindSender(address: string): this {
    const domain = Fn.select(1, Fn.split('@', address))
    const identity = (resourceName: string) =>
      Stack.of(this).formatArn({ service: 'ses', resource: 'identity', resourceName })
    return this.allow(['ses:SendEmail'], [identity(address), identity(domain)]).bindSetting(
      'MAIL_FROM',
      address,
    )
  }

  /** What it is told of and fails at, three times, is kept: a rule's own queue has what was never delivered. */
  keepFailed(failed: Queue): this {
    this.lambda.configureAsyncInvoke({ onFailure: new SqsDestination(failed) })
    return this
  }

  /** A right that needs no name in the environment. */
  allow(actions: string[], resources: string[]): this {
    this.lambda.addToRolePolicy(new PolicyStatement({ actions, resources }))
    return this
  }

  private allowKey(key: IKey, access: Access[]): void {
    this.allow(
      access.flatMap((kind) => keyActions[kind]),
      [key.keyArn],
    )
  }
}

export const functionLog = (scope: Construct, id: string): LogGroup =>
  new LogGroup(scope, id, { retention: RetentionDays.THREE_MONTHS, removalPolicy: RemovalPolicy.RETAIN })

const accesses = (access: Access): Access[] => (access === 'write' ? ['read', 'write'] : ['read'])
const dynamodb = (actions: string[]) => actions.map((action) => `dynamodb:${action}`)
