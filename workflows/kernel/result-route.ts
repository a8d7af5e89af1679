import { type Calendar, type CalendarDate, dayAfter, localDate } from './calendar'
import type { Result } from './dossier'
import { Conflict, type ConflictCode } from './errors'
import type { Instant } from './instant'
import type { Succession } from './predecessor'
import { type ResultRoute, statusOf } from './result-life'

/** From which day on a result can be renewed; any where its law gives no window, or it has no end. */
export const renewableFrom = (
  { validUntil }: Pick<Result, 'validUntil'>,
  { window }: Pick<ResultRoute, 'window'>,
): CalendarDate | undefined =>
  window && validUntil && dayAfter(validUntil, { ...window, amount: -window.amount })

const endedAs: Record<'expired' | 'revoked' | 'replaced', ConflictCode> = {
  expired: 'result-expired',
  revoked: 'result-revoked',
  replaced: 'result-replaced',
}

/** Why nothing may begin from a result now, however it is meant; and why it may not be renewed yet. */
export const refuseBeginning = (
  result: Result,
  route: ResultRoute,
  { at, calendar }: { at: Instant; calendar: Calendar },
): void => {
  const today = localDate(at, calendar)
  const status = statusOf(result, today)
  const refused = (code: ConflictCode, about = '') =>
    new Conflict(code, `nothing begins from result ${result.id}`, [
      { pointer: '/from/result', message: about ? `${code}: ${about}` : code },
    ])
  if (status !== 'current') throw refused(endedAs[status])
  const from = renewableFrom(result, route)
  if (from && today < from) throw refused('renewal-too-early', from)
}

/** The ways from results of a procedure, of those that another one has. */
export const waysFrom = (
  routes: readonly ResultRoute[] | undefined,
  code: string,
  as?: Succession,
): ResultRoute[] => (routes ?? []).filter((route) => route.of.includes(code) && (!as || route.as === as))
