import { createHash } from 'node:crypto'

/** A resource as far as its names go; properties are resolved on asking. */
export interface Naming {
  stack: string
  logicalId: string
  account: string
  region: string
  property(name: string): unknown
  /** A number that stays the same for this content over restarts, and grows with each new content. */
  number(of: string, content: string): number
}

/** `physical` is the name within the service; `ref` what `Ref` gives; `attributes` what `Fn::GetAtt` gives. */
export interface ResourceType {
  physical: (it: Naming) => string
  ref: (it: Naming) => string
  attributes: Record<string, (it: Naming) => unknown>
}

const hash = (value: string) => createHash('sha256').update(value).digest('hex')

/** Names are made from stack and logical id alone, so that a restart finds the data of the run before. */
const ownName = (it: Naming, longest: number) => {
  const name = `${it.stack}-${it.logicalId}`
  return name.length <= longest ? name : `${name.slice(0, longest - 9)}-${hash(name).slice(0, 8)}`
}
const named =
  (property: string, longest = 64) =>
  (it: Naming): string =>
    String(it.property(property) ?? ownName(it, longest))
const arn = (service: string, path: (it: Naming) => string) => (it: Naming) =>
  `arn:aws:${service}:${service === 'iam' ? '' : it.region}:${it.account}:${path(it)}`

const type = (
  physical: (it: Naming) => string,
  ref: (it: Naming) => string = physical,
  attributes: ResourceType['attributes'] = {},
): ResourceType => ({ physical, ref, attributes })

const functionName = named('FunctionName')
const functionArn = arn('lambda', (it) => `function:${functionName(it)}`)
const functionOf = (it: Naming) => String(it.property('FunctionName')).split(':function:').pop()!
const versionNumber = (it: Naming) => String(it.number(`function ${functionOf(it)}`, it.logicalId))

const machineName = named('StateMachineName', 80)
const machineArn = arn('states', (it) => `stateMachine:${machineName(it)}`)
const definingProperties = [
  'DefinitionString',
  'Definition',
  'DefinitionS3Location',
  'DefinitionSubstitutions',
  'RoleArn',
]
/** The revision names the content, as it does in the service: a version is published again only when it changes. */
const revision = (it: Naming) =>
  hash(JSON.stringify(definingProperties.map((name) => it.property(name) ?? null)))
const machineVersion = (it: Naming) => {
  const machine = String(it.property('StateMachineArn'))
  return `${machine}:${it.number(machine, String(it.property('StateMachineRevisionId') ?? ''))}`
}

const tableName = named('TableName', 255)
const tableArn = arn('dynamodb', (it) => `table/${tableName(it)}`)
const table = type(tableName, tableName, {
  Arn: tableArn,
  StreamArn: (it) => `${tableArn(it)}/stream/local`,
})

const bucketName = (it: Naming) => named('BucketName', 63)(it).toLowerCase()
const keyId = (it: Naming) => {
  const digits = hash(`${it.stack}/${it.logicalId}`)
  return [8, 12, 16, 20, 32].map((end, i, ends) => digits.slice(ends[i - 1] ?? 0, end)).join('-')
}
const apiId = (it: Naming) => hash(`${it.stack}/${it.logicalId}`).slice(0, 10)
const roleName = named('RoleName')
const policyArn = arn('iam', (it) => `policy/${named('ManagedPolicyName')(it)}`)
const ruleArn = arn('events', (it) => `rule/${named('Name')(it)}`)
const aliasArn = (it: Naming) => `${String(it.property('FunctionName'))}:${String(it.property('Name'))}`
const queueName = named('QueueName', 80)
const topicArn = arn('sns', named('TopicName', 256))
const logGroup = named('LogGroupName', 512)
const plain = type((it) => ownName(it, 64))

/**
 * Every resource type that the embedded runtime knows. The last group needs nothing on one machine: grants of the
 * cloud's own services, logs, alarms, metadata.
 */
export const resourceTypes: Record<string, ResourceType> = {
  'AWS::DynamoDB::Table': table,
  'AWS::DynamoDB::GlobalTable': table,
  'AWS::Lambda::Function': type(functionName, functionName, { Arn: functionArn }),
  'AWS::Lambda::Version': type(
    versionNumber,
    (it) => `arn:aws:lambda:${it.region}:${it.account}:function:${functionOf(it)}:${versionNumber(it)}`,
    { Version: versionNumber },
  ),
  'AWS::Lambda::Alias': type(named('Name'), aliasArn),
  'AWS::Lambda::Permission': plain,
  'AWS::Lambda::EventSourceMapping': plain,
  'AWS::StepFunctions::StateMachine': type(machineName, machineArn, {
    Arn: machineArn,
    Name: machineName,
    StateMachineRevisionId: revision,
  }),
  'AWS::StepFunctions::StateMachineVersion': type(machineVersion, machineVersion, { Arn: machineVersion }),
  'AWS::S3::Bucket': type(bucketName, bucketName, {
    Arn: (it) => `arn:aws:s3:::${bucketName(it)}`,
    DomainName: (it) => `${bucketName(it)}.s3.amazonaws.com`,
    RegionalDomainName: (it) => `${bucketName(it)}.s3.${it.region}.amazonaws.com`,
  }),
  'AWS::KMS::Key': type(keyId, keyId, { Arn: arn('kms', (it) => `key/${keyId(it)}`), KeyId: keyId }),
  'AWS::KMS::Alias': type(named('AliasName')),
  'AWS::SSM::Parameter': type(named('Name', 500), named('Name', 500), {
    Type: (it) => it.property('Type'),
    Value: (it) => it.property('Value'),
  }),
  'AWS::ApiGatewayV2::Api': type(apiId, apiId, {
    ApiId: apiId,
    ApiEndpoint: (it) => `https://${apiId(it)}.execute-api.${it.region}.amazonaws.com`,
  }),
  'AWS::ApiGatewayV2::Integration': plain,
  'AWS::ApiGatewayV2::Route': plain,
  'AWS::Events::Rule': type(named('Name'), named('Name'), { Arn: ruleArn }),
  'AWS::IAM::Role': type(roleName, roleName, {
    Arn: arn('iam', (it) => `role/${roleName(it)}`),
    RoleId: (it) => hash(roleName(it)).slice(0, 21).toUpperCase(),
  }),
  'AWS::IAM::Policy': plain,
  'AWS::IAM::ManagedPolicy': type(named('ManagedPolicyName'), policyArn, { PolicyArn: policyArn }),
  'AWS::SES::ConfigurationSet': type(named('Name')),
  'AWS::SES::ConfigurationSetEventDestination': plain,
  'AWS::SES::EmailIdentity': type((it) => String(it.property('EmailIdentity'))),

  'AWS::ApiGatewayV2::ApiMapping': plain,
  'AWS::ApiGatewayV2::DomainName': type((it) => String(it.property('DomainName'))),
  'AWS::ApiGatewayV2::Stage': type((it) => String(it.property('StageName'))),
  'AWS::CDK::Metadata': plain,
  'AWS::CloudWatch::Alarm': type(named('AlarmName', 255), named('AlarmName', 255), {
    Arn: arn('cloudwatch', (it) => `alarm:${named('AlarmName', 255)(it)}`),
  }),
  'AWS::CloudWatch::CompositeAlarm': plain,
  'AWS::CloudWatch::Dashboard': plain,
  'AWS::Lambda::EventInvokeConfig': plain,
  'AWS::Logs::LogGroup': type(logGroup, logGroup, {
    Arn: arn('logs', (it) => `log-group:${logGroup(it)}:*`),
  }),
  'AWS::Logs::MetricFilter': plain,
  'AWS::Logs::QueryDefinition': plain,
  'AWS::Logs::ResourcePolicy': plain,
  'AWS::S3::BucketPolicy': plain,
  'AWS::SecretsManager::Secret': plain,
  'AWS::SNS::Subscription': plain,
  'AWS::SNS::Topic': type(named('TopicName', 256), topicArn, {
    TopicArn: topicArn,
    TopicName: named('TopicName', 256),
  }),
  'AWS::SNS::TopicPolicy': plain,
  // Where the cloud puts what it gave up on; nothing is given up here.
  'AWS::SQS::Queue': type(
    queueName,
    (it) => `https://sqs.${it.region}.amazonaws.com/${it.account}/${queueName(it)}`,
    {
      Arn: arn('sqs', queueName),
      QueueName: queueName,
    },
  ),
  'AWS::SQS::QueuePolicy': plain,
}
