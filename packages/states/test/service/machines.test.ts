import { openService } from './service'

const pass = { StartAt: 'P', States: { P: { Type: 'Pass', End: true } } }
const other = { StartAt: 'S', States: { S: { Type: 'Succeed' } } }
const logGroup = { cloudWatchLogsLogGroup: { logGroupArn: 'arn:aws:logs:here:1:log-group:g:*' } }
const settings = {
  loggingConfiguration: { level: 'ERROR', includeExecutionData: true, destinations: [logGroup] },
  tracingConfiguration: { enabled: true },
}

/** A service with one machine, of which one version is published. */
const openOffice = async (more: Record<string, unknown> = {}) => {
  const service = openService()
  const stateMachineArn = await service.create(pass, more)
  const { stateMachineVersionArn: version } = await service.call<{ stateMachineVersionArn: string }>(
    'PublishStateMachineVersion',
    { stateMachineArn },
  )
  const describe = (arn = stateMachineArn) => service.call('DescribeStateMachine', { stateMachineArn: arn })
  return { ...service, stateMachineArn, version, describe }
}

describe('a machine', () => {
  test('created twice is one, also when the role or the tags differ', async () => {
    const { create, describe, stateMachineArn, close } = await openOffice()
    const again = await create(pass, { roleArn: 'another role', tags: [{ key: 'a', value: 'b' }] })
    expect(again).toBe(stateMachineArn)
    expect(await describe()).toMatchObject({ roleArn: 'role' })
    await close()
  })

  test.each([
    ['definition', other, {}],
    ['type', pass, { type: 'EXPRESS' }],
    ['logging', pass, { loggingConfiguration: settings.loggingConfiguration }],
    ['tracing', pass, { tracingConfiguration: settings.tracingConfiguration }],
  ])('is not created with another %s', async (_what, definition, more) => {
    const { create, close } = await openOffice()
    await expect(create(definition, more)).rejects.toMatchObject({ code: 'StateMachineAlreadyExists' })
    await close()
  })

  test('tells the settings that it was given, and keeps those of a version', async () => {
    const { call, describe, version, stateMachineArn, close } = await openOffice(settings)
    expect(await describe()).toMatchObject(settings)
    await call('UpdateStateMachine', { stateMachineArn, tracingConfiguration: { enabled: false } })
    expect(await describe()).toMatchObject({ ...settings, tracingConfiguration: { enabled: false } })
    expect(await describe(version)).toMatchObject(settings)
    await close()
  })

  test('is not updated with nothing', async () => {
    const { call, stateMachineArn, close } = await openOffice()
    await expect(call('UpdateStateMachine', { stateMachineArn, publish: true })).rejects.toMatchObject({
      code: 'MissingRequiredParameter',
    })
    await close()
  })

  test.each(['UpdateStateMachine', 'DeleteStateMachine', 'PublishStateMachineVersion'])(
    'is not meant when one of its versions is named: %s',
    async (action) => {
      const { call, describe, version, close } = await openOffice()
      const asked = call(action, { stateMachineArn: version, roleArn: 'another role' })
      await expect(asked).rejects.toMatchObject({ code: 'ValidationException' })
      expect(await describe()).toMatchObject({ roleArn: 'role' })
      await close()
    },
  )

  test.each(['a b', 'a:b', '\u{1f600}', '\ud83d', '\uffff', 'x'.repeat(81)])(
    'has no name that AWS does not take: %j',
    async (name) => {
      const { create, close } = await openOffice()
      await expect(create(pass, { name })).rejects.toMatchObject({ code: 'InvalidName' })
      await close()
    },
  )

  test('has an ARN and a definition of the lengths that AWS takes', async () => {
    const { create, describe, close } = await openOffice()
    const long = { ...pass, Comment: 'x'.repeat(2 ** 20) }
    await expect(create(long, { name: 'long' })).rejects.toMatchObject({ code: 'ValidationException' })
    await expect(describe(`arn:${'x'.repeat(3000)}`)).rejects.toMatchObject({ code: 'ValidationException' })
    await close()
  })
})

test.each([
  ['ListStateMachines', {}],
  ['ListActivities', {}],
  ['ListExecutions', { stateMachineArn: 'arn:aws:states:here:1:stateMachine:m' }],
  ['ListStateMachineVersions', { stateMachineArn: 'arn:aws:states:here:1:stateMachine:m' }],
  ['ListStateMachineAliases', { stateMachineArn: 'arn:aws:states:here:1:stateMachine:m' }],
])('a page that nobody handed out is refused: %s', async (action, input) => {
  const { call, close } = await openOffice()
  for (const page of ['nonsense', JSON.stringify({}), JSON.stringify('x'.repeat(2000))]) {
    const nextToken = Buffer.from(page).toString('base64url')
    await expect(call(action, { ...input, nextToken })).rejects.toMatchObject({ code: 'InvalidToken' })
  }
  await close()
})
