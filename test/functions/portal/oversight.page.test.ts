import { gunzipSync, gzipSync } from 'node:zlib'
import type { TaskListing } from '../../../functions/adapters/task-listing'
import { weekAt, weeksOn } from '../../../functions/office/assignments/week'
import { oversightApp } from '../../../functions/portal/oversight/oversight-app'
import { askedPeriod, monthsOf, periodOf } from '../../../functions/portal/oversight/period'
import { sorted } from '../../../functions/portal/oversight/table'
import { csvOf } from '../../../functions/portal/runtime/csv'
import { lambdaHandler } from '../../../functions/portal/runtime/lambda-handler'
import { keepWaited } from '../../../functions/review/keep-waited'
import { runCommand } from '../../../functions/runtime/run-command'
import { hoChiMinhCity } from '../../../workflows/city/calendar'
import { Refusal } from '../../../workflows/kernel/errors'
import { instant } from '../../../workflows/kernel/instant'
import { indicatorsOf } from '../../fixtures/indicator-feed'
import { anOversightOffice } from '../../fixtures/oversight-office'

describe('the pages of the People’s Committee’s office', () => {
  it('say what is blocked, by whom and for how long, and lead to the direction', async () => {
    const { son, number, api } = await anOversightOffice()
    const { html } = await son.get('/oversight')
    expect(html).toContain('What is blocked, by whom')
    expect(html).toContain(number)
    expect(html).toMatch(/for \d+ working (day|hour)/)
    const { id } = await api.task(number, 'direction')
    expect(html).toContain(`href="/agency/tasks/${id}"`)
    await son.get(`/agency/tasks/${id}`)
    await son.post(`/agency/tasks/${id}`, { outcome: 'without', reason: 'It is small' })
    expect((await api.dossier(number)).questions['fire-police']?.status).toBe('without')
    expect((await son.get('/oversight')).html).toContain('Nothing is blocked.')
  })

  it('say of each agency how much waits, and show it a page at a time, reading the dossiers of the page alone', async () => {
    const { son, apps, common, visitor } = await anOversightOffice()
    expect((await son.get('/oversight')).html).toMatch(
      /agency=fire-police#blocked">Fire Prevention.*<strong>1<.*\+1</s,
    )
    const { dossiers } = common
    const [listed] = (await dossiers.openTasks('peoples-committee', 1, undefined, { kind: 'direction' }))
      .items
    const items = Array.from({ length: 222 }, (_, at) => ({
      ...(listed as TaskListing),
      silent: at < 100 ? 'fire-police' : `agency-${at % 30}`,
    }))
    const loaded: number[] = []
    const loadMany: typeof dossiers.loadMany = (ids) => {
      loaded.push(ids.length)
      return dossiers.loadMany(ids)
    }
    const openTasks = async () => ({ items, leftOut: 0 })
    apps.oversight = oversightApp({ ...common, dossiers: { ...dossiers, openTasks, loadMany } })
    const busy = visitor('oversight', 'agency')
    await busy.signIn('son')
    const { html } = await busy.get('/oversight')
    expect(loaded).toEqual([25])
    expect(html).toContain('Rows 1 to 25 of 222.')
    expect(html).toMatch(/10 of 31 agencies\..*href="\?agencies=all"/)
    expect(gzipSync(html).length).toBeLessThan(30_000)
    expect((await busy.get('/oversight?agencies=all')).html).toContain('agency=agency-29#blocked')
    const own = (await busy.get('/oversight?agency=fire-police&page=4')).html
    expect(own).toContain('Rows 76 to 100 of 100.')
    expect(own).toContain('Waiting for your direction: Fire Prevention')
    expect((await son.get('/oversight?agency=ward-ben-thanh')).html).toContain('Nothing is blocked.')
  })

  it('say how what waits has changed in seven days, by agency and all together, once that was kept', async () => {
    const { son, api, common } = await anOversightOffice()
    expect((await son.get('/oversight')).html).toContain('Not compared with seven days ago yet')
    const before = instant(Date.parse(api.at) - 7 * 86_400_000)
    await keepWaited(before, common)
    const asItWas = (await son.get('/oversight')).html
    expect(asItWas).toMatch(/data-label="Against 7 days ago">\s*±0 \(1 then\)/)
    await common.waited.keep('peoples-committee', before, { 'fire-police': 4, 'department-justice': 2 })
    const { html } = await son.get('/oversight')
    expect(html).toMatch(/data-label="Against 7 days ago">\s*−3 \(4 then\)/)
    expect(html).toContain('All together, against seven days ago: −5 (6 then)')
  })

  it('direct about several dossiers of one agency at once, once it is confirmed', async () => {
    const { son, api, number } = await anOversightOffice()
    const other = await api.consulted({ storeys: 9, river: false })
    await api.silence(other, await api.task(other, 'opinion', 'fire-police'))
    await son.signIn('son')
    const { html } = await son.get('/oversight?agency=fire-police')
    const tasks = [...html.matchAll(/name="task" value="([^"]+)"/g)].map(([, id]) => id as string)
    expect(tasks).toHaveLength(2)
    const form = `/oversight/directions?${tasks.map((id) => `task=${id}`).join('&')}`
    expect((await son.get(form)).html).toContain('Direct about 2 dossiers')
    const wrong = await son.post(form, { outcome: 'without', reason: ' ' })
    expect([wrong.status, wrong.html]).toEqual([422, expect.stringContaining('href="#reason"')])
    const typed = { outcome: 'without', reason: 'They are small' }
    const asked = await son.post(form, typed)
    expect(asked.html).toContain('Confirm for 2 dossiers')
    const state = async (one: string) => (await api.dossier(one)).questions['fire-police']?.status
    expect([await state(number), await state(other)]).toEqual(['escalated', 'escalated'])
    expect((await son.post(form, { ...typed, change: 'yes' })).html).toMatch(/>\s*They are small<\/textarea>/)
    // Somebody else directs about one of them meanwhile.
    await son.get(form)
    const [oldest = ''] = tasks
    const { status } = await api.call('son', `POST /api/v1/tasks/${oldest}/complete`, { body: typed })
    expect(status).toBe(200)
    const done = await son.post(form, { ...typed, confirmed: 'yes' })
    expect(done.html).toContain('1 dossier directed')
    expect([await state(number), await state(other)]).toEqual(['without', 'without'])
    expect((await son.get(form)).location).toBe('/oversight')
    expect((await son.get('/oversight')).html).toContain('Nothing is blocked.')
  })

  it('say who was reminded of what is late, the newest first, and what came of it', async () => {
    const { son, api, number, visitor, common } = await anOversightOffice()
    const { id: dossier, tasks } = await api.dossier(number)
    const { id } = await api.task(number, 'opinion', 'fire-police')
    const { at } = api
    expect(tasks[id]?.silences).toBe(1)
    await runCommand(api.desk, dossier, { kind: 'remind', task: id }, { at, by: 'system' })
    const office = indicatorsOf(api.table)
    await office.deliver()
    await office.deliver()
    const month = `month=${at.slice(0, 7)}`
    const { html } = await son.get(`/oversight/reminded?${month}`)
    const lines = (page: string) => page.match(/<th scope="row"/g)?.length
    expect(lines(html)).toBe(1)
    expect(html).toMatch(/Fire Prevention.*the officer, the head of unit, the head of agency/s)
    expect(html).toMatch(/Give an opinion, (over)?due/)
    expect(html).toContain(`href="/agency/dossiers/${number}"`)
    expect(html).toContain('Not done yet')
    expect((await son.get('/oversight')).html).toContain('href="/oversight/reminded"')

    const before = Array.from({ length: 30 }, (_, back) =>
      new Date(Date.parse(at) - (back + 1) * 60_000).toISOString(),
    )
    for (const earlier of before)
      await common.reminded.keep({ task: id, agency: 'fire-police', at: earlier, says: 'overdue' })
    api.at = new Date(Date.parse(at) + 3_600_000).toISOString()
    const directed = { body: { outcome: 'without', reason: 'It is small' } }
    const { id: direction } = await api.task(number, 'direction')
    expect((await api.call('son', `POST /api/v1/tasks/${direction}/complete`, directed)).status).toBe(200)
    await son.signIn('son')
    const own = (await son.get(`/oversight/reminded?agency=fire-police&${month}`)).html
    expect(own).toContain('Who was reminded: Fire Prevention')
    expect(own).toMatch(/Done .*, after 1 working hour/)
    expect(own).not.toContain('Not done yet')
    const [, next = ''] = /href="([^"]+)" rel="next"/.exec(own) ?? []
    const second = (await son.get(`/oversight/reminded${next.replaceAll('&amp;', '&')}`)).html
    expect([lines(own), lines(second)]).toEqual([25, 6])
    expect((await son.get(`/oversight/reminded?agency=tax&${month}`)).html).toContain('nobody was reminded')
    const wrong = ['agency=nobody', 'month=1', 'cursor=x'].map((query) =>
      son.get(`/oversight/reminded?${query}`),
    )
    expect((await Promise.all(wrong)).map(({ status }) => status)).toEqual([404, 422, 422])
    const hoa = visitor('oversight')
    await hoa.signIn('hoa')
    expect((await hoa.get('/oversight/reminded')).status).toBe(403)
  })

  it('set a week by agency against the one before, and lead to what it counts', async () => {
    const { son, visitor, apps, common } = await anOversightOffice()
    const week = weekAt('2026-11-26T02:00:00.000Z', hoChiMinhCity)
    const cellsOf = (page: string, agency: string) => {
      const row =
        page
          .slice(page.indexOf('<tbody'))
          .split('</tr>')
          .find((one) => one.includes(agency)) ?? ''
      return [...row.matchAll(/<td[^>]*>(.*?)<\/td>/gs)].map(([, cell = '']) =>
        cell.replace(/<span.*?<\/span>|<[^>]+>/gs, '').trim(),
      )
    }
    const { html } = await son.get(`/oversight/week?week=${week.name}`)
    expect(html).toContain(`Week ${week.name}: came in, handled, late`)
    const none = '0 (±0)'
    expect(cellsOf(html, 'Bến Thành')).toEqual(['1 (+1)', none, none, none, none, none])
    expect(cellsOf(html, 'PC07')).toEqual([none, none, none, '1 (+1)', '1 (+1)', none])
    expect(html).toContain(
      `href="/oversight/agencies/fire-police/overdue?from=${week.from}&amp;to=${week.to}"`,
    )
    expect(html).toContain(`href="/oversight/week?week=${weeksOn(week, -1).name}" rel="prev"`)
    const { html: after } = await son.get(`/oversight/week?week=${weeksOn(week, 1).name}`)
    expect(cellsOf(after, 'Bến Thành')[0]).toBe('0 (−1)')
    expect(after).not.toContain('/agencies/ward-ben-thanh/received')
    expect((await son.get('/oversight/week?week=2020-W01')).html).toContain('There was nothing')
    expect((await son.get('/oversight/week?week=2026-W60')).status).toBe(404)
    expect((await son.get('/oversight')).html).toContain('href="/oversight/week"')
    expect((await visitor('oversight').get('/oversight/week')).location).toContain('/sign-in')
    const during: typeof common.counts.during = async (...asked) => {
      const lines = await common.counts.during(...asked)
      return common.agencies.flatMap(({ id }) => lines.slice(0, 1).map((line) => ({ ...line, name: id })))
    }
    apps.oversight = oversightApp({ ...common, counts: { ...common.counts, during } })
    const whole = visitor('oversight')
    await whole.signIn('son')
    const all = (await whole.get(`/oversight/week?week=${week.name}`)).html
    expect(all.match(/<th scope="row"/g)).toHaveLength(common.agencies.length + 1)
    expect(gzipSync(all).length).toBeLessThan(30_000)
  })

  it('are for that office alone, single officers above all', async () => {
    const { visitor } = await anOversightOffice()
    const hoa = visitor('oversight')
    await hoa.signIn('hoa')
    expect((await hoa.get('/oversight')).status).toBe(403)
    expect((await hoa.get('/oversight/directions?task=x')).status).toBe(403)
    expect((await hoa.get('/oversight/officers')).status).toBe(403)
    expect((await hoa.get('/figures/officers')).status).toBe(404)
    expect((await visitor('oversight').get('/oversight/officers')).location).toContain('/sign-in')
  })

  it('compare agencies, and give the table away', async () => {
    const { son } = await anOversightOffice()
    const { html } = await son.get('/oversight/agencies?period=year&sort=silent&order=down')
    expect(html).toContain('aria-sort="descending"')
    expect(html).toContain('Asked without need')
    expect(html).toMatch(/src="\/figures\/on-time.svg\?from=2026-01-01&amp;to=[\d-]+"/)
    expect(html).toContain('Median times are within 1 %')
    expect((await son.get('/oversight/fields')).html).not.toContain('within 1 %')
    const csv = await son.get('/oversight/agencies.csv?period=year')
    expect(csv.headers.get('content-type')).toBe('text/csv; charset=utf-8')
    expect(csv.html).toContain('Name,Received,On time (%)')
    expect((await son.get('/oversight/officers?period=year')).html).toContain('Officers')
  })

  it('name fields of procedures, and nobody by a code whose name is gone', async () => {
    const { son, apps, common, visitor } = await anOversightOffice()
    const { html } = await son.get('/oversight/fields?period=year')
    expect(html).toContain('<bdi>Construction</bdi>')
    expect(html).not.toContain('G17-XD11')
    const registry = { ...common.registry, namesOf: async () => new Map() }
    apps.oversight = oversightApp({ ...common, registry })
    const anew = visitor('oversight')
    await anew.signIn('son')
    expect((await anew.get('/oversight/officers?period=year')).html).toContain(
      '<bdi>Somebody whose name is erased</bdi>',
    )
  })

  it('show everybody the same figures without anybody in them, to be kept for a while', async () => {
    const { visitor } = await anOversightOffice()
    for (const report of ['agencies', 'answers', 'asking', 'procedures', 'fields', 'index-766']) {
      const { status, headers, html } = await visitor('oversight').get(`/figures/${report}?period=quarter`)
      expect(status).toBe(200)
      expect(headers.get('cache-control')).toBe('public, max-age=300')
      expect(html).toContain('<table')
      expect(html).not.toContain('/oversight/agencies/')
    }
  })

  it('keep their report when another time is typed wrongly, and say so at its field', async () => {
    const { son } = await anOversightOffice()
    const shown = '/oversight/agencies?from=2026-11-01&to=2026-11-30'
    expect((await son.get(shown)).html).toContain('From 1 November 2026 to 30 November 2026')
    const { status, html, headers } = await son.get(
      `${shown}&from-day=31&from-month=11&from-year=2025&to-day=30&to-month=11&to-year=2026`,
    )
    expect(status).toBe(422)
    expect(headers.get('cache-control')).toBe('no-store')
    expect(html).toContain('href="#from"')
    expect(html).toContain('From: write day, month and year')
    expect(html).toContain('From 1 November 2026 to 30 November 2026')
    expect(html).toMatch(/name="from-year"[^>]*value="2025"/)
    expect(html).toContain('<table')
    const preset = await son.get('/oversight/agencies?period=custom&lang=en')
    expect([preset.status, preset.html]).toEqual([422, expect.stringContaining('Time: Allowed: month')])
    expect((await son.get('/oversight/no-such-report')).status).toBe(404)
    expect((await son.get('/oversight/agencies.csv?from=30/11/2026')).status).toBe(422)
  })

  it('may be of a year for who is not signed in, and of no longer time', async () => {
    const { visitor } = await anOversightOffice()
    const year = '/figures/procedures?from=2026-01-01&to=2026-12-31'
    const { status, html } = await visitor('oversight').get(year)
    expect([status, html]).toEqual([200, expect.stringContaining('period=year')])
    const longer = year.replace('2026-01', '2025-12')
    const refused = await visitor('oversight').get(longer)
    expect([refused.status, refused.html]).toEqual([422, expect.stringContaining('at most 366 days')])
    expect((await visitor('oversight').get(longer.replace('?', '.csv?'))).status).toBe(422)
  })

  it('look the last months up once for many who ask at the same time, and again some minutes later', async () => {
    const { visitor, api } = await anOversightOffice()
    let asked = 0
    const range = api.table.range
    api.table.range = (...given) => {
      asked += 1
      return range(...given)
    }
    const picture = () => visitor('oversight').get('/figures/on-time.svg')
    const seen = await Promise.all(Array.from({ length: 20 }, picture))
    expect(new Set(seen.map(({ status }) => status))).toEqual(new Set([200]))
    const once = asked
    await picture()
    expect(asked).toBe(once)
    api.at = new Date(Date.parse(api.at) + 301_000).toISOString()
    await picture()
    expect(asked).toBe(2 * once)
  })

  it('draw the trend as a picture that needs nothing from outside', async () => {
    const { visitor } = await anOversightOffice()
    const { html, headers } = await visitor('oversight').get('/figures/on-time.svg')
    expect(headers.get('content-type')).toBe('image/svg+xml; charset=utf-8')
    expect(html).toMatch(/^<svg /)
    expect(html).not.toContain('style=')
    expect(html).toContain('Aim 95 %')
  })

  it('draw the months of an agency and of a procedure, with the time that its law gives', async () => {
    const { visitor } = await anOversightOffice()
    const anybody = visitor('oversight')
    const { html } = await anybody.get('/figures/procedures?from=2026-11-01&to=2026-11-30')
    const chosen = '?procedure=1.999999&amp;from=2026-11-01&amp;to=2026-11-30'
    expect(html).toContain(`href="/figures/procedures${chosen}#trend"`)
    const own = (await anybody.get(`/figures/procedures${chosen}`.replaceAll('&amp;', '&'))).html
    expect(own).toContain('On time by month: Shed permit')
    expect(own).toContain(`src="/figures/time.svg${chosen}"`)
    const time = await anybody.get(`/figures/time.svg${chosen}`.replaceAll('&amp;', '&'))
    expect(time.html).toContain('limit of 7 working days')
    expect(time.html).toContain('>11/2026<')
    const agency = await anybody.get('/figures/on-time.svg?agency=ward-ben-thanh&period=month')
    expect([agency.status, agency.html]).toEqual([200, expect.stringContaining('fill="#fff">100<')])
    expect((await anybody.get('/figures/on-time.svg?agency=fire-police')).html).not.toContain(
      'fill="#fff">100',
    )
  })
})

describe('a table of figures', () => {
  it('is CSV that no spreadsheet takes for a formula', () => {
    const columns = [
      { id: 'a', name: 'Tên, đầy đủ' },
      { id: 'b', name: 'Số' },
    ]
    expect(
      csvOf(
        {
          columns,
          rows: [
            ['=1+1', 2],
            ['a"b', null],
          ],
        },
        'en',
      ),
    ).toBe('\ufeff"Tên, đầy đủ",Số\r\n\'=1+1,2\r\n"a""b",\r\n')
  })

  it('has decimal commas in Vietnamese, and semicolons between', () => {
    const columns = [
      { id: 'a', name: 'Tên; đầy đủ' },
      { id: 'b', name: 'Số, ngày' },
    ]
    const rows = [
      ['Quận 1, phường 2', 89.98],
      ['-1', -1234.5],
      ['a;b', null],
    ]
    expect(csvOf({ columns, rows }, 'vi')).toBe(
      '\ufeff"Tên; đầy đủ";Số, ngày\r\nQuận 1, phường 2;89,98\r\n\'-1;-1234,5\r\n"a;b";\r\n',
    )
    expect(csvOf({ columns, rows }, 'en')).toContain('"Quận 1, phường 2",89.98')
  })

  it.each([{}, { 'accept-encoding': 'gzip' }])(
    'begins with the mark of UTF-8 when it leaves the function: %j',
    async (accepted) => {
      const { apps } = await anOversightOffice()
      const headers = { host: 'motcua.example.vn', cookie: '__Host-language=vi', ...accepted }
      const answer = (await lambdaHandler(apps.oversight)(
        {
          version: '2.0',
          routeKey: '$default',
          rawPath: '/figures/agencies.csv',
          rawQueryString: '',
          headers,
          requestContext: {
            timeEpoch: Date.parse('2026-11-26T02:00:00Z'),
            requestId: 'r',
            http: { method: 'GET', path: '/figures/agencies.csv' },
          },
          isBase64Encoded: false,
        } as never,
        {} as never,
      )) as { statusCode: number; body: string; isBase64Encoded: boolean; headers: Record<string, string> }
      expect([answer.statusCode, answer.isBase64Encoded]).toEqual([200, true])
      const sent = Buffer.from(answer.body, 'base64')
      const octets = answer.headers['content-encoding'] === 'gzip' ? gunzipSync(sent) : sent
      expect(octets.subarray(0, 6).toString('hex')).toBe('efbbbf54c3aa')
    },
  )

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
      {
        'from-day': '1',
        'from-month': ' 02 ',
        'from-year': '2026',
        'to-day': '28',
        'to-month': '2',
        'to-year': '2026',
      },
      { from: '2026-02-01', to: '2026-02-28' },
    ],
  ])('of %j is %j, on the city’s calendar', (query, period) => {
    expect(askedPeriod(query as Record<string, string>, at)).toEqual({ period })
  })
  const form = (from: string, to: string) => {
    const parts = (end: string, date: string) =>
      date.split('/').map((value, index) => [`${end}-${['day', 'month', 'year'][index]}`, value])
    return Object.fromEntries([...parts('from', from), ...parts('to', to)])
  }
  it.each([
    [{ from: '01/11/2025', to: '2025-11-30' }, { '/from': 'wrong-format' }],
    [{ from: '2025-11-01' }, { '/to': 'required' }],
    [
      { from: '2025-02-30', to: 'x' },
      { '/from': 'wrong-format', '/to': 'wrong-format' },
    ],
    [{ from: '2025-11-30', to: '2025-11-01' }, { '/to': 'before-from: 2025-11-30' }],
    [{ from: '2025-11-01', to: '2026-11-02' }, { '/to': 'period-too-long: 366' }],
    [{ period: 'decade' }, { '/period': 'allowed: month, quarter, year' }],
    [form('1/11/2025', '31/11/2025'), { '/to': 'wrong-format' }],
    [form('//', '//'), { '/from': 'required', '/to': 'required' }],
    [form('1/11/25', '1//2025'), { '/from': 'wrong-format', '/to': 'wrong-format' }],
    [form('30/11/2025', '1/11/2025'), { '/to': 'before-from: 2025-11-30' }],
  ])('that is none is told by its field: %j', (query, faults) => {
    const told = askedPeriod(query as Record<string, string>, at).faults ?? []
    expect(Object.fromEntries(told.map(({ pointer, message }) => [pointer, message]))).toEqual(faults)
    expect(() => periodOf(query as Record<string, string>, at)).toThrow(Refusal)
  })
  it('is a year at most, for anybody', () => {
    expect(askedPeriod({ from: '2026-01-01', to: '2027-01-01' }, at).faults).toBeUndefined()
    expect(askedPeriod({ from: '2026-01-01', to: '2027-01-02' }, at).faults).toEqual([
      { pointer: '/to', message: 'period-too-long: 366' },
    ])
  })
  it('is drawn by its months, at least the six up to its end', () => {
    const of = (from: string, to: string) => monthsOf({ from, to }, '2026-01-15T03:00:00.000Z')
    const [first, ...others] = of('2026-01-01', '2026-01-31')
    expect(first).toEqual({ from: '2025-08-01', to: '2025-08-31' })
    expect(others.slice(-2)).toEqual([
      { from: '2025-12-01', to: '2025-12-31' },
      { from: '2026-01-01', to: '2026-01-15' },
    ])
    expect(of('2024-12-10', '2025-11-30')).toHaveLength(12)
    expect(of('2024-12-10', '2025-11-30')[2]).toEqual({ from: '2025-02-01', to: '2025-02-28' })
  })
})
