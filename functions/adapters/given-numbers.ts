import { keys } from './keys'
import type { Table, Write } from './table'

const numberOf = (agencyCode: string, day: string, counted: number): string =>
  `${agencyCode}-${day}-${String(counted).padStart(4, '0')}`
const resultNumberOf = (agencyCode: string, year: string, counted: number, series = 'KQ'): string =>
  `${String(counted).padStart(4, '0')}/${year}/${series}-${agencyCode}`

export const registerWrite = 'register-number'

/** So many numbers of results are looked for at once. */
const mostSought = 1_000

/** Numbers that no dossier, or no result, has for good. */
export interface VoidResults {
  unused: string[]
  /** From the first to the last number that was too many to look for. */
  unsought?: [string, string]
}

/** What agencies' dossiers and results are called; a number that is given out is never given again. */
export const givenNumbers = (table: Table) => ({
  /** `H29.16-261124-0001`: increasing in an agency's day, never twice; a filing that fails leaves a gap. */
  async giveNumber(agencyCode: string, day: string): Promise<string> {
    return numberOf(agencyCode, day, await table.countUp(keys.counter(agencyCode, day)))
  },
  /** Numbers of an agency's days that were given out, and that no dossier has: of days that are over, for good. */
  async voidNumbers(agencyCode: string, days: readonly string[]): Promise<string[]> {
    const places = new Map(days.map((day) => [keys.counter(agencyCode, day).pk, day]))
    const counters = await table.getMany(days.map((day) => keys.counter(agencyCode, day)))
    const given = counters.flatMap(({ pk, counted }) =>
      Array.from({ length: Number(counted) }, (_, index) =>
        numberOf(agencyCode, places.get(pk) ?? '', index + 1),
      ),
    )
    const used = new Set((await table.getMany(given.map(keys.number))).map(({ pk }) => pk))
    return given.filter((number) => !used.has(keys.number(number).pk)).sort()
  },

  /** `0001/2026/KQ-H29.16`: increasing in an agency's year, never twice; an issuance that fails leaves a gap. */
  async giveResultNumber(agencyCode: string, year: string): Promise<string> {
    return resultNumberOf(agencyCode, year, await table.countUp(keys.resultCounter(agencyCode, year)))
  },
  /**
   * The next one of an agency's own register, which is taken in the transaction that issues: the register has no gap.
   * Of two who are at it the second is refused, and has to ask anew.
   */
  async nextInRegister(
    series: string,
    agencyCode: string,
    year: string,
  ): Promise<{ number: string; take: Write }> {
    const key = keys.registerCounter(series, agencyCode, year)
    const counter = await table.get(key)
    const counted = Number(counter?.counted ?? 0)
    const taken = { counted: counted + 1 }
    return {
      number: resultNumberOf(agencyCode, year, counted + 1, series),
      take: counter
        ? { name: registerWrite, update: key, set: taken, if: { attribute: 'counted', is: counted } }
        : { name: registerWrite, put: { ...key, ...taken }, if: { absent: true } },
    }
  },
  /**
   * Numbers between those of some results, the first and the last of a year, that no result has. All were given out
   * before the last one was: when that is a day ago, no issuance is still on its way to one of them.
   */
  async voidResultNumbers(agencyCode: string, results: readonly string[]): Promise<VoidResults> {
    const years = new Map<string, number[]>()
    for (const result of results) {
      const [, counted, year = ''] = /^(\d+)\/(\d{4})\/KQ-/.exec(result) ?? []
      if (counted && result === resultNumberOf(agencyCode, year, Number(counted)))
        years.set(year, [...(years.get(year) ?? []), Number(counted)])
    }
    const known = new Set(results)
    const between = [...years].sort().flatMap(([year, counts]) => {
      const from = Math.min(...counts)
      return Array.from({ length: Math.max(...counts) - from }, (_, index) =>
        resultNumberOf(agencyCode, year, from + index),
      ).filter((number) => !known.has(number))
    })
    const sought = between.slice(0, mostSought)
    const beyond = between.slice(mostSought)
    const used = new Set((await table.getMany(sought.map(keys.result))).map(({ pk }) => pk))
    const [first, last] = [beyond[0], beyond.at(-1)]
    return {
      unused: sought.filter((number) => !used.has(keys.result(number).pk)),
      ...(first && last && { unsought: [first, last] }),
    }
  },
})
