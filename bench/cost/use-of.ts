import type { Use } from '../../lib/cost/metered'
import type { Invocation } from '../calls/invocation'
import type { Metered } from '../calls/summarise'

/** What was noted during one part of a run. */
export interface Noted {
  calls: readonly Metered[]
  invocations: readonly Invocation[]
  /** Processor time of the functions' thread, and what it logged. */
  processorMilliseconds: number
  logBytes: number
}

/** Whose work counts: by whom it was set going, and by the call or the function. */
export type Which = (work: Pick<Metered, 'by' | 'caller'>) => boolean

const isWrite = /^dynamodb:(Put|Update|Delete|TransactWrite|BatchWrite)/
const isRead = /^dynamodb:(Get|Query|Scan|BatchGet|TransactGet)/

/**
 * The mean of so many. One thread does all invocations: its processor time is shared out by the time that each took, and
 * what it logged by their number.
 */
export const useOf = (noted: Noted, times: number, which: Which): Omit<Use, 'tableBytes'> => {
  const calls = noted.calls.filter(which)
  const invocations = noted.invocations.filter(which)
  const mean = (total: number) => total / Math.max(1, times)
  const sum = <T>(of: readonly T[], value: (one: T) => number) =>
    of.reduce((total, one) => total + value(one), 0)
  const took = (of: readonly Invocation[]) => sum(of, ({ milliseconds }) => milliseconds)
  const processor = noted.processorMilliseconds / Math.max(1, took(noted.invocations))
  const units = (action: RegExp) =>
    mean(
      sum(
        calls.filter((call) => action.test(call.action)),
        (call) => call.units,
      ),
    )
  const counted = (action: RegExp) => mean(calls.filter((call) => action.test(call.action)).length)
  const sizes = [...new Set(invocations.map(({ memoryMegabytes }) => memoryMegabytes))].sort((a, b) => a - b)
  return {
    requests: mean(invocations.filter(({ by }) => by === 'command' || by === 'reading').length),
    functions: Object.fromEntries(
      sizes.map((size) => {
        const own = invocations.filter(({ memoryMegabytes }) => memoryMegabytes === size)
        return [
          size,
          {
            invocations: mean(own.length),
            processorMilliseconds: mean(took(own)) * processor,
            calls: mean(sum(own, (one) => one.calls)),
          },
        ]
      }),
    ),
    readUnits: units(isRead),
    writeUnits: units(isWrite),
    puts: counted(/^s3:(PUT|POST)/),
    gets: counted(/^s3:(GET|HEAD)/),
    signatures: counted(/^kms:Sign$/),
    mails: counted(/^ses:/),
    logBytes: mean((noted.logBytes * invocations.length) / Math.max(1, noted.invocations.length)),
  }
}
