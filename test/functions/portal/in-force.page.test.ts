import { aPortal, type Visitor } from '../../fixtures/portal'
import { shedPermit } from '../../fixtures/procedure'

const legalBasis = '1/2026/NĐ-CP'
const named = (name: string) => ({
  vi: { ...shedPermit.texts.vi, name },
  en: { ...shedPermit.texts.en, name },
})
const second = {
  ...shedPermit,
  version: 2,
  texts: named('Permit by the new law'),
  inForce: { from: '2026-12-01', until: '2026-12-31', legalBasis },
  replacedBy: '1.999998',
}
const firstOfDecember = '2026-11-30T17:00:00.000Z'
const newYear = '2026-12-31T17:00:00.000Z'
const place = '/procedures/1.999999'

const aDraft = async (visitor: Visitor): Promise<string> => {
  await visitor.get(`${place}/start`)
  const { html } = await visitor.submit(`${place}/start`)
  return /\/drafts\/\w+/.exec(html)?.[0] ?? ''
}

const aPublished = async () => {
  const portal = await aPortal({ procedures: [shedPermit, second] })
  const lan = portal.visitor()
  await lan.signIn('lan')
  return { ...portal, lan }
}

describe('a procedure whose next version has its day', () => {
  it('goes by the version of the day on which one looks, and says when that changes', async () => {
    const { api, lan } = await aPublished()
    expect((await lan.get(place)).html).toContain('From 1 December 2026 new rules hold')
    const call = async () => (await api.call(undefined, `GET /api/v1${place}`)).body
    expect(await call()).toMatchObject({ version: 1, changesOn: '2026-12-01' })
    expect(
      (await api.call(undefined, `GET /api/v1${place}`, { query: { version: '2' } })).body,
    ).toMatchObject({
      version: 2,
      name: 'Permit by the new law',
    })
    api.at = firstOfDecember
    expect(await call()).toMatchObject({ version: 2, name: 'Permit by the new law' })
    expect(await call()).not.toHaveProperty('changesOn')
  })

  it('has each dossier decided by the version of the day on which it was filed', async () => {
    const { api } = await aPublished()
    const before = await api.file()
    api.at = firstOfDecember
    const after = await api.file()
    const versionOf = async (number: string) =>
      (await api.call('lan', `GET /api/v1/dossiers/${number}`)).body.procedure.version
    expect([await versionOf(before), await versionOf(after)]).toEqual([1, 2])
  })

  it('tells whoever began a form before that it goes by new rules now', async () => {
    const { api, lan } = await aPublished()
    const draft = await aDraft(lan)
    const said = 'Since you began, this procedure goes by new rules'
    expect((await lan.get(draft)).html).not.toContain(said)
    api.at = firstOfDecember
    await lan.signIn('lan')
    for (const page of [draft, `${draft}/check`]) expect((await lan.get(page)).html).toContain(said)
  })
})

describe('a procedure that has ended', () => {
  it('is shown with what replaces it, also in lists, and has no form to begin', async () => {
    const { api, lan } = await aPublished()
    api.at = newYear
    await lan.signIn('lan')
    const { html } = await lan.get(place)
    expect(html).toContain('this procedure ended after 31 December 2026')
    expect(html).toContain('href="/procedures/1.999998"')
    expect(html).not.toContain(`${place}/start`)
    expect((await lan.get('/?q=permit')).html).toContain('No longer taken')
    expect((await lan.get(`${place}/start`)).status).toBe(409)
  })

  it('refuses a filing with the day and what replaces it, and writes nothing', async () => {
    const { api } = await aPublished()
    const upload = await api.upload('lan')
    api.at = newYear
    const before = api.table.items().length
    const body = {
      answers: { name: 'A', storeys: 1, river: false, free: true },
      documents: [{ type: 'drawing', uploadId: upload }],
    }
    const answer = await api.call('lan', `POST /api/v1${place}/dossiers`, { body })
    expect(answer).toMatchObject({
      status: 409,
      body: {
        code: 'not-open',
        errors: [
          { pointer: '/code', message: expect.stringContaining('31 December 2026') },
          { pointer: '/code', message: expect.stringContaining('1.999998') },
        ],
      },
    })
    expect(api.table.items().length).toBe(before)
  })

  it('keeps a form that was begun, says that it is not taken, and has nothing to send it with', async () => {
    const ends = { until: '2026-11-30', legalBasis }
    const { api, visitor } = await aPortal({ procedures: [{ ...shedPermit, inForce: ends }] })
    const lan = visitor()
    await lan.signIn('lan')
    const draft = await aDraft(lan)
    api.at = firstOfDecember
    await lan.signIn('lan')
    for (const page of [draft, `${draft}/check`])
      expect((await lan.get(page)).html).toContain('ended after 30 November 2026. Your form is kept')
    expect((await lan.get(`${draft}/check`)).html).not.toContain('<form method="post" novalidate')
  })
})

test('a window that is closed says when it opens', async () => {
  const opens = { each: [{ from: '03-01', to: '04-15' }], legalBasis }
  const { api, visitor } = await aPortal({ procedures: [{ ...shedPermit, opens }] })
  expect((await visitor().get(place)).html).toContain('They are again from 1 March 2027')
  const { body } = await api.call(undefined, `GET /api/v1${place}`)
  expect(body.notOpen).toEqual({ why: 'between', from: '2027-03-01' })
})
