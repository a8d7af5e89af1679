import { aDirectingOffice, internalDirecting } from '../../fixtures/directing-office'
import { aDraftStory, draftProcedures } from '../../fixtures/draft-story'
import { indicatorsOf } from '../../fixtures/indicator-feed'
import { aPortal } from '../../fixtures/portal'
import { shedPermit } from '../../fixtures/procedure'

/** Finance works on its task; the ward has declined its own. */
const anOffice = async () => {
  const office = await aDirectingOffice()
  const number = await office.file()
  await office.answer(number, 'task-1', 'kim', { outcome: 'accept' })
  await office.answer(number, 'task-2', 'duc', { outcome: 'decline', reason: 'We have no paint' })
  await indicatorsOf(office.api.table, [shedPermit, internalDirecting]).deliver()
  return { ...office, number, anybody: office.visitor('oversight') }
}

const csvOf = (html: string) =>
  html
    .trim()
    .split('\r\n')
    .map((line) => line.replace('\ufeff', '').split(';'))

describe('open figures of drafts and assignments', () => {
  it('say of each agency how many tasks stand where, as a page and as a table', async () => {
    const { anybody } = await anOffice()
    const { status, html } = await anybody.get('/figures/task-states?period=month')
    expect(status).toBe(200)
    for (const words of ['Still to do', 'Declined, to be ruled on']) expect(html).toContain(words)
    anybody.cookies.set('__Host-language', 'vi')
    const [heads = [], ...rows] = csvOf((await anybody.get('/figures/task-states.csv?period=month')).html)
    const counted = rows.map((row) =>
      row.map((cell, at) => [heads[at], cell]).filter(([, cell]) => cell !== '0'),
    )
    expect(counted).toEqual([
      [
        ['Tên', 'Sở Tài chính'],
        ['Được giao', '1'],
        ['Còn hạn thực hiện', '1'],
      ],
      [
        ['Tên', 'Ủy ban nhân dân phường Bến Thành'],
        ['Được giao', '1'],
        ['Từ chối, chờ quyết định', '1'],
      ],
    ])
  })

  it('say of each agency where the drafts stand that are put before it, and of none what it says', async () => {
    const portal = await aPortal({ procedures: draftProcedures })
    const story = await aDraftStory(portal.api)
    const number = await story.file()
    await story.answer(number, 'mai', 'department-natural-resources', { outcome: 'agree' })
    await indicatorsOf(portal.api.table, draftProcedures).deliver()
    const anybody = portal.visitor('oversight')
    const { html } = await anybody.get('/figures/draft-states?period=month')
    expect(html).toContain('Drafts: how they stand')
    for (const words of [number, 'Plan for the river']) expect(html).not.toContain(words)
    const csv = (await anybody.get('/figures/draft-states.csv?period=month')).html
    // Put before it, still to answer, unanswered, answered in time.
    expect(csv).toMatch(/Department of Construction,1,1,0,0,0,0,0/)
    expect(csv).toMatch(/Environment"?,1,0,0,1,0,0,0/)
  })

  it('tell nobody what was given to do, by which conclusion, or who said what of it', async () => {
    const { anybody, number } = await anOffice()
    for (const path of ['/figures/task-states', '/figures/task-states.csv', '/figures/assignments']) {
      const { html } = await anybody.get(`${path}?period=month`)
      expect(html).toContain('Department of Finance')
      for (const words of [number, 'Count the sheds', 'Paint them', 'We have no paint', '/oversight/'])
        expect([path, words, html.includes(words)]).toEqual([path, words, false])
    }
  })

  it('are those of the league, which lead whoever may follow them to the dossiers', async () => {
    const { officer, api, number } = await anOffice()
    api.at = '2026-12-02T02:00:00.000Z'
    const son = await officer('son')
    const { html } = await son.get('/oversight/task-states?from=2026-11-01&to=2026-12-02')
    const link = '/oversight/agencies/department-finance/undone-overdue?from=2026-11-01&amp;to=2026-12-02'
    expect(html).toContain(`href="${link}"`)
    expect((await son.get(link.replaceAll('&amp;', '&'))).html).toContain(number)
    const league = (await son.get('/oversight/assignments?from=2026-11-01&to=2026-12-02')).html
    expect(league).toContain(`href="${link}"`)
  })
})
