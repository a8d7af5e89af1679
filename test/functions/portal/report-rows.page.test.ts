import { gzipSync } from 'node:zlib'
import { oversightApp } from '../../../functions/portal/oversight/oversight-app'
import { allRows, pageOfRows } from '../../../functions/portal/oversight/report-rows'
import type { Row } from '../../../functions/portal/oversight/table'
import { agencies as cityAgencies } from '../../../workflows/city/agencies'
import type { Agency } from '../../../workflows/kernel/agency'
import { aPortal } from '../../fixtures/portal'

const columns = ['name', 'tasks'].map((id) => ({ id, name: id }))
const rows = Array.from({ length: 120 }, (_, at): Row => [`officer-${at}`, at % 7])

/** Of officers, whose names are looked up. */
const aReport = () => {
  const lookedUp: Row[] = []
  const named = async (some: readonly Row[]) => {
    lookedUp.push(...some)
    return some.map(([officer = null, ...cells]): Row => [`Name of ${officer}`, ...cells])
  }
  return { lookedUp, report: { asOf: '2026-11-24T02:00:00.000Z', figures: { columns, rows }, named } }
}

describe('rows of a report', () => {
  it('are shown fifty at a time in the order that is asked for, and only they are looked up by name', async () => {
    const { report, lookedUp } = aReport()
    const { figures, ...about } = await pageOfRows(report, { page: '3', sort: 'tasks', order: 'down' })
    expect(about).toEqual({ page: 3, pages: 3, before: 100, all: 120 })
    expect(figures.rows.map(([, tasks]) => tasks).join('')).toBe('11'.padEnd(20, '0'))
    expect(lookedUp).toHaveLength(20)
    expect(figures.rows[19]?.[0]).toMatch(/^Name of /)
  })

  it('are all looked up when names give the order, and when they are taken away', async () => {
    const { report, lookedUp } = aReport()
    const byName = await pageOfRows(report, { sort: 'name', order: 'down' })
    expect([byName.figures.rows[0]?.[0], lookedUp.length]).toEqual(['Name of officer-99', 120])
    expect((await allRows(report, {})).rows).toHaveLength(120)
  })

  it.each(['0', '-1', 'x', '99', ''])('have a page also where none is asked for: %j', async (page) => {
    const { figures } = await pageOfRows(aReport().report, { page })
    expect(figures.rows.length).toBeGreaterThan(0)
  })

  it('of a city of 362 agencies are within 30 KB, say how many there are, and end with all together', async () => {
    const portal = await aPortal()
    const agencies = Array.from({ length: 362 }, (_, at) => ({
      ...(cityAgencies[0] as Agency),
      id: `agency-${at}`,
    }))
    const counts = { all: 2, ':o1': 2, ':o2': 1, 'answer~480': 3, 'given~960': 3 }
    const lines = agencies.map(({ id: name }) => ({ list: 'agency', name, counts }))
    const desk = {
      ...portal.common,
      agencies,
      counts: { ...portal.common.counts, during: async () => lines },
    }
    const at = { timeEpoch: Date.parse(portal.api.at), requestId: 'request' }
    const get = async (path: string) =>
      (
        await oversightApp(desk).request(
          path,
          { headers: { 'accept-language': 'en' } },
          { requestContext: at },
        )
      ).text()
    const html = await get('/figures/answers?page=8')
    expect(html).toContain('Rows 351 to 362 of 362.')
    expect(html.match(/scope="row"/g)).toHaveLength(13)
    expect(html).toMatch(/<tfoot.*All together.*>1,086</s)
    expect(html).toContain('href="?page=1"')
    expect(gzipSync(await get('/figures/answers')).length).toBeLessThan(30_000)
    expect((await get('/figures/answers.csv')).trim().split('\r\n')).toHaveLength(363)
  })
})
