import { memoryStore } from '../../src/store/memory-store'
import { alone, openWorkshop, task } from './workshop'

const day = 86_400_000
const chain = { StartAt: 'a', States: { a: task('a', { Next: 'b' }), b: task('b', { End: true }) } }

describe('an execution that is redriven', () => {
  test('goes on from the state that failed, under the same name and with one history', async () => {
    const broken = new Set(['b'])
    const { begin, redrive, calls, end, types, describe, close } = openWorkshop(broken)
    const arn = await begin(chain)
    expect(await describe(arn)).toMatchObject({
      status: 'FAILED',
      redriveCount: 0,
      redriveStatus: 'REDRIVABLE',
    })
    broken.clear()
    const { redriveDate } = await redrive(arn)
    expect(calls).toEqual(['a', 'b', 'b'])
    expect(await end(arn)).toMatchObject({ status: 'SUCCEEDED', output: ['b', ['a', 0]], error: undefined })
    expect((await types(arn)).slice(-7)).toEqual([
      'ExecutionFailed',
      'ExecutionRedriven',
      'LambdaFunctionScheduled',
      'LambdaFunctionStarted',
      'LambdaFunctionSucceeded',
      'TaskStateExited',
      'ExecutionSucceeded',
    ])
    expect(await describe(arn)).toMatchObject({
      redriveCount: 1,
      redriveDate,
      redriveStatus: 'NOT_REDRIVABLE',
      redriveStatusReason: 'Execution is SUCCEEDED and cannot be redriven',
    })
    await close()
  })

  test('tells in its history and to its states how often that happened', async () => {
    const broken = new Set(['f'])
    const { begin, redrive, call, end, clock, close } = openWorkshop(broken)
    const given = { Parameters: { 'n.$': '$$.Execution.RedriveCount', 'at.$': '$$.Execution.RedriveTime' } }
    const definition = {
      StartAt: 'f',
      States: { f: task('f', { Next: 'p' }), p: { Type: 'Pass', ...given, End: true } },
    }
    const arn = await begin(definition)
    await redrive(arn)
    broken.clear()
    const at = new Date(clock.now()).toISOString()
    await redrive(arn)
    expect((await end(arn)).output).toEqual({ n: 2, at })
    const { events } = await call<{ events: { type: string }[] }>('GetExecutionHistory', {
      executionArn: arn,
    })
    expect(events.filter(({ type }) => type === 'ExecutionRedriven')).toMatchObject([
      { executionRedrivenEventDetails: { redriveCount: 1 } },
      { executionRedrivenEventDetails: { redriveCount: 2 } },
    ])
    await close()
  })

  test('has all its attempts again', async () => {
    const broken = new Set(['f'])
    const { begin, redrive, calls, close } = openWorkshop(broken)
    const arn = await begin(alone('f', { Retry: [{ ErrorEquals: ['Broken'], MaxAttempts: 2 }] }))
    expect(calls).toHaveLength(3)
    await redrive(arn)
    expect(calls).toHaveLength(6)
    await close()
  })

  test('may be one that was stopped, or whose time had run out, and then has all its time again', async () => {
    const { begin, redrive, end, call, clock, close } = openWorkshop(new Set())
    const definition = {
      StartAt: 'short',
      TimeoutSeconds: 55,
      States: {
        short: { Type: 'Wait', Seconds: 10, Next: 'long' },
        long: { Type: 'Wait', Seconds: 50, Next: 'f' },
        f: task('f', { End: true }),
      },
    }
    const arn = await begin(definition)
    expect((await end(arn)).status).toBe('TIMED_OUT')
    await call('RedriveExecution', { executionArn: arn })
    await call('StopExecution', { executionArn: arn })
    expect((await end(arn)).status).toBe('ABORTED')
    await clock.advance(clock.now() + day)
    await redrive(arn)
    expect((await end(arn)).status).toBe('SUCCEEDED')
    await close()
  })

  test('waits for the same instant once more', async () => {
    const { begin, call, end, clock, close } = openWorkshop(new Set())
    const Timestamp = new Date(clock.now() + day).toISOString()
    const arn = await begin({ StartAt: 'W', States: { W: { Type: 'Wait', Timestamp, End: true } } })
    await call('StopExecution', { executionArn: arn })
    await call('RedriveExecution', { executionArn: arn })
    await clock.advance(clock.now() + day)
    expect((await end(arn)).status).toBe('SUCCEEDED')
    await close()
  })

  test('has a Fail state fail again', async () => {
    const { begin, redrive, end, types, close } = openWorkshop(new Set())
    const arn = await begin({ StartAt: 'F', States: { F: { Type: 'Fail', Error: 'E' } } })
    await redrive(arn)
    expect(await end(arn)).toMatchObject({ status: 'FAILED', error: 'E' })
    expect((await types(arn)).slice(-3)).toEqual(['ExecutionRedriven', 'FailStateEntered', 'ExecutionFailed'])
    await close()
  })

  test('goes on after the service was started anew', async () => {
    const rows: { key: (string | number)[]; value: unknown }[] = []
    const first = openWorkshop(new Set(['b']), memoryStore(rows))
    const arn = await first.begin(chain)
    await first.close()
    const second = openWorkshop(new Set(), memoryStore(rows))
    await second.clock.advance(first.clock.now())
    await second.redrive(arn)
    expect(second.calls).toEqual(['b'])
    expect((await second.end(arn)).status).toBe('SUCCEEDED')
    await second.close()
  })

  test('is redriven once by the same call sent twice', async () => {
    const { begin, redrive, describe, close } = openWorkshop(new Set(['b']))
    const arn = await begin(chain)
    const once = await redrive(arn, 'token')
    expect(await redrive(arn, 'token')).toEqual(once)
    expect(await describe(arn)).toMatchObject({ redriveCount: 1 })
    await redrive(arn, 'another')
    expect(await describe(arn)).toMatchObject({ redriveCount: 2 })
    await close()
  })

  test('is told apart in the list', async () => {
    const { begin, redrive, call, close } = openWorkshop(new Set(['b']))
    const arn = await begin(chain)
    const list = async (redriveFilter: string) => {
      const stateMachineArn = 'arn:aws:states:here:1:stateMachine:m'
      const answer = await call<{ executions: unknown[] }>('ListExecutions', {
        stateMachineArn,
        redriveFilter,
      })
      return answer.executions
    }
    expect(await list('NOT_REDRIVEN')).toHaveLength(1)
    await redrive(arn)
    expect(await list('NOT_REDRIVEN')).toEqual([])
    expect(await list('REDRIVEN')).toMatchObject([{ redriveCount: 1, redriveDate: expect.any(Number) }])
    await close()
  })
})

describe('no execution is redriven', () => {
  const code = 'ExecutionNotRedrivable'

  test('that runs or has succeeded', async () => {
    const { begin, redrive, clock, close } = openWorkshop(new Set())
    const arn = await begin({ StartAt: 'W', States: { W: { Type: 'Wait', Seconds: 90, End: true } } })
    const saying = (status: string) => ({ code, message: `Execution is ${status} and cannot be redriven` })
    await expect(redrive(arn)).rejects.toMatchObject(saying('RUNNING'))
    await clock.advance(clock.now() + 60_000)
    await expect(redrive(arn)).rejects.toMatchObject(saying('SUCCEEDED'))
    await close()
  })

  test('two weeks after its end', async () => {
    const { begin, redrive, describe, clock, close } = openWorkshop(new Set(['b']))
    const arn = await begin(chain)
    await clock.advance(clock.now() + 15 * day)
    const message = 'Execution redrivable period exceeded'
    await expect(redrive(arn)).rejects.toMatchObject({ code, message })
    expect(await describe(arn)).toMatchObject({
      redriveStatus: 'NOT_REDRIVABLE',
      redriveStatusReason: message,
    })
    await close()
  })

  test('that does not exist', async () => {
    const { redrive, close } = openWorkshop(new Set())
    await expect(redrive('arn:aws:states:here:1:execution:m:none')).rejects.toMatchObject({
      code: 'ExecutionDoesNotExist',
    })
    await close()
  })
})
