import { aBrowserInProcess, type BrowserInProcess } from '../../fixtures/browser-in-process'
import { draftAnswers, draftProcedures } from '../../fixtures/draft-story'
import { aLinkedDraft } from '../../fixtures/linked-draft'
import { aPortal } from '../../fixtures/portal'

const aGuest = async () => {
  const portal = await aPortal({ procedures: draftProcedures })
  const story = await aLinkedDraft(portal.api)
  return { ...portal, story, page: await story.link(), guest: portal.visitor('guest') }
}
const sent = {
  outcome: 'agree-with-conditions',
  reason: 'More time',
  'change-2': 'By June 2028',
  'why-2': 'Dry',
}

describe('the page of a link about a draft', () => {
  it('shows the draft to be commented by article, why it came, and its papers, and nothing of the office', async () => {
    const { guest, page } = await aGuest()
    const { status, html } = await guest.get(page)
    expect(status).toBe(200)
    for (const said of [
      draftAnswers.title,
      draftAnswers.asked,
      'Why your agency is asked',
      'Fire safety',
      'Your opinion, article by article',
      'Comment on Điều 2. Tiến độ',
      'On the draft as a whole',
      'Agree, with changes',
      'All who were asked read it in the table',
      'Papers about it',
    ])
      expect(html).toContain(said)
    for (const hidden of ['href="/agency', 'It has a canal', 'name="confidential"'])
      expect(html).not.toContain(hidden)
    const inVietnamese = (await guest.open(`${page}?lang=vi`)).html
    for (const said of ['Phòng cháy, chữa cháy', 'Góp ý chung cho toàn văn', 'Điều 2. Tiến độ'])
      expect(inVietnamese).toContain(said)
    expect(inVietnamese).not.toContain('Your opinion')
  })

  it('keeps its address to itself: no search engine and no other address gets it', async () => {
    const { guest, page } = await aGuest()
    const { html } = await guest.get(page)
    expect(html).toContain('<meta name="robots" content="noindex"/>')
    expect(html).toContain('href="/sign-in?to=%2F"')
    expect(html).not.toContain(encodeURIComponent(page))
  })

  it('takes changes by article, and tells at its field what is wrong, with all that was typed', async () => {
    const { guest, page, api, story } = await aGuest()
    await guest.get(page)
    const { 'change-2': _change, 'why-2': _why, ...none } = sent
    for (const [wrong, at, says] of [
      [none, 'changes', 'Name at least one change'],
      [{ ...sent, 'change-2': 'x'.repeat(2_001) }, 'change-2', ''],
      [{ ...sent, 'change-2': '' }, 'change-2', ''],
      [{ ...sent, outcome: 'agree' }, 'changes', 'No changes go with this answer'],
    ] as const) {
      const { status, html } = await guest.post(page, wrong)
      expect([status, at, html.includes(`<a href="#${at}">`), html.includes(says)]).toEqual([
        422,
        at,
        true,
        true,
      ])
      expect(html).toContain('More time</textarea>')
    }
    expect((await guest.post(page, sent)).html).toContain('your opinion was received')
    const { opinions } = (await api.call('quyen', `GET /api/v1/dossiers/${story.number}`)).body
    expect(opinions).toContainEqual(
      expect.objectContaining({
        agency: 'fire-police',
        answer: 'agree-with-conditions',
        changes: [{ article: 2, says: 'By June 2028', why: 'Dry' }],
      }),
    )
    expect((await guest.get(page)).status).toBe(410)
  })

  it('shows a second round where the draft was changed', async () => {
    const { guest, page, api, story } = await aGuest()
    await guest.get(page)
    await guest.post(page, { outcome: 'agree' })
    await story.answer(story.number, 'mai', 'department-natural-resources', { outcome: 'agree' })
    await story.answer(story.number, 'duc', 'ward-ben-thanh', { outcome: 'agree' })
    const articles = draftAnswers.articles.with(1, { heading: 'Điều 2. Tiến độ', text: 'By June 2028.' })
    const again = { outcome: 'again', reason: 'so', responses: [], articles }
    await api.complete(story.number, 'quyen', 'compile', again)
    const { html } = await guest.get(await story.link())
    expect(html).toContain('Round 2')
    expect(html).toMatch(/<ins class="motcua-added">.*?June 2028/s)
  })

  describe('in a browser', () => {
    let browser: BrowserInProcess
    beforeAll(async () => {
      browser = await aBrowserInProcess()
    })
    afterAll(() => browser?.close())

    it.each(['vi', 'en'] as const)(
      'has nothing that axe finds, and fits on a phone (%s)',
      async (language) => {
        const { guest, page } = await aGuest()
        const visitor = await browser.visitor(guest, { language })
        await visitor.open(page)
        expect([await visitor.faults(), await visitor.fits()]).toEqual([[], { narrow: true, large: true }])
        await visitor.page.locator('details:has([name="change-1"]) summary').click()
        expect(await visitor.faults()).toEqual([])
        await visitor.page.locator('main form button:not([name])').click()
        await visitor.page.waitForSelector('.govuk-error-summary')
        expect(await visitor.faults()).toEqual([])
      },
    )
  })
})
