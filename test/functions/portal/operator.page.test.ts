import { runCommand } from '../../../functions/runtime/run-command'
import { aPortal } from '../../fixtures/portal'

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

  it('says that a rebuild is due, until it is done', async () => {
    const { operator, common } = await aRoom()
    expect((await operator.get('/operator')).html).toContain('until motcua rebuild is run')
    await common.rebuilt.set()
    expect((await operator.get('/operator')).html).not.toContain('motcua rebuild')
  })

  it('is nobody else’s', async () => {
    const { visitor, number, place } = await aRoom()
    for (const person of ['lan', 'hoa', 'tuan']) {
      const other = visitor('agency', 'oversight')
      await other.signIn(person)
      expect([person, (await other.get('/operator')).status]).toEqual([person, 403])
      for (const path of ['resume', 'play-again']) {
        const fields = { number, scope: 'procedure', ...place, sequence: '1' }
        expect((await other.post(`/operator/${path}`, fields)).status).toBe(403)
      }
    }
  })
})
