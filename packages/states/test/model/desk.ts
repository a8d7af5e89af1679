import type { VirtualClock } from '../../src/clock'
import { invokeFunction } from '../../src/tasks/invoke-function'
import type { FindTaskKind } from '../../src/tasks/task-kind'
import { findAmong, kindsFrom } from '../../src/tasks/task-kind'
import { randomFunction } from './random-machine'

/** A token that somebody outside will speak for, at an instant. */
export interface Errand {
  at: number
  token: string
  good: boolean
}

const second = 1_000

interface Asked {
  seconds: number
  verdict: 'yes' | 'no' | 'never'
}

/** A function that never answers must not hold up the clock: nothing comes of it but its time-out. */
const functions: FindTaskKind = kindsFrom({
  function: {
    patterns: [''],
    run: async ({ functionArn, parameters }) =>
      functionArn!.endsWith(':silent')
        ? { pending: true }
        : invokeFunction(randomFunction, functionArn!, parameters),
  },
})

/** What tasks of random machines call; errands that are to be answered later go to the list. */
export const tasksOf = (now: () => number, errands: Errand[]): FindTaskKind =>
  findAmong(
    functions,
    kindsFrom({
      'desk:ask': {
        patterns: ['waitForTaskToken'],
        run: async ({ parameters, token }) => {
          const { seconds, verdict } = parameters as Asked
          const errand = { at: now() + seconds * second, token: token!, good: verdict === 'yes' }
          if (verdict !== 'never') errands.push(errand)
          return { payload: {} }
        },
      },
    }),
  )

interface Office {
  clock: VirtualClock
  call(action: string, input: unknown): Promise<unknown>
}

/** Says what is due. A token that was spoken for before, or whose task is over, is no longer taken. */
const speak = async ({ clock, call }: Office, errands: Errand[], stop: () => boolean) => {
  for (;;) {
    const index = errands.findIndex(({ at }) => at <= clock.now())
    const errand = errands[index]
    if (!errand || stop()) return
    const { token: taskToken, good } = errand
    const [action, said] = good
      ? ['SendTaskSuccess', { output: '{"n":4}' }]
      : ['SendTaskFailure', { error: 'No' }]
    await call(action as string, { taskToken, ...(said as object) }).catch((error: { code?: string }) => {
      if (error.code !== 'TaskTimedOut' && error.code !== 'TaskDoesNotExist') throw error
    })
    await clock.quiet()
    // What was acknowledged need not be said again.
    if (!stop()) errands.splice(index, 1)
  }
}

interface Pace {
  /** Something has happened that ends it all. */
  stop?: () => boolean
  /** Instants at which the clock rests as well, in order. */
  rests?: number[]
}

/** Lives through `seconds` more of an office, second after second. */
export const live = async (office: Office, errands: Errand[], seconds: number, pace: Pace = {}) => {
  const { stop = () => false, rests = [] } = pace
  const { clock } = office
  const first = Math.ceil(clock.now() / second) * second
  for (let past = 0; past <= seconds && !stop(); past += 1) {
    const at = first + past * second
    for (const rest of rests) if (rest > clock.now() && rest < at) await clock.advance(rest)
    await clock.advance(at)
    await speak(office, errands, stop)
  }
}
