import type { Procedure } from '../../workflows/kernel/procedure'
import { type Bill, billOf, type Line } from './bill'
import { type Counts, countsOf } from './counts'
import type { Metered } from './metered'
import type { Prices } from './prices'
import type { QuotaName } from './quotas'
import { takesOf } from './takes'

/** A city, as it is assumed. */
export interface City {
  dossiersAMonth: number
  /** Shares of the procedures, by code; together one. */
  mix: Readonly<Record<string, number>>
  workingDays: number
  officeHours: number
  /** The busiest minute, by the mean of office hours. */
  peak: number
  /** From filing to result, waiting for people. */
  daysOpen: number
}

export interface CityMonth {
  bills: { procedure: Procedure; dossiers: number; bill: Bill }[]
  /** Of all dossiers of a month, by heading. */
  once: Line[]
  firstYear: number
  allYears: number
  fixed: Line[]
  /** What is needed of each quota at so many filings a second. */
  needs(filings: number): Record<QuotaName, number>
}

/** At most so many of what is paid whether or not anybody files; a test holds the templates to it. */
export const standing = { keys: 5, alarms: 30, dashboards: 1 }

const fixedLines = (prices: Prices): Line[] => [
  {
    heading: 'keys',
    amounts: [{ count: standing.keys, of: 'keys at most' }],
    usd: standing.keys * prices.keyMonth.usd,
  },
  {
    heading: 'alarms and dashboards',
    amounts: [
      { count: standing.alarms, of: 'alarms at most' },
      { count: standing.dashboards, of: 'dashboard' },
    ],
    usd: standing.alarms * prices.alarmMonth.usd + standing.dashboards * prices.dashboardMonth.usd,
  },
]

/** Of many bills, by heading. */
const together = (bills: CityMonth['bills']): Line[] =>
  (bills[0]?.bill.once ?? []).map(({ heading, amounts }, index) => ({
    heading,
    amounts: amounts.map(({ of }, at) => ({
      of,
      count: bills.reduce(
        (sum, { dossiers, bill }) => sum + dossiers * bill.once[index]!.amounts[at]!.count,
        0,
      ),
    })),
    usd: bills.reduce((sum, { dossiers, bill }) => sum + dossiers * bill.once[index]!.usd, 0),
  }))

/** In the busiest minute. */
export const filingsASecond = ({ dossiersAMonth, workingDays, officeHours, peak }: City): number =>
  (dossiersAMonth / workingDays / officeHours / 3_600) * peak

const needsAt =
  (city: City, mean: (of: (counts: Counts) => number) => number) =>
  (filings: number): Record<QuotaName, number> => ({
    transitions: filings * mean(({ transitions }) => transitions),
    starts: filings * mean(({ executions }) => executions),
    openExecutions: (city.dossiersAMonth / 30) * city.daysOpen * mean(({ executions }) => executions),
    concurrency: filings * mean(({ seconds }) => seconds),
    tableWrites: filings * mean(({ writeUnits }) => writeUnits),
    // As if one agency had all of it: its counter of the day, and each task, entered in its index and taken out.
    partitionWrites: filings * (1 + 2 * mean(({ answers }) => answers)),
    mails: filings * mean(({ mails }) => mails),
    mailsADay: (city.dossiersAMonth / city.workingDays) * mean(({ mails }) => mails),
    requests: filings * mean(({ requests }) => requests),
    signatures: filings * mean(({ signatures }) => signatures),
  })

/** A month of a city: every dossier is answered as fast as others are filed. */
export const cityMonth = (
  procedures: readonly Procedure[],
  city: City,
  metered: Metered,
  prices: Prices,
): CityMonth => {
  const filed = procedures.filter(({ code }) => city.mix[code])
  const bills = filed.map((procedure) => ({
    procedure,
    dossiers: city.dossiersAMonth * city.mix[procedure.code]!,
    bill: billOf(takesOf(procedure), metered, prices),
  }))
  const counts = filed.map((procedure) => ({
    share: city.mix[procedure.code]!,
    of: countsOf(takesOf(procedure), metered),
  }))
  const mean = (of: (one: Counts) => number) => counts.reduce((sum, one) => sum + one.share * of(one.of), 0)
  const over = (of: (bill: Bill) => number) =>
    bills.reduce((sum, { dossiers, bill }) => sum + dossiers * of(bill), 0)
  return {
    bills,
    once: together(bills),
    firstYear: over(({ firstYear }) => firstYear.usd),
    allYears: over(({ allYears }) => allYears.usd),
    fixed: fixedLines(prices),
    needs: needsAt(city, mean),
  }
}
