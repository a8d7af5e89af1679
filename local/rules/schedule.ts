import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Clock, Timer } from '@motcua/states/clock'
import { writeWhole } from '@motcua/states/folder/write-whole'
import { isNoRoom } from '@motcua/states/server/no-room'
import { z } from 'zod'
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

const LastRuns = z.record(z.string(), z.number())

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
  let last: z.infer<typeof LastRuns> = {}
  try {
    last = LastRuns.parse(JSON.parse(readFileSync(path, 'utf8')))
  } catch {
    // The first run has none. Without one every rule has its next turn after its usual time: nothing is lost.
  }
  const keep = () => {
    try {
      writeWhole(path, JSON.stringify(last), { flush: false })
    } catch (error) {
      // The next turn writes it; a start before that makes up for this one, once.
      if (!isNoRoom(error)) throw error
    }
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
      keep()
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
