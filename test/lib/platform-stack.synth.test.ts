import { Lane } from '../../functions/adapters/aside-store'
import { lawHashes } from '../../functions/adapters/law-hashes'
import { contracts } from '../../functions/api/contracts/contracts'
import { apiGroups } from '../../lib/api-groups'
import { portalAreas } from '../../lib/portal-areas'
import { city } from '../../workflows/city/city'
import { anApp, type Properties, resourcesOf, type Template, text } from '../fixtures/app'

const { platform } = anApp()

interface Statement {
  role: string
  effect: 'Allow' | 'Deny'
  actions: string[]
  resources: string[]
}
/** Every statement that a role of the template has: in itself, for there are no policies beside. */
const statementsIn = (template: Template): Statement[] =>
  resourcesOf(template, 'AWS::IAM::Role').flatMap(({ id, Properties: { Policies = [] } }) =>
    Policies.flatMap(({ PolicyDocument }: Properties) =>
      PolicyDocument.Statement.map(({ Effect, Action, Resource }: Properties) => ({
        role: `<${id}>`,
        effect: Effect,
        actions: [Action].flat(),
        resources: [Resource].flat().map(text),
      })),
    ),
  )
const statements = statementsIn(platform)
const statementsOf = (name: string) =>
  statements.filter(({ role }) => role.startsWith(`<${name.replaceAll('-', '')}Role`))
const actionsOf = (name: string, service: string) =>
  statementsOf(name)
    .flatMap(({ actions }) => actions)
    .filter((action) => action.startsWith(`${service}:`))
    .sort()
const environmentOf = (name: string): Record<string, unknown> =>
  resourcesOf(platform, 'AWS::Lambda::Function').find(({ id }) =>
    id.startsWith(`${name.replaceAll('-', '')}Function`),
  )!.Properties.Environment.Variables

describe('rights', () => {
  test('no action is a wildcard', () => {
    expect(statements.flatMap(({ actions }) => actions).filter((action) => action.includes('*'))).toEqual([])
  })

  test('only traces, log delivery, task tokens and the list of streams are allowed on every resource', () => {
    const everywhere = statements
      .filter(({ resources }) => resources.includes('*'))
      .flatMap(({ actions }) => actions)
    const known = /^(xray:|logs:|states:SendTask(Success|Failure)$|dynamodb:ListStreams$)/
    expect(everywhere.filter((action) => !known.test(action))).toEqual([])
  })

  test('no function may scan the table', () => {
    expect(statements.flatMap(({ actions }) => actions)).not.toContain('dynamodb:Scan')
  })

  test('a role has all its rights in itself', () => {
    expect(resourcesOf(platform, 'AWS::IAM::Policy')).toEqual([])
    expect(resourcesOf(platform, 'AWS::IAM::ManagedPolicy')).toEqual([])
    for (const { Properties } of resourcesOf(platform, 'AWS::IAM::Role'))
      expect(Properties.Policies).toHaveLength(1)
  })

  test('roles have no policies kept by AWS, which are wider than ours', () => {
    for (const { Properties } of resourcesOf(platform, 'AWS::IAM::Role')) {
      expect(Properties.ManagedPolicyArns).toBeUndefined()
    }
  })

  test('a reader of the dossiers can not write them: it counts in another table who asks how often', () => {
    const rights = statementsOf('api-reading').filter(({ actions }) => actions[0]?.startsWith('dynamodb:'))
    const to = (table: RegExp) =>
      rights
        .filter(({ resources }) => resources.some((one) => table.test(one)))
        .flatMap(({ actions }) => actions)
    expect(to(/Dossiers/)).toEqual(['dynamodb:BatchGetItem', 'dynamodb:GetItem', 'dynamodb:Query'])
    expect(to(/Brakes/)).toEqual(['dynamodb:UpdateItem'])
  })

  test('only the issue signs results, and only what asks for money signs orders', () => {
    const signers = (key: RegExp) =>
      statements
        .filter(
          ({ actions, resources }) => actions.includes('kms:Sign') && key.test(JSON.stringify(resources)),
        )
        .map(({ role }) => role)
    expect(signers(/SigningKey/)).toEqual([expect.stringMatching(/^<issueresultRole/)])
    expect(signers(/PaymentKey/)).toEqual([
      expect.stringMatching(/^<apipaymentsRole/),
      expect.stringMatching(/^<portalcitizenRole/),
    ])
  })

  test('results are signed under a demonstration certificate only where that was asked for', () => {
    expect(environmentOf('issue-result').DEMONSTRATION_CERTIFICATE).toEqual({
      Ref: 'DemonstrationCertificate',
    })
    expect(platform.Parameters?.DemonstrationCertificate).toMatchObject({
      Default: 'no',
      AllowedValues: ['yes', 'no'],
    })
  })

  test('only who sends notices, codes or links to answer sends mail, as its sender or its domain alone', () => {
    const senders = statements
      .filter(({ actions }) => actions.some((action) => action.startsWith('ses:')))
      .map(({ resources, ...one }) => ({
        ...one,
        resources: resources.filter((resource) => !resource.includes(':configuration-set/')),
      }))
    expect(senders.map(({ role }) => role).sort()).toEqual([
      expect.stringMatching(/^<apilinksRole/),
      expect.stringMatching(/^<portalagencyRole/),
      expect.stringMatching(/^<portalcitizenRole/),
      expect.stringMatching(/^<projecteventsRole/),
      expect.stringMatching(/^<watchdeadlinesRole/),
    ])
    for (const { actions, resources } of senders)
      expect([actions, resources.sort()]).toEqual([
        ['ses:SendEmail'],
        [
          expect.stringMatching(/:identity\/<<MailFrom> split at @: 1>$/),
          expect.stringMatching(/:identity\/<MailFrom>$/),
        ],
      ])
  })

  test('only who follows the feed starts and stops executions', () => {
    const starters = statements.filter(({ actions }) =>
      actions.some((action) => ['states:StartExecution', 'states:StopExecution'].includes(action)),
    )
    expect(new Set(starters.map(({ role }) => role)).size).toBe(1)
    expect(starters[0]!.role).toMatch(/^<delivereffectsRole/)
  })

  test('a function that only reads the law has no right but to that, to count who asks, logs and traces', () => {
    const others = statementsOf('api-public').filter(
      ({ actions }) => !actions.every((action) => /^(logs|xray):/.test(action)),
    )
    expect(others.map(({ actions, resources }) => [actions, resources.sort()])).toEqual([
      [
        ['ssm:GetParametersByPath'],
        [
          expect.stringMatching(/:parameter\/motcua\/catalogue$/),
          expect.stringMatching(/:parameter\/motcua\/procedures\/\*$/),
        ],
      ],
      [['s3:GetObject'], [expect.stringMatching(/^arn:\S*:s3:::cdk-\w+-assets-\S*\/law\/\*$/)]],
      [['dynamodb:UpdateItem'], [expect.stringMatching(/^<Brakes/)]],
    ])
  })

  test('nobody reads the code of functions, which is in the same bucket as the law', () => {
    const assets = statements.filter(({ resources }) => resources.some((one) => one.includes('-assets-')))
    expect(assets.length).toBeGreaterThan(0)
    for (const { actions, resources } of assets) {
      expect(actions).toEqual(['s3:GetObject'])
      const [, ...more] = resources.filter((one) => one.includes('-assets-'))
      expect(resources).toContainEqual(expect.stringMatching(/-assets-\S*\/law\/\*$/))
      expect(more).toEqual([])
    }
  })

  test('a link leads to one question and its papers: no uploads, results, payments, registers, and nothing is listed', () => {
    const own = statementsOf('portal-guest').filter(({ actions }) => !/^(logs|xray):/.test(actions[0] ?? ''))
    const services = own.flatMap(({ actions }) => actions).map((action) => action.split(':')[0])
    expect([...new Set(services)].sort()).toEqual(['dynamodb', 'kms', 's3', 'ssm'])
    const objects = own.filter(({ actions }) => actions.some((action) => action.startsWith('s3:')))
    expect(objects.map(({ effect, actions, resources }) => [effect, actions, resources])).toEqual([
      [
        'Allow',
        ['s3:GetObject'],
        [
          expect.stringMatching(/-assets-\S*\/law\/\*$/),
          expect.stringMatching(/^<\w*Documents\w*\.Arn>\/dossiers\/\*$/),
        ],
      ],
      [
        'Deny',
        ['s3:GetObject'],
        [expect.stringMatching(/^<\w*Documents\w*\.Arn>\/dossiers\/\*\/results\/\*$/)],
      ],
    ])
    // Of the keys, what the table and the documents need: nothing is signed.
    expect(actionsOf('portal-guest', 'kms')).not.toContain('kms:Sign')
    for (const name of [
      'UPLOADS_BUCKET',
      'REGISTERS_URL',
      'PAYMENT_GATEWAY_URL',
      'PAYMENT_KEY_ID',
      'MAIL_FROM',
    ])
      expect(environmentOf('portal-guest')).not.toHaveProperty(name)
  })

  test('the counter asks the registers, and takes no papers and no money', () => {
    const own = statementsOf('portal-counter')
    const services = own.flatMap(({ actions }) => actions.map((one) => one.split(':')[0]))
    expect([...new Set(services)].sort()).toEqual(['dynamodb', 'kms', 'logs', 's3', 'ssm', 'xray'])
    const objects = own.filter(({ actions }) => actions.some((action) => action.startsWith('s3:')))
    expect(objects.map(({ actions, resources }) => [actions, resources])).toEqual([
      [['s3:GetObject'], [expect.stringMatching(/-assets-\S*\/law\/\*$/)]],
    ])
    expect(actionsOf('portal-counter', 'kms')).not.toContain('kms:Sign')
    for (const name of ['UPLOADS_BUCKET', 'DOCUMENTS_BUCKET', 'PAYMENT_GATEWAY_URL', 'PAYMENT_KEY_ID'])
      expect(environmentOf('portal-counter')).not.toHaveProperty(name)
    expect(environmentOf('portal-counter')).toHaveProperty('REGISTERS_URL')
  })

  test('whoever knows a name may use what it names', () => {
    expect(Object.keys(environmentOf('api-uploads')).sort()).toEqual([
      'AUDIENCE',
      'BRAKE_TABLE',
      'EDGE_SECRET',
      'ISSUER_URL',
      'POWERTOOLS_SERVICE_NAME',
      'TABLE_NAME',
      'UPLOADS_BUCKET',
    ])
    expect(actionsOf('api-uploads', 's3')).toEqual(['s3:PutObject'])
    expect([...new Set(actionsOf('api-filing', 's3'))]).toEqual([
      's3:GetObject',
      's3:ListBucket',
      's3:PutObject',
    ])
  })
})

describe('the law of the city', () => {
  test('is published under the hashes by which events name it', () => {
    const [parameter] = resourcesOf(platform, 'AWS::SSM::Parameter')
    expect(parameter!.Properties.Name).toBe('/motcua/city')
    const { calendar, regulations } = JSON.parse(text(parameter!.Properties.Value))
    const { procedure: _, ...hashes } = lawHashes({ hash: '' }, city)
    expect({ calendar: calendar.sha256, regulations: regulations.sha256 }).toEqual(hashes)
    // Where functions may read, as they may the law of procedures.
    expect(calendar.key).toBe(`law/${hashes.calendar}.json`)
  })
})

describe('size', () => {
  test('the stack stays far below the 500 resources that CloudFormation takes', () => {
    expect(Object.keys(platform.Resources).length).toBeLessThanOrEqual(200)
  })
})

describe('storage', () => {
  const [table] = resourcesOf(platform, 'AWS::DynamoDB::Table')

  test('the table is on demand, recoverable, encrypted with our key, kept, and has a stream of new images', () => {
    expect(table).toMatchObject({
      DeletionPolicy: 'Retain',
      Properties: {
        BillingMode: 'PAY_PER_REQUEST',
        PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true },
        SSESpecification: { SSEEnabled: true, SSEType: 'KMS' },
        StreamSpecification: { StreamViewType: 'NEW_IMAGE' },
        DeletionProtectionEnabled: true,
      },
    })
  })

  test('the table forgets what carries a time to live', () => {
    expect(table!.Properties.TimeToLiveSpecification).toEqual({ AttributeName: 'ttl', Enabled: true })
  })

  test('the three indexes have keys of their own', () => {
    const keys = table!.Properties.GlobalSecondaryIndexes.map(({ IndexName, KeySchema }: Properties) => [
      IndexName,
      ...KeySchema.map(({ AttributeName }: Properties) => AttributeName),
    ])
    expect(keys).toEqual([
      ['byAgency', 'byAgencyPk', 'byAgencySk'],
      ['byApplicant', 'byApplicantPk', 'byApplicantSk'],
      ['byDue', 'byDuePk', 'byDueSk'],
    ])
  })

  test('uploads go when no form waits for them any more, documents keep every version', () => {
    const buckets = resourcesOf(platform, 'AWS::S3::Bucket')
    const named = (name: string) => buckets.find(({ id }) => id.startsWith(name))!.Properties
    expect(named('StoresUploads').LifecycleConfiguration.Rules[0].ExpirationInDays).toBe(31)
    expect(named('StoresDocuments').VersioningConfiguration.Status).toBe('Enabled')
  })

  test('every bucket is closed to the public and refuses calls without TLS', () => {
    const policies = JSON.stringify(resourcesOf(platform, 'AWS::S3::BucketPolicy'))
    for (const { id, Properties } of resourcesOf(platform, 'AWS::S3::Bucket')) {
      expect(Object.values(Properties.PublicAccessBlockConfiguration)).toEqual([true, true, true, true])
      expect(policies).toContain(id)
    }
    expect(policies.match(/"aws:SecureTransport":"false"/g)).toHaveLength(4)
  })

  test('nothing has a physical name', () => {
    const named = Object.entries(platform.Resources).filter(([, { Properties }]) =>
      Object.keys(Properties ?? {}).some((name) =>
        /^(TableName|BucketName|FunctionName|RoleName|QueueName|StateMachineName|LogGroupName)$/.test(name),
      ),
    )
    const types = new Set(named.map(([, { Type }]) => Type))
    // These name the function that they belong to.
    expect([...types].sort()).toEqual([
      'AWS::Lambda::Alias',
      'AWS::Lambda::EventInvokeConfig',
      'AWS::Lambda::EventSourceMapping',
      'AWS::Lambda::Permission',
    ])
  })
})

describe('functions', () => {
  test('what machines call is a contract by name, which is the newest code with the settings of today', () => {
    const aliases = resourcesOf(platform, 'AWS::Lambda::Alias').map(({ Properties }) => Properties)
    expect(aliases.map(({ Name, FunctionVersion }) => [Name, FunctionVersion.Fn ?? FunctionVersion])).toEqual(
      Array(3).fill(['v1', '$LATEST']),
    )
    // A published version would keep the settings of its day.
    expect(resourcesOf(platform, 'AWS::Lambda::Version')).toEqual([])
  })

  test('new code changes no machine', () => {
    const { templates } = anApp()
    const after = anApp({ code: 'return 1' }).templates
    const touched = Object.keys(after).filter(
      (name) => JSON.stringify(after[name]) !== JSON.stringify(templates[name]),
    )
    expect(touched).toEqual(['Motcua'])
    const machinesOf = (template: Template) => resourcesOf(template, 'AWS::StepFunctions::StateMachine')
    expect(machinesOf(after.Motcua!)).toEqual(machinesOf(templates.Motcua!))
  })

  test('machines may call every version and alias: an execution keeps the one that it started with', () => {
    const [call] = statementsOf('Machine').filter(({ actions }) => actions.includes('lambda:InvokeFunction'))
    expect(call!.resources).toEqual(
      expect.arrayContaining([expect.stringMatching(/^<opentaskFunction\w+\.Arn>:\*$/)]),
    )
    expect(call!.resources).toHaveLength(3)
  })

  test('logs are kept for a limited time', () => {
    for (const { Properties } of resourcesOf(platform, 'AWS::Logs::LogGroup')) {
      expect(Properties.RetentionInDays).toBe(90)
    }
  })
})

describe('events', () => {
  test('the feed is the inserted events of dossiers, and what fails is kept', () => {
    const [mapping] = resourcesOf(platform, 'AWS::Lambda::EventSourceMapping')
    expect(JSON.parse(mapping!.Properties.FilterCriteria.Filters[0].Pattern)).toEqual({
      eventName: ['INSERT'],
      dynamodb: {
        Keys: {
          pk: { S: [{ prefix: 'DOSSIER#' }] },
          sk: { S: [{ prefix: 'EVENT#' }, { prefix: 'AGAIN#machines#' }] },
        },
        NewImage: { event: { S: [{ prefix: '{' }] } },
      },
    })
    expect(mapping!.Properties).toMatchObject({
      FunctionResponseTypes: ['ReportBatchItemFailures'],
      BisectBatchOnFunctionError: true,
      DestinationConfig: { OnFailure: { Destination: expect.anything() } },
    })
  })

  test('a record that a function dies over is given up after some tries, and kept whole in a bucket', () => {
    for (const { Properties } of resourcesOf(platform, 'AWS::Lambda::EventSourceMapping')) {
      expect(Properties.MaximumRetryAttempts).toBe(20)
      expect(text(Properties.DestinationConfig.OnFailure.Destination)).toMatch(/^<StoresGivenUp\w+\.Arn>$/)
    }
  })

  test('what a function told by a rule fails at is kept in the failed queue', () => {
    const [queue] = resourcesOf(platform, 'AWS::SQS::Queue')
    const kept = resourcesOf(platform, 'AWS::Lambda::EventInvokeConfig').map(({ Properties }) => [
      text(Properties.FunctionName),
      text(Properties.DestinationConfig.OnFailure.Destination),
    ])
    expect(kept.sort()).toEqual([
      [expect.stringMatching(/^<notebounceFunction/), `<${queue!.id}.Arn>`],
      [expect.stringMatching(/^<parkdossierFunction/), `<${queue!.id}.Arn>`],
      [expect.stringMatching(/^<watchdeadlinesFunction/), `<${queue!.id}.Arn>`],
    ])
  })

  test('the stream has the two readers that a shard takes, each called for events of dossiers and for probes alone', () => {
    const mappings = resourcesOf(platform, 'AWS::Lambda::EventSourceMapping')
    expect(mappings.map(({ Properties }) => text(Properties.FunctionName)).sort()).toEqual([
      expect.stringMatching(/^<delivereffectsFunction/),
      expect.stringMatching(/^<projecteventsFunction/),
    ])
    for (const { Properties } of mappings) {
      const [events, probes, ...others] = Properties.FilterCriteria.Filters
      expect(JSON.parse(events.Pattern)).toMatchObject({
        eventName: ['INSERT'],
        dynamodb: { Keys: { pk: { S: [{ prefix: 'DOSSIER#' }] } } },
      })
      expect(JSON.parse(probes.Pattern).dynamodb.Keys.pk).toEqual({ S: ['FEED'] })
      expect(others).toEqual([])
    }
  })

  test('work that failed is played again for its own kind alone, and every kind has one reader', () => {
    const played = resourcesOf(platform, 'AWS::Lambda::EventSourceMapping').flatMap(({ Properties }) =>
      JSON.parse(Properties.FilterCriteria.Filters[0].Pattern).dynamodb.Keys.sk.S.slice(1),
    )
    expect(played).toEqual(Lane.options.map((lane) => ({ prefix: `AGAIN#${lane}#` })))
  })

  test('executions of our machines that end badly are noticed', () => {
    const rule = resourcesOf(platform, 'AWS::Events::Rule').find(({ Properties }) =>
      Properties.EventPattern?.source?.includes('aws.states'),
    )!
    const { detail } = rule.Properties.EventPattern
    expect(detail.status).toEqual(['FAILED', 'TIMED_OUT', 'ABORTED'])
    expect(detail.stateMachineArn.map(({ prefix }: Properties) => text(prefix))).toEqual([
      expect.stringMatching(/:stateMachine:MotcuaProcedure$/),
      expect.stringMatching(/^<ConsultationMachine/),
    ])
  })

  test('overdue tasks are looked for every hour', () => {
    const rule = resourcesOf(platform, 'AWS::Events::Rule').find(
      ({ Properties }) => Properties.ScheduleExpression,
    )!
    expect(rule.Properties.ScheduleExpression).toBe('rate(1 hour)')
  })
})

describe('API', () => {
  test('every address has one route, and every group of calls and area of the pages one function', () => {
    const keys = resourcesOf(platform, 'AWS::ApiGatewayV2::Route').map(
      ({ Properties }) => Properties.RouteKey,
    )
    const areas = [...apiGroups, ...portalAreas]
    expect(keys.sort()).toEqual(areas.flatMap(({ routes }) => routes).sort())
    const addresses = new Set(keys.map((key) => key.replace(/^\w+ /, '')))
    for (const { path } of Object.values(contracts)) expect(addresses).toContain(path)
    const names = resourcesOf(platform, 'AWS::Lambda::Function').map(
      ({ Properties }) => Properties.Description,
    )
    for (const { handler } of areas) expect(names.filter((name) => name === handler)).toEqual([handler])
  })

  test('its functions are called in one role, which the gateway alone assumes and which calls no other', () => {
    const integrations = resourcesOf(platform, 'AWS::ApiGatewayV2::Integration').map(
      ({ Properties }) => Properties,
    )
    const [arn, ...others] = [...new Set(integrations.map(({ CredentialsArn }) => text(CredentialsArn)))]
    expect(others).toEqual([])
    const caller = resourcesOf(platform, 'AWS::IAM::Role').find(({ id }) => arn === `<${id}.Arn>`)!
    expect(caller.Properties.AssumeRolePolicyDocument.Statement).toEqual([
      { Effect: 'Allow', Action: 'sts:AssumeRole', Principal: { Service: 'apigateway.amazonaws.com' } },
    ])
    const [call, ...more] = statements.filter(({ role }) => role === `<${caller.id}>`)
    expect(more).toEqual([])
    expect(call!.actions).toEqual(['lambda:InvokeFunction'])
    const behind = integrations.map(({ IntegrationUri }) => text(IntegrationUri))
    expect(call!.resources.toSorted()).toEqual(behind.sort())
    expect(new Set(behind).size).toBe([...apiGroups, ...portalAreas].length)
  })

  test('nobody else may call a function but rules, machines and the stream', () => {
    const permissions = resourcesOf(platform, 'AWS::Lambda::Permission').map(({ Properties }) => Properties)
    expect(permissions.map(({ Principal }) => Principal)).toEqual(Array(3).fill('events.amazonaws.com'))
    const callers = statements.filter(({ actions }) => actions.includes('lambda:InvokeFunction'))
    expect(callers.map(({ role }) => role)).toEqual([
      expect.stringMatching(/^<MachineRole/),
      expect.stringMatching(/^<ApiCaller/),
    ])
  })

  test('figures are kept of each address, and the log says which call it was', () => {
    const [stage] = resourcesOf(platform, 'AWS::ApiGatewayV2::Stage')
    expect(stage!.Properties.DefaultRouteSettings.DetailedMetricsEnabled).toBe(true)
    const line = JSON.parse(stage!.Properties.AccessLogSettings.Format)
    expect(line).toMatchObject({ method: '$context.httpMethod', routeKey: '$context.routeKey' })
  })

  test('callers are slowed down, and calls are logged without saying who called', () => {
    const [stage] = resourcesOf(platform, 'AWS::ApiGatewayV2::Stage')
    expect(stage!.Properties.DefaultRouteSettings.ThrottlingRateLimit).toBeGreaterThan(0)
    expect(stage!.Properties.AccessLogSettings.Format).not.toMatch(/identity|sourceIp|authorizer/)
  })

  test('no answer of a function comes after API Gateway has given up', () => {
    const handlers = new Set([...apiGroups, ...portalAreas].map(({ handler }) => handler))
    for (const { Properties } of resourcesOf(platform, 'AWS::Lambda::Function')) {
      if (handlers.has(Properties.Description)) expect(Properties.Timeout).toBeLessThan(30)
    }
  })
})
