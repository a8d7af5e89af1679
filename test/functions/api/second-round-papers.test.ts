import { type Api, anApi } from '../../fixtures/api'
import { aDraftStory, draftAnswers, draftProcedures } from '../../fixtures/draft-story'
import { aPng } from '../../fixtures/files'

const mai = 'department-natural-resources'
const articles = [{ heading: 'Điều 1. Phạm vi', text: 'Thirteen canals are mended.' }]
const responses = [
  { question: 'asked-1', change: 1, takenUp: 'yes' },
  { question: 'asked-2', takenUp: 'no', why: 'There is' },
]

describe('the changed draft as a file', () => {
  let api: Api
  let story: Awaited<ReturnType<typeof aDraftStory>>
  let number: string
  beforeEach(async () => {
    api = await anApi({ procedures: draftProcedures })
    story = await aDraftStory(api)
    number = await story.file()
    await story.answered(number)
  })
  const compiling = async (given: object) => {
    const { id } = await api.task(number, 'compile')
    const body = { outcome: 'again', reason: 'Changed', responses, articles, ...given }
    return [`POST /api/v1/tasks/${id}/complete`, { body }] as const
  }
  const handsIn = async (given: object) => api.call('quyen', ...(await compiling(given)))
  const refused = async (given: object) => api.refused('quyen', ...(await compiling(given)))
  const draft = (uploadId: string) => ({ documents: [{ type: 'draft', uploadId }] })
  const read = async (person: string) => (await api.call(person, `GET /api/v1/dossiers/${number}`)).body

  it('is read in the second round by those who are asked, and the one before stays', async () => {
    const [before] = (await read('mai')).documents
    expect([before.name, before.round]).toEqual(['Draft', undefined])
    expect((await handsIn(draft(await api.upload('quyen')))).status).toBe(200)
    for (const person of ['quyen', 'mai', 'hung']) {
      const { documents } = await read(person)
      expect(documents.map(({ name, round }: { name: string; round: number }) => [name, round])).toEqual([
        ['Draft (round 2)', 2],
        ['Draft (round 1, replaced since)', 1],
      ])
      const [now, old] = documents
      expect([old.id, old.replacedBy]).toEqual([before.id, now.id])
      for (const { id } of documents)
        expect((await api.call(person, `GET /api/v1/dossiers/${number}/documents/${id}`)).status).toBe(303)
    }
    expect((await api.dossier(number)).step).toBe('opinions')
    expect(await story.taskOf(number, mai)).toBeDefined()
  })

  it('may be left out: the wording alone goes out, and the file is of the first round', async () => {
    expect((await handsIn({})).status).toBe(200)
    const { documents } = await read('mai')
    expect(documents).toEqual([expect.objectContaining({ name: 'Draft' })])
  })

  it('is looked at as the one that was filed', async () => {
    const png = await refused(draft(await api.upload('quyen', { bytes: aPng(), contentType: 'image/png' })))
    expect([png.status, png.body.code, png.body.errors[0].pointer]).toEqual([
      422,
      'attachment-type',
      '/documents/0/uploadId',
    ])
    const large = await api.upload('quyen', { bytes: new Uint8Array(20_000_001) })
    const tooLarge = await refused(draft(large))
    expect([tooLarge.status, tooLarge.body.code]).toEqual([422, 'attachment-size'])
    const others = await refused(draft(await api.upload('mai')))
    expect([others.status, others.body.code]).toEqual([422, 'unknown-upload'])
  })

  it('goes with a second round alone, and with nobody else’s answer', async () => {
    const { status, body } = await refused({ outcome: 'compile', ...draft(await api.upload('quyen')) })
    expect([status, body.errors]).toEqual([
      422,
      [{ pointer: '/documents/0/type', message: expect.stringContaining('applicant') }],
    ])
    await handsIn({})
    const path = `POST /api/v1/tasks/${await story.taskOf(number, mai)}/complete`
    const asked = await api.refused('mai', path, {
      body: { outcome: 'agree', ...draft(await api.upload('mai')) },
    })
    expect(asked.body.errors[0].pointer).toBe('/documents/0/type')
  })

  it('is handed in by the staff that compile, and by nobody else', async () => {
    const body = { outcome: 'again', reason: 'x', responses, articles: draftAnswers.articles }
    const { id } = await api.task(number, 'compile')
    for (const person of ['phuc', 'tam', 'mai']) {
      const given = { ...body, ...draft(await api.upload(person)) }
      const { status } = await api.refused(person, `POST /api/v1/tasks/${id}/complete`, { body: given })
      expect([person, status]).toEqual([person, person === 'tam' ? 404 : 403])
    }
  })
})
