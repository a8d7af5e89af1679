import { progressOf } from '../../../functions/portal/citizen/form/draft-progress'
import type { Procedure } from '../../../workflows/kernel/procedure'
import { issuer } from '../../fixtures/access-tokens'
import { answers } from '../../fixtures/dossier'
import { aPortal } from '../../fixtures/portal'
import { shedPermit } from '../../fixtures/procedure'

const number = '079190000001'
const registered = {
  [number]: {
    person: { fullName: 'Nguyễn Thị Lan', identityNumber: number },
    account: { subject: 'sub-lan' },
  },
  '079190000003': { person: { fullName: 'Phạm Văn Đức' }, account: { subject: 'sub-duc' } },
  '079190000009': { person: { fullName: 'Lê Văn Tám' }, account: { subject: 'sub-tam' } },
}

const aCounter = async (procedures?: readonly Procedure[]) => {
  const portal = await aPortal({ registered, procedures })
  const hoa = portal.visitor('agency')
  await hoa.signIn('hoa')
  const ask = (fields: Record<string, string> = {}) =>
    hoa.post('/counter', { procedure: '1.999999', identityNumber: number, consent: 'yes', ...fields })
  await hoa.get('/counter')
  return { ...portal, hoa, ask }
}

describe('the counter', () => {
  it('is for the reception alone', async () => {
    const portal = await aPortal({ registered })
    for (const person of ['duc', 'lan', 'operator']) {
      const visitor = portal.visitor('agency')
      await visitor.signIn(person)
      expect((await visitor.get('/counter')).status).toBe(403)
      expect((await visitor.post('/counter', { identityNumber: number })).status).toBe(403)
    }
    const hoa = portal.visitor('agency')
    await hoa.signIn('hoa')
    expect((await hoa.open('/agency')).html).toContain('href="/counter"')
  })

  it('has a long list of procedures looked up, by name or by code', async () => {
    const sheds = Array.from(
      { length: 40 },
      (_, n) => ({ ...shedPermit, code: `1.9999${n + 10}` }) as Procedure,
    )
    const { hoa, ask } = await aCounter(sheds)
    const { html } = await hoa.get('/counter')
    expect(html).not.toContain('<select')
    const { name } = shedPermit.texts.en
    expect(html).toContain(`<option value="${name} (1.999949)">`)
    expect((await ask({ procedure: `${name} (1.999949)` })).location).toMatch(/^\/drafts\//)
    expect((await ask({ procedure: '1.999910' })).location).toMatch(/^\/drafts\//)
    for (const procedure of [name, '1.9999', ''])
      expect((await ask({ procedure })).html).toContain('Choose the procedure')
  })

  it('asks the registers with the consent of whoever stands there, and says what is wrong', async () => {
    const { hoa, ask, common, api } = await aCounter()
    const wrong = await hoa.post('/counter', { identityNumber: '123' })
    expect(wrong.status).toBe(422)
    for (const says of ['Choose the procedure', '12 figures', 'without that person’s consent'])
      expect(wrong.html).toContain(says)
    expect((await ask({ consent: '' })).status).toBe(422)
    expect((await ask({ identityNumber: '079190000002' })).html).toContain('knows nobody by this number')
    expect((await ask({ identityNumber: '079190000003' })).html).toContain('an officer’s account')
    expect((await common.lookups.read('lan', 10)).total).toBe(0)
    api.outside.registers.find = async () => {
      throw new Error('down')
    }
    expect((await ask()).html).toContain('does not answer')
  })

  it('files for that person, as filed at the counter by the officer', async () => {
    const { hoa, ask, visitor, api, common } = await aCounter()
    const { location } = await ask({ identityNumber: '0791 9000 0001' })
    const id = location.split('/').at(-1) ?? ''
    expect((await hoa.open(location)).html).toContain('At the counter, for lan')
    expect((await hoa.open('/counter')).html).toContain(location)
    const [draft] = (await common.drafts.of('hoa', api.at)).items
    const paper = { ...(await api.drawing('hoa')), size: 1, contentType: 'application/pdf' }
    const passed = progressOf(shedPermit, draft!).pages.map((page) => page.id)
    await common.drafts.change(draft!, api.at, (now) => ({ ...now, answers, passed, documents: [paper] }))
    const check = await hoa.open(`/drafts/${id}/check`)
    expect(check.html).toContain('Show this page to the person')
    const filed = await hoa.submit(`/drafts/${id}/check`)
    expect(filed.html).toContain('Filed at the counter')
    const dossier = /H29[\d.A-Z-]+/.exec(filed.html)?.[0] ?? ''
    expect(filed.html).toContain(`href="/dossiers/${dossier}/declaration.pdf"`)
    expect((await hoa.get(`/dossiers/${dossier}/declaration.pdf`)).headers.get('content-type')).toBe(
      'application/pdf',
    )
    const record = await common.dossiers.read((await common.dossiers.find(dossier)) ?? '')
    expect(record?.dossier).toMatchObject({ applicant: 'lan', channel: 1 })
    expect(record?.events[0]?.event).toMatchObject({ type: 'filed', by: 'hoa' })

    const lan = visitor('agency')
    await lan.signIn('lan')
    const own = await lan.open('/dossiers')
    expect(own.html).toContain(dossier)
    expect((await lan.open('/account')).html).toContain(
      'what the population database knows about you, at a counter',
    )
    expect((await lan.open(`/dossiers/${dossier}`)).status).toBe(200)
  })

  it('makes whoever comes for the first time known, as the same person who signs in later', async () => {
    const { ask, visitor, common, hoa } = await aCounter()
    const { location } = await ask({ identityNumber: '079190000009' })
    expect((await hoa.open(location)).html).toContain('At the counter, for Lê Văn Tám')
    const tam = visitor()
    await tam.signIn('tam', 'Lê Văn Tám')
    expect((await tam.open('/account')).html).toContain('Asked for at a counter (1)')
    expect(
      await common.registry.nameOf((await common.registry.findByIdentity(issuer, 'sub-tam'))?.id ?? ''),
    ).toBe('Lê Văn Tám')
  })

  it('takes what was asked for later, of what was filed there and of nothing else', async () => {
    const { hoa, api, visitor } = await aCounter()
    const file = async (person: string, body: object): Promise<string> => {
      const documents = [await api.drawing(person)]
      const path = 'POST /api/v1/procedures/1.999999/dossiers'
      return (await api.call(person, path, { body: { answers, documents, ...body } })).body.number
    }
    const here = await file('hoa', { onBehalfOf: 'lan', atCounter: 'ward-ben-thanh' })
    const online = await file('lan', {})
    for (const dossier of [here, online])
      await api.complete(dossier, 'hoa', 'check', { outcome: 'supplement', items: ['Bản vẽ'] })
    expect((await hoa.open(`/agency/dossiers/${here}`)).html).toContain(`/dossiers/${here}/supplement`)
    expect((await hoa.open(`/agency/dossiers/${online}`)).html).not.toContain(
      `/dossiers/${online}/supplement`,
    )
    expect((await hoa.open(`/dossiers/${online}/supplement`)).status).toBe(404)
    const duc = visitor('agency')
    await duc.signIn('duc')
    expect((await duc.open(`/dossiers/${here}/supplement`)).status).toBe(404)
    expect((await hoa.open(`/dossiers/${here}/supplement`)).html).toContain('Bản vẽ')
    const { location } = await hoa.post(`/dossiers/${here}/supplement`, { note: 'Đã nộp tại quầy' })
    expect(location).toBe(`/agency/dossiers/${here}`)
    const { body } = await api.call('lan', `GET /api/v1/dossiers/${here}`)
    expect(body.events.map(({ type }: { type: string }) => type)).toContain('supplemented')
  })
})

describe('a counter that receives for another agency', () => {
  it('reads what was filed there, and hands in what is missing; no other counter does', async () => {
    const { api } = await aPortal()
    const become = (person: string, agency: string) =>
      api.call('operator', 'POST /api/v1/registry/commands', {
        body: { kind: 'appoint', person, agency, role: 'reception' },
      })
    await become('mai', 'ward-sai-gon')
    await become('hung', 'ward-tan-dinh')
    const { body } = await api.call('mai', 'POST /api/v1/procedures/1.999999/dossiers', {
      body: {
        answers,
        documents: [await api.drawing('mai')],
        onBehalfOf: 'lan',
        atCounter: 'ward-sai-gon',
      },
    })
    await api.complete(body.number, 'hoa', 'check', { outcome: 'supplement', items: ['Bản vẽ'] })
    const read = (person: string) => api.call(person, `GET /api/v1/dossiers/${body.number}`)
    expect((await read('mai')).body).toMatchObject({ number: body.number, channel: 1, answers })
    expect((await read('hung')).status).toBe(404)
    const send = (person: string) =>
      api.call(person, `POST /api/v1/dossiers/${body.number}/supplement`, { body: { note: 'Tại quầy' } })
    // Where it is decided, nobody stood at the counter.
    expect((await send('hung')).status).toBe(404)
    expect((await send('hoa')).status).toBe(403)
    expect((await send('mai')).status).toBe(200)
  })
})

describe('filing at the counter through the API', () => {
  it('is refused to whoever is not of that reception, and for nobody in particular', async () => {
    const { api } = await aPortal()
    const documents = [await api.drawing('hoa')]
    const file = (person: string, body: object) =>
      api.call(person, 'POST /api/v1/procedures/1.999999/dossiers', { body: { answers, documents, ...body } })
    const atCounter = 'ward-ben-thanh'
    expect((await file('hoa', { onBehalfOf: 'lan' })).status).toBe(403)
    expect((await file('duc', { onBehalfOf: 'lan', atCounter })).status).toBe(403)
    expect((await file('minh', { onBehalfOf: 'lan', atCounter })).status).toBe(403)
    expect((await file('hoa', { onBehalfOf: 'lan', atCounter: 'fire-police' })).status).toBe(403)
    for (const onBehalfOf of ['nobody', 'duc', undefined]) {
      const { status, body } = await file('hoa', { onBehalfOf, atCounter })
      expect(status).toBe(422)
      expect(body.errors).toContainEqual(expect.objectContaining({ pointer: '/onBehalfOf' }))
    }
    expect((await file('hoa', { onBehalfOf: 'lan', atCounter })).status).toBe(201)
  })
})
