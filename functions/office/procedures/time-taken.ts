import { type CountedLine, procedureIn, toldIn } from '../../../workflows/indicators/count-dossier'
import { lastQuarter } from '../../../workflows/indicators/counts'
import { monthOf, stretchesOf } from '../../../workflows/indicators/report-period'
import type { Calendar } from '../../../workflows/kernel/calendar'
import { type Instant, millis } from '../../../workflows/kernel/instant'
import type { CountsStore } from '../../adapters/counts-store'
import { logger } from '../../runtime/logger'
import { remember } from '../../runtime/remember'

/** By code: the whole working days in which nine of ten dossiers were done. None where too few have ended. */
export type TimeTaken = ReadonlyMap<string, number>

interface Of {
  code: string
  field: string
}

/** Of so few nothing can be said that holds for the next. */
const fewest = 20
/** With this one. */
const months = 6
const workingDay = 480
const keptFor = 3_600_000
const mostKept = 5_000

/** How long procedures really took, of late: asked for by all, and read once an hour. */
export const timesTaken = (counts: Pick<CountsStore, 'lines'>, calendar: Calendar) => {
  const kept = new Map<string, { from: number; days: number | undefined }>()
  const read = async (some: readonly Of[], at: Instant): Promise<void> => {
    const to = monthOf(at, calendar)
    const first = new Date(Date.UTC(Number(to.slice(0, 4)), Number(to.slice(5)) - months)).toISOString()
    const stretches = stretchesOf({ from: `${first.slice(0, 7)}-01`, to: `${to}-31` }, at, calendar)
    const names = some.map(({ code, field }) => `${code}#${field}`)
    const lines = await counts.lines('procedure', names, stretches)
    for (const { code } of some) {
      const own = lines.filter(({ name }) => procedureIn(name) === code)
      remember(kept, code, { from: millis(at), days: daysIn(own, at) }, mostKept)
    }
  }
  return async (some: readonly Of[], at: Instant): Promise<TimeTaken> => {
    const isKept = ({ code }: Of) => {
      const from = kept.get(code)?.from ?? Number.NEGATIVE_INFINITY
      return from <= millis(at) && millis(at) < from + keptFor
    }
    const unknown = some.filter((one) => !isKept(one))
    try {
      if (unknown.length > 0) await read(unknown, at)
    } catch (error) {
      // What a procedure is can be told without it.
      logger.warn('the counters do not answer', error as Error)
      return new Map()
    }
    return new Map(
      some.flatMap(({ code }): [string, number][] => {
        const days = kept.get(code)?.days
        return days === undefined ? [] : [[code, days]]
      }),
    )
  }
}

const daysIn = (lines: readonly CountedLine[], at: Instant): number | undefined => {
  const { count, p90 } = toldIn(lines, lastQuarter(at)).time('time')
  return count < fewest || p90 === null ? undefined : Math.max(1, Math.ceil(p90 / workingDay))
}
