import { workingDays } from '../../../workflows/kernel/period'
import type { Procedure } from '../../../workflows/kernel/procedure'
import { changed } from '../../fixtures/changed-procedure'
import { indicatorsOf } from '../../fixtures/indicator-feed'
import { aPortal } from '../../fixtures/portal'

const aWard = async () => {
  const portal = await aPortal()
  const number = await portal.api.file({ storeys: 9, river: true })
  const hoa = portal.visitor('agency', 'citizen')
  await hoa.signIn('hoa')
  const task = async (kind: 'check' | 'opinion' | 'review' | 'decision', question?: string) =>
    `/agency/tasks/${(await portal.api.task(number, kind, question)).id}`
  const officer = async (person: string) => {
    const one = portal.visitor('agency', 'citizen')
    await one.signIn(person)
    return one
  }
  return { ...portal, number, hoa, task, officer }
}

describe('an officer’s pages', () => {
  it('list what is to be done, how pressing it is, and who has it', async () => {
    const { hoa, number, api } = await aWard()
    const { html } = await hoa.get('/agency/inbox')
    expect(html).toContain('What is to be done')
    expect(html).toContain('Check for completeness')
    expect(html).toContain(number)
    expect(html).toContain('Nobody yet')
    expect(html).toContain('<strong class="motcua-due motcua-due--soon">Soon</strong>')
    api.at = '2026-12-20T02:00:00.000Z'
    await hoa.signIn('hoa')
    expect((await hoa.get('/agency/inbox?due=overdue')).html).toContain(number)
    expect((await hoa.get('/agency/inbox?due=today')).html).toContain('Nothing of this kind')
    expect((await hoa.get('/agency/inbox?who=mine')).html).not.toContain(`/agency/dossiers/${number}`)
  })

  it('say how much they show of how much there is, and go on page by page', async () => {
    const { hoa, api, number } = await aWard()
    for (let more = 0; more < 29; more += 1) await api.file({ storeys: 2 })
    const first = (await hoa.get('/agency/inbox')).html
    expect(first).toContain('1 to 25 of 30.')
    expect(first.match(/name="task"/g)).toHaveLength(25)
    const next = /href="(\?[^"]*cursor=[^"]*)" rel="next"/.exec(first)?.[1]?.replaceAll('&amp;', '&')
    const second = (await hoa.get(`/agency/inbox${next}`)).html
    expect(second).toContain('26 to 30 of 30.')
    expect(second.match(/name="task"/g)).toHaveLength(5)
    expect(second).not.toContain('rel="next"')
    await hoa.post('/agency/inbox', { task: [(await api.task(number, 'check')).id], officer: 'hoa' })
    const mine = (await hoa.get('/agency/inbox?who=mine')).html
    expect(mine).toContain('1 to 1 of 1.')
    expect(mine).toContain(number)
    expect((await hoa.get('/agency/inbox?who=nobody')).html).toContain('1 to 25 of 29.')
    expect((await hoa.get('/agency/inbox?cursor=x')).status).toBe(422)
  })

  it('are for officers', async () => {
    const { visitor } = await aWard()
    const lan = visitor('agency', 'citizen')
    await lan.signIn('lan')
    expect((await lan.get('/agency/inbox')).status).toBe(403)
    expect((await lan.get('/agency/search?number=x')).status).not.toBe(303)
  })

  it('give work to colleagues, several pieces at once, and say what could not be given', async () => {
    const { hoa, api, number } = await aWard()
    const other = await api.file({ storeys: 2 })
    const ids = await Promise.all([number, other].map(async (one) => (await api.task(one, 'check')).id))
    await hoa.get('/agency/inbox')
    const none = await hoa.post('/agency/inbox', {})
    expect(none.status).toBe(422)
    expect(none.html).toContain('<a href="#task">Choose at least one piece of work</a>')
    await api.complete(other, 'hoa', 'check', { outcome: 'proceed' })
    const { html } = await hoa.post('/agency/inbox', { task: ids, officer: 'hoa' })
    expect(html).toContain('1 given.')
    expect(html).toContain(`${other}: The task is already done`)
    expect((await api.task(number, 'check')).assignee).toBe('hoa')
    // Nothing was given: that is no success.
    const nothing = await hoa.post('/agency/inbox', { task: ids.slice(1), officer: 'hoa' })
    expect(nothing.status).toBe(422)
    expect(nothing.html).not.toContain('0 given')
    expect(nothing.html).toContain(`<a href="#task">${other}: The task is already done`)
  })

  it('offer to give work only to those who may do it, and only work of one’s own', async () => {
    const { hoa, officer } = await aWard()
    const { html } = await hoa.get('/agency/inbox')
    expect(html).toContain('<option value="hoa">')
    for (const other of ['duc', 'tuan', 'bao']) expect(html).not.toContain(`<option value="${other}">`)
    const duc = await officer('duc')
    expect((await duc.get('/agency/inbox')).html).not.toContain('Check for completeness')
    const seen = (await duc.get('/agency/inbox?role=all')).html
    expect(seen).toContain('Check for completeness')
    expect(seen).not.toContain('type="checkbox"')
    expect(seen).not.toContain('name="officer"')
  })

  it('have no form for what one may not do', async () => {
    const { api, officer, hoa, task } = await aWard()
    const number = await api.consulted({ storeys: 1, river: false })
    const own = `/agency/dossiers/${number}`
    const review = `/agency/tasks/${(await api.task(number, 'review')).id}`
    await hoa.get(own)
    const read = await hoa.get(review)
    expect([read.status, read.html.includes('name="outcome"')]).toEqual([200, false])
    expect(read.html).toContain('Ward to do (reviewer)')
    const sent: Record<string, string>[] = [{ outcome: 'proceed' }, { save: 'yes', reason: 'x' }]
    for (const fields of sent) expect((await hoa.post(review, fields)).status).toBe(403)
    await api.complete(number, 'duc', 'review', { outcome: 'proceed' })
    const decision = `/agency/tasks/${(await api.task(number, 'decision')).id}`
    expect((await hoa.get(decision)).html).not.toContain('name="outcome"')
    const signing = await hoa.post(decision, { outcome: 'approve' })
    expect([signing.status, signing.html.includes('Nothing can be changed after this.')]).toEqual([
      403,
      false,
    ])
    for (const path of ['ask', 'extend', 'revoke', 'questions/fire-police/withdraw', 'questions/x/link'])
      expect([path, (await hoa.get(`${own}/${path}`)).status]).toEqual([path, 403])
    expect((await (await officer('tuan')).get(`${own}/extend`)).status).toBe(200)
    expect((await hoa.get(await task('check'))).html).toContain('name="outcome"')
  })

  it('tell a consulted agency after its answer that nothing is shared any more, and what it said', async () => {
    const { api, officer } = await aWard()
    const number = await api.consulted()
    const bao = await officer('bao')
    expect((await bao.get(`/agency/dossiers/${number}`)).html).toContain('Papers')
    await api.complete(number, 'bao', 'opinion', { outcome: 'object', reason: 'No second stair' })
    const { html } = await bao.get(`/agency/dossiers/${number}`)
    expect(html).toContain('no longer shared with your agency')
    expect(html).toContain('No second stair')
    expect(html).not.toContain('id="papers"')
    expect((await api.call('bao', `GET /api/v1/dossiers/${number}`)).body).toMatchObject({
      shared: false,
      documents: [],
    })
  })

  it('end a task, and keep what was written when something is missing', async () => {
    const { hoa, task, number, api } = await aWard()
    const page = await task('check')
    await hoa.get(page)
    const nothing = await hoa.post(page, { reason: 'It is all <i>there</i>' })
    expect(nothing.status).toBe(422)
    expect(nothing.html).toContain('<a href="#outcome">Choose what you decide</a>')
    expect(nothing.html).toContain('It is all &lt;i&gt;there&lt;/i&gt;</textarea>')
    const refused = await hoa.post(page, { outcome: 'refuse' })
    expect(refused.html).toContain('<a href="#reason">')
    expect((await hoa.post(page, { outcome: 'proceed' })).location).toBe(`/agency/dossiers/${number}`)
    expect((await api.dossier(number)).step).toBe('fee')
  })

  it('ask the applicant for all that is missing at once', async () => {
    const { hoa, task, number, api } = await aWard()
    const page = await task('check')
    await hoa.get(page)
    expect((await hoa.post(page, { outcome: 'supplement' })).html).toContain('<a href="#items">')
    await hoa.post(page, {
      outcome: 'supplement',
      items: ['paper:drawing', 'answers:name'],
      otherItems: 'The scale\n\n A signature ',
    })
    const { body } = await api.call('lan', `GET /api/v1/dossiers/${number}`)
    const asked = body.events.find(({ type }: { type: string }) => type === 'supplement-requested')
    expect(asked.items).toEqual(['Drawing', 'Name', 'The scale', 'A signature'])
  })

  it('keep a text that is saved for later, for its writer alone, until it is sent', async () => {
    const { api, number, officer } = await aWard()
    await api.complete(number, 'hoa', 'check', { outcome: 'proceed' })
    await api.pay(number)
    const bao = await officer('bao')
    const page = `/agency/tasks/${(await api.task(number, 'opinion', 'fire-police')).id}`
    await bao.get(page)
    expect((await bao.submit(page, { save: 'yes', outcome: 'object', reason: 'Two doors' })).html).toContain(
      'Saved.',
    )
    const again = await bao.get(page)
    expect(again.html).toContain('Two doors</textarea>')
    expect(again.html).toContain('This is what you had written and not sent.')
    await bao.post(page, { outcome: 'object', reason: 'Two doors are missing' })
    expect((await api.dossier(number)).questions['fire-police']?.answer).toBe('object')
    expect((await bao.get(page)).html).not.toContain('Two doors</textarea>')
  })

  it('have what is known beside what is to be done, and open a paper without losing what was written', async () => {
    const { hoa, task, api, number } = await aWard()
    const page = await task('check')
    const { html } = await hoa.get(page)
    expect(html).toMatch(/id="papers".*Drawing.*id="answers".*Nguyễn Thị Lan.*name="outcome"/s)
    const paper = (await api.dossier(number)).documents[0]?.id ?? ''
    expect((await hoa.post(page, { show: paper })).location).toBe(`${page}?show=${paper}#papers`)
    const shown = (await hoa.get(`${page}?show=${paper}`)).html
    expect(shown).toContain('motcua-beside__paper')
    expect(shown).not.toContain('This is what you had written')
    await hoa.post(page, { show: paper, outcome: 'refuse', reason: 'Half of a reason' })
    expect((await hoa.get(`${page}?show=${paper}`)).html).toContain('Half of a reason</textarea>')
    expect((await hoa.get(`${page}?show=none`)).html).not.toContain('motcua-beside__paper')
  })

  it('say what a supplement changed, beside what was there', async () => {
    const { hoa, task, api, number } = await aWard()
    expect((await hoa.get(await task('check'))).html).not.toContain('id="supplied"')
    await api.complete(number, 'hoa', 'check', { outcome: 'supplement', items: ['The name', 'The plan'] })
    const supplied = {
      answers: { name: 'Trần Văn Bình' },
      documents: [await api.drawing('lan')],
      note: 'Sorry',
    }
    await api.call('lan', `POST /api/v1/dossiers/${number}/supplement`, { body: supplied })
    const { html } = await hoa.get(await task('check'))
    expect(html).toContain('New papers: Drawing')
    expect(html).toContain('<bdi>Sorry</bdi>')
    expect(html).toMatch(/Name<\/th>.*<bdi>Nguyễn Thị Lan<\/bdi>.*<bdi>Trần Văn Bình<\/bdi>/)
    expect(html.match(/data-label="Now"/g)).toHaveLength(1)
  })

  it('keep texts of an agency, for its officers alone, and put them behind what was written', async () => {
    const { hoa, task, officer } = await aWard()
    const page = await task('check')
    expect((await hoa.get(page)).html).not.toContain('name="insert"')
    await hoa.get('/agency/templates')
    const empty = await hoa.post('/agency/templates', { kind: 'check', title: 'No scale' })
    expect([empty.status, empty.html.includes('<a href="#text">')]).toEqual([422, true])
    expect(empty.html).toContain('value="No scale"')
    const kept = await hoa.submit('/agency/templates', {
      kind: 'check',
      title: 'No scale',
      text: 'The drawing has no scale',
    })
    expect(kept.html).toContain('<bdi>The drawing has no scale</bdi>')
    const { html } = await hoa.get(page)
    const id = /<option value="([0-9A-Z]{26})">No scale/.exec(html)?.[1] ?? ''
    expect((await hoa.post(page, { insert: 'yes', reason: 'x' })).html).toContain('<a href="#template">')
    const inserted = await hoa.submit(page, {
      insert: 'yes',
      template: id,
      reason: 'First',
      outcome: 'refuse',
    })
    expect(inserted.html).toContain('First\nThe drawing has no scale</textarea>')
    await hoa.submit(page, { insert: 'yes', template: id, outcome: 'supplement', otherItems: 'A' })
    expect((await hoa.get(page)).html).toContain('A\nThe drawing has no scale</textarea>')
    const bao = await officer('bao')
    expect((await bao.get('/agency/templates')).html).not.toContain('No scale')
    expect((await bao.get('/agency/templates?agency=ward-ben-thanh')).status).toBe(403)
    await hoa.get('/agency/templates')
    expect((await hoa.submit('/agency/templates', { remove: id })).html).toContain('There are none yet.')
    expect((await hoa.post('/agency/templates', { remove: id })).status).toBe(409)
  })

  it('have notes to colleagues of the agency alone, no part of the record, that go with its words', async () => {
    const { hoa, officer, api, visitor } = await aWard()
    const number = await api.file({ free: true, storeys: 9 })
    await api.complete(number, 'hoa', 'check', { outcome: 'proceed' })
    const own = `/agency/dossiers/${number}/notes`
    await hoa.get(own)
    expect((await hoa.post(own, { text: ' ' })).html).toContain('<a href="#text">')
    const noted = await hoa.submit(own, { text: 'Ask <b>her</b> about the well' })
    expect(noted.html).toContain('Ask &lt;b&gt;her&lt;/b&gt; about the well')
    const duc = await officer('duc')
    expect((await duc.get(`/agency/dossiers/${number}`)).html).toContain('about the well')
    const { html } = await duc.get(own)
    const id = /name="remove" value="([^"]*)"/.exec(noted.html)?.[1] ?? ''
    expect(html).not.toContain('name="remove"')
    expect((await duc.post(own, { remove: id })).status).toBe(409)
    const { sequence } = await api.dossier(number)
    const bao = await officer('bao')
    for (const path of [
      `/agency/dossiers/${number}`,
      `/agency/tasks/${(await api.task(number, 'opinion', 'fire-police')).id}`,
    ]) {
      const seen = await bao.get(path)
      expect([seen.status, seen.html.includes('about the well')]).toEqual([200, false])
    }
    expect((await bao.get(own)).status).toBe(404)
    const lan = visitor('agency', 'citizen')
    await lan.signIn('lan')
    expect((await lan.get(`/dossiers/${number}`)).html).not.toContain('about the well')
    expect((await lan.get(own)).status).toBe(404)
    const told = await api.call('lan', `GET /api/v1/dossiers/${number}`)
    expect(JSON.stringify(told.body)).not.toContain('about the well')
    expect((await api.dossier(number)).sequence).toBe(sequence)
    await api.call('lan', `POST /api/v1/dossiers/${number}/withdraw`, { body: { reason: 'No shed' } })
    expect((await hoa.post(own, { text: 'More' })).status).toBe(409)
    const law = { reason: 'Kept as long as the law wants', legalBasis: 'Test Act, Art. 9' }
    const erased = await api.call('operator', `POST /api/v1/dossiers/${number}/erase`, { body: law })
    expect(erased.status).toBe(200)
    expect(JSON.stringify(api.table.items())).not.toContain('about the well')
  })

  it('tell the second of two officers who was first, and lose nothing that he wrote', async () => {
    const { hoa, task, api, number } = await aWard()
    const page = await task('check')
    await hoa.get(page)
    await api.complete(number, 'hoa', 'check', { outcome: 'proceed' })
    const late = await hoa.post(page, { outcome: 'refuse', reason: 'My own long reason' })
    expect(late.status).toBe(409)
    expect(late.html).toContain('Done by hoa at')
    expect(late.html).toContain('<bdi>My own long reason</bdi>')
    expect((await api.dossier(number)).ended).toBeUndefined()
  })

  it('show a consulted agency what was shared with it, and nothing else', async () => {
    const { api, number, officer } = await aWard()
    await api.complete(number, 'hoa', 'check', { outcome: 'proceed' })
    await api.pay(number)
    const bao = await officer('bao')
    const { html } = await bao.get(`/agency/dossiers/${number}`)
    expect(html).toContain('You see what was shared with your agency, and nothing else.')
    expect(html).toContain('Is it safe?')
    expect(html).not.toContain('Is the river safe?')
    expect(html).not.toContain('History')
  })

  it('ask before a decision is signed, and sign once', async () => {
    const { api, officer } = await aWard()
    const number = await api.consulted({ storeys: 1, river: false })
    await api.complete(number, 'duc', 'review', { outcome: 'proceed' })
    const tuan = await officer('tuan')
    const page = `/agency/tasks/${(await api.task(number, 'decision')).id}`
    await tuan.get(page)
    const asked = await tuan.post(page, { outcome: 'approve' })
    expect(asked.html).toContain('Nothing can be changed after this.')
    expect((await api.dossier(number)).step).toBe('decision')
    expect((await tuan.post(page, { outcome: 'approve', signed: 'yes' })).status).toBe(303)
    expect((await api.dossier(number)).step).toBe('issuance')
  })

  it('let the lead agency ask one more, ask again and withdraw', async () => {
    const { api, number, officer } = await aWard()
    await api.complete(number, 'hoa', 'check', { outcome: 'proceed' })
    await api.pay(number)
    const duc = await officer('duc')
    const own = `/agency/dossiers/${number}`
    await duc.get(`${own}/ask`)
    const missing = await duc.post(`${own}/ask`, { agency: 'department-justice', text: 'Whose is it?' })
    expect(missing.html).toContain('<a href="#reason">')
    await duc.post(`${own}/ask`, {
      agency: 'department-justice',
      text: 'Whose is it?',
      reason: 'A dispute',
      workingDays: '3',
    })
    expect((await duc.get(own)).html).toContain('Whose is it?')
    await duc.get(`${own}/questions/fire-police/withdraw`)
    await duc.post(`${own}/questions/fire-police/withdraw`, { reason: 'Not needed' })
    expect((await api.dossier(number)).questions['fire-police']?.status).toBe('withdrawn')
  })

  it('find a dossier by its number, and by what is written in it without marks', async () => {
    const { hoa, number, api } = await aWard()
    const asWritten = encodeURIComponent(`Số: ${number.replaceAll('-', '–').toLowerCase()}.`)
    expect((await hoa.get(`/agency/search?number=${asWritten}`)).location).toBe(`/agency/dossiers/${number}`)
    expect((await hoa.get(`/agency/search?number=${number.toLowerCase()}`)).location).toBe(
      `/agency/dossiers/${number}`,
    )
    await api.complete(number, 'hoa', 'check', { outcome: 'proceed' })
    await indicatorsOf(api.table).deliver()
    await hoa.get('/agency/search')
    const { body } = await api.call('lan', `GET /api/v1/dossiers/${number}`)
    expect((await hoa.post('/agency/search', { words: body.answers.name.toUpperCase() })).html).toContain(
      number,
    )
    expect((await hoa.post('/agency/search', { words: 'nobody of this name' })).html).toContain(
      'Nothing was found.',
    )
  })
  it('hide the form of what may not be answered yet, say when it may be, and show it then', async () => {
    const noticed = changed((it) => Object.assign(it.route[3], { notBefore: workingDays(2) })) as Procedure
    const { api, visitor } = await aPortal({ procedures: [noticed] })
    const number = await api.file({ storeys: 1, river: false, free: true })
    await api.complete(number, 'hoa', 'check', { outcome: 'proceed' })
    const { id, notBefore } = await api.task(number, 'review')
    const { sequence } = await api.dossier(number)
    const early = await api.refused('duc', `POST /api/v1/tasks/${id}/complete`, {
      body: { outcome: 'proceed' },
    })
    expect([early.status, early.body.code, early.body.errors[0].message]).toEqual([
      409,
      'too-early',
      `not-before: ${notBefore?.at}`,
    ])
    expect((await api.dossier(number)).sequence).toBe(sequence)
    const duc = visitor('agency', 'citizen')
    await duc.signIn('duc')
    const { html } = await duc.get(`/agency/tasks/${id}`)
    expect(html).toContain('be answered before 17:00 on 26 November 2026')
    expect(html).not.toContain('name="outcome"')
    const posted = await duc.post(`/agency/tasks/${id}`, { outcome: 'proceed' })
    expect([posted.status, (await api.dossier(number)).sequence]).toEqual([409, sequence])
    expect((await duc.post(`/agency/tasks/${id}`, { notes: 'yes' })).status).toBeLessThan(400)
    api.at = notBefore!.at
    await duc.signIn('duc')
    const later = (await duc.get(`/agency/tasks/${id}`)).html
    expect(later).not.toContain('be answered before')
    expect(later).toContain('name="outcome"')
  })
})
