import { openService } from './service'
import { alone, openWorkshop, task } from './workshop'

describe('a state with branches or items that is redriven', () => {
  test('runs only the branches that had failed or were stopped', async () => {
    const broken = new Set(['bad'])
    const { begin, redrive, calls, end, close } = openWorkshop(broken)
    const slow = {
      StartAt: 'w',
      States: { w: { Type: 'Wait', Seconds: 5, Next: 'late' }, late: task('late', { End: true }) },
    }
    const inner = { Type: 'Parallel', Branches: [alone('in'), alone('bad')], End: true }
    const quick = {
      StartAt: 'q',
      States: { q: { Type: 'Wait', Seconds: 1, Next: 'inner' }, inner },
    }
    const branches = [alone('good'), slow, quick]
    const arn = await begin({
      StartAt: 'P',
      States: { P: { Type: 'Parallel', Branches: branches, End: true } },
    })
    expect(calls).toEqual(['good', 'in', 'bad'])
    broken.clear()
    await redrive(arn)
    expect(calls).toEqual(['good', 'in', 'bad', 'bad', 'late'])
    expect((await end(arn)).output).toEqual([
      ['good', 0],
      ['late', 0],
      [
        ['in', 0],
        ['bad', 0],
      ],
    ])
    await close()
  })

  test('runs only the items that had failed, were stopped or had not begun', async () => {
    const failing = new Set([1])
    const seen: number[] = []
    const service = openService({
      invokeLambda: async (_arn, payload) => {
        seen.push(payload as number)
        return failing.has(payload as number) ? { functionError: 'Unhandled' } : { payload }
      },
    })
    const map = { Type: 'Map', MaxConcurrency: 1, ItemProcessor: alone('f'), End: true }
    const arn = await service.begin(await service.create({ StartAt: 'M', States: { M: map } }), [0, 1, 2])
    await service.clock.advance(service.clock.now())
    expect((await service.end(arn)).status).toBe('FAILED')
    failing.clear()
    await service.call('RedriveExecution', { executionArn: arn })
    await service.clock.advance(service.clock.now())
    expect(seen).toEqual([0, 1, 1, 2])
    expect((await service.end(arn)).output).toEqual([0, 1, 2])
    await service.close()
  })

  test.each([
    ['inline', {}],
    ['distributed', { ProcessorConfig: { Mode: 'DISTRIBUTED', ExecutionType: 'STANDARD' } }],
  ])('runs items whose failure was tolerated as well: %s', async (kind, config) => {
    const failing = new Set([0, 2])
    const service = openService({
      invokeLambda: async (_arn, payload) =>
        failing.has(payload as number) ? { functionError: 'Unhandled' } : { payload },
    })
    const map = {
      Type: 'Map',
      MaxConcurrency: 1,
      ToleratedFailureCount: 1,
      ItemProcessor: { ...config, ...alone('f') },
      End: true,
    }
    const arn = await service.begin(await service.create({ StartAt: 'M', States: { M: map } }), [0, 1, 2])
    await service.clock.advance(service.clock.now())
    expect((await service.end(arn)).status).toBe('FAILED')
    failing.clear()
    await service.call('RedriveExecution', { executionArn: arn })
    await service.clock.advance(service.clock.now())
    expect((await service.end(arn)).output).toEqual([0, 1, 2])
    expect((await service.types(arn)).includes('MapRunRedriven')).toBe(kind === 'distributed')
    await service.close()
  })

  test('runs anew when its result was too large, also the branches that had succeeded', async () => {
    const { begin, redrive, calls, end, close } = openWorkshop(new Set())
    const large = (name: string) => ({
      StartAt: name,
      States: {
        [name]: task(name, { ResultSelector: { 'v.$': `States.Format('{}', $[0])` }, Next: `${name}!` }),
        [`${name}!`]: { Type: 'Pass', Result: 'x'.repeat(140_000), End: true },
      },
    })
    const state = { Type: 'Parallel', Branches: [large('a'), large('b')], End: true }
    const arn = await begin({ StartAt: 'P', States: { P: state } })
    expect((await end(arn)).error).toBe('States.DataLimitExceeded')
    await redrive(arn)
    expect(calls).toEqual(['a', 'b', 'a', 'b'])
    await close()
  })
})
