import type { Procedure } from '../../../workflows/kernel/procedure'
import { issuer } from '../../fixtures/access-tokens'
import { type Api, anApi } from '../../fixtures/api'
import { answers } from '../../fixtures/dossier'
import { shedPermit } from '../../fixtures/procedure'

describe('a paper of a dossier', () => {
  let api: Api
  let number: string
  beforeEach(async () => {
    api = await anApi()
    number = await api.consulted()
  })
  const path = (id: string) => `GET /api/v1/dossiers/${number}/documents/${id}`
  const paper = async (type = 'drawing') => {
    const found = (await api.dossier(number)).documents.find((one) => one.type === type)
    if (!found) throw new Error(`no ${type}`)
    return found
  }
  const enclose = async () => {
    const documents = [{ type: "bao's sketch", uploadId: await api.upload('bao') }]
    await api.complete(number, 'bao', 'opinion', { outcome: 'agree', documents })
    return paper("bao's sketch")
  }

  it('is given out by the store to its applicant, the deciding agency and a consulted one', async () => {
    const { id, key } = await paper()
    for (const person of ['lan', 'hoa', 'tuan', 'mai']) {
      const { status, headers, body } = await api.call(person, path(id))
      expect([person, status, body]).toEqual([person, 303, ''])
      expect(headers.location).toBe(`memory:${key}?name=Drawing+${number}.pdf`)
      expect(headers).toMatchObject({ 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' })
    }
  })

  it('that an agency enclosed with its opinion is for the deciding agency and the applicant', async () => {
    const { id } = await enclose()
    for (const person of ['hoa', 'lan']) expect((await api.call(person, path(id))).status).toBe(303)
    for (const person of ['mai', 'hung'])
      expect(await api.refused(person, path(id))).toMatchObject({ status: 404, body: { code: 'not-found' } })
  })

  it('is shown to an agency as far as its question shares it, and while that waits', async () => {
    const sharing = (shares?: string[]) =>
      shedPermit.route.map((step) =>
        step.kind === 'consult' ? { ...step, ask: step.ask.map((rule) => ({ ...rule, shares })) } : step,
      )
    const [drawing] = shedPermit.documents
    const documents = [drawing!, { ...drawing!, type: 'deed', required: false }]
    for (const [shares, shown] of [
      [undefined, ['drawing', 'deed']],
      [['deed'], ['deed']],
      [[], []],
    ] as const) {
      const route = sharing(shares && [...shares])
      api = await anApi({ procedures: [{ ...shedPermit, documents, route } as Procedure] })
      const deed = { type: 'deed', uploadId: await api.upload('lan') }
      const body = { answers, documents: [await api.drawing('lan'), deed] }
      number = (await api.call('lan', 'POST /api/v1/procedures/1.999999/dossiers', { body })).body.number
      await api.complete(number, 'hoa', 'check', { outcome: 'proceed' })
      await api.pay(number)
      const seen = async () => {
        const { documents, opinions } = (await api.call('bao', `GET /api/v1/dossiers/${number}`)).body
        const given = []
        for (const type of ['drawing', 'deed'])
          if ((await api.call('bao', path((await paper(type)).id))).status === 303) given.push(type)
        expect(documents.map(({ type }: { type: string }) => type)).toEqual(given)
        return { given, answer: opinions[0].answer }
      }
      expect(await seen()).toEqual({ given: shown, answer: undefined })
      await api.complete(number, 'bao', 'opinion', { outcome: 'agree' })
      expect(await seen()).toEqual({ given: [], answer: 'agree' })
    }
  })

  it('is for who answers for the agency, and none of his colleagues', async () => {
    const lam = { person: 'lam', agency: 'fire-police', role: 'reception' }
    const registered = { kind: 'register', person: 'lam', is: 'officer', name: 'Lâm', issuer }
    for (const body of [
      { ...registered, subject: 'sub-lam' },
      { kind: 'appoint', ...lam },
    ])
      await api.call('operator', 'POST /api/v1/registry/commands', { body })
    const { id } = await paper()
    for (const call of [path(id), `GET /api/v1/dossiers/${number}`])
      expect(await api.refused('lam', call)).toMatchObject({ status: 404, body: { code: 'unknown-dossier' } })
    expect((await api.call('bao', path(id))).status).toBe(303)
  })

  it('is for the oversight office once something was reported to it', async () => {
    const committee = { person: 'nga', agency: 'peoples-committee', role: 'oversight' }
    const registered = { kind: 'register', person: 'nga', is: 'officer', name: 'Nga', issuer }
    for (const body of [
      { ...registered, subject: 'sub-nga' },
      { kind: 'appoint', ...committee },
    ])
      await api.call('operator', 'POST /api/v1/registry/commands', { body })
    const { id } = await paper()
    expect((await api.refused('nga', path(id))).status).toBe(404)
    const overdue = await api.task(number, 'opinion', 'fire-police')
    await api.silence(number, overdue)
    expect((await api.call('nga', path(id))).status).toBe(303)
  })

  it('is nobody else’s', async () => {
    const { id } = await paper()
    for (const person of ['minh', 'operator'])
      expect((await api.refused(person, path(id))).body.code).toBe('unknown-dossier')
    expect((await api.refused(undefined, path(id))).status).toBe(401)
  })

  it('is looked for in its own dossier alone', async () => {
    const { id } = await paper()
    const other = await api.file()
    const there = `GET /api/v1/dossiers/${other}/documents/${id}`
    expect(await api.refused('lan', there)).toMatchObject({ status: 404, body: { code: 'not-found' } })
    const nowhere = `GET /api/v1/dossiers/H29.16-261124-0099/documents/${id}`
    expect(await api.refused('lan', nowhere)).toMatchObject({ body: { code: 'unknown-dossier' } })
  })

  it('read by an officer is on record for the applicant, by name; read by the applicant it is not', async () => {
    const { id } = await paper()
    for (const person of ['lan', 'duc', 'mai']) await api.call(person, path(id))
    const { accesses } = (await api.call('lan', `GET /api/v1/dossiers/${number}`)).body
    const read = { at: api.at, what: 'document', document: id }
    expect(accesses).toEqual([
      { ...read, by: 'duc', agencies: ['ward-ben-thanh'] },
      { ...read, by: 'mai', agencies: ['department-natural-resources'] },
    ])
  })

  it('is not given out when the reading can not be recorded', async () => {
    const { id } = await paper()
    const { write } = api.table
    api.table.write = async () => {
      throw new Error('the table is down')
    }
    const answer = await api.call('duc', path(id))
    api.table.write = write
    expect([answer.status, answer.headers.location]).toEqual([500, undefined])
  })
})
