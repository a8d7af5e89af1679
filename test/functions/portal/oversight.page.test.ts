import { lastMonths, periodOf } from '../../../functions/portal/oversight/period'
import { csvOf, sorted } from '../../../functions/portal/oversight/table'
import { indicatorsOf } from '../../fixtures/indicator-feed'
import { aPortal } from '../../fixtures/portal'

const anOffice = async () => {
  const portal = await aPortal()
  const { api } = portal
  const change = (command: object) =>
    portal.common.registry.change(command as never, { at: '2026-01-01T00:00:00.000Z', by: 'system' })
  await change({
    kind: 'register',
    person: 'son',
    is: 'officer',
    name: 'Ngô Thanh Sơn',
    issuer: 'https://identity.example.vn',
    subject: 'sub-son',
  })
  await change({ kind: 'appoint', person: 'son', agency: 'peoples-committee', role: 'oversight' })
  const number = await api.consulted({ storeys: 9, river: false })
  await api.silence(number, await api.task(number, 'opinion', 'fire-police'))
  await indicatorsOf(api.table).deliver()
  const { dueAt } = await api.task(number, 'direction')
  api.at = new Date(Date.parse(dueAt) - 3_600_000).toISOString()
  const son = portal.visitor('oversight', 'agency')
  await son.signIn('son')
  return { ...portal, number, son }
}

describe('the pages of the People’s Committee’s office', () => {
  it('say what is blocked, by whom and for how long, and lead to the direction', async () => {
    const { son, number, api } = await anOffice()
    const { html } = await son.get('/oversight')
    expect(html).toContain('What is blocked, by whom')
    expect(html).toContain(number)
    expect(html).toMatch(/for \d+ (day|hour)/)
    const { id } = await api.task(number, 'direction')
    expect(html).toContain(`href="/agency/tasks/${id}"`)
    await son.get(`/agency/tasks/${id}`)
    await son.post(`/agency/tasks/${id}`, { outcome: 'without', reason: 'It is small' })
    expect((await api.dossier(number)).questions['fire-police']?.status).toBe('without')
    expect((await son.get('/oversight')).html).toContain('Nothing is blocked.')
  })

  it('are for that office alone, single officers above all', async () => {
    const { visitor } = await anOffice()
    const hoa = visitor('oversight')
    await hoa.signIn('hoa')
    expect((await hoa.get('/oversight')).status).toBe(403)
    expect((await hoa.get('/oversight/officers')).status).toBe(403)
    expect((await hoa.get('/figures/officers')).status).toBe(404)
    expect((await visitor('oversight').get('/oversight/officers')).location).toContain('/sign-in')
  })

  it('compare agencies, and give the table away', async () => {
    const { son } = await anOffice()
    const { html } = await son.get('/oversight/agencies?period=year&sort=silent&order=down')
    expect(html).toContain('aria-sort="descending"')
    expect(html).toContain('Asked without need')
    expect(html).toContain('src="/figures/on-time.svg"')
    const csv = await son.get('/oversight/agencies.csv?period=year')
    expect(csv.headers.get('content-type')).toBe('text/csv; charset=utf-8')
    expect(csv.html).toContain('Name,Received,On time (%)')
    expect((await son.get('/oversight/officers?period=year')).html).toContain('Officers')
  })

  it('show everybody the same figures without anybody in them, to be kept for a while', async () => {
    const { visitor } = await anOffice()
    for (const report of ['agencies', 'procedures', 'fields', 'index-766']) {
      const { status, headers, html } = await visitor('oversight').get(`/figures/${report}?period=year`)
      expect(status).toBe(200)
      expect(headers.get('cache-control')).toBe('public, max-age=300')
      expect(html).toContain('<table')
    }
  })

  it('draw the trend as a picture that needs nothing from outside', async () => {
    const { visitor } = await anOffice()
    const { html, headers } = await visitor('oversight').get('/figures/on-time.svg')
    expect(headers.get('content-type')).toBe('image/svg+xml; charset=utf-8')
    expect(html).toMatch(/^<svg /)
    expect(html).not.toContain('style=')
  })
})

describe('a table of figures', () => {
  it('is CSV that no spreadsheet takes for a formula', () => {
    const columns = [
      { id: 'a', name: 'Tên, đầy đủ' },
      { id: 'b', name: 'Số' },
    ]
    expect(
      csvOf({
        columns,
        rows: [
          ['=1+1', 2],
          ['a"b', null],
        ],
      }),
    ).toBe('\ufeff"Tên, đầy đủ",Số\r\n\'=1+1,2\r\n"a""b",\r\n')
  })

  it('is sorted by any column, with nothing at its end', () => {
    const columns = [{ id: 'n', name: 'n' }]
    const rows = [[3], [null], [10], [1]]
    expect(sorted({ columns, rows }, 'n', false).rows).toEqual([[1], [3], [10], [null]])
    expect(sorted({ columns, rows }, 'n', true).rows).toEqual([[10], [3], [1], [null]])
    expect(sorted({ columns, rows }, 'other', true).rows).toEqual(rows)
  })
})

describe('the time of a report', () => {
  const at = '2026-11-26T17:30:00.000Z'
  it.each([
    [{}, { from: '2026-11-01', to: '2026-11-27' }],
    [{ period: 'quarter' }, { from: '2026-10-01', to: '2026-11-27' }],
    [{ period: 'year' }, { from: '2026-01-01', to: '2026-11-27' }],
    [
      { from: '2026-02-01', to: '2026-02-28' },
      { from: '2026-02-01', to: '2026-02-28' },
    ],
    [
      { from: 'x', period: 'y' },
      { from: '2026-11-01', to: '2026-11-27' },
    ],
  ])('of %j is %j, on the city’s calendar', (query, period) => {
    expect(periodOf(query as Record<string, string>, at)).toEqual(period)
  })
  it('goes back over the turn of a year, month by month', () => {
    expect(lastMonths(3, '2026-01-15T03:00:00.000Z')).toEqual([
      { from: '2025-11-01', to: '2025-11-30' },
      { from: '2025-12-01', to: '2025-12-31' },
      { from: '2026-01-01', to: '2026-01-15' },
    ])
  })
})
