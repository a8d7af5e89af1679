import { registryStore } from '../../../functions/adapters/registry-store'
import { PresentedDossier } from '../../../functions/office/presented/presented-dossier'
import { issuer } from '../../fixtures/access-tokens'
import { type Api, anApi } from '../../fixtures/api'
import { meaningsOf, objectionLaw } from '../../fixtures/objections'
import { textOf } from '../../fixtures/pdf-text'
import { shedPermit } from '../../fixtures/procedure'

const meanings = meaningsOf(shedPermit)
const at = { at: '2026-01-01T00:00:00.000Z', by: 'system' }

/** Fire police and natural resources object, construction agrees and is the last. */
const objectedTo = async (meaning: keyof typeof meanings) => {
  const api = await anApi({ procedures: [meanings[meaning]] })
  const registry = registryStore(api.table)
  await registry.change(
    { kind: 'register', person: 'thu', is: 'officer', name: 'thu', issuer, subject: 'sub-thu' },
    at,
  )
  await registry.change(
    { kind: 'appoint', person: 'thu', agency: 'peoples-committee', role: 'oversight' },
    at,
  )
  const number = await api.consulted()
  const answer = async (person: string, question: string, body: object) => {
    const { id } = await api.task(number, 'opinion', question)
    return api.call(person, `POST /api/v1/tasks/${id}/complete`, { body })
  }
  await answer('bao', 'fire-police', { outcome: 'object', reason: 'No stair', confidential: 'A bad house' })
  await answer('mai', 'department-natural-resources', { outcome: 'object', reason: 'Too near' })
  await answer('hung', 'department-construction', { outcome: 'agree', reason: 'It stands' })
  const read = async (person: string) =>
    PresentedDossier.parse((await api.call(person, `GET /api/v1/dossiers/${number}`)).body)
  return { api, number, read }
}
const completing = async (
  api: Api,
  number: string,
  kind: 'review' | 'ruling',
  person: string,
  body: object,
) => {
  const { id } = await api.task(number, kind)
  return api.call(person, `POST /api/v1/tasks/${id}/complete`, { body })
}

const paper = async (api: Api, number: string, form: string): Promise<string> => {
  const own = `GET /api/v1/dossiers/${number}/papers`
  const { items } = (await api.call('lan', own)).body
  const { id } = items.find((one: { form: string }) => one.form === form)
  return (await textOf((await api.call('lan', `${own}/${id}`)).body)).replaceAll('\n', ' ')
}

describe('an objection through the API', () => {
  it('is named on the task of whoever goes on, who is refused without a reason', async () => {
    const { api, number, read } = await objectedTo('reasons')
    const { id } = await api.task(number, 'review')
    const task = (await read('duc')).tasks.find((one) => one.id === id)
    expect(task?.objections).toEqual(['fire-police', 'department-natural-resources'])
    const call = `POST /api/v1/tasks/${id}/complete`
    const { status, body } = await api.refused('duc', call, { body: { outcome: 'proceed' } })
    expect(status).toBe(422)
    expect(body).toMatchObject({ code: 'invalid-input', errors: [{ pointer: '/reason' }] })
    expect(JSON.stringify(body)).toContain('An agency objects: say why it goes on')
    const done = await completing(api, number, 'review', 'duc', {
      outcome: 'proceed',
      reason: 'A stair is there',
    })
    expect(done.status).toBe(200)
    const after = await read('lan')
    expect(after.tasks.find((one) => one.id === id)?.objections).toBeUndefined()
    expect(after.opinions[0]).toMatchObject({ answer: 'object', heeded: { how: 'reasoned' } })
  })

  it('is told the applicant in the words of all who object, when it is his to answer', async () => {
    const { api, number, read } = await objectedTo('applicant')
    const { events, status } = await read('lan')
    expect(status).toBe(5)
    expect(events.at(-1)).toMatchObject({ type: 'opinion-given', items: ['No stair', 'Too near'] })
    expect(JSON.stringify(await read('lan'))).not.toContain('A bad house')
    const request = await paper(api, number, '02')
    for (const words of ['No stair', 'Too near', 'Công an', objectionLaw]) expect(request).toContain(words)
    expect(request).not.toContain('It stands')
    const answered = await api.call('lan', `POST /api/v1/dossiers/${number}/supplement`, {
      body: { documents: [], note: 'A stair is drawn' },
    })
    expect(answered.status).toBe(200)
    expect((await api.task(number, 'opinion', 'fire-police')).round).toBe(2)
  })

  it('ends the dossier with the reasons of those who object, not of the last to answer', async () => {
    const { api, number, read } = await objectedTo('refuse')
    const { events, ended, opinions } = await read('lan')
    expect(ended?.how).toBe('refused')
    expect(events.at(-1)).toMatchObject({
      type: 'refused',
      reason: 'No stair\nToo near',
      legalBasis: objectionLaw,
    })
    const refusal = await paper(api, number, '03')
    for (const words of ['No stair', 'Too near']) expect(refusal).toContain(words)
    expect(refusal).not.toContain('hung')
    // What the last one said stays its opinion.
    expect(opinions.find(({ question }) => question === 'department-construction')).toMatchObject({
      answer: 'agree',
      reason: 'It stands',
    })
  })

  it('is ruled on by the higher authority alone, which then sees the dossier', async () => {
    const { api, number, read } = await objectedTo('report')
    const { id } = await api.task(number, 'ruling')
    const call = `POST /api/v1/tasks/${id}/complete`
    const ruling = { outcome: 'proceed', reason: 'The stair will do' }
    expect((await api.refused('duc', call, { body: ruling })).status).toBe(403)
    expect((await api.refused('thu', call, { body: { outcome: 'proceed' } })).body).toMatchObject({
      errors: [{ pointer: '/reason' }],
    })
    const task = (await read('thu')).tasks.find((one) => one.id === id)
    expect(task).toMatchObject({
      outcomes: ['proceed', 'ask-again', 'refuse'],
      objections: ['fire-police', 'department-natural-resources'],
    })
    expect((await api.call('thu', call, { body: ruling })).status).toBe(200)
    expect((await read('lan')).events.at(-1)).toMatchObject({ type: 'ruled', reason: 'The stair will do' })
    expect((await read('lan')).step).toBe('review')
  })

  it('means what the procedure says, which anybody may read', async () => {
    const { api } = await objectedTo('report')
    const { body } = await api.call(undefined, `GET /api/v1/procedures/${shedPermit.code}`)
    const step = body.route.find(({ id }: { id: string }) => id === 'opinions')
    expect(step.objections).toMatchObject({
      kind: 'report',
      legalBasis: objectionLaw,
      to: { agency: 'peoples-committee' },
      onSilence: { kind: 'block' },
    })
  })
})
