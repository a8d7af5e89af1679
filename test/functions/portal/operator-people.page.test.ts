import { aPortal } from '../../fixtures/portal'

const ward = 'ward-ben-thanh'
const reason = 'Theo quyết định phân công'
const day = (id: string, [year, month, date]: readonly string[]) => ({
  [`${id}-day`]: date ?? '',
  [`${id}-month`]: month ?? '',
  [`${id}-year`]: year ?? '',
})

const aRegistry = async () => {
  const portal = await aPortal()
  const asking = portal.visitor('agency', 'oversight')
  await asking.signIn('operator')
  const operator: typeof asking = {
    ...asking,
    fill: (path, values = {}) => asking.fill(path, { reason, ...values }),
  }
  const { registry } = portal.common
  const dated = (after: number) =>
    new Date(Date.parse(portal.api.at) + after * 86_400_000 + 7 * 3_600_000).toISOString().slice(0, 10)
  return { ...portal, operator, registry, dated, parts: (after: number) => dated(after).split('-') }
}

describe('the registry’s pages', () => {
  it('list an agency’s officers by name with their roles, some at a time, and say how many', async () => {
    const { operator, registry, api } = await aRegistry()
    const by = { at: api.at, by: 'operator' }
    for (let n = 10; n < 60; n += 1) {
      const person = `officer-${n}`
      const identity = { issuer: 'https://idp.example', subject: person }
      await registry.change({ kind: 'register', person, is: 'officer', name: `Người ${n}`, ...identity }, by)
      await registry.change({ kind: 'appoint', person, agency: ward, role: 'records' }, by)
    }
    const first = (await operator.get(`/operator/people?agency=${ward}`)).html
    expect(first).toContain('53 people')
    const linked = (html: string) => html.match(/href="\/operator\/people\/[^"?]+"/g) ?? []
    expect(linked(first)).toHaveLength(50)
    const second = (await operator.get(`/operator/people?agency=${ward}&page=2`)).html
    expect(new Set([...linked(first), ...linked(second)]).size).toBe(53)
    expect(linked((await operator.get(`/operator/people?agency=${ward}&page=999`)).html)).toHaveLength(3)
    expect(first).toContain('Reception')
    expect((await operator.get('/operator')).html).toContain('href="/operator/people"')
  })

  it('lead to an officer by his identifier, and keep what names nobody', async () => {
    const { operator } = await aRegistry()
    expect((await operator.get('/operator/people?person=duc')).location).toBe('/operator/people/duc')
    for (const [query, says] of [
      ['person=nobody', 'There is no officer of this identifier'],
      ['person=lan', 'There is no officer of this identifier'],
      ['agency=Atlantis', 'Choose an agency of the list'],
    ]) {
      const { status, html } = await operator.get(`/operator/people?${query}`)
      expect([status, html.includes(`${says}`)]).toEqual([422, true])
      expect(html).toContain(`value="${query?.split('=')[1]}"`)
    }
    for (const path of [
      '/lan',
      '/nobody',
      '/operator',
      '/nobody/absence',
      '/duc/roles/fire-police/signer/end',
    ])
      expect((await operator.get(`/operator/people${path}`)).status).toBe(404)
  })

  it('give a role until the end of a day, and end it, each as the registry’s event', async () => {
    const { operator, registry, parts } = await aRegistry()
    const given = { agency: ward, role: 'signer', ...day('lastDay', parts(10)) }
    const { location } = await operator.fill('/operator/people/duc/appoint', given)
    expect(location).toBe('/operator/people/duc?done=yes')
    const { html } = await operator.get(location)
    expect(html).toContain('until the end of')
    const last = (await registry.history('duc')).at(-1)
    const [year, month, date] = parts(10)
    expect(last).toMatchObject({
      type: 'appointed',
      by: 'operator',
      held: { role: 'signer', until: `${year}-${month}-${date}T17:00:00.000Z` },
    })
    await operator.fill(`/operator/people/duc/roles/${ward}/signer/end`)
    expect((await registry.history('duc')).at(-1)).toMatchObject({ type: 'dismissed', by: 'operator' })
    expect((await registry.find('duc'))?.roles).toEqual([{ agency: ward, role: 'reviewer' }])
  })

  it('let an officer join with his roles and leave again, each for a reason on record', async () => {
    const { visitor, operator, registry, api } = await aRegistry()
    const kept = { agency: 'peoples-committee', roles: ['registry'] }
    const keeper = { name: 'Kiều Thị Thanh', person: 'thanh', subject: 'sub-thanh', ...kept }
    await operator.fill('/operator/new-officer', keeper)
    const thanh = visitor('agency', 'oversight')
    await thanh.signIn('thanh')
    expect((await thanh.get('/operator')).status).toBe(403)
    expect((await thanh.get('/operator/city')).status).toBe(200)
    // Operators change who keeps the registry: he meets no form about himself.
    const himself = (await thanh.get('/operator/people/thanh')).html
    expect(himself).not.toContain('/operator/people/thanh/')
    for (const form of ['absence', 'back', 'appoint', 'address', 'leave'])
      expect((await thanh.get(`/operator/people/thanh/${form}`)).status).toBe(403)
    // Nor does he lend anything to whoever else keeps it: that would change them.
    const at = { at: api.at, by: 'operator' }
    const both = { person: 'thanh', agency: ward, role: 'records' } as const
    await registry.change({ kind: 'appoint', ...both }, at)
    const absence = '/operator/people/duc/absence'
    expect((await operator.get(absence)).html).toContain('(thanh)')
    expect((await thanh.get(absence)).html).not.toContain('(thanh)')
    const path = '/operator/new-officer'
    expect((await thanh.get(`${path}?agency=${ward}`)).html).not.toContain('value="registry"')
    const typed = {
      name: 'Ngô Thị Bích',
      person: 'bich',
      subject: 'sub-bich',
      email: 'bich@ward.example',
      roles: ['reception', 'records'],
      agency: ward,
    }
    expect((await thanh.fill(path, { ...typed, reason })).location).toBe('/operator/people/bich?done=yes')
    // Sent twice it is done once.
    expect((await thanh.fill(path, { ...typed, reason })).status).toBe(303)
    const { html } = await thanh.get('/operator/people/bich')
    expect(html).toContain('bich@ward.example')
    expect(html.split(reason)).toHaveLength(4)
    expect(await registry.history('bich')).toHaveLength(3)
    await thanh.fill('/operator/people/bich/address', { email: 'ngo@ward.example', reason })
    expect(await registry.addressOf('bich')).toBe('ngo@ward.example')
    await thanh.fill('/operator/people/bich/leave', { reason: 'Chuyển công tác' })
    expect(await registry.find('bich')).toMatchObject({ roles: [] })
    expect(await registry.addressOf('bich')).toBeUndefined()
    expect((await registry.history('bich')).at(-1)).toMatchObject({ by: 'thanh', reason: 'Chuyển công tác' })
  })

  it('refuse whoever is somebody else already, and all that is wrong at once, with what was typed', async () => {
    const { operator, registry } = await aRegistry()
    const path = '/operator/new-officer'
    const good = { name: 'Bích', person: 'bich', subject: 'sub-bich', roles: 'records', agency: ward }
    for (const [wrong, id] of [
      [{ person: 'duc' }, 'person'],
      [{ person: 'lan' }, 'person'],
      [{ person: 'cán bộ' }, 'person'],
      [{ subject: 'sub-duc' }, 'subject'],
      [{ email: 'nowhere' }, 'email'],
      [{ agency: 'Atlantis' }, 'agency'],
      [{ roles: [] as string[] }, 'roles'],
      [{ reason: ' ' }, 'reason'],
      [{ roles: ['records', 'registry'] }, 'roles'],
    ] as [Record<string, string | string[]>, string][]) {
      const { status, html } = await operator.fill(path, { ...good, ...wrong })
      expect([wrong, status, html.includes(`href="#${id}"`)]).toEqual([wrong, 422, true])
      expect(html).toContain('value="Bích"')
    }
    for (const [form, id] of [
      ['address', 'email'],
      ['leave', 'reason'],
      ['absence', 'reason'],
      [`roles/${ward}/reviewer/end`, 'reason'],
    ]) {
      const { status, html } = await operator.fill(`/operator/people/duc/${form}`, {
        email: 'x',
        reason: '',
      })
      expect([form, status, html.includes(`href="#${id}"`)]).toEqual([form, 422, true])
    }
    expect((await registry.history('duc')).map(({ type }) => type)).toEqual(['registered', 'appointed'])
    expect(await registry.find('bich')).toBeUndefined()
  })

  it('refuse a role that is none with what was typed, and write nothing', async () => {
    const { operator, registry, parts } = await aRegistry()
    const before = await registry.history('duc')
    const good = { agency: ward, role: 'signer' }
    for (const wrong of [
      { agency: 'Atlantis' },
      { role: 'king' },
      day('lastDay', ['2026', '02', '30']),
      day('lastDay', parts(-1)),
      day('lastDay', ['', '', '7']),
    ]) {
      const { status, html } = await operator.fill('/operator/people/duc/appoint', { ...good, ...wrong })
      expect([wrong, status]).toEqual([wrong, 422])
      expect(html).toContain('govuk-error-summary')
      if ('agency' in wrong) expect(html).toContain('value="Atlantis"')
      else expect(html).toMatch(/id="agency"[^>]*value="[^"]*Bến Thành/)
      if ('lastDay-day' in wrong) expect(html).toContain(`value="${wrong['lastDay-day']}"`)
    }
    expect(await registry.history('duc')).toEqual(before)
  })

  it('record who is away and who stands in, whose loan ends when he is back', async () => {
    const { operator, registry, api, parts } = await aRegistry()
    await operator.fill('/operator/people/duc/absence', {
      ...day('from', parts(0)),
      ...day('lastAway', parts(5)),
      [`deputy-${ward}`]: 'hoa',
    })
    const reviewers = async () => (await registry.holders(ward, 'reviewer', api.at)).map(({ id }) => id)
    expect(await reviewers()).toEqual(['hoa'])
    const until = (await registry.find('duc'))?.away?.until
    expect((await registry.find('hoa'))?.roles).toContainEqual({
      agency: ward,
      role: 'reviewer',
      delegatedBy: 'duc',
      until,
    })
    const shown = (await operator.get('/operator/people/duc')).html
    expect(shown).toContain('hoa: Reviewing officer')
    expect(shown).toContain('href="/operator/people/duc/back"')
    expect((await operator.get('/operator/people/hoa')).html).toContain('for duc')
    const loan = `hoa ${ward} reviewer`
    await operator.fill('/operator/people/duc/back', { loan })
    expect(await reviewers()).toEqual(['duc'])
    expect((await registry.history('hoa')).at(-1)).toMatchObject({ type: 'appointed', by: 'operator' })
    // Sent twice it finds nothing any more.
    expect((await operator.get('/operator/people/duc/back')).location).toBe('/operator/people/duc')
  })

  it('stand filled in with an absence that is changed, whose former deputy ceases to be it', async () => {
    const { operator, registry, api, parts } = await aRegistry()
    const path = '/operator/people/duc/absence'
    await operator.fill(path, {
      ...day('from', parts(0)),
      ...day('lastAway', parts(5)),
      [`deputy-${ward}`]: 'hoa',
    })
    const lent = await registry.history('hoa')
    // As it stands, it changes nothing.
    expect((await operator.fill(path)).status).toBe(303)
    expect(await registry.history('hoa')).toEqual(lent)
    await operator.fill(path, { ...day('lastAway', parts(7)), [`deputy-${ward}`]: 'tuan' })
    expect((await registry.holders(ward, 'reviewer', api.at)).map(({ id }) => id)).toEqual(['tuan'])
    const until = (await registry.find('duc'))?.away?.until
    expect((await registry.find('tuan'))?.roles).toContainEqual(expect.objectContaining({ until }))
    expect((await registry.find('hoa'))?.roles).toContainEqual(
      expect.objectContaining({ delegatedBy: 'duc', until: api.at }),
    )
  })

  it('leave a loan that was not to end, and lend for no longer than the role is held', async () => {
    const { operator, registry, api, parts } = await aRegistry()
    const until = new Date(Date.parse(api.at) + 2 * 86_400_000).toISOString()
    const own = { person: 'duc', agency: ward, role: 'reviewer', until } as const
    await registry.change({ kind: 'appoint', ...own }, { at: api.at, by: 'operator' })
    const absence = { ...day('from', parts(1)), ...day('lastAway', parts(5)), [`deputy-${ward}`]: 'tuan' }
    await operator.fill('/operator/people/duc/absence', absence)
    const lent = { agency: ward, role: 'reviewer', delegatedBy: 'duc', until }
    expect((await registry.find('tuan'))?.roles).toContainEqual(lent)
    await operator.get('/operator/people/duc/back')
    await operator.post('/operator/people/duc/back', { reason })
    expect((await registry.find('duc'))?.away).toBeUndefined()
    expect((await registry.find('tuan'))?.roles).toContainEqual(lent)
  })

  it('refuse an absence that is none with what was typed, and write nothing', async () => {
    const { operator, registry, parts } = await aRegistry()
    const before = [await registry.history('duc'), await registry.history('hoa')]
    const good = { ...day('from', parts(1)), ...day('lastAway', parts(5)), [`deputy-${ward}`]: 'hoa' }
    for (const wrong of [
      day('from', ['', '', '']),
      day('from', parts(9)),
      day('lastAway', ['2027', '02', '30']),
      { ...day('from', parts(-9)), ...day('lastAway', parts(-5)) },
      { [`deputy-${ward}`]: 'lan' },
      { [`deputy-${ward}`]: 'duc' },
    ]) {
      const { status, html } = await operator.fill('/operator/people/duc/absence', { ...good, ...wrong })
      expect([wrong, status]).toEqual([wrong, 422])
      expect(html).toContain('govuk-error-summary')
      if (!(`deputy-${ward}` in wrong)) expect(html).toMatch(/<option value="hoa" selected/)
    }
    expect([await registry.history('duc'), await registry.history('hoa')]).toEqual(before)
  })

  it('are nobody else’s, and show him no form', async () => {
    const { visitor, registry, parts } = await aRegistry()
    const before = await registry.history('duc')
    const gone = { ...day('from', parts(0)), ...day('lastAway', parts(5)) }
    for (const person of ['lan', 'duc', 'tuan']) {
      const other = visitor('agency', 'oversight')
      await other.signIn(person)
      const forms = ['/duc/appoint', '/duc/absence', '/duc/back', '/duc/address', '/duc/leave']
      for (const path of ['', '/duc', ...forms, '/nobody'])
        expect([person, path, (await other.get(`/operator/people${path}`)).status]).toEqual([
          person,
          path,
          403,
        ])
      const end = `/duc/roles/${ward}/reviewer/end`
      expect((await other.get('/operator/new-officer')).status).toBe(403)
      for (const path of [...forms, end]) {
        const { status } = await other.post(`/operator/people${path}`, {
          ...gone,
          agency: ward,
          role: 'signer',
        })
        expect([path, status]).toEqual([path, 403])
      }
    }
    expect(await registry.history('duc')).toEqual(before)
  })
})
