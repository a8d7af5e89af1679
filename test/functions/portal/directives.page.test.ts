import { linesOf } from '../../../functions/adapters/board-store'
import { instant } from '../../../workflows/kernel/instant'
import { aDirectingOffice } from '../../fixtures/directing-office'

/** Two tasks; finance has taken up its own. Tuesday, 24 November 2026. */
const aBoard = async () => {
  const office = await aDirectingOffice()
  const number = await office.file()
  await office.answer(number, 'task-1', 'kim', { outcome: 'accept' })
  await office.keepBoard(number)
  return { ...office, number }
}
const later = '2026-12-07T02:00:00.000Z'

describe('what an agency was given to do', () => {
  it('is a list of what it answers for and what it works on with others', async () => {
    const { officer, number } = await aBoard()
    const kim = await (await officer('kim')).get('/agency/assigned')
    expect(kim.status).toBe(200)
    for (const words of ['Count the sheds', number, 'Under way', 'Answers for it; with'])
      expect(kim.html).toContain(words)
    expect(kim.html).not.toContain('Paint them')
    const vy = await (await officer('vy')).get('/agency/assigned')
    expect(vy.html).toContain('Works with')
    expect(vy.html).toContain('Count the sheds')
    expect((await (await officer('hung')).get('/agency/assigned')).html).toContain('has nothing left to do')
  })

  it('is filtered by how pressing it is', async () => {
    const { officer, api } = await aBoard()
    api.at = later
    const kim = await officer('kim')
    const { html } = await kim.get('/agency/assigned?show=overdue')
    expect(html).toContain('Count the sheds')
    expect(html).toContain('Overdue (1)')
    expect((await kim.get('/agency/assigned?show=soon')).html).toContain('There is no such task')
    // What nobody offered is as if nothing was said.
    expect((await kim.get('/agency/assigned?show=nonsense&page=x')).html).toContain('Count the sheds')
  })

  it('is shown of one’s own agency alone', async () => {
    const { officer } = await aBoard()
    const kim = await officer('kim')
    expect((await kim.get('/agency/assigned?agency=ward-ben-thanh')).status).toBe(403)
    const lan = await officer('lan')
    expect((await lan.get('/agency/assigned')).status).not.toBe(200)
  })
})

describe('the board of conclusions and directives', () => {
  it('shows the office and the oversight all that is to be done, by agency or by conclusion', async () => {
    const { officer, number } = await aBoard()
    for (const person of ['an', 'son']) {
      const one = await officer(person)
      const byAgency = (await one.get('/oversight/directives')).html
      for (const words of ['Count the sheds', 'Paint them', 'Under way', 'Waits to be taken up'])
        expect(byAgency).toContain(words)
      expect(byAgency.match(/<caption/g)).toHaveLength(2)
      const byConclusion = (await one.get('/oversight/directives?by=conclusion')).html
      expect(byConclusion.match(/<caption/g)).toHaveLength(1)
      expect(byConclusion).toContain(`href="/oversight/directives/${number}"`)
      const one1 = (await one.get('/oversight/directives?agency=department-finance')).html
      expect(one1).not.toContain('Paint them')
    }
  })

  it('is nobody else’s', async () => {
    const { officer, number } = await aBoard()
    for (const [person, status] of [
      ['kim', 403],
      ['duc', 403],
      ['lan', 403],
    ] as const) {
      const one = await officer(person)
      for (const path of ['', '/weekly', '/weekly.pdf'])
        expect([person, path, (await one.get(`/oversight/directives${path}`)).status]).toEqual([
          person,
          path,
          status,
        ])
    }
    expect((await (await officer('kim')).get(`/oversight/directives/${number}`)).status).toBe(403)
    expect((await (await officer('hung')).get(`/oversight/directives/${number}`)).status).toBe(404)
  })

  it('looks at a thousand at once and says so: what is due later is a link away, and only a page is read', async () => {
    const { officer, file, api, common } = await aDirectingOffice()
    const [line] = linesOf(await api.dossier(await file()))
    for (let times = 0; times < 12; times += 1) {
      const { id: dossier, number, sequence } = await api.dossier(await file())
      const many = Array.from({ length: 90 }, (_, index) => ({
        ...line!,
        with: [],
        dossier,
        number,
        id: `task-${index + 1}`,
        dueAt: instant(Date.parse('2026-12-01T10:00:00.000Z') + (times * 90 + index) * 60_000),
      }))
      await common.board.keep(dossier, many, sequence)
    }
    const son = await officer('son')
    const looked = vi.spyOn(api.table, 'getMany')
    const first = (await son.get('/oversight/directives?show=all')).html
    expect(looked.mock.calls.map(([keys]) => keys.length)).toEqual([25])
    for (const words of ['Shown: 1 to 25 of 1000.', 'At most 1000 tasks', 'All (1000)'])
      expect(first).toContain(words)
    expect(first).not.toContain('Those due soonest')
    const later = /href="([^"]*)">Those due later/.exec(first)?.[1]?.replaceAll('&amp;', '&') ?? ''
    const rest = (await son.get(`/oversight/directives${later}`)).html
    expect(rest).toContain('Shown: 1 to 25 of 80.')
    expect(rest).not.toContain('Those due later')
    expect(rest).toContain('<a class="govuk-link" href="?show=all">Those due soonest</a>')
    expect((await son.get(`/oversight/directives${later}&page=4`)).html).toContain('Shown: 76 to 80 of 80.')
    // The week is whole.
    expect((await son.get('/oversight/directives/weekly?week=2026-W49')).html).toContain(
      'Due this week (1080)',
    )
    expect((await son.get('/oversight/directives?after=nonsense')).status).toBe(422)
  })

  it('puts on record in one write that its conclusions were read', async () => {
    const { officer, file, keepBoard, api } = await aDirectingOffice()
    const numbers = [await file(), await file(), await file()]
    for (const number of numbers) await keepBoard(number)
    const son = await officer('son')
    const written = vi.spyOn(api.table, 'write')
    await son.get('/oversight/directives')
    const readings = written.mock.calls
      .map(([writes]) => writes)
      .filter(([one]) => one?.name.startsWith('access '))
    expect(readings.map((writes) => writes.length)).toEqual([3])
    for (const number of numbers) {
      const { accesses } = (await api.call('an', `GET /api/v1/dossiers/${number}`)).body
      expect(accesses.filter(({ by }: { by: string }) => by === 'son')).toHaveLength(1)
    }
  })

  it('shows no words that it could not put on record', async () => {
    const { officer, number, api } = await aBoard()
    const son = await officer('son')
    const write = api.table.write
    vi.spyOn(api.table, 'write').mockImplementation(async (writes) => {
      if (writes.some(({ name }) => name.startsWith('access '))) throw new Error('the table is away')
      return write(writes)
    })
    const { status, html } = await son.get('/oversight/directives')
    expect([status, html.includes(number), html.includes('Count the sheds')]).toEqual([500, false, false])
  })

  it('has pages', async () => {
    const { officer, file, keepBoard } = await aDirectingOffice()
    const many = Array.from({ length: 15 }, (_, index) => ({
      what: `Thing ${index}`,
      owner: 'department-finance',
      workingDays: 5,
      done: 'Done',
    }))
    for (let times = 0; times < 2; times += 1) await keepBoard(await file({ tasks: many }))
    const son = await officer('son')
    const first = (await son.get('/oversight/directives')).html
    expect(first.match(/scope="row"/g)).toHaveLength(25)
    expect(first).toContain('page=2')
    expect((await son.get('/oversight/directives?page=2')).html.match(/scope="row"/g)).toHaveLength(5)
  })

  it('has a page for each conclusion, with what is done too', async () => {
    const { officer, number, answer, keepBoard } = await aBoard()
    await answer(number, 'task-1', 'kim', { outcome: 'hand-in', reason: 'Twelve' })
    await answer(number, 'task-1', 'an', { outcome: 'accept' })
    await keepBoard(number)
    const son = await officer('son')
    expect((await son.get('/oversight/directives')).html).not.toContain('Count the sheds')
    const { html } = await son.get(`/oversight/directives/${number}`)
    for (const words of ['Count the sheds', 'A list', 'Done', '2 tasks; 1 done with; 0 overdue.'])
      expect(html).toContain(words)
  })
})

describe('the week of conclusions and directives', () => {
  it('says what is late, what waits for the office, and what falls due', async () => {
    const { officer, number, api, answer, keepBoard } = await aBoard()
    const son = await officer('son')
    const { html } = await son.get('/oversight/directives/weekly?week=2026-W50')
    expect(html).toContain('week 2026-W50')
    expect(html).toContain('From 7 December 2026 to 13 December 2026')
    expect(html).toContain('Due this week (1)')
    expect(html).toContain('Paint them')
    api.at = later
    await son.signIn('son')
    expect((await son.get('/oversight/directives/weekly')).html).toContain('Overdue (1)')
    await answer(number, 'task-1', 'kim', { outcome: 'hand-in', reason: 'Twelve' })
    await keepBoard(number)
    expect((await son.get('/oversight/directives/weekly')).html).toContain(
      'Waiting to be ruled on or appraised (1)',
    )
    // A week that there is not is this one.
    expect((await son.get('/oversight/directives/weekly?week=2026-W99')).html).toContain('2026-W50')
  })

  it('is a paper too', async () => {
    const { officer } = await aBoard()
    const son = await officer('son')
    const { status, headers } = await son.get('/oversight/directives/weekly.pdf?week=2026-W50')
    expect([status, headers.get('content-type')]).toEqual([200, 'application/pdf'])
    expect(headers.get('content-disposition')).toContain('directive-week-2026-W50.pdf')
  })
})
