import { type Api, anApi } from '../../fixtures/api'
import { aDraftStory, draftAnswers, draftProcedures } from '../../fixtures/draft-story'

describe('where a draft was changed', () => {
  let api: Api
  let story: Awaited<ReturnType<typeof aDraftStory>>
  let number: string
  beforeEach(async () => {
    api = await anApi({ procedures: draftProcedures })
    story = await aDraftStory(api)
    number = await story.file()
  })
  const path = () => `GET /api/v1/dossiers/${number}/difference`
  const again = async () => {
    await story.answered(number)
    const { id } = await api.task(number, 'compile')
    const [scope] = draftAnswers.articles
    const articles = [
      scope,
      { heading: 'Điều 2. Tiến độ', text: 'By the end of June 2028.' },
      { heading: 'Điều 3. Vốn', text: 'The budget.' },
    ]
    const responses = [
      { question: 'asked-1', change: 1, takenUp: 'yes' },
      { question: 'asked-2', takenUp: 'no', why: 'There is' },
    ]
    const body = { outcome: 'again', reason: 'Changed', responses, articles }
    const { status } = await api.call('quyen', `POST /api/v1/tasks/${id}/complete`, { body })
    expect(status).toBe(200)
  }

  it('is told article by article, word by word, to whoever asks and to whoever is asked', async () => {
    await again()
    for (const person of ['quyen', 'xuan', 'mai', 'hung']) {
      const { status, body } = await api.call(person, path())
      expect([person, status]).toEqual([person, 200])
      expect(body.number).toBe(number)
      expect(body.articles.map(({ changed }: { changed: boolean }) => changed)).toEqual([false, true, true])
      expect(body.articles[1]).toMatchObject({
        was: { text: 'By the end of 2027.' },
        now: { text: 'By the end of June 2028.' },
        text: [
          { kind: 'same', text: 'By the end of ' },
          { kind: 'taken', text: '2027.' },
          { kind: 'added', text: 'June 2028.' },
        ],
      })
      expect(body.articles[2].was).toBeUndefined()
    }
  })

  it('is on record as a reading of the dossier', async () => {
    await again()
    await api.call('mai', path())
    const { accesses } = (await api.call('quyen', `GET /api/v1/dossiers/${number}`)).body
    expect(accesses).toContainEqual(expect.objectContaining({ by: 'mai', what: 'consultation' }))
  })

  it('is a conflict before it was changed', async () => {
    for (const person of ['quyen', 'mai']) {
      const { status, body } = await api.refused(person, path())
      expect([status, body.code]).toEqual([409, 'draft-unchanged'])
    }
  })

  it('is not there for whoever is not asked any more, nor in a dossier about no draft', async () => {
    await again()
    await api.call('phuc', `POST /api/v1/dossiers/${number}/questions/asked-1/withdraw`, {
      body: { reason: 'A mistake' },
    })
    expect((await api.refused('mai', path())).body.code).toBe('not-found')
    number = await api.file()
    const { status, body } = await api.refused('lan', path())
    expect([status, body.code]).toEqual([404, 'not-found'])
  })

  it('is nobody else’s business', async () => {
    await again()
    for (const person of ['bao', 'lan', 'tam', 'operator']) {
      const { status, body } = await api.refused(person, path())
      expect([person, status, body.code]).toEqual([person, 404, 'unknown-dossier'])
    }
    expect((await api.refused(undefined, path())).status).toBe(401)
  })
})
