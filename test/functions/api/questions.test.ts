import { PresentedConsultation } from '../../../functions/office/presented/presented-dossier'
import { issuer } from '../../fixtures/access-tokens'
import { type Api, anApi, refusedAs } from '../../fixtures/api'
import { textOf } from '../../fixtures/pdf-text'

let api: Api
let number: string
beforeEach(async () => {
  api = await anApi()
  number = await api.consulted({ river: false })
})
const reason = 'The plot was measured anew'
const questions = () => `POST /api/v1/dossiers/${number}/questions`
const seen = async (person: string) => (await api.call(person, `GET /api/v1/dossiers/${number}`)).body
const opinion = async (person: string, id: string) =>
  (await seen(person)).opinions.find(({ question }: { question: string }) => question === id)
const answer = async (person: string, kind: 'opinion' | 'clarification', body: object, question?: string) => {
  const { id } = await api.task(number, kind, question)
  return api.call(person, `POST /api/v1/tasks/${id}/complete`, { body })
}
const strangers = ['lan', 'hoa', 'tuan', 'bao', 'minh', 'operator']

describe('an agency that the procedure does not ask', () => {
  const body = { agency: 'department-natural-resources', text: 'Is the well near?', reason }

  it('is asked by a reviewer of the deciding agency, and sees what and why', async () => {
    expect((await api.refused('mai', `GET /api/v1/dossiers/${number}`)).status).toBe(404)
    const asked = await api.call('duc', questions(), { body: { ...body, workingDays: 4 } })
    expect(asked).toMatchObject({
      status: 201,
      body: { number, question: 'asked-1', agency: body.agency, round: 1, status: 'open' },
    })
    expect(asked.body.dueAt).toMatch(/^2026-11-30T10:00/)
    const consultation = PresentedConsultation.strict().parse(await seen('mai'))
    expect(consultation.opinions).toMatchObject([{ asked: body.text, because: reason, grounds: [] }])
    expect(consultation.documents.map(({ type }) => type)).toEqual(['drawing'])
    await answer('mai', 'opinion', { outcome: 'agree' }, 'asked-1')
    expect(await opinion('duc', 'asked-1')).toMatchObject({ status: 'answered', answer: 'agree' })
  })

  it('is nobody else’s to ask', async () => {
    for (const person of strangers)
      expect([person, await api.refused(person, questions(), { body })]).toMatchObject([
        person,
        { status: refusedAs(person) },
      ])
  })

  it('is one that there is, with a time that somebody has set', async () => {
    for (const [agency, pointer, message] of [
      ['nobody', '/agency', 'There is no such agency'],
      ['ward-ben-thanh', '/agency', 'An agency can not ask itself'],
      ['tax', '/workingDays', /^No regulation says how long this agency has/],
    ] as const) {
      const refused = await api.refused('duc', questions(), { body: { ...body, agency } })
      expect(refused).toMatchObject({ status: 422, body: { errors: [{ pointer }] } })
      expect(refused.body.errors[0].message).toMatch(message)
    }
    const { status } = await api.call('duc', questions(), {
      body: { ...body, agency: 'tax', workingDays: 3 },
    })
    expect(status).toBe(201)
  })

  it('leaves its words beside the event, and nowhere else', async () => {
    await api.call('duc', questions(), { body })
    const worded = api.table.items().filter((item) => /well near|measured anew/.test(JSON.stringify(item)))
    expect(worded.map(({ sk }) => sk.split('#')[0])).toEqual(['PERSON'])
  })
})

describe('a question', () => {
  const change = (question: string, what: 'withdraw' | 'ask-again') => `${questions()}/${question}/${what}`
  const body = { reason }

  it('is withdrawn by a reviewer of the deciding agency, with a reason', async () => {
    const { status, body: standing } = await api.call('duc', change('fire-police', 'withdraw'), { body })
    expect([status, standing]).toEqual([
      200,
      { number, question: 'fire-police', agency: 'fire-police', round: 1, status: 'withdrawn' },
    ])
    expect((await opinion('bao', 'fire-police')).turns).toMatchObject([
      { type: 'question-withdrawn', reason },
    ])
    expect(await api.refused('duc', change('fire-police', 'withdraw'), { body })).toMatchObject({
      status: 409,
      body: { code: 'question-closed' },
    })
  })

  it('that is closed is put again while others wait', async () => {
    await answer('bao', 'opinion', { outcome: 'object', reason: 'No stair' }, 'fire-police')
    const again = await api.call('duc', change('fire-police', 'ask-again'), { body })
    expect(again).toMatchObject({ status: 200, body: { round: 2, status: 'open' } })
    const asked = await opinion('bao', 'fire-police')
    expect(asked).toMatchObject({ round: 2, status: 'open' })
    expect(asked.reason).toBeUndefined()
    expect(asked.turns).toMatchObject([
      { type: 'opinion-given', outcome: 'object', reason: 'No stair' },
      { type: 'asked-again', reason },
    ])
    await answer('bao', 'opinion', { outcome: 'agree', reason: 'A stair' }, 'fire-police')
    expect(await opinion('duc', 'fire-police')).toMatchObject({ answer: 'agree', reason: 'A stair' })
  })

  it('is changed by nobody else, and only where there is one', async () => {
    for (const what of ['withdraw', 'ask-again'] as const) {
      for (const person of strangers)
        expect((await api.refused(person, change('fire-police', what), { body })).status).toBe(
          refusedAs(person),
        )
      expect(await api.refused('duc', change('nobody', what), { body })).toMatchObject({
        status: 404,
        body: { code: 'unknown-question' },
      })
      expect(await api.refused('duc', change('fire-police', what), { body: {} })).toMatchObject({
        status: 422,
        body: { errors: [{ pointer: '/reason' }] },
      })
    }
    expect(await api.refused('duc', change('fire-police', 'ask-again'), { body })).toMatchObject({
      status: 409,
      body: { code: 'question-open' },
    })
  })
})

describe('an agency that needs more', () => {
  const needMore = { outcome: 'need-more', reason: 'Which plan?' }
  it('asks the deciding agency back, whose answer and papers it sees', async () => {
    expect((await answer('bao', 'opinion', needMore, 'fire-police')).body).toMatchObject({ status: 'done' })
    const documents = [{ type: 'fire-plan', uploadId: await api.upload('duc') }]
    const clarified = { outcome: 'clarified', reason: 'This one', documents }
    expect((await answer('bao', 'clarification', clarified)).status).toBe(403)
    expect((await answer('duc', 'clarification', clarified)).status).toBe(200)
    const { documents: papers, opinions } = PresentedConsultation.parse(await seen('bao'))
    expect(papers.map(({ type }) => type)).toEqual(['drawing', 'fire-plan'])
    expect(opinions[0]?.turns).toMatchObject([
      { type: 'more-needed', reason: 'Which plan?' },
      { type: 'clarified', reason: 'This one' },
    ])
    const paper = `GET /api/v1/dossiers/${number}/documents/${papers[1]?.id}`
    expect((await api.call('bao', paper)).status).toBe(303)
    expect((await api.refused('hung', paper)).status).toBe(404)
  })

  it('says what', async () => {
    const { id } = await api.task(number, 'opinion', 'fire-police')
    const body = { outcome: 'need-more' }
    expect(await api.refused('bao', `POST /api/v1/tasks/${id}/complete`, { body })).toMatchObject({
      status: 422,
      body: { errors: [{ pointer: '/reason' }] },
    })
  })
})

describe('the confidential part of an opinion', () => {
  const secret = 'The owner is being investigated'
  const given = { outcome: 'object', reason: 'Not now', confidential: secret }

  it('is shown to the deciding agency’s officers and the answering reviewers alone', async () => {
    await answer('bao', 'opinion', given, 'fire-police')
    for (const person of ['hoa', 'duc', 'tuan', 'bao'])
      expect(await opinion(person, 'fire-police')).toMatchObject({
        reason: 'Not now',
        confidential: secret,
        turns: [{ confidential: secret }],
      })
    for (const person of ['lan', 'hung'])
      expect(JSON.stringify(await seen(person))).not.toContain('investigated')
    expect(JSON.stringify((await opinion('lan', 'fire-police')).reason)).toContain('Not now')
  })

  it('is not shown to the higher authority, even of a dossier that was reported to it', async () => {
    for (const body of [
      { kind: 'register', person: 'ubnd', is: 'officer', name: 'ubnd', issuer, subject: 'sub-ubnd' },
      { kind: 'appoint', person: 'ubnd', agency: 'peoples-committee', role: 'oversight' },
    ])
      await api.call('operator', 'POST /api/v1/registry/commands', { body })
    await api.silence(number, await api.task(number, 'opinion', 'fire-police'))
    await answer('bao', 'opinion', given, 'fire-police')
    const shown = JSON.stringify(await seen('ubnd'))
    expect(shown).toContain('Not now')
    expect(shown).not.toContain('investigated')
  })

  it('goes into no paper of the office, and is stored in one place', async () => {
    await answer('bao', 'opinion', given, 'fire-police')
    await api.call('lan', `POST /api/v1/dossiers/${number}/withdraw`, { body: { reason: 'Sold' } })
    const { items } = (await api.call('duc', `GET /api/v1/dossiers/${number}/papers`)).body
    expect(items.length).toBeGreaterThan(1)
    for (const { id } of items) {
      const paper = await api.call('duc', `GET /api/v1/dossiers/${number}/papers/${id}`)
      expect((await textOf(paper.body)).replaceAll('\n', ' ')).not.toContain('investigated')
    }
    const stored = api.table.items().filter((item) => JSON.stringify(item).includes('investigated'))
    expect(stored.map(({ sk }) => sk.split('#')[0])).toEqual(['PERSON'])
  })

  it('is one of an opinion', async () => {
    for (const [kind, person, body] of [
      ['opinion', 'bao', { ...given, outcome: 'need-more' }],
      ['opinion', 'bao', { ...given, outcome: 'agree', confidential: ' ' }],
    ] as const) {
      const { id } = await api.task(number, kind, 'fire-police')
      expect(await api.refused(person, `POST /api/v1/tasks/${id}/complete`, { body })).toMatchObject({
        status: 422,
        body: { errors: [{ pointer: '/confidential' }] },
      })
    }
  })
})
