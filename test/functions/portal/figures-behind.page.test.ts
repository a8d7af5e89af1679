import { oversightApp } from '../../../functions/portal/oversight/oversight-app'
import { facts } from '../../fixtures/facts'
import { indicatorsOf } from '../../fixtures/indicator-feed'
import { anOversightOffice } from '../../fixtures/oversight-office'

describe('the figures of agencies', () => {
  it('lead from a number to the dossiers behind it, and back to the same time', async () => {
    const { son, number } = await anOversightOffice()
    const behind = '/oversight/agencies/fire-police/silent?from=2026-11-01&amp;to=2026-11-30'
    for (const report of ['agencies', 'answers'])
      expect((await son.get(`/oversight/${report}?from=2026-11-01&to=2026-11-30`)).html).toContain(
        `href="${behind}"`,
      )
    const { status, html } = await son.get(behind.replace('&amp;', '&'))
    expect(status).toBe(200)
    expect(html).toContain(`href="/agency/dossiers/${number}"`)
    expect(html).toContain('1, in 1 dossier.')
    expect(html).toContain('City Police: open, due 17:00 on 1 December 2026')
    expect(html).toContain('href="/oversight/answers?from=2026-11-01&amp;to=2026-11-30"')
    expect(html).not.toContain('you may not see')
  })

  it('lead oversight, and nobody else, from what all agencies come to to the dossiers of all', async () => {
    const { son, number, visitor } = await anOversightOffice()
    const behind = '/oversight/city/silent?from=2026-11-01&amp;to=2026-11-30'
    const report = '/oversight/procedures?from=2026-11-01&to=2026-11-30'
    expect((await son.get(report)).html).toContain(`href="${behind}"`)
    const { status, html } = await son.get(behind.replace('&amp;', '&'))
    expect([status, html]).toEqual([200, expect.stringContaining(`href="/agency/dossiers/${number}"`)])
    expect(html).toContain('Silent: All together')
    expect((await son.get('/oversight/city/toString')).status).toBe(404)
    const bao = visitor('oversight')
    await bao.signIn('bao')
    expect((await bao.get(report)).html).not.toContain('/oversight/city/')
    expect((await bao.get('/oversight/city/silent')).status).toBe(403)
  })

  it('lead from dossiers that were received, of an agency and of a procedure, to those', async () => {
    const { son, number } = await anOversightOffice()
    const month = 'from=2026-11-01&amp;to=2026-11-30'
    const behind = `/oversight/agencies/ward-ben-thanh/received?${month}`
    const ofProcedure = `/oversight/city/received?procedure=1.999999&amp;${month}`
    for (const [report, href] of [
      ['agencies', behind],
      ['procedures', ofProcedure],
    ]) {
      expect((await son.get(`/oversight/${report}?${month.replace('&amp;', '&')}`)).html).toContain(
        `href="${href}"`,
      )
      const { status, html } = await son.get((href as string).replaceAll('&amp;', '&'))
      expect([status, html]).toEqual([200, expect.stringContaining(`href="/agency/dossiers/${number}"`)])
      expect(html).toContain('1 dossier.')
      expect(html).toContain(`href="/oversight/${report}?${month}"`)
    }
    const none = await son.get(
      `/oversight/city/supplemented?procedure=1.999999&from=2026-11-01&to=2026-11-30`,
    )
    expect([none.status, none.html]).toEqual([200, expect.stringContaining('0 dossiers.')])
    expect((await son.get('/oversight/city/received?procedure=none')).status).toBe(404)
  })

  it('lead from lines of the index, shares, times and ratings to the dossiers that they are taken from', async () => {
    const { son, number, visitor } = await anOversightOffice()
    const month = 'from=2026-11-01&amp;to=2026-11-30'
    const index = (await son.get('/oversight/index-766?from=2026-11-01&to=2026-11-30')).html
    const received = `/oversight/city/received?${month}`
    expect(index).toContain(`href="${received}"`)
    expect((await visitor('oversight').get('/figures/index-766?period=quarter')).html).not.toContain('/city/')
    const { status, html } = await son.get('/oversight/city/full?period=quarter')
    expect([status, html]).toEqual([200, expect.stringContaining('href="/oversight/index-766?')])
    const open = await son.get('/oversight/city/above-median?period=quarter')
    expect(open.html).toContain('href="above-p90?')
    expect((await son.get('/oversight/city/above-p90?period=quarter')).html).not.toContain(number)
    expect((await son.get('/oversight/agencies/ward-ben-thanh/full')).status).toBe(422)
    const of = '/oversight/city/received?period=quarter&field='
    const own = await son.get(`${of}G17-XD11`)
    expect([own.status, own.html]).toEqual([200, expect.stringContaining(number)])
    expect((await son.get(`${of}nothing`)).status).toBe(404)
  })

  it('lead from the median of answers to those that took longer, and say how long', async () => {
    const { son, api } = await anOversightOffice()
    for (const hours of [24, 96]) {
      const quick = await api.consulted({ storeys: 9, river: false })
      api.at = new Date(Date.parse(api.at) + hours * 3_600_000).toISOString()
      await api.complete(quick, 'bao', 'opinion', { outcome: 'not-concerned' })
    }
    await indicatorsOf(api.table).deliver()
    // Hours later he signs in again.
    await son.signIn('son')
    const behind = '/oversight/agencies/fire-police/answer-above-median?'
    for (const report of ['agencies', 'answers'])
      expect((await son.get(`/oversight/${report}?period=quarter`)).html).toContain(`href="${behind}`)
    const { html } = await son.get(`${behind}period=quarter`)
    expect(html).toContain('1 answer.')
    expect(html).toContain('href="answer-above-p90?')
    expect(html).toContain('1 more dossier of this page you may not see')
    const city = await son.get('/oversight/city/answer-above-p90?period=quarter')
    expect([city.status, city.html]).toEqual([200, expect.stringContaining('0 answers.')])
  })

  it('lead from an officer’s work to the dossiers of his agency, and nowhere from work that is in no list', async () => {
    const { son, api, number, visitor } = await anOversightOffice()
    const month = 'from=2026-11-01&to=2026-11-30'
    const behind = `/oversight/agencies/ward-ben-thanh/work-done?officer=hoa&${month}`
    const { html: report } = await son.get(`/oversight/officers?${month}&sort=name`)
    expect(report).toContain(`href="${behind.replaceAll('&', '&amp;')}"`)
    expect(report).not.toContain('/oversight/city/')
    const { status, html } = await son.get(behind)
    expect([status, html]).toEqual([200, expect.stringContaining(`href="/agency/dossiers/${number}"`)])
    expect(html).toContain('Tasks finished: hoa, ')
    expect(html).toContain('1 task.')
    expect(html).toMatch(/Check for completeness: [\d.]+ working days?/)
    expect(html).toContain('Looked for among the dossiers that the agency decides')
    expect(html).toContain('href="/oversight/officers?from=2026-11-01&amp;to=2026-11-30"')
    expect((await son.get(behind.replace('hoa', 'bao'))).status).toBe(422)
    const bao = visitor('oversight')
    await bao.signIn('bao')
    expect((await bao.get(behind.replace('ward-ben-thanh', 'fire-police'))).status).toBe(403)
    // The office directs, and neither decides nor answers.
    await api.complete(number, 'son', 'direction', { outcome: 'without', reason: 'Enough time went by' })
    await indicatorsOf(api.table).deliver()
    const { html: after } = await son.get(`/oversight/officers?${month}`)
    expect(after).toContain('<bdi>Ngô Thanh Sơn</bdi>')
    expect(after).not.toContain('officer=son')
  })

  it('say through how many of his agency’s dossiers an officer’s were looked for, and lead on to older ones', async () => {
    const { apps, common, visitor } = await anOversightOffice()
    const work = { officer: 'hoa', agency: 'ward-ben-thanh' }
    async function* newest() {
      for (let number = 401; number > 0; number -= 1)
        yield { place: `2026-11#${String(number).padStart(26, '0')}`, facts: facts({ owed: [work] }) }
    }
    apps.oversight = oversightApp({ ...common, facts: { ...common.facts, newest } })
    const son = visitor('oversight')
    await son.signIn('son')
    const of = 'officer=hoa&from=2026-11-01&to=2026-11-30'
    const { html } = await son.get(`/oversight/agencies/ward-ben-thanh/work-done?${of}`)
    expect(html).toContain('For this page 400 dossiers of the agency were looked through')
    expect(html).toContain('None on this page yet; see the next one.')
    expect(html).toMatch(/\?officer=hoa&amp;[^"]*cursor=\w+" rel="next"/)
  })

  it('tell a question that was put again as asked twice, each time with its end', async () => {
    const { son, api, number } = await anOversightOffice()
    for (const command of ['withdraw', 'ask-again']) {
      const body = { reason: 'The plan is another one' }
      const call = `POST /api/v1/dossiers/${number}/questions/fire-police/${command}`
      expect((await api.call('duc', call, { body })).status).toBe(200)
    }
    await indicatorsOf(api.table).deliver()
    const { html } = await son.get('/oversight/agencies/fire-police/asked?period=quarter')
    expect(html).toContain('2, in 1 dossier.')
    expect(html).toContain('City Police: withdrawn')
    expect(html).toMatch(/City Police \(round 2\): open, due /)
  })

  it('say of dossiers that a visitor may not read only how many they are', async () => {
    const { son, api } = await anOversightOffice()
    const other = await api.consulted({ storeys: 9, river: false })
    await indicatorsOf(api.table).deliver()
    const { html } = await son.get('/oversight/agencies/fire-police/asked?period=quarter')
    expect(html).toContain('2, in 2 dossiers.')
    expect(html).toContain('1 more dossier of this page you may not see; they are counted all the same.')
    expect(html).not.toContain(other)
  })

  it('lead an officer to what is behind the numbers of his own agency, and of no other', async () => {
    const { visitor, number } = await anOversightOffice()
    const bao = visitor('oversight')
    await bao.signIn('bao')
    const { html } = await bao.get('/oversight/answers?period=quarter')
    expect(html).toContain('href="/oversight/agencies/fire-police/asked?')
    expect(html).not.toContain('href="/oversight/agencies/department-construction/')
    const own = await bao.get('/oversight/agencies/fire-police/asked?period=quarter')
    expect([own.status, own.html]).toEqual([200, expect.stringContaining(number)])
    expect((await bao.get('/oversight/agencies/department-construction/asked')).status).toBe(403)
    expect((await visitor('oversight').get('/oversight/agencies/fire-police/asked')).location).toContain(
      '/sign-in',
    )
  })

  it('know no figure and no agency that there is not, and no time', async () => {
    const { son } = await anOversightOffice()
    expect((await son.get('/oversight/agencies/fire-police/toString')).status).toBe(404)
    expect((await son.get('/oversight/agencies/nobody/asked')).status).toBe(404)
    expect((await son.get('/oversight/agencies/fire-police/asked?from=2026-13-01')).status).toBe(422)
    expect((await son.get('/oversight/agencies/fire-police/asked?cursor=x')).status).toBe(422)
  })

  it('give who answers, who asks and who was given what as tables, with a line for each whom it is about', async () => {
    const { visitor } = await anOversightOffice()
    const csv = async (report: string) =>
      (await visitor('oversight').get(`/figures/${report}.csv?period=quarter`)).html.split('\r\n')
    const [answers = '', ...agencies] = await csv('answers')
    expect(answers).toContain('Name,Was asked,About drafts,"Answered, and was concerned",Median time given')
    expect(agencies.filter(Boolean)).toHaveLength(2)
    const [asking = '', ward = ''] = await csv('asking')
    expect(asking).toContain('Asked others,Median time given (working days),Gave less time than is due')
    expect(ward).toMatch(/,2,[\d.]+,0,0$/)
    expect((await csv('assignments')).filter(Boolean)).toHaveLength(1)
  })
})
