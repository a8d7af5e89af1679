import { feedAge } from '../../../functions/adapters/feed-age'
import { runCommand } from '../../../functions/runtime/run-command'
import { aBrowserInProcess, type BrowserInProcess } from '../../fixtures/browser-in-process'
import { aPortal } from '../../fixtures/portal'

/** Of the registry. */
const registryPages = [
  'mails',
  'new-officer',
  'city',
  'people?agency=ward-ben-thanh',
  'people?agency=nowhere',
  'people/duc',
  'people/duc/appoint',
  'people/duc/roles/ward-ben-thanh/reviewer/end',
  'people/duc/absence',
]

const aRoom = async () => {
  const portal = await aPortal()
  const { api, common } = portal
  const number = await api.file()
  const { id } = await api.dossier(number)
  const park = { kind: 'park', scope: 'procedure', error: 'Lambda.Unknown' } as const
  await runCommand(api.desk, id, park, { at: api.at, by: 'system' })
  const place = { dossier: id, sequence: 1, lane: 'figures' } as const
  await common.asides.keep(place, { error: 'Inconsistent', at: api.at })
  const operator = portal.visitor('agency', 'oversight')
  await operator.signIn('operator')
  return { ...portal, number, id, place, operator }
}

describe('an operator’s page', () => {
  let browser: BrowserInProcess
  beforeAll(async () => {
    browser = await aBrowserInProcess()
  })
  afterAll(() => browser?.close())

  it('lists what failed, without a word about persons, and is in his menu', async () => {
    const { operator, number } = await aRoom()
    const { status, html } = await operator.get('/operator')
    expect(status).toBe(200)
    for (const says of [number, 'Lambda.Unknown', 'figures, event 1', 'Inconsistent, given up 1 time'])
      expect(html).toContain(says)
    expect(html).not.toMatch(/Nguyễn|lan</)
    expect(html).toContain('href="/operator"')
    expect(html).not.toContain('href="/dossiers"')
  })

  it('says how many it shows when there are more, and leads to them', async () => {
    const { operator, api, common } = await aRoom()
    const sequences = Array.from({ length: 52 }, (_, at) => at + 1)
    const { id } = await api.dossier(await api.file())
    for (const sequence of sequences)
      await common.asides.keep({ dossier: id, sequence, lane: 'mail' }, { error: 'Error', at: api.at })
    const first = (await operator.get('/operator')).html
    expect(first).toContain('50 are shown, the longest waiting first; there are more.')
    const next = /href="(\/operator\?aside=[^"]*)"/.exec(first)?.[1]?.replaceAll('&amp;', '&')
    const second = (await operator.get(`${next}`)).html
    expect(second).not.toContain('there are more')
    const all = new Set([first, second].flatMap((html) => html.match(/mail, event \d+/g) ?? []))
    expect(all.size).toBe(52)
  })

  it('starts machines again, and has failed work done again', async () => {
    const { operator, number, api, id } = await aRoom()
    await operator.get('/operator')
    const resumed = await operator.post('/operator/resume', { number, scope: 'procedure' })
    expect([resumed.status, resumed.location]).toEqual([303, '/operator?done=yes'])
    expect((await api.dossier(number)).parked).toEqual({})
    await operator.post('/operator/play-again', { number, dossier: id, sequence: '1', lane: 'figures' })
    expect(api.table.items().filter(({ sk }) => sk.startsWith('AGAIN#figures#'))).toHaveLength(1)
    expect((await operator.get('/operator?done=yes')).html).toContain('started again')
  })

  it('has a mail that reached nobody sent again for a reason, once, and shows nobody else that there was one', async () => {
    const { operator, visitor, api, common, id, number } = await aRoom()
    const officer = { task: 'T1', person: 'duc' }
    await common.astray.keep({ dossier: id, sequence: 1 }, { at: api.at, why: 'bounced' })
    await common.astray.keep({ dossier: id, sequence: 1, officer }, { at: api.at, why: 'refused' })
    const { html } = await operator.get('/operator/mails')
    for (const says of [number, 'the applicant', 'sent back', '/operator/people/duc', 'not taken'])
      expect(html).toContain(says)
    const again = `/operator/mails/again?dossier=${id}&sequence=1`
    expect((await operator.fill(again, { reason: ' ' })).status).toBe(422)
    const sent = await operator.fill(again, { reason: 'The address was corrected' })
    expect(sent.location).toBe('/operator/mails?done=yes')
    expect((await operator.get(sent.location)).html).toContain('The address was corrected')
    expect((await operator.get(again)).location).toBe('/operator/mails')
    expect(api.table.items().filter(({ sk }) => sk.startsWith('AGAIN#mail#'))).toHaveLength(1)
    expect((await operator.get('/operator/mails/again?dossier=x&sequence=many')).status).toBe(422)
    for (const person of ['lan', 'duc']) {
      const other = visitor('agency', 'oversight')
      await other.signIn(person)
      for (const page of ['/operator/mails', `${again}&task=T1&person=duc`])
        expect((await other.get(page)).status).toBe(403)
      expect((await other.post(`${again}&task=T1&person=duc`, { reason: 'x' })).status).toBe(403)
    }
  })

  it('refuses what is no work of ours in words', async () => {
    const { operator, id } = await aRoom()
    await operator.get('/operator')
    for (const wrong of [{ lane: 'x' }, { sequence: 'many' }]) {
      const fields = { dossier: id, sequence: '1', lane: 'mail', ...wrong }
      expect((await operator.post('/operator/play-again', fields)).status).toBe(422)
    }
    expect((await operator.post('/operator/resume', { number: 'nowhere', scope: 'procedure' })).status).toBe(
      404,
    )
  })

  /** Three dossiers whose machines failed, two of them alike, and three pieces of work. */
  const aBadDay = async () => {
    const room = await aRoom()
    const { api, common, number } = room
    const numbers = [number, await api.file(), await api.file()]
    const ids: string[] = []
    for (const one of numbers) ids.push((await api.dossier(one)).id)
    for (const [at, error] of ['Lambda.Unknown', 'States.Timeout'].entries())
      await runCommand(
        api.desk,
        ids[at + 1]!,
        { kind: 'park', scope: 'procedure', error },
        { at: api.at, by: 'system' },
      )
    const alike = { error: 'Inconsistent', at: api.at }
    await common.asides.keep({ dossier: ids[1]!, sequence: 1, lane: 'mail' }, alike)
    await common.asides.keep({ dossier: ids[2]!, sequence: 1, lane: 'mail' }, { ...alike, error: 'Other' })
    const parked = async () =>
      Promise.all(numbers.map(async (one) => Object.keys((await api.dossier(one)).parked).length))
    const linkIn = async (to: string) => {
      const { html } = await room.operator.get('/operator')
      return new RegExp(`href="(/operator/${to}[^"]*)"`).exec(html)?.[1]?.replaceAll('&amp;', '&') ?? ''
    }
    return { ...room, numbers, ids, parked, linkIn }
  }

  it('starts all of one cause again that it lists, once it was confirmed and said why', async () => {
    const { operator, numbers, ids, parked, linkIn, api } = await aBadDay()
    const address = await linkIn('resume-all')
    const { html } = await operator.get(address)
    expect(html).toContain('Start 2 machines again that failed with Lambda.Unknown')
    expect(numbers.map((one) => html.includes(`${one}, procedure`))).toEqual([true, true, false])
    const item = numbers.map((one) => `${one} procedure`)
    const unsaid = await operator.post(address, { item })
    expect([unsaid.status, await parked()]).toEqual([422, [1, 1, 1]])
    const { location } = await operator.post(address, { item, reason: 'The key is back' })
    expect([location, await parked()]).toEqual(['/operator?done=yes', [0, 0, 1]])
    const { events } = (await api.desk.dossiers.read(ids[0]!))!
    expect(events.at(-1)?.event).toMatchObject({
      type: 'resumed',
      changes: [{ scope: 'procedure', reason: 'The key is back' }],
    })
    // Sent twice, it finds nothing any more.
    expect((await operator.post(address, { item, reason: 'Again' })).location).toBe('/operator')
    expect((await api.desk.dossiers.read(ids[0]!))?.events).toHaveLength(events.length)
  })

  it.each([
    [true, 'en'],
    [false, 'vi'],
  ] as const)('confirms it on a desk (%s) and on a phone, in %s', async (wide, language) => {
    const { operator, parked, linkIn } = await aBadDay()
    const address = await linkIn('resume-all')
    const visitor = await browser.visitor(operator, { wide, language })
    const isWell = async () => {
      expect(await visitor.faults()).toEqual([])
      expect(await visitor.fits()).toEqual({ narrow: true, large: true })
    }
    await visitor.open('/operator')
    await isWell()
    await visitor.page.locator(`a[href="${address}"]`).click()
    await isWell()
    await visitor.page.locator('main form button').click()
    await isWell()
    await visitor.page.fill('[name="reason"]', 'The key is back')
    await visitor.page.locator('main form button').click()
    await visitor.page.locator('[role="status"]').waitFor()
    expect(await parked()).toEqual([0, 0, 1])
    for (const path of registryPages) {
      await visitor.open(`/operator/${path}`)
      await isWell()
    }
    await visitor.page.locator('main form button').click()
    await isWell()
  })

  it('starts nothing that was not confirmed', async () => {
    const { operator, numbers, parked, linkIn } = await aBadDay()
    const address = await linkIn('resume-all')
    await operator.get(address)
    await operator.post(address, { item: `${numbers[1]} procedure`, reason: 'Repaired' })
    expect(await parked()).toEqual([1, 0, 1])
  })

  it('says how many could not be started, and goes on with the others', async () => {
    const { operator, numbers, ids, parked, linkIn, common } = await aBadDay()
    const address = await linkIn('resume-all')
    await operator.get(address)
    const { load } = common.dossiers
    vi.spyOn(common.dossiers, 'load').mockImplementation(async (...by) =>
      by[0] === ids[0] ? Promise.reject(new Error('it can not be read')) : load(...by),
    )
    const item = numbers.map((one) => `${one} procedure`)
    const { location } = await operator.post(address, { item, reason: 'Repaired' })
    vi.restoreAllMocks()
    expect([location, await parked()]).toEqual(['/operator?done=yes&failed=1', [1, 0, 1]])
    expect((await operator.get(location)).html).toContain('1 could not be started again')
  })

  it('has all work of one cause done again, once it was confirmed', async () => {
    const { operator, ids, linkIn, api } = await aBadDay()
    const address = await linkIn('play-all')
    const { html } = await operator.get(address)
    expect(html).toContain('Do 2 pieces of work again that failed with Inconsistent')
    expect(html).not.toContain('name="reason"')
    await operator.post(address, { item: [`${ids[0]} figures 1`, `${ids[1]} mail 1`, `${ids[2]} mail 1`] })
    const again = api.table.items().filter(({ sk }) => sk.startsWith('AGAIN#'))
    expect(again.map(({ pk }) => pk).sort()).toEqual([`DOSSIER#${ids[0]}`, `DOSSIER#${ids[1]}`].sort())
  })

  it('says how far the feed is, of each who follows it', async () => {
    const { operator, api } = await aRoom()
    expect((await operator.get('/operator')).html).toContain('Not measured yet')
    const age = feedAge(api.table)
    await age.ask(api.at)
    await age.note('machines', api.at, 1_000)
    await age.note('feed', api.at, 7 * 60_000)
    const { html } = await operator.get('/operator')
    for (const says of ['Up to date', 'Behind by 7 minutes']) expect(html).toContain(says)
  })

  it('says that a rebuild is due, until it is done', async () => {
    const { operator, common } = await aRoom()
    expect((await operator.get('/operator')).html).toContain('until motcua rebuild is run')
    await common.rebuilt.set()
    expect((await operator.get('/operator')).html).not.toContain('motcua rebuild')
  })

  it('shows the calendar, hours and how many addresses are known, and says how they are changed', async () => {
    const { operator } = await aRoom()
    const { html } = await operator.get('/operator/city')
    for (const says of [
      '07:30–11:30, 13:00–17:00, Monday to Friday',
      '15:00; what is received later',
      'Days off and working Saturdays of 2026',
      'Tết Nguyên đán Đinh Mùi',
      'reviewed and changed by a new release',
    ])
      expect(html).toContain(says)
    expect(html).not.toContain('of 2025')
    expect(html).not.toContain('<form method="post" novalidate')
  })

  it('is nobody else’s', async () => {
    const { visitor, number, place } = await aRoom()
    for (const person of ['lan', 'hoa', 'tuan']) {
      const other = visitor('agency', 'oversight')
      await other.signIn(person)
      for (const path of ['', '/city'])
        expect([person, (await other.get(`/operator${path}`)).status]).toEqual([person, 403])
      for (const path of ['resume-all', 'play-all'])
        expect((await other.get(`/operator/${path}?error=Lambda.Unknown`)).status).toBe(403)
      for (const path of ['resume', 'play-again', 'resume-all', 'play-all']) {
        const fields = { number, scope: 'procedure', ...place, sequence: '1' }
        expect((await other.post(`/operator/${path}`, fields)).status).toBe(403)
      }
    }
  })
})
