import { aPortal } from '../../fixtures/portal'

const ward = 'ward-ben-thanh'
const page = '/agency/absence'
const deputy = `deputy-${ward}-reception`

const aWard = async () => {
  const portal = await aPortal()
  const { registry } = portal.common
  const by = { at: portal.api.at, by: 'system' }
  // Beside Hoa, another receives there.
  await registry.change({ kind: 'appoint', person: 'duc', agency: ward, role: 'reception' }, by)
  const officer = async (person: string) => {
    const one = portal.visitor('agency', 'citizen')
    await one.signIn(person)
    return one
  }
  const day = (id: string, after: number) => {
    const at = new Date(Date.parse(portal.api.at) + after * 86_400_000 + 7 * 3_600_000)
    const [year = '', month = '', date = ''] = at.toISOString().slice(0, 10).split('-')
    return { [`${id}-day`]: date, [`${id}-month`]: month, [`${id}-year`]: year }
  }
  const away = (from: number, last: number) => ({ ...day('from', from), ...day('lastAway', last) })
  const loansTo = async (person: string) =>
    ((await registry.find(person))?.roles ?? []).filter(
      ({ delegatedBy, until = '' }) => delegatedBy && until > portal.api.at,
    )
  return { ...portal, registry, officer, away, loansTo }
}

describe('an officer’s absence', () => {
  it('is recorded by himself with a colleague of the same role, and seen by all who work there', async () => {
    const { officer, registry, away, loansTo, api } = await aWard()
    const hoa = await officer('hoa')
    const { location } = await hoa.fill(page, { ...away(0, 5), [deputy]: 'duc' })
    expect(location).toBe(`${page}?done=yes`)
    const own = (await hoa.get(location)).html
    expect(own).toContain('Recorded: you are away from')
    expect(own).toContain('duc stands in for you')
    expect(own).toMatch(/<option value="duc" selected/)
    const until = (await registry.find('hoa'))?.away?.until
    expect(await loansTo('duc')).toEqual([{ agency: ward, role: 'reception', delegatedBy: 'hoa', until }])
    expect((await registry.history('hoa')).at(-1)).toMatchObject({ type: 'went-away', by: 'hoa' })
    const receiving = async () => (await registry.holders(ward, 'reception', api.at)).map(({ id }) => id)
    expect(await receiving()).toEqual(['duc'])
    const seen = (await (await officer('tuan')).get(page)).html
    expect(seen).toMatch(/<bdi>hoa<\/bdi>[\s\S]*to the end of[\s\S]*<bdi>duc<\/bdi>/)
    expect((await (await officer('duc')).get(page)).html).toContain('You stand in for hoa')
    expect((await hoa.get('/agency/inbox')).html).toContain('href="/agency/absence"')
  })

  it('is changed and ended by himself, and what he lent for it with it', async () => {
    const { officer, registry, away, loansTo } = await aWard()
    const hoa = await officer('hoa')
    await hoa.fill(page, { ...away(1, 5), [deputy]: 'duc' })
    await hoa.fill(page, { ...away(1, 7) })
    expect(await loansTo('duc')).toMatchObject([{ until: (await registry.find('hoa'))?.away?.until }])
    await hoa.fill(page, { [deputy]: '' })
    expect(await loansTo('duc')).toEqual([])
    await hoa.fill(page, { [deputy]: 'duc' })
    await hoa.open(page)
    expect((await hoa.post(`${page}/back`)).location).toBe(`${page}?done=yes`)
    expect(await loansTo('duc')).toEqual([])
    expect((await registry.find('hoa'))?.away).toBeUndefined()
    expect((await hoa.get(page)).html).not.toContain('I am back')
    // What he holds himself is still his.
    expect((await registry.find('duc'))?.roles).toContainEqual({ agency: ward, role: 'reception' })
  })

  it('is refused with what was typed where it is none, or whoever stands in has not the role', async () => {
    const { officer, registry, away } = await aWard()
    const hoa = await officer('hoa')
    const before = await registry.history('hoa')
    for (const wrong of [
      away(3, 2),
      away(-5, -2),
      { ...away(0, 2), 'from-month': '13' },
      { ...away(0, 2), [deputy]: 'tuan' },
      { ...away(0, 2), [deputy]: 'hoa' },
    ]) {
      const { status, html } = await hoa.fill(page, wrong)
      expect([wrong, status]).toEqual([wrong, 422])
      expect(html).toContain('govuk-error-summary')
      expect(html).toContain(`value="${Object.values(wrong)[0]}"`)
    }
    expect(await registry.history('hoa')).toEqual(before)
    expect((await (await officer('tuan')).get(page)).html).toContain('nobody else is there')
  })

  it('is nobody’s who is no officer', async () => {
    const { officer } = await aWard()
    for (const person of ['lan', 'operator']) {
      const one = await officer(person)
      expect((await one.get(page)).status).toBe(403)
      expect((await one.post(page, {})).status).toBe(403)
      expect((await one.post(`${page}/back`)).status).toBe(403)
    }
  })
})
