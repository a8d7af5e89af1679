import { assumed } from './assumed'
import { type Counts, countsOf } from './counts'
import type { Metered } from './metered'
import type { Price, Prices } from './prices'
import type { Takes } from './takes'

/** One heading of a bill. */
export interface Line {
  heading: string
  amounts: readonly { count: number; of: string }[]
  usd: number
}

export interface Bill {
  /** What is paid once, from filing to result. */
  once: readonly Line[]
  /** What is paid as long as the dossier is kept: in its first year, and in all its years. */
  firstYear: Line
  allYears: Line
  /** Once, and all years. */
  usd: number
}

const logMonths = 3
const byteGigabytes = 1e9
const gigabyteMegabytes = 1_000

const of = (count: number, { usd, per }: Price): number => (count * usd) / per

/** USD for a gigabyte of papers over so many months: what is uploaded lies twice in the first, and is read less and less. */
const paperMonths = (months: number, prices: Prices): number =>
  of(1, prices.paperMonth) +
  of(Math.min(months, 2), prices.paperMonth) +
  of(Math.min(Math.max(months - 2, 0), 2), prices.seldomReadMonth) +
  of(Math.max(months - 4, 0), prices.restingMonth)

const storage = (heading: string, months: number, counts: Counts, prices: Prices): Line => {
  const table = counts.tableBytes / byteGigabytes
  return {
    heading,
    amounts: [
      { count: counts.tableBytes / 1_000, of: 'KB in the table' },
      { count: counts.paperMegabytes, of: 'MB of papers' },
    ],
    usd:
      months * (of(table, prices.tableMonth) + of(table, prices.recoveryMonth)) +
      (counts.paperMegabytes / gigabyteMegabytes) * paperMonths(months, prices),
  }
}

/** The whole bill of a dossier. */
export const billOf = (takes: Takes, metered: Metered, prices: Prices): Bill => {
  const counts = countsOf(takes, metered)
  const line = (heading: string, ...parts: [count: number, of: string, usd: number][]): Line => ({
    heading,
    amounts: parts.map(([count, what]) => ({ count, of: what })),
    usd: parts.reduce((sum, [, , usd]) => sum + usd, 0),
  })
  const priced = (count: number, what: string, price: Price) =>
    [count, what, of(count, price)] as [number, string, number]
  const logs = counts.logBytes / byteGigabytes
  const once = [
    line('state machines', priced(counts.transitions, 'transitions', prices.transition)),
    line(
      'functions',
      priced(counts.invocations, 'invocations', prices.invocation),
      priced(counts.gigabyteSeconds, 'GB-seconds', prices.gigabyteSecond),
    ),
    line(
      'table',
      priced(counts.writeUnits, 'write units', prices.writeUnit),
      priced(counts.readUnits, 'read units', prices.readUnit),
    ),
    line('API', priced(counts.requests, 'requests', prices.request)),
    line('papers', priced(counts.puts, 'PUT', prices.put), priced(counts.gets, 'GET', prices.get)),
    line('mails', priced(counts.mails, 'mails', prices.mail)),
    line('signatures', priced(counts.signatures, 'signatures', prices.signature)),
    line(
      'logs and traces',
      [counts.logBytes / 1_000, 'KB', of(logs, prices.logGigabyte) + logMonths * of(logs, prices.logMonth)],
      priced(counts.invocations * assumed.tracedShare.value, 'traces', prices.trace),
    ),
  ]
  const years = assumed.years.value
  const allYears = storage(`storage, ${years} years`, years * 12, counts, prices)
  return {
    once,
    firstYear: storage('storage, first year', 12, counts, prices),
    allYears,
    usd: once.reduce((sum, { usd }) => sum + usd, allYears.usd),
  }
}
