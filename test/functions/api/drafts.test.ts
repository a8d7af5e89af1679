import { type Api, anApi } from '../../fixtures/api'
import { aDraftStory, draftAnswers, draftProcedures } from '../../fixtures/draft-story'

const plan = 'POST /api/v1/procedures/9.000001/plan'
const forAgency = 'department-justice'

describe('opinions on a draft, through the API', () => {
  let api: Api
  let story: Awaited<ReturnType<typeof aDraftStory>>
  beforeEach(async () => {
    api = await anApi({ procedures: draftProcedures })
    story = await aDraftStory(api)
  })
  const read = async (person: string, number: string) =>
    (await api.call(person, `GET /api/v1/dossiers/${number}`)).body

  it('tell before anything is filed who would be asked, on what ground, and what silence would mean', async () => {
    const others = [{ agency: 'ward-ben-thanh', reason: 'It has a canal' }]
    const leftOut = [{ agency: 'department-construction', reason: 'It said so already' }]
    const answers = { subjects: draftAnswers.subjects, until: '2026-11-27', others, leftOut }
    const { status, body } = await api.refused('quyen', plan, { body: { answers, forAgency } })
    expect(status).toBe(200)
    expect(body.workingDays).toBe(3)
    expect(body.asked).toEqual([
      expect.objectContaining({
        agency: 'department-natural-resources',
        grounds: [expect.objectContaining({ subject: 'environment', name: 'Environment' })],
        regulation: expect.objectContaining({ id: 'drafts-to-departments' }),
        minimum: { workingDays: 7, below: true },
      }),
      expect.objectContaining({ agency: 'ward-ben-thanh', beyond: true, reason: 'It has a canal' }),
    ])
    expect(body.leftOut).toEqual([
      expect.objectContaining({ agency: 'department-construction', reason: 'It said so already' }),
    ])
    expect(body.faults).toEqual([
      { pointer: '/answers/shortTimeReason', message: 'required-below-minimum: 7' },
    ])
  })

  it('plan for staff of an agency that may ask alone, by answers that say enough', async () => {
    const body = { answers: draftAnswers, forAgency }
    expect((await api.refused('phuc', plan, { body })).status).toBe(403)
    expect((await api.refused('lan', plan, { body })).status).toBe(403)
    const nothing = await api.refused('quyen', plan, { body: { answers: { until: 'x' }, forAgency } })
    expect([nothing.status, nothing.body.errors.map(({ pointer }: { pointer: string }) => pointer)]).toEqual([
      422,
      ['/answers/subjects', '/answers/until'],
    ])
    const other = await api.refused('quyen', 'POST /api/v1/procedures/1.999999/plan', { body })
    expect(other.status).toBe(404)
  })

  it('show an asked agency the draft and its ground, before its answer and after', async () => {
    const number = await story.file({ others: [{ agency: 'ward-ben-thanh', reason: 'It has a canal' }] })
    const before = await read('mai', number)
    expect(before).toMatchObject({
      shared: true,
      answers: { title: draftAnswers.title, articles: draftAnswers.articles },
      documents: [{ type: 'draft' }],
    })
    expect(before.answers.others).toBeUndefined()
    expect(before.opinions).toHaveLength(1)
    expect(before.opinions[0].because).toContain('Environment')
    await story.answered(number)
    const after = await read('mai', number)
    expect([after.answers.articles, after.documents.length]).toEqual([draftAnswers.articles, 1])
    expect(after.opinions[0].changes).toEqual([
      { article: 2, says: 'By the end of 2028', why: 'The dry season is short' },
    ])
    expect(JSON.stringify(after)).not.toContain('No money')
    expect((await read('duc', number)).opinions[0]).toMatchObject({ beyond: true, because: 'It has a canal' })
  })

  it('no longer show it to an agency that is not asked any more', async () => {
    const number = await story.file()
    await api.call('phuc', `POST /api/v1/dossiers/${number}/questions/asked-1/withdraw`, {
      body: { reason: 'A mistake' },
    })
    expect(await read('mai', number)).toMatchObject({ shared: false, documents: [] })
    expect((await read('mai', number)).answers).toBeUndefined()
  })

  it('tell what became of each change', async () => {
    const number = await story.file({ subjects: ['environment'] })
    await story.answer(number, 'mai', 'department-natural-resources', {
      outcome: 'agree-with-conditions',
      reason: 'More time',
      changes: [
        { article: 2, says: 'By the end of 2028' },
        { article: 0, says: 'Shorter' },
      ],
    })
    const { id } = await api.task(number, 'compile')
    const path = `POST /api/v1/tasks/${id}/complete`
    const half = { outcome: 'compile', responses: [{ question: 'asked-1', change: 1, takenUp: 'no' }] }
    expect((await api.refused('quyen', path, { body: half })).body.errors).toEqual([
      expect.objectContaining({ pointer: '/responses/0/why' }),
      expect.objectContaining({ pointer: '/responses' }),
    ])
    const responses = [
      { question: 'asked-1', change: 1, takenUp: 'no', why: 'It is urgent' },
      { question: 'asked-1', change: 2, takenUp: 'yes' },
    ]
    expect((await api.call('quyen', path, { body: { outcome: 'compile', responses } })).status).toBe(200)
    expect((await read('mai', number)).opinions[0].changes).toEqual([
      { article: 2, says: 'By the end of 2028', response: { takenUp: 'no', why: 'It is urgent' } },
      { article: 0, says: 'Shorter', response: { takenUp: 'yes' } },
    ])
  })

  it('refuse more words than can be kept', async () => {
    const number = await story.file({ subjects: ['environment'] })
    const task = await story.taskOf(number, 'department-natural-resources')
    const changes = Array.from({ length: 60 }, () => ({ article: 1, says: 'e'.repeat(2_000) }))
    const body = { outcome: 'agree-with-conditions', reason: 'x', changes }
    const { status, body: said } = await api.refused('mai', `POST /api/v1/tasks/${task}/complete`, { body })
    expect([status, said.errors[0].pointer]).toEqual([422, '/changes'])
  })
})
