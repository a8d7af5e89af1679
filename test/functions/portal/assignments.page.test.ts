import { aDirectingOffice } from '../../fixtures/directing-office'

const anOffice = async () => {
  const office = await aDirectingOffice()
  const number = await office.file()
  const page = async (
    kind: 'uptake' | 'assignment' | 'ruling' | 'appraisal' | 'time-request',
    of = 'task-1',
  ) => `/agency/tasks/${(await office.api.task(number, kind, of)).id}`
  const given = async (of = 'task-1') => (await office.api.dossier(number)).assignments?.[of]
  return { ...office, number, page, given }
}

describe('the pages of what an agency was given to do', () => {
  it('show its owner the task in words, its time and its helpers, and let it be taken up', async () => {
    const { officer, page, given, number } = await anOffice()
    const kim = await officer('kim')
    const uptake = await page('uptake')
    const { html } = await kim.get(uptake)
    for (const words of ['Count the sheds', 'A list', 'Waits to be taken up', 'We take it up', 'We decline'])
      expect(html).toContain(words)
    expect(html).not.toContain('Paint them')
    expect((await kim.post(uptake, { outcome: 'accept' })).location).toBe(`/agency/dossiers/${number}`)
    expect((await given())?.status).toBe('working')
    const shown = (await kim.get(`/agency/dossiers/${number}`)).html
    expect(shown).toContain('An agency took up its assignment')
    expect(shown).not.toContain('Paint them')
  })

  it('ask for the reason of whoever declines, and let the oversight give the task to another agency', async () => {
    const { officer, page, given } = await anOffice()
    const kim = await officer('kim')
    const uptake = await page('uptake')
    await kim.get(uptake)
    const without = await kim.post(uptake, { outcome: 'decline' })
    expect([without.status, without.html.includes('<a href="#reason">')]).toEqual([422, true])
    await kim.post(uptake, { outcome: 'decline', reason: 'Sheds are not our business' })
    const son = await officer('son')
    const ruling = await page('ruling')
    expect((await son.get(ruling)).html).toContain('Sheds are not our business')
    const toNobody = await son.post(ruling, { outcome: 'reassign', reason: 'It is theirs' })
    expect([toNobody.status, toNobody.html.includes('<a href="#agency">')]).toEqual([422, true])
    await son.post(ruling, { outcome: 'reassign', reason: 'It is theirs', agency: 'department-health' })
    expect(await given()).toMatchObject({ owner: 'department-health', status: 'put', refused: 1 })
  })

  it('take progress from the owner and from who works with it, and from nobody else', async () => {
    const { officer, page, given, answer, number } = await anOffice()
    await answer(number, 'task-1', 'kim', { outcome: 'accept' })
    const work = await page('assignment')
    const progress = `${work}/progress`
    const vy = await officer('vy')
    expect((await vy.get(work)).html).toContain(`href="${progress}"`)
    await vy.get(progress)
    const empty = await vy.post(progress, { percent: '120', text: '' })
    expect(empty.status).toBe(422)
    for (const id of ['percent', 'text']) expect(empty.html).toContain(`<a href="#${id}">`)
    expect((await vy.post(progress, { percent: '40', text: 'Half of the ward' })).location).toBe(work)
    expect((await given())?.progress?.percent).toBe(40)
    const kim = await officer('kim')
    expect((await kim.get(work)).html).toContain('Half of the ward')
    const duc = await officer('duc')
    expect((await duc.get(progress)).status).toBe(404)
    // The office reads it, and does not report.
    expect((await (await officer('an')).get(progress)).status).toBe(403)
  })

  it('let the owner ask once for more time, before it is due, and the office answer', async () => {
    const { officer, page, given, answer, number } = await anOffice()
    await answer(number, 'task-1', 'kim', { outcome: 'accept' })
    const work = await page('assignment')
    const kim = await officer('kim')
    const asking = `${work}/more-time`
    expect((await kim.get(work)).html).toContain(`href="${asking}"`)
    await kim.get(asking)
    expect((await kim.post(asking, { reason: 'Many sheds' })).html).toContain('<a href="#until">')
    const day = { 'until-day': '11', 'until-month': '1', 'until-year': '2027' }
    expect((await kim.post(asking, { ...day, reason: 'Many sheds' })).location).toBe(work)
    expect((await kim.get(work)).html).not.toContain(`href="${asking}"`)
    expect((await kim.get(asking)).status).toBe(403)
    const an = await officer('an')
    const request = await page('time-request')
    const { html } = await an.get(request)
    expect(html).toContain('Many sheds')
    expect(html).toContain('asked until 11 January 2027')
    expect(html).not.toContain('Reasons in law')
    await an.post(request, { outcome: 'grant' })
    expect((await given())?.extended?.to).toContain('2027-01-11')
    // Of the ward that works with it nobody asks.
    expect((await (await officer('vy')).get(asking)).status).toBe(403)
  })

  it('take what was done, and the office accepts it or returns it with days', async () => {
    const { officer, page, given, answer, number } = await anOffice()
    await answer(number, 'task-1', 'kim', { outcome: 'accept' })
    const kim = await officer('kim')
    const work = await page('assignment')
    await kim.get(work)
    expect((await kim.post(work, { outcome: 'hand-in' })).html).toContain('<a href="#reason">')
    await kim.post(work, { outcome: 'hand-in', reason: 'Twelve sheds, see the list' })
    const an = await officer('an')
    const appraisal = await page('appraisal')
    expect((await an.get(appraisal)).html).toContain('Twelve sheds, see the list')
    await an.post(appraisal, { outcome: 'return', reason: 'The river too', extendWorkingDays: '3' })
    expect((await given())?.status).toBe('working')
    const again = await page('assignment')
    expect((await kim.get(again)).html).toContain('The river too')
    await kim.post(again, { outcome: 'hand-in', reason: 'Fourteen' })
    const second = await page('appraisal')
    await an.get(second)
    await an.post(second, { outcome: 'accept' })
    expect((await given())?.status).toBe('accepted')
    // A second officer of the agency comes too late, and loses nothing.
    expect((await kim.post(again, { outcome: 'hand-in', reason: 'My own list' })).html).toContain(
      'My own list',
    )
  })

  it('show the office all tasks, and a stranger none', async () => {
    const { officer, number } = await anOffice()
    const { html } = await (await officer('an')).get(`/agency/dossiers/${number}`)
    for (const words of ['Count the sheds', 'Paint them']) expect(html).toContain(words)
    expect((await (await officer('hung')).get(`/agency/dossiers/${number}`)).status).toBe(404)
  })
})
