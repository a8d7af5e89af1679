import type { Hono } from 'hono'
import { csvOf } from '../runtime/csv'
import { PageMissing } from '../runtime/errors'
import { show } from '../runtime/show'
import { type PortalContext, type PortalEnv, signedIn, type Visit } from '../runtime/visit'
import { madeOnce } from './made-once'
import type { OversightDesk } from './oversight-desk'
import { askedPeriod, periodOf, shownPeriod } from './period'
import { reportOf } from './report'
import { ReportPage } from './report-page'
import { allRows, pageOfRows } from './report-rows'
import type { ReportName } from './texts.vi'
import { trendOf } from './trend'
import { chartOf } from './trend-section'

/** Those that are for everybody. */
export const openReports: readonly ReportName[] = [
  'agencies',
  'answers',
  'asking',
  'assignments',
  'task-states',
  'draft-states',
  'procedures',
  'fields',
  'index-766',
]
/** Those with a chart of the months. */
const charted: readonly ReportName[] = ['agencies', 'procedures']
const minutes = 5 * 60

/** The same figures for the office and for everybody; single officers for the office alone. */
export const addReports = (app: Hono<PortalEnv>, desk: OversightDesk): void => {
  const add = (base: string, names: readonly ReportName[], may: (visit: Visit) => void) => {
    app.get(`${base}/:report`, async (c, next) => {
      const [name = '', extension] = c.req.param('report').split('.')
      const report = names.find((one) => one === name)
      if (!report || (extension !== undefined && extension !== 'csv')) return next()
      const { visit } = c.var
      may(visit)
      return extension ? table(c, report) : page(c, { base, names, report })
    })
  }
  const table = async (c: PortalContext, report: ReportName) => {
    const { visit } = c.var
    const period = periodOf(visit.query, visit.at)
    const told = await reportOf(report, period, visit, desk)
    const figures = await allRows(told, visit.query)
    shared(c)
    c.header('content-disposition', `attachment; filename="${report}-${period.from}-${period.to}.csv"`)
    return c.body(csvOf(figures, visit.language), 200, { 'content-type': 'text/csv; charset=utf-8' })
  }
  /** Whatever is wrong with the time that was typed, a report stays on the page. */
  const page = async (
    c: PortalContext,
    { base, names, report }: { base: string; names: readonly ReportName[]; report: ReportName },
  ) => {
    const { visit } = c.var
    const { period = shownPeriod(visit.query, visit.at), faults = [] } = askedPeriod(visit.query, visit.at)
    const told = await reportOf(report, period, visit, desk)
    const rows = await pageOfRows(told, visit.query)
    const trend = charted.includes(report) ? await trendOf(period, visit, desk) : undefined
    if (faults.length === 0) shared(c)
    const about = { visit, name: report, base, names, period, faults, report: told, rows, trend }
    return show(c, <ReportPage {...about} />, faults.length ? 422 : 200)
  }
  app.use('/figures/*', madeOnce())
  add('/oversight', [...openReports, 'officers'], signedIn)
  add('/figures', openReports, () => undefined)
  app.get('/figures', (c) => c.redirect('/figures/agencies', 303))

  const picture = (name: 'on-time' | 'time') =>
    app.get(`/figures/${name}.svg`, async (c) => {
      const { visit } = c.var
      const trend = await trendOf(periodOf(visit.query, visit.at), visit, desk)
      shared(c)
      return c.body(String(await chartOf(name, trend, visit)), 200, {
        'content-type': 'image/svg+xml; charset=utf-8',
        'content-security-policy': "default-src 'none'",
      })
    })
  picture('on-time')
  picture('time')
  app.get('/figures/:other', (c) => {
    throw new PageMissing(c.req.path)
  })
}

/** The same for everybody, but for who is signed in. */
const shared = (c: PortalContext): void => {
  if (!c.var.visit.token) c.header('cache-control', `public, max-age=${minutes}`)
  c.header('vary', 'cookie, accept-language, accept-encoding')
}
