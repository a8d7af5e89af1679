import { aDraftStory, draftAnswers, draftProcedures } from '../../fixtures/draft-story'
import { aPdf, aPng } from '../../fixtures/files'
import { aPortal } from '../../fixtures/portal'

const mai = 'department-natural-resources'

const aDraft = async (given: object = {}) => {
  const portal = await aPortal({ procedures: draftProcedures })
  const story = await aDraftStory(portal.api)
  const number = await story.file(given)
  const officer = async (person: string) => {
    const one = portal.visitor('agency', 'citizen')
    await one.signIn(person)
    return one
  }
  const compile = async () => `/agency/tasks/${(await portal.api.task(number, 'compile')).id}`
  return { ...portal, story, number, officer, compile }
}
const responses = { 'taken-asked-1-1': 'partly', 'answer-asked-1-1': 'June is enough' }
const objection = { 'taken-asked-2-0': 'no', 'answer-asked-2-0': 'The money is there' }

describe('the pages of a draft', () => {
  it('show an asked agency what it is asked, why, and the draft to be commented by article', async () => {
    const { story, number, officer, api } = await aDraft()
    const visitor = await officer('mai')
    const page = `/agency/tasks/${await story.taskOf(number, mai)}`
    const { html } = await visitor.get(page)
    for (const said of [draftAnswers.title, draftAnswers.asked, 'Environment', 'Điều 2. Tiến độ'])
      expect(html).toContain(said)
    expect(html).toContain('Why your agency is asked')
    expect(html).not.toContain('name="confidential"')
    const none = await visitor.post(page, { outcome: 'agree-with-conditions', reason: 'More time' })
    expect([none.status, none.html.includes('<a href="#changes">')]).toEqual([422, true])
    const long = { outcome: 'object', reason: 'No', 'change-1': 'x'.repeat(2_001) }
    expect((await visitor.post(page, long)).html).toContain('<a href="#change-1">')
    const stray = { outcome: 'agree', 'change-2': 'By June 2028' }
    expect((await visitor.post(page, stray)).html).toContain('No changes go with this answer')
    const sent = {
      outcome: 'agree-with-conditions',
      reason: 'More time',
      'change-2': 'By June 2028',
      'why-2': 'Dry',
    }
    expect((await visitor.post(page, sent)).location).toBe(`/agency/dossiers/${number}`)
    const { body } = await api.call('quyen', `GET /api/v1/dossiers/${number}`)
    expect(body.opinions[0].changes).toEqual([{ article: 2, says: 'By June 2028', why: 'Dry' }])
  })

  it('say why in the reader’s language, of the law in a translation that says that it is one', async () => {
    const { story, number, officer, api } = await aDraft()
    const visitor = await officer('mai')
    const page = `/agency/tasks/${await story.taskOf(number, mai)}`
    const words = {
      en: 'A demonstration list, not compared with the decisions on the functions of each agency; translated from Vietnamese',
      vi: 'Danh mục minh họa; chưa đối chiếu với quyết định quy định chức năng, nhiệm vụ của từng cơ quan',
    }
    const { html } = await visitor.get(page)
    expect(html).toContain(`Environment (${words.en})`)
    expect(html).not.toContain(words.vi)
    const inVietnamese = (await visitor.open(`${page}?lang=vi`)).html
    expect(inVietnamese).toContain(`Môi trường: Bảo vệ môi trường (${words.vi})`)
    expect(inVietnamese).not.toContain('demonstration')
    for (const language of ['vi', 'en'] as const) {
      const { answers, forAgency } = { answers: draftAnswers, forAgency: 'department-justice' }
      const { body } = await api.call('quyen', 'POST /api/v1/procedures/9.000001/plan', {
        body: { answers, forAgency },
        headers: { 'accept-language': language },
      })
      expect(body.asked[0].grounds[0].legalBasis).toBe(words[language])
    }
  })

  it('warn all who are asked of too short a time, with its reason', async () => {
    const { story, number, officer } = await aDraft({
      until: '2026-11-27',
      shortTimeReason: 'The rains come',
    })
    const visitor = await officer('mai')
    const { html } = await visitor.get(`/agency/tasks/${await story.taskOf(number, mai)}`)
    expect(html).toContain('less time than the minimum of 7 working days')
    expect(html).toContain('The rains come')
    expect((await visitor.get(`/agency/dossiers/${number}`)).html).toContain('The rains come')
  })

  it('let the staff answer each change and objection, and none less', async () => {
    const { story, number, officer, compile, api } = await aDraft()
    await story.answered(number)
    const quyen = await officer('quyen')
    const page = await compile()
    const { html } = await quyen.get(page)
    expect(html).toContain('2 to answer')
    expect(html).toContain('By the end of 2028')
    expect(html).toContain('No money')
    const half = await quyen.post(page, {
      outcome: 'compile',
      reason: 'x',
      ...responses,
      'taken-asked-2-0': 'no',
    })
    expect([half.status, half.html.includes('<a href="#answer-asked-2-0">')]).toEqual([422, true])
    expect(half.html).toContain('June is enough</textarea>')
    const nothing = await quyen.post(page, { outcome: 'compile', reason: 'x' })
    for (const field of Object.keys({ ...responses, ...objection }).filter((name) =>
      name.startsWith('taken'),
    ))
      expect(nothing.html).toContain(`<a href="#${field}">`)
    const sent = { outcome: 'compile', reason: 'The money is there', ...responses, ...objection }
    expect((await quyen.post(page, sent)).location).toBe(`/agency/dossiers/${number}`)
    expect((await api.dossier(number)).step).toBe('approval')
    const seen = await (await officer('mai')).get(`/agency/dossiers/${number}`)
    expect(seen.html).toContain('Partly taken up')
    expect(seen.html).toContain('June is enough')
    expect(seen.html).not.toContain('No money')
  })

  it('send the changed draft out once more, and show where it was changed', async () => {
    const { story, number, officer, compile, api } = await aDraft()
    await story.answered(number)
    const quyen = await officer('quyen')
    const page = await compile()
    await quyen.get(page)
    const same = await quyen.post(page, {
      outcome: 'again',
      reason: 'x',
      ...responses,
      ...objection,
      articles: '',
    })
    expect(same.html).toContain('<a href="#articles">')
    const articles = 'Điều 1. Phạm vi\nTwelve canals are mended.\n\nĐiều 2. Tiến độ\nBy the end of June 2028.'
    const sent = { outcome: 'again', reason: 'Changed', ...responses, ...objection, articles }
    expect((await quyen.post(page, sent)).location).toBe(`/agency/dossiers/${number}`)
    expect((await api.dossier(number)).step).toBe('opinions')
    const visitor = await officer('mai')
    const { html } = await visitor.get(`/agency/tasks/${await story.taskOf(number, mai)}`)
    expect(html).toContain('Round 2')
    expect(html).not.toContain('Answers are due by the end of')
    expect(html).toMatch(/<ins class="motcua-added">.*?June 2028/s)
    expect(html).toMatch(/<del class="motcua-taken">.*?2027/s)
    expect(html).toContain('1 other articles')
  })

  it('take the changed draft as a file, keep what was written meanwhile, and show it first', async () => {
    const { story, number, officer, compile, api, common } = await aDraft()
    await story.answered(number)
    const quyen = await officer('quyen')
    const page = await compile()
    expect((await quyen.get(page)).html).toContain('Enclose a file: Draft')
    const articles = 'Điều 1. Phạm vi\nThirteen canals are mended.'
    const typed = { outcome: 'again', reason: 'Changed', ...responses, ...objection, articles }
    const { location } = await quyen.post(page, { ...typed, enclose: 'draft' })
    expect(location).toBe(`${page}/files/draft`)
    const send = async (bytes: Uint8Array) => {
      const key = /name="key" value="([^"]+)"/.exec((await quyen.get(location)).html)?.[1] ?? ''
      api.objects.send({ key }, bytes)
      return quyen.open(`${location}/arrived/${key.replace('uploads/', '')}`)
    }
    expect((await send(aPng())).html).toContain('of another type')
    expect((await send(aPdf())).html).toContain(`href="${page}"`)
    const { html } = await quyen.get(page)
    expect(html).toContain('Draft, File 1: PDF')
    expect(html).toContain('Thirteen canals are mended.</textarea>')
    expect((await quyen.post(page, typed)).location).toBe(`/agency/dossiers/${number}`)
    const mai = await officer('mai')
    const task = `/agency/tasks/${await story.taskOf(number, 'department-natural-resources')}`
    for (const seen of [await mai.get(task), await mai.get(`/agency/dossiers/${number}`)])
      expect(seen.html).toMatch(/Draft \(round 2\)[\s\S]*Draft \(round 1, replaced since\)/)
    // It was used once, and waits for nothing any more.
    expect(await common.texts.find('quyen', page.split('/').at(-1) ?? '', api.at)).toBeUndefined()
    expect((await quyen.get(location)).status).toBe(404)
  })

  it('send no file with another answer than that it goes out again', async () => {
    const { story, number, officer, compile, api } = await aDraft()
    await story.answered(number)
    const quyen = await officer('quyen')
    const page = await compile()
    const { html } = await quyen.get(`${page}/files/draft`)
    const key = /name="key" value="([^"]+)"/.exec(html)?.[1] ?? ''
    api.objects.send({ key }, aPdf())
    await quyen.open(`${page}/files/draft/arrived/${key.replace('uploads/', '')}`)
    expect((await quyen.get(page)).html).toContain('File 1: PDF')
    const typed = { outcome: 'compile', reason: 'Done', ...responses, ...objection }
    expect((await quyen.post(page, typed)).location).toBe(`/agency/dossiers/${number}`)
    expect((await api.dossier(number)).documents).toHaveLength(1)
  })

  it('take no other paper with a compilation', async () => {
    const { story, number, officer, compile, api, common } = await aDraft()
    await story.answered(number)
    const quyen = await officer('quyen')
    const page = await compile()
    await quyen.get(page)
    for (const type of ['passport', 'work-result']) {
      expect((await quyen.post(page, { enclose: type, reason: 'x' })).status).toBe(404)
      expect((await quyen.get(`${page}/files/${type}`)).status).toBe(404)
    }
    expect(await common.texts.find('quyen', page.split('/').at(-1) ?? '', api.at)).toBeUndefined()
  })

  it('take a form with a pasted text, and show before it is sent who would be asked', async () => {
    const { officer, api } = await aDraft()
    const quyen = await officer('quyen')
    await quyen.get('/agency/own/new/9.000001')
    const begun = await quyen.submit('/agency/own/new/9.000001', {})
    const draft = /\/drafts\/([0-9A-Z]+)/.exec(begun.html)?.[1] ?? ''
    const answer = async (question: string, fields: Record<string, string | string[]>) => {
      const page = `/drafts/${draft}/questions/${question}`
      await quyen.get(page)
      return quyen.submit(page, fields)
    }
    await answer('title', { title: 'Plan for the river' })
    await answer('draftKind', { draftKind: 'plan' })
    const none = await answer('subjects', {})
    expect(none.status).toBe(200)
    await answer('subjects', { subjects: ['environment', 'construction'] })
    await answer('asked', { asked: 'Is it sound?' })
    const day = { 'until-day': '27', 'until-month': '11', 'until-year': '2026' }
    const short = await answer('until', day)
    expect(short.html).toContain('Less than the minimum of 7 working days for 2 of them')
    await answer('shortTimeReason', { shortTimeReason: 'The rains come' })
    const left = (await quyen.get(`/drafts/${draft}/questions/leftOut`)).html
    expect(left).toContain('Department of Agriculture and Environment')
    expect(left).toContain('Is reported to the People’s Committee; without a direction it counts as agreeing')
    await answer('leftOut', {})
    await answer('others', {
      'others.agency': 'ward-ben-thanh',
      'others.reason': 'It has a canal',
      add: 'yes',
    })
    expect((await quyen.get(`/drafts/${draft}/questions/others`)).html).toContain(
      'Added to the proposal: It has a canal',
    )
    await answer('others', {})
    const empty = await answer('articles', { split: 'yes' })
    expect([empty.status, empty.html.includes('<a href="#articles.paste">')]).toEqual([422, true])
    const split = await answer('articles', {
      split: 'yes',
      'articles.paste': 'Điều 1. A\nOne.\nĐiều 2. B\nTwo.',
    })
    expect(split.html).toContain('Điều 2. B')
    await answer('articles', {})
    const check = (await quyen.get(`/drafts/${draft}/check`)).html
    expect(check).toContain('Who would be asked: 3 agencies')
    const { body } = await api.call('quyen', 'GET /api/v1/dossiers', {
      query: { applicant: 'agency:department-justice' },
    })
    expect(body.items).toHaveLength(1)
  })
})
