import { setAsideMessage } from '../../functions/adapters/aside-store'
import { lostMachineMessage } from '../../functions/review/watch-deadlines'
import { operatorsMetric } from '../../functions/runtime/logger'
import { anApp, type Properties, resourcesOf, text } from '../fixtures/app'

const { templates, platform } = anApp()
const monitoring = templates.MotcuaMonitoring!
const propertiesOf = (type: string) => resourcesOf(monitoring, type).map(({ Properties }) => Properties)
const alarms = propertiesOf('AWS::CloudWatch::Alarm')

/** Metric and what it is of, whether the alarm is about one or works it out from several. */
const measured = ({
  MetricName,
  Namespace,
  Dimensions: [of] = [],
  Metrics = [],
}: Properties): [string, string][] =>
  MetricName
    ? [[MetricName, of ? text(of.Value).replace(/[0-9A-F]{8}.*$/, '') : Namespace]]
    : Metrics.flatMap(({ MetricStat }: Properties) => (MetricStat ? measured({ ...MetricStat.Metric }) : []))

describe('operators', () => {
  test('hear of what only they can mend, was given up on, is late or fails', () => {
    expect(
      alarms
        .flatMap(measured)
        .map((one) => one.join(' of '))
        .sort(),
    ).toEqual(
      [
        '5xx of <PublishOutputRefApiHttp',
        'ApproximateNumberOfMessagesVisible of <PublishOutputFnGetAttFailed',
        'Duration of <PublishOutputRefapifilingFunction',
        ...[
          'applysilence',
          'delivereffects',
          'issueresult',
          'notebounce',
          'opentask',
          'parkdossier',
          'projectevents',
          'watchdeadlines',
        ].map((name) => `Errors of <PublishOutputRef${name}Function`),
        'Invocations of <PublishOutputRefparkdossierFunction',
        'IteratorAge of <PublishOutputRefdelivereffectsFunction',
        'IteratorAge of <PublishOutputRefprojecteventsFunction',
        'LostMachines of Motcua',
        'OpenExecutionCount of AWS/States',
        'OpenExecutionLimit of AWS/States',
        'ReadThrottleEvents of <PublishOutputRefDossiersTable',
        'Reputation.BounceRate of AWS/SES',
        'Reputation.ComplaintRate of AWS/SES',
        'SetAside of Motcua',
        'ThrottledEvents of StartExecution',
        'ThrottledEvents of StateTransition',
        'Throttles of AWS/Lambda',
        `${operatorsMetric.Name} of ${operatorsMetric.Namespace}`,
        'WriteThrottleEvents of byAgency',
        'WriteThrottleEvents of byApplicant',
        'WriteThrottleEvents of byDue',
        'WriteThrottleEvents of <PublishOutputRefDossiersTable',
      ].sort(),
    )
  })

  test('hear of work that was set aside and of machines that were lost, as the functions say it', () => {
    const filters = propertiesOf('AWS::Logs::MetricFilter').map(
      ({ FilterPattern, MetricTransformations: [to] }) => [to.MetricNamespace, to.MetricName, FilterPattern],
    )
    expect(filters.sort()).toEqual([
      ['Motcua', 'LostMachines', expect.stringContaining(lostMachineMessage)],
      ['Motcua', 'SetAside', expect.stringContaining(setAsideMessage)],
      ['Motcua', 'SetAside', expect.stringContaining(setAsideMessage)],
    ])
  })

  test('hear of all of it in one place, which is encrypted and refuses calls without TLS', () => {
    const [topic] = resourcesOf(monitoring, 'AWS::SNS::Topic')
    for (const { AlarmActions } of alarms) expect(AlarmActions).toEqual([{ Ref: topic!.id }])
    expect(topic!.Properties.KmsMasterKeyId).toBeDefined()
    const policies = JSON.stringify(resourcesOf(monitoring, 'AWS::SNS::TopicPolicy'))
    expect(policies).toContain('"aws:SecureTransport":"false"')
  })

  test('are told by CloudWatch, which may use the key of that place', () => {
    expect(JSON.stringify(resourcesOf(monitoring, 'AWS::KMS::Key'))).toContain('cloudwatch.amazonaws.com')
  })

  test('are told by mail where an address was given', () => {
    expect(resourcesOf(monitoring, 'AWS::SNS::Subscription')).toMatchObject([
      {
        Condition: 'IsMailGiven',
        Properties: { Protocol: 'email', Endpoint: { Ref: 'OperatorsMail' } },
      },
    ])
    expect(monitoring.Parameters?.OperatorsMail).toMatchObject({ Default: '' })
  })

  test('see on one page all that alarms are about', () => {
    const [dashboard] = propertiesOf('AWS::CloudWatch::Dashboard')
    const body = text(dashboard.DashboardBody)
    const shown = alarms.flatMap(measured).filter(([name]) => name !== 'Errors')
    for (const [name] of shown) expect(body).toContain(`"${name}"`)
  })

  test('follow a dossier from filing to its machines in the logs, by its identifier alone', () => {
    const [query] = propertiesOf('AWS::Logs::QueryDefinition')
    expect(query.QueryString).toContain('xray_trace_id')
    const logs = query.LogGroupNames.map(text)
    for (const name of ['CallLog', 'MachineLog', 'delivereffects', 'opentask', 'issueresult'])
      expect(logs).toContainEqual(expect.stringContaining(name))
  })
})

test('what is looked after does not know of it: the platform refers to nothing of the stack that watches it', () => {
  expect(JSON.stringify(platform)).not.toContain('MotcuaMonitoring')
})
