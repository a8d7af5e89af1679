import { virtualClock } from '@motcua/states/clock'
import { loadApplication } from '../../../local/assembly/load-application'
import type { Outcome } from '../../../local/lambda/invocation'
import { createEventBus } from '../../../local/rules/event-bus'
import { compilePattern } from '../../../local/rules/event-pattern'
import type { Rule } from '../../../local/rules/read-rules'
import { readRules } from '../../../local/rules/read-rules'
import { startSchedule } from '../../../local/rules/schedule'
import { aFolder, aFunction, anAssembly, aPermission } from '../fixture/assembly'

const hour = 3_600_000
const start = Date.parse('2026-11-24T01:00:00Z')
const hourly: Rule = {
  where: 'Main/Rule',
  name: 'rule',
  arn: 'arn',
  everyMilliseconds: hour,
  targets: [{ functionName: 'watch' }],
}

const schedule = (dataDir = aFolder(), clock = virtualClock(start), outcome: Outcome = {}) => {
  const times: string[] = []
  const invoke = async (_: string, event: unknown) => {
    times.push((event as { time: string }).time)
    return outcome
  }
  const stop = startSchedule({ rules: [hourly], dataDir, clock, invoke, account: '0', region: 'r' })
  return { clock, dataDir, times, stop }
}

describe('a schedule', () => {
  it('invokes its target at each turn of the clock, with that time', async () => {
    const { clock, times } = schedule()
    await clock.advance(start + 2.5 * hour)
    expect(times).toEqual(['2026-11-24T02:00:00Z', '2026-11-24T03:00:00Z'])
  })

  it('goes on over a restart, and makes up once for what it missed', async () => {
    const { clock, dataDir, stop } = schedule()
    await clock.advance(start + hour)
    stop()
    const later = schedule(dataDir, virtualClock(start + 5.5 * hour))
    await later.clock.advance(start + 6.5 * hour)
    expect(later.times).toEqual(['2026-11-24T06:30:00Z', '2026-11-24T07:30:00Z'])
  })

  it('tries a target that fails three times', async () => {
    const { clock, times } = schedule(undefined, undefined, {
      error: { errorType: 'Error', errorMessage: 'no' },
    })
    await clock.advance(start + hour)
    expect(times).toHaveLength(3)
  })
})

describe('a pattern', () => {
  const matches = (pattern: Record<string, unknown>, event: unknown) =>
    compilePattern(pattern, 'Main/Rule')(event)

  it('holds when each of its fields does, by value or by prefix', () => {
    const pattern = {
      source: ['aws.states'],
      detail: { status: ['FAILED', 'ABORTED'], machine: [{ prefix: 'arn:a' }, 'b'] },
    }
    const event = (status: string, machine: string) => ({ source: 'aws.states', detail: { status, machine } })
    expect(matches(pattern, event('FAILED', 'arn:abc'))).toBe(true)
    expect(matches(pattern, event('ABORTED', 'b'))).toBe(true)
    expect(matches(pattern, event('RUNNING', 'b'))).toBe(false)
    expect(matches(pattern, event('FAILED', 'c'))).toBe(false)
    expect(matches(pattern, { source: 'aws.states' })).toBe(false)
  })

  it('of a form that is not served is refused by name', () => {
    expect(() => matches({ n: [{ numeric: ['>', 1] }] }, {})).toThrow(/numeric/)
  })
})

describe('the event bus', () => {
  const failed = {
    id: '1',
    time: '2026-11-24T01:00:00.123Z',
    source: 'aws.states',
    detail: { status: 'FAILED' },
  }
  const rule: Rule = {
    ...hourly,
    everyMilliseconds: undefined,
    pattern: { source: ['aws.states'], detail: { status: ['FAILED'] } },
  }

  it('takes a matching event to the target, with the time in seconds', async () => {
    const seen: unknown[] = []
    const bus = createEventBus([rule], async (_, event) => {
      seen.push(event)
      return {}
    })
    await bus(failed)
    await bus({ ...failed, detail: { status: 'RUNNING' } } as typeof failed)
    expect(seen).toEqual([{ version: '0', ...failed, time: '2026-11-24T01:00:00Z' }])
  })

  it('rejects while the target fails, so that the event is kept', async () => {
    const bus = createEventBus([rule], async () => ({
      error: { errorType: 'Error', errorMessage: 'not now' },
    }))
    await expect(bus(failed)).rejects.toThrow(/not now/)
  })
})

describe('rules of the template', () => {
  const rules = (properties: object, permitted = true) =>
    readRules(
      loadApplication({
        number: () => 1,
        directory: anAssembly({
          Main: {
            Resources: {
              ...aFunction('Watch', {}),
              ...(permitted && { Permission: aPermission('Watch', 'events.amazonaws.com') }),
              Rule: {
                Type: 'AWS::Events::Rule',
                Properties: {
                  Targets: [{ Id: 'it', Arn: { 'Fn::GetAtt': ['Watch', 'Arn'] } }],
                  ...properties,
                },
              },
            },
          },
        }),
      }),
    )

  it('are rates', () => {
    expect(rules({ ScheduleExpression: 'rate(5 minutes)' })[0]).toMatchObject({ everyMilliseconds: 300_000 })
    expect(() => rules({ ScheduleExpression: 'cron(0 8 * * ? *)' })).toThrow(/cron/)
  })

  it('need a permission beside them, as in the cloud', () => {
    expect(() => rules({ ScheduleExpression: 'rate(1 hour)' }, false)).toThrow(/AWS::Lambda::Permission/)
  })
})
