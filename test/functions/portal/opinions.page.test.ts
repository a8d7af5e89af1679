import { aDraftStory, draftAnswers, draftProcedures } from '../../fixtures/draft-story'
import { aPortal } from '../../fixtures/portal'

const aCompiledDraft = async () => {
  const portal = await aPortal({ procedures: draftProcedures })
  const { api } = portal
  const story = await aDraftStory(api)
  const number = await story.file()
  await story.answered(number)
  const responses = [
    { question: 'asked-1', change: 1, takenUp: 'partly', why: 'June is enough' },
    { question: 'asked-2', takenUp: 'no', why: 'The money is there' },
  ]
  const articles = draftAnswers.articles.with(1, { heading: 'Điều 2. Tiến độ', text: 'By June 2028.' })
  await api.complete(number, 'quyen', 'compile', { outcome: 'again', reason: 'so', responses, articles })
  await story.answer(number, 'mai', 'department-natural-resources', { outcome: 'agree' })
  await story.answer(number, 'hung', 'department-construction', { outcome: 'agree' })
  await api.complete(number, 'quyen', 'compile', { outcome: 'compile', reason: 'so', responses: [] })
  const officer = async (person: string) => {
    const one = portal.visitor('agency', 'citizen')
    await one.signIn(person)
    return one
  }
  return { ...portal, number, officer, dossier: `/agency/dossiers/${number}` }
}

describe('the page of the table of opinions', () => {
  it('says who was asked when and until when, what each answered, and what became of it, by article and round', async () => {
    const { officer, dossier } = await aCompiledDraft()
    const xuan = await officer('xuan')
    expect((await xuan.get(dossier)).html).toContain(`href="${dossier}/opinions"`)
    const { html } = await xuan.get(`${dossier}/opinions`)
    for (const said of [
      'Not signed',
      draftAnswers.title,
      'Agencies asked in round 1',
      'Agencies asked in round 2',
      '09:00 on 24 November 2026',
      '17:00 on 15 December 2026',
      'Agrees, with changes<br/>09:00',
      'Objects<br/>09:00',
      'By the end of 2028',
      'The dry season is short',
      'Điều 2. Tiến độ',
      'No money',
      'The money is there',
    ])
      expect(html).toContain(said)
    expect(html).toMatch(/<strong>Partly taken up<\/strong>: <bdi>June is enough/)
    expect(html).toMatch(/href="#asked-1-1"[\s\S]*id="asked-1-1"/)
    // Who agreed without a word has nothing more to be told.
    expect(html).not.toContain('asked-1-2')
  })

  it('is in Vietnamese too', async () => {
    const { officer, dossier } = await aCompiledDraft()
    const { html } = await (await officer('xuan')).get(`${dossier}/opinions?lang=vi`)
    for (const said of ['Chưa ký', 'Các cơ quan được hỏi lần 2', 'Tiếp thu một phần', 'Lý do: The dry'])
      expect(html).toContain(said)
  })

  it('is linked for those who were asked when it is issued, with the signed file', async () => {
    const { officer, dossier, api, number } = await aCompiledDraft()
    const mai = await officer('mai')
    expect((await mai.get(dossier)).html).not.toContain('/opinions"')
    expect((await mai.get(`${dossier}/opinions`)).status).toBe(403)
    await api.complete(number, 'xuan', 'decision', { outcome: 'approve' })
    await api.issue(number)
    expect((await mai.get(dossier)).html).toContain(`href="${dossier}/opinions"`)
    const { html } = await mai.get(`${dossier}/opinions`)
    expect(html).toContain('Signed and issued: number')
    expect(html).toContain(`href="${dossier}/result"`)
    expect(html).toContain('No money')
  })

  it('is not there for a dossier about no draft, nor for strangers', async () => {
    const { officer, dossier, api } = await aCompiledDraft()
    const consulted = await api.consulted()
    const duc = await officer('duc')
    expect((await duc.get(`/agency/dossiers/${consulted}`)).html).not.toContain('/opinions"')
    expect((await duc.get(`/agency/dossiers/${consulted}/opinions`)).status).toBe(404)
    expect((await duc.get(`${dossier}/opinions`)).status).toBe(404)
  })
})
