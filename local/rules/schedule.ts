import { randomUUID } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Clock, Timer } from '../clock'
import type { Invoke } from '../lambda/invocation'
import type { Rule } from './read-rules'

export interface ScheduleInput {
  rules: Rule[]
  dataDir: string
  clock: Clock
  invoke: Invoke
  account: string
  region: string
}

/** Without milliseconds, as EventBridge writes it. */
const secondsText = (at: number) => `${new Date(at).toISOString().slice(0, 19)}Z`

/** Invokes the targets of scheduled rules. What was due while nothing ran is made up for once, at the start. */
export const startSchedule = ({
  rules,
  dataDir,
  clock,
  invoke,
  account,
  region,
}: ScheduleInput): (() => void) => {
  const path = join(dataDir, 'schedule.json')
  let last: Record<string, number> = {}
  try {
    last = JSON.parse(readFileSync(path, 'utf8'))
  } catch {
    // The first run has none.
  }
  const timers = new Map<Rule, Timer>()

  const run = async (rule: Rule, at: number) => {
    const event = {
      version: '0',
      id: randomUUID(),
      'detail-type': 'Scheduled Event',
      source: 'aws.events',
      account,
      time: secondsText(at),
      region,
      resources: [rule.arn],
      detail: {},
    }
    for (const { functionName, input } of rule.targets) {
      // The cloud tries an event three times; the schedule's next turn follows anyway.
      for (let tries = 0; tries < 3; tries++) {
        if (!(await invoke(functionName, input ?? event)).error) break
      }
    }
  }

  const arm = (rule: Rule, every: number) => {
    const now = clock.now()
    // A virtual clock may stand before the last run's time.
    const due = Math.max(now, Math.min((last[rule.arn] ?? now) + every, now + every))
    const fire = () => {
      const at = clock.now()
      last[rule.arn] = at
      writeFileSync(path, JSON.stringify(last))
      void clock.track(run(rule, at))
      arm(rule, every)
    }
    timers.set(rule, clock.at(due, fire))
  }
  for (const rule of rules) if (rule.everyMilliseconds) arm(rule, rule.everyMilliseconds)
  return () => {
    for (const timer of timers.values()) timer.cancel()
  }
}
