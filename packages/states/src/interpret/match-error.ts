import type { Catcher, Retrier } from '../definition/machine'
import type { Failure } from './execution-state'

/**
 * `States.ALL` is for what tasks do: AWS does not let it catch a fault of the machine or a payload too large for a
 * state, but it does catch a task whose result was too large (recorded).
 */
const isTerminal = ({ error, ofTask }: Failure) =>
  error === 'States.Runtime' || (error === 'States.DataLimitExceeded' && !ofTask)

const isNamed = (failure: Failure, name: string) => {
  if (name === failure.error) return true
  if (name === 'States.ALL') return !isTerminal(failure)
  if (name === 'States.TaskFailed') return failure.error !== 'States.Timeout' && !isTerminal(failure)
  return name === 'States.HeartbeatTimeout' && failure.heartbeat === true
}

/** The first retrier or catcher that names the error, or -1. */
export const findHandler = (list: (Retrier | Catcher)[], failure: Failure): number =>
  list.findIndex(({ errorEquals }) => errorEquals.some((name) => isNamed(failure, name)))

/** How long to wait before the attempt after `attempts` failed ones, in milliseconds. */
export const retryDelay = (retrier: Retrier, attempts: number, random: () => number): number => {
  const { intervalSeconds, backoffRate, maxDelaySeconds, fullJitter } = retrier
  const seconds = Math.min(intervalSeconds * backoffRate ** attempts, maxDelaySeconds)
  return Math.round((fullJitter ? random() * seconds : seconds) * 1000)
}
