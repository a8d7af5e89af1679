import { type Api, anApi } from '../../fixtures/api'
import { aDraftStory, draftAnswers, draftProcedures } from '../../fixtures/draft-story'

describe('the table of opinions on a draft', () => {
  let api: Api
  let story: Awaited<ReturnType<typeof aDraftStory>>
  let number: string
  beforeEach(async () => {
    api = await anApi({ procedures: draftProcedures })
    story = await aDraftStory(api)
    const leftOut = [{ agency: 'department-finance', reason: 'It said so already' }]
    number = await story.file({ subjects: [...draftAnswers.subjects, 'budget'], leftOut })
  })
  const path = () => `GET /api/v1/dossiers/${number}/opinions`
  const compiled = async () => {
    await story.answered(number)
    const responses = [
      { question: 'asked-1', change: 1, takenUp: 'yes' },
      { question: 'asked-2', takenUp: 'no', why: 'There is' },
    ]
    await api.complete(number, 'quyen', 'compile', { outcome: 'compile', reason: 'so', responses })
  }
  const issued = async () => {
    await compiled()
    await api.complete(number, 'xuan', 'decision', { outcome: 'approve' })
    await api.issue(number)
  }

  it('is read by the asking agency as it stands, and by who oversees all', async () => {
    const open = (await api.call('quyen', path())).body
    expect(open.rows.map(({ how }: { how: string }) => how)).toEqual(['open', 'open'])
    expect(open.result).toBeUndefined()
    await compiled()
    for (const person of ['quyen', 'xuan', 'son']) {
      const { status, body } = await api.call(person, path())
      expect([person, status]).toEqual([person, 200])
      expect(body.rows).toEqual([
        expect.objectContaining({
          name: 'Department of Agriculture and Environment',
          answer: 'agree-with-conditions',
          askedAt: api.at,
          dueAt: '2026-12-15T10:00:00.000Z',
          changes: [
            {
              article: 2,
              heading: 'Điều 2. Tiến độ',
              says: 'By the end of 2028',
              why: 'The dry season is short',
              response: { takenUp: 'yes' },
            },
          ],
        }),
        expect.objectContaining({ answer: 'object', response: { takenUp: 'no', why: 'There is' } }),
      ])
    }
  })

  it('is read by those who were asked when it is issued, and not before', async () => {
    await compiled()
    for (const person of ['mai', 'hung']) {
      const { status, body } = await api.refused(person, path())
      expect([person, status, body.code]).toEqual([person, 403, 'forbidden'])
    }
    await api.complete(number, 'xuan', 'decision', { outcome: 'approve' })
    await api.issue(number)
    for (const person of ['mai', 'hung']) {
      const { status, body } = await api.call(person, path())
      expect([person, status, body.rows.length]).toEqual([person, 200, 2])
      expect(body.result).toMatchObject({ id: `R-${number}` })
      expect(body.result.key).toBeUndefined()
    }
    const { accesses } = (await api.call('quyen', `GET /api/v1/dossiers/${number}`)).body
    expect(accesses).toContainEqual(expect.objectContaining({ by: 'mai', what: 'result' }))
  })

  it('says not why somebody was left out, and repeats no wording of the draft', async () => {
    await issued()
    for (const person of ['quyen', 'mai']) {
      const { body } = await api.call(person, path())
      expect(body.answers).toMatchObject({ title: draftAnswers.title, asked: draftAnswers.asked })
      expect(JSON.stringify(body)).not.toContain('It said so already')
      expect(body.answers.articles).toBeUndefined()
    }
  })

  it('is not there for a dossier about no draft, and nobody else’s business', async () => {
    await issued()
    for (const person of ['bao', 'lan', 'tam', 'operator'])
      expect((await api.refused(person, path())).body.code).toBe('unknown-dossier')
    number = await api.file()
    const { status, body } = await api.refused('lan', path())
    expect([status, body.code]).toEqual([404, 'not-found'])
  })

  it('is an office paper before it is signed, for the asking agency alone', async () => {
    await compiled()
    const papers = `GET /api/v1/dossiers/${number}/papers`
    for (const person of ['quyen', 'xuan']) {
      const { items } = (await api.call(person, papers)).body
      expect(items.map(({ id, form }: { id: string; form?: string }) => [id, form])).toEqual([
        [expect.stringMatching(/^opinions-table-\d+$/), undefined],
        ['06', '06'],
      ])
      const { status, headers } = await api.call(person, `${papers}/${items[0].id}`)
      expect([status, headers['content-type']]).toEqual([200, 'application/pdf'])
    }
    expect((await api.refused('mai', papers)).status).toBe(403)
  })
})
