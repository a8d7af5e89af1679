import type { Clock } from '../clock'
import type { Invocation } from '../interpret/run'
import { type StateStore, under, type Write } from '../store/state-store'
import { type ActivityTask, keys } from './records'

/** AWS keeps a worker's call open for so long when there is nothing to do. */
const longestPoll = 60_000

/** The tasks that activities' workers ask for. */
export interface Activities {
  /** The row by which a worker finds a task that was scheduled. */
  write(execution: string, at: number, invocation: Invocation): Write
  /** Tells that such rows are on disk. */
  arrived(): void
  /** The activity's next task that `claim` accepts; undefined when none comes for a minute, or the worker has gone. */
  next(
    activity: string,
    claim: (task: ActivityTask) => Promise<boolean>,
    gone?: AbortSignal,
  ): Promise<ActivityTask | undefined>
  stop(): void
}

export const createActivities = (clock: Clock, store: StateStore): Activities => {
  const wake = new Set<() => void>()
  let stopped = false

  const arrived = () => {
    for (const resume of [...wake]) resume()
  }

  const wait = (until: number, gone?: AbortSignal) =>
    new Promise<void>((resolve) => {
      const resume = () => {
        timer.cancel()
        wake.delete(resume)
        gone?.removeEventListener('abort', resume)
        resolve()
      }
      const timer = clock.at(until, resume)
      wake.add(resume)
      gone?.addEventListener('abort', resume)
    })

  const take = async (activity: string, claim: (task: ActivityTask) => Promise<boolean>) => {
    for (;;) {
      const [row] = store.range({ ...under('activityTask', activity), limit: 1 })
      if (!row) return undefined
      const task = row.value as ActivityTask
      const claimed = await claim(task)
      // A row that is not accepted belongs to a task that is over, or that another worker has.
      await store.commit([{ key: row.key, value: undefined }])
      if (claimed) return task
    }
  }

  return {
    write: (execution, at, { resource, frame, task, token, parameters }) => ({
      key: keys.activityTask(resource.kind === 'activity' ? resource.arn : '', at, execution, task),
      value: { execution, frame, task, token: token!, input: parameters.text } satisfies ActivityTask,
    }),
    arrived,
    async next(activity, claim, gone) {
      for (const until = clock.now() + longestPoll; !gone?.aborted; ) {
        const found = await take(activity, claim)
        if (found || stopped || clock.now() >= until) return found
        await wait(until, gone)
      }
      return undefined
    },
    stop() {
      stopped = true
      arrived()
    },
  }
}
