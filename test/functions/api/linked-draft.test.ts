import { LinkedOpinion } from '../../../functions/office/opinions/schemas'
import { type Api, anApi } from '../../fixtures/api'
import { draftAnswers, draftProcedures } from '../../fixtures/draft-story'
import { aLinkedDraft } from '../../fixtures/linked-draft'

const change = { article: 2, says: 'By the end of 2028', why: 'The dry season is short' }
const withChanges = { outcome: 'agree-with-conditions', reason: 'More time', changes: [change] }

describe('a link to a question about a draft', () => {
  let api: Api
  let story: Awaited<ReturnType<typeof aLinkedDraft>>
  let path: string
  beforeEach(async () => {
    api = await anApi({ procedures: draftProcedures })
    story = await aLinkedDraft(api)
    path = `/api/v1${await story.link()}`
  })
  const read = () => api.call(undefined, `GET ${path}`)
  const answer = (body: object) => api.call(undefined, `POST ${path}`, { body })
  const signedIn = async (body: object) =>
    api.refused(
      'mai',
      `POST /api/v1/tasks/${await story.taskOf(story.number, 'department-natural-resources')}/complete`,
      {
        body,
      },
    )

  it('shows its articles and what may be answered, and nothing that others are asked or said', async () => {
    await story.answer(story.number, 'mai', 'department-natural-resources', {
      outcome: 'object',
      reason: 'No money',
    })
    const { status, body } = await read()
    expect(status).toBe(200)
    expect(LinkedOpinion.strict().parse(body)).toEqual(body)
    expect(body.answers).toMatchObject({ title: draftAnswers.title, articles: draftAnswers.articles })
    expect(body.outcomes).toEqual(
      expect.arrayContaining(['agree', 'agree-with-conditions', 'object', 'not-concerned']),
    )
    expect(body.opinion.because).toContain('Fire safety')
    expect(Object.keys(body.answers)).not.toContain('others')
    expect(JSON.stringify(body)).not.toMatch(/It has a canal|No money|department-natural-resources/)
  })

  it('takes changes by article, as an agency that signs in gives them', async () => {
    expect(await answer(withChanges)).toMatchObject({
      status: 200,
      body: { outcome: 'agree-with-conditions' },
    })
    const { opinions } = (await api.call('quyen', `GET /api/v1/dossiers/${story.number}`)).body
    const given = opinions.find(({ agency }: { agency: string }) => agency === 'fire-police')
    expect(given).toMatchObject({
      answer: 'agree-with-conditions',
      changes: [change],
      byLink: { madeBy: 'phuc' },
    })
    expect((await answer(withChanges)).body.code).toBe('link-used')
  })

  it('takes an objection with its changes', async () => {
    expect((await answer({ ...withChanges, outcome: 'object' })).status).toBe(200)
  })

  it.each([
    [
      'an article that the draft has not',
      { ...withChanges, changes: [{ ...change, article: 3 }] },
      '/changes/0/article',
    ],
    [
      'an article that no draft has',
      { ...withChanges, changes: [{ ...change, article: 61 }] },
      '/changes/0/article',
    ],
    ['an empty change', { ...withChanges, changes: [{ article: 1, says: ' ' }] }, '/changes/0/says'],
    ['a field that is none', { ...withChanges, changes: [{ ...change, who: 'x' }] }, '/changes/0/who'],
    ['no change', { ...withChanges, changes: [] }, '/changes'],
    ['changes with plain agreement', { ...withChanges, outcome: 'agree' }, '/changes'],
    ['a confidential part', { ...withChanges, confidential: 'x' }, '/confidential'],
    ['responses, which are not its to give', { ...withChanges, responses: [] }, '/responses'],
  ])('refuses %s as it does of who signs in, and stays open', async (_what, body, pointer) => {
    const refused = await api.refused(undefined, `POST ${path}`, { body })
    expect(refused).toMatchObject({ status: 422, body: { code: 'invalid-input', errors: [{ pointer }] } })
    if (!('responses' in body)) expect((await signedIn(body)).body.errors).toEqual(refused.body.errors)
    expect((await answer(withChanges)).status).toBe(200)
  })

  it('shows the changed draft of a second round beside the one before', async () => {
    await answer(withChanges)
    await story.answer(story.number, 'mai', 'department-natural-resources', { outcome: 'agree' })
    await story.answer(story.number, 'duc', 'ward-ben-thanh', { outcome: 'agree' })
    const { opinions } = (await api.call('quyen', `GET /api/v1/dossiers/${story.number}`)).body
    const { question } = opinions.find(({ agency }: { agency: string }) => agency === 'fire-police')
    const articles = draftAnswers.articles.with(1, { heading: 'Điều 2. Tiến độ', text: 'By June 2028.' })
    await api.complete(story.number, 'quyen', 'compile', {
      outcome: 'again',
      reason: 'so',
      responses: [{ question, change: 1, takenUp: 'yes' }],
      articles,
    })
    path = `/api/v1${await story.link()}`
    expect((await read()).body).toMatchObject({
      opinion: { round: 2 },
      answers: { articles },
      draftBefore: draftAnswers.articles,
    })
  })

  it('of a dossier that is no draft takes no changes and shows no answers', async () => {
    const number = await api.consulted()
    const { id } = await api.task(number, 'opinion', 'fire-police')
    await api.call('duc', `POST /api/v1/tasks/${id}/link`)
    path = `/api/v1${/\/opinions\/[\w-]{43}(?=\n)/.exec(api.mails.at(-1)!.text)![0]}`
    expect(Object.keys((await read()).body)).not.toContain('answers')
    expect((await answer({ ...withChanges, outcome: 'agree' })).body.errors).toEqual([
      expect.objectContaining({ pointer: '/changes' }),
    ])
  })
})
