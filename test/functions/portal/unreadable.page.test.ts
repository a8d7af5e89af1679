import { draftStore } from '../../../functions/adapters/draft-store'
import { keys } from '../../../functions/adapters/keys'
import { indicatorsOf } from '../../fixtures/indicator-feed'
import { poisonDossier, poisons } from '../../fixtures/poison'
import { aPortal } from '../../fixtures/portal'
import { shedPermit } from '../../fixtures/procedure'

describe.each(poisons)('a dossier that nobody can read, its items %s', (_what, poison) => {
  const aWard = async () => {
    const portal = await aPortal()
    const { api, visitor } = portal
    const [good, bad] = [await api.consulted(), await api.consulted()]
    const opened = async (person: string, area: 'agency' | 'oversight' | 'citizen', page: string) => {
      const one = visitor(area, 'citizen')
      await one.signIn(person)
      return one.get(page)
    }
    return { ...portal, good, bad, opened }
  }
  const onePage = 'could not be read. The operators were told.'

  it('leaves an officer’s inbox as it is but for one line', async () => {
    const { api, good, bad, opened } = await aWard()
    await poisonDossier(api, bad, poison)
    const { status, html } = await opened('bao', 'agency', '/agency/inbox')
    expect(status).toBe(200)
    expect([html.includes(good), html.includes(bad)]).toEqual([true, false])
    expect(html).toContain(`1 more entry of this list ${onePage}`)
  })

  it('leaves its applicant’s own list as it is but for one line', async () => {
    const { api, good, bad, opened } = await aWard()
    await poisonDossier(api, bad, poison)
    const { status, html } = await opened('lan', 'citizen', '/dossiers')
    expect(status).toBe(200)
    expect([html.includes(good), html.includes(bad)]).toEqual([true, false])
    expect(html).toContain(`1 more entry of this list ${onePage}`)
  })

  it('leaves a search by name as it is but for one line', async () => {
    const { api, good, bad, visitor } = await aWard()
    await indicatorsOf(api.table).deliver()
    await poisonDossier(api, bad, poison)
    const duc = visitor('agency', 'citizen')
    await duc.signIn('duc')
    api.at = '2026-11-24T02:01:00.000Z'
    await duc.get('/agency/search')
    const { status, html } = await duc.post('/agency/search', { words: 'Lan' })
    expect(status).toBe(200)
    expect([html.includes(good), html.includes(bad)]).toEqual([true, false])
    expect(html).toContain(`1 more entry of this list ${onePage}`)
  })

  it('leaves what the oversight sees as it is but for one line', async () => {
    const { api, common, good, bad, opened } = await aWard()
    const oversees = {
      kind: 'appoint',
      person: 'hung',
      agency: 'peoples-committee',
      role: 'oversight',
    } as const
    await common.registry.change(oversees, { at: '2026-01-01T00:00:00.000Z', by: 'operator' })
    for (const number of [good, bad])
      await api.silence(number, await api.task(number, 'opinion', 'fire-police'))
    await poisonDossier(api, bad, poison)
    const { status, html } = await opened('hung', 'oversight', '/oversight')
    expect(status).toBe(200)
    expect([html.includes(good), html.includes(bad)]).toEqual([true, false])
    expect(html).toContain(onePage)
  })
})

it.each(poisons)(
  'a draft that nobody can read (%s) is left out of its owner’s list, which shows the rest',
  async (_what, poison) => {
    const { api, visitor } = await aPortal()
    const { table } = api
    const draft = {
      owner: 'lan',
      procedure: shedPermit.code,
      version: 1,
      answers: {},
      from: {},
      passed: [],
      documents: [],
      startedAt: api.at,
      changedAt: api.at,
      revision: 1,
    }
    for (const id of ['good', 'bad']) await draftStore(table).create({ ...draft, id })
    const item = (await table.get(keys.draft('lan', 'bad')))!
    await table.write([{ name: 'poison', put: { ...item, state: `${poison(String(item.state))}x` } }])
    const lan = visitor('citizen')
    await lan.signIn('lan')
    const { status, html } = await lan.get('/dossiers')
    expect([status, html.includes('/drafts/good'), html.includes('/drafts/bad')]).toEqual([200, true, false])
    expect(html).toContain('1 more entry of this list')
  },
)

it('a form whose rules are at fault says so on its page, and keeps its answers', async () => {
  const { api, common, visitor } = await aPortal({ procedures: [{ ...shedPermit, fee: () => 0.5 } as never] })
  const answers = { name: 'Lan', storeys: 1, river: false, free: false }
  const upload = await api.upload('lan')
  const draft = {
    id: 'D',
    owner: 'lan',
    procedure: shedPermit.code,
    version: 1,
    answers,
    from: {},
    passed: Object.keys(answers),
    documents: [{ type: 'drawing', uploadId: upload, size: 7, contentType: 'application/pdf' }],
    startedAt: api.at,
    changedAt: api.at,
    revision: 1,
  }
  await common.drafts.create(draft)
  const lan = visitor('citizen')
  await lan.signIn('lan')
  await lan.get('/dossiers')
  for (const seen of [await lan.get('/drafts/D/check'), await lan.post('/drafts/D/check')]) {
    expect(seen.status).toBe(409)
    expect(seen.html).toContain('This procedure has a fault')
  }
  expect(await common.drafts.find('lan', 'D', api.at)).toEqual(draft)
})
