import { openService } from './service'

const saying = (word: string) => ({
  StartAt: 'P',
  States: { P: { Type: 'Pass', Result: word, End: true } },
})

/** A machine with two versions and an alias over both. */
const openOffice = async (weights: [number, number] = [80, 20], draws: number[] = []) => {
  const service = openService({ random: () => draws.shift() ?? 0 })
  const { call, create, clock } = service
  const stateMachineArn = await create(saying('one'))
  const publish = async () =>
    (await call<{ stateMachineVersionArn: string }>('PublishStateMachineVersion', { stateMachineArn }))
      .stateMachineVersionArn
  const first = await publish()
  await call('UpdateStateMachine', { stateMachineArn, definition: JSON.stringify(saying('two')) })
  const second = await publish()
  const routes = (a: number, b: number) => [
    { stateMachineVersionArn: first, weight: a },
    { stateMachineVersionArn: second, weight: b },
  ]
  const { stateMachineAliasArn: alias } = await call<{ stateMachineAliasArn: string }>(
    'CreateStateMachineAlias',
    { name: 'desk', routingConfiguration: routes(...weights) },
  )
  /** Starts one and tells what it said. */
  const ask = async (arn: string) => {
    const executionArn = await service.begin(arn)
    await clock.advance(clock.now() + 1)
    return call<Record<string, unknown>>('DescribeExecution', { executionArn })
  }
  const list = async (arn: string) =>
    (await call<{ executions: unknown[] }>('ListExecutions', { stateMachineArn: arn })).executions
  return { ...service, stateMachineArn, first, second, alias, routes, ask, list }
}

describe('a version', () => {
  test('goes on as it was published', async () => {
    const { first, second, stateMachineArn, ask, close } = await openOffice()
    expect(await ask(first)).toMatchObject({
      output: '"one"',
      stateMachineVersionArn: first,
      stateMachineArn,
    })
    expect(await ask(second)).toMatchObject({ output: '"two"', stateMachineVersionArn: second })
    const plain = await ask(stateMachineArn)
    expect(plain.stateMachineVersionArn).toBeUndefined()
    await close()
  })

  test('cannot be deleted while an alias routes to it', async () => {
    const { first, alias, call, close } = await openOffice()
    const remove = () => call('DeleteStateMachineVersion', { stateMachineVersionArn: first })
    await expect(remove()).rejects.toMatchObject({ code: 'ConflictException' })
    await call('DeleteStateMachineAlias', { stateMachineAliasArn: alias })
    await remove()
    await close()
  })

  test('that is not there cannot be started', async () => {
    const { stateMachineArn, begin, close } = await openOffice()
    await expect(begin(`${stateMachineArn}:9`)).rejects.toMatchObject({ code: 'StateMachineDoesNotExist' })
    await close()
  })
})

describe('an alias', () => {
  test('routes by chance, as its weights have it', async () => {
    const { alias, first, second, ask, close } = await openOffice([80, 20], [0, 0.79, 0.8, 0.99])
    const versions = []
    for (let count = 0; count < 4; count += 1) versions.push((await ask(alias)).stateMachineVersionArn)
    expect(versions).toEqual([first, first, second, second])
    await close()
  })

  test('is told with the execution that was started by it', async () => {
    const { alias, first, ask, close } = await openOffice()
    expect(await ask(alias)).toMatchObject({ stateMachineAliasArn: alias, stateMachineVersionArn: first })
    await close()
  })

  test('is moved, and what was started before stays what it was', async () => {
    const service = await openOffice([100, 0])
    const { alias, first, second, call, begin, clock, routes, ask, close } = service
    const executionArn = await begin(alias)
    const routingConfiguration = routes(0, 100)
    await call('UpdateStateMachineAlias', { stateMachineAliasArn: alias, routingConfiguration })
    await clock.advance(clock.now() + 1)
    expect(await call('DescribeExecution', { executionArn })).toMatchObject({ stateMachineVersionArn: first })
    expect(await ask(alias)).toMatchObject({ stateMachineVersionArn: second })
    await close()
  })

  test('that is not there can neither be started nor described', async () => {
    const { stateMachineArn, begin, call, close } = await openOffice()
    const nobody = `${stateMachineArn}:nobody`
    const gone = { code: 'StateMachineDoesNotExist' }
    await expect(begin(nobody)).rejects.toMatchObject(gone)
    await expect(call('DescribeStateMachine', { stateMachineArn: nobody })).rejects.toMatchObject(gone)
    await close()
  })

  test('made twice in the same way is one', async () => {
    const { alias, routes, call, close } = await openOffice()
    const make = (a: number) =>
      call('CreateStateMachineAlias', { name: 'desk', routingConfiguration: routes(a, 100 - a) })
    expect(await make(80)).toMatchObject({ stateMachineAliasArn: alias })
    await expect(make(70)).rejects.toMatchObject({ code: 'ConflictException' })
    await close()
  })

  test('has weights that add up to a hundred', async () => {
    const { routes, call, close } = await openOffice()
    const made = call('CreateStateMachineAlias', { name: 'other', routingConfiguration: routes(80, 30) })
    await expect(made).rejects.toMatchObject({ code: 'ValidationException' })
    await close()
  })
})

describe('aliases', () => {
  const list = async (
    call: Awaited<ReturnType<typeof openOffice>>['call'],
    stateMachineArn: string,
    more: Record<string, unknown> = {},
  ) => {
    type Page = { stateMachineAliases: { stateMachineAliasArn: string }[]; nextToken?: string }
    const page = await call<Page>('ListStateMachineAliases', { stateMachineArn, ...more })
    const names = page.stateMachineAliases.map(({ stateMachineAliasArn: arn }) => arn.split(':').pop())
    return { names, nextToken: page.nextToken }
  }

  test('are listed by machine, page by page, and by the version that they route to', async () => {
    const { stateMachineArn, first, second, routes, call, close } = await openOffice([100, 0])
    const routingConfiguration = routes(0, 100).slice(1)
    for (const name of ['a', 'x']) await call('CreateStateMachineAlias', { name, routingConfiguration })
    const { names, nextToken } = await list(call, stateMachineArn, { maxResults: 2 })
    expect(names).toEqual(['a', 'desk'])
    expect(await list(call, stateMachineArn, { maxResults: 2, nextToken })).toEqual({ names: ['x'] })
    expect((await list(call, first)).names).toEqual(['desk'])
    expect((await list(call, second)).names).toEqual(['a', 'desk', 'x'])
    await close()
  })

  test.each([
    ['a whole number for a name', { name: '12' }],
    ['other signs in the name', { name: 'n\u00e9' }],
  ])('have not: %s', async (_what, more) => {
    const { routes, call, close } = await openOffice()
    const asked = call('CreateStateMachineAlias', { routingConfiguration: routes(50, 50), ...more })
    await expect(asked).rejects.toMatchObject({ code: 'ValidationException' })
    await close()
  })

  test('route to a version once, and are not updated with nothing', async () => {
    const { first, alias: stateMachineAliasArn, call, close } = await openOffice()
    const half = { stateMachineVersionArn: first, weight: 50 }
    const routingConfiguration = [half, half]
    const update = (more: object) => call('UpdateStateMachineAlias', { stateMachineAliasArn, ...more })
    await expect(update({ routingConfiguration })).rejects.toMatchObject({ code: 'ValidationException' })
    await expect(update({})).rejects.toMatchObject({ code: 'ValidationException' })
    await close()
  })
})

test('executions are listed by machine, by version and by alias', async () => {
  const { stateMachineArn, first, second, alias, ask, list, close } = await openOffice([100, 0])
  for (const arn of [stateMachineArn, first, second, alias]) await ask(arn)
  expect(await list(stateMachineArn)).toHaveLength(4)
  expect(await list(first)).toHaveLength(2)
  expect(await list(second)).toHaveLength(1)
  expect(await list(alias)).toMatchObject([{ stateMachineAliasArn: alias, stateMachineVersionArn: first }])
  await close()
})
