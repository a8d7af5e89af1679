import { gzipSync } from 'node:zlib'
import { indexAttributes } from '../../../functions/adapters/index-keys'
import { keys } from '../../../functions/adapters/keys'
import type { TaskListing } from '../../../functions/adapters/task-listing'
import type { Counted } from '../../../functions/adapters/workload'
import { agencyApp } from '../../../functions/portal/agency/agency-app'
import { civilStatusExtract } from '../../../workflows/civil-status-extract/v1/procedure'
import { anExtractOffice, ofDepartment } from '../../fixtures/extract-office'
import { indicatorsOf } from '../../fixtures/indicator-feed'
import { shedPermit } from '../../fixtures/procedure'

const together = '/agency/together?agency=department-justice'
const ticked = (html: string): string[] =>
  [...html.matchAll(/<input[^>]*name="task"[^>]*>/g)]
    .filter(([input]) => input.includes('checked'))
    .map(([input]) => /value="([^"]*)"/.exec(input)?.[1] ?? '')

describe('dossiers of the same day', () => {
  it('are fifty from received to signed by two officers in few page loads, each with events of its own', async () => {
    const { api, file, pay, officer } = await anExtractOffice()
    const numbers: string[] = []
    for (let count = 0; count < 50; count += 1) numbers.push(await file(count % 2 ? 'lan' : 'minh'))
    const clear = async (person: string) => {
      const one = await officer(person)
      expect((await one.get(ofDepartment)).html).toContain('1 to 25 of 50.')
      const looked = await one.post(together, { which: 'all' })
      expect(looked.html).toContain('50 dossiers to be done together')
      expect(gzipSync(looked.html).length).toBeLessThan(20_000)
      const sent = await one.post(together, { task: ticked(looked.html), looked: 'yes', send: 'yes' })
      expect(sent.html).toContain('50 dossiers done')
      expect((await one.get(ofDepartment)).html).toContain('Nothing is to be done by you')
      return one.loads()
    }
    const checking = await clear('hoa')
    for (const number of numbers) await pay(number)
    const signing = await clear('tuan')
    expect(checking + signing).toBeLessThanOrEqual(40)
    for (const number of numbers) {
      const { tasks } = await api.dossier(number)
      const done = Object.values(tasks).map(({ kind, outcome, doneBy }) => [kind, outcome, doneBy])
      expect(done).toEqual(
        expect.arrayContaining([
          ['check', 'proceed', 'hoa'],
          ['decision', 'approve', 'tuan'],
        ]),
      )
    }
  })

  it('are looked at below each other in a page that a telephone takes, and doubtful ones are not ticked', async () => {
    const { file, officer, api } = await anExtractOffice()
    const [one, other] = [await file(), await file('lan', 'Trần Văn Khác')]
    const shed = await api.file()
    const hoa = await officer('hoa')
    await hoa.get(ofDepartment)
    const task = await Promise.all(
      [one, other, shed].map(async (number) => (await api.task(number, 'check')).id),
    )
    const { html } = await hoa.post(together, { task })
    expect(html).toContain('2 dossiers to be done together')
    expect(ticked(html)).toEqual([task[0]])
    expect(html).toContain('Trần Văn Khác')
    expect(html).toMatch(new RegExp(`${shed}</a>: has to be done by itself`))
    const { accesses } = (await api.call('lan', `GET /api/v1/dossiers/${one}`)).body
    expect(accesses).toMatchObject([{ what: 'dossier' }])
  })

  it('are done only where somebody says that he looked, and keep their ticks until then', async () => {
    const { file, officer, api } = await anExtractOffice()
    const [one, other] = [await file(), await file()]
    const [first = '', second = ''] = await Promise.all(
      [one, other].map(async (number) => (await api.task(number, 'check')).id),
    )
    const hoa = await officer('hoa')
    await hoa.get(ofDepartment)
    const sent = { shown: [first, second], send: 'yes' }
    const none = await hoa.post(together, { ...sent, looked: 'yes' })
    expect([none.status, ticked(none.html)]).toEqual([422, []])
    expect(none.html).toContain('<a href="#task">Tick at least one dossier</a>')
    const blind = await hoa.post(together, { ...sent, task: second })
    expect([blind.status, ticked(blind.html)]).toEqual([422, [second]])
    expect(blind.html).toContain('<a href="#looked">')
    const done = await hoa.post(together, { ...sent, task: second, looked: 'yes' })
    expect(done.html).toContain('1 dossier done')
    expect([(await api.dossier(one)).step, (await api.dossier(other)).step]).toEqual(['completeness', 'fee'])
    expect((await hoa.post(together, { ...sent, task: second, looked: 'yes' })).html).toContain(
      '0 dossiers done',
    )
  })

  it('are nobody’s whose they are not, and no others are done so', async () => {
    const { file, officer, api } = await anExtractOffice()
    const [number, shed] = [await file(), await api.file()]
    const task = [(await api.task(number, 'check')).id, (await api.task(shed, 'check')).id, 'x']
    const sent = { task, looked: 'yes', send: 'yes' }
    const tuan = await officer('tuan')
    await tuan.get(ofDepartment)
    const seen = await tuan.post(together, { task })
    expect(seen.html).toContain('None of these can be done together')
    expect(seen.html).not.toContain('name="looked"')
    expect((await tuan.post(together, sent)).html).toContain('0 dossiers done')
    const hoa = await officer('hoa')
    await hoa.get(ofDepartment)
    expect((await hoa.post(together, sent)).html).toContain('1 dossier done')
    expect((await api.dossier(shed)).step).toBe('completeness')
    const lan = await officer('lan')
    expect((await lan.get('/agency/together')).status).toBe(403)
  })
})

describe('an inbox', () => {
  it('names the applicant and the address to those alone whose work it is, in the order that is asked for', async () => {
    const { file, officer } = await anExtractOffice()
    const numbers = [await file('lan', 'Trần Văn Bình'), await file('lan', 'Lê Thị Ánh')]
    const hoa = await officer('hoa')
    const { html } = await hoa.get(`${ofDepartment}&sort=name`)
    expect(html.indexOf('Lê Thị Ánh')).toBeLessThan(html.indexOf('Trần Văn Bình'))
    expect(html).toContain('<bdi>12 Lê Lợi, phường Bến Thành, Thành phố Hồ Chí Minh</bdi>')
    const tuan = await officer('tuan')
    const others = (await tuan.get(`${ofDepartment}&role=all`)).html
    for (const number of numbers) expect(others).toContain(number)
    expect(others).not.toContain('Trần Văn Bình')
    expect((await tuan.get(ofDepartment)).html).not.toContain(numbers[0])
  })

  it('is as long as is asked for, of one procedure alone, and counts what the filter lets through', async () => {
    const { file, officer, api } = await anExtractOffice()
    for (let count = 0; count < 3; count += 1) await file()
    const [shed, other] = [await api.file(), await api.file()]
    await api.complete(other, 'hoa', 'check', { outcome: 'supplement', items: ['A plan'] })
    const hoa = await officer('hoa')
    const two = (await hoa.get(`${ofDepartment}&size=2`)).html
    expect(two).toContain('1 to 2 of 3.')
    expect(two).toContain('All 3 that the filter shows, on other pages too')
    const ward = '/agency/inbox?agency=ward-ben-thanh'
    expect((await hoa.get(`${ward}&procedure=${shedPermit.code}`)).html).toContain('1 to 1 of 1.')
    expect((await hoa.get(`${ward}&procedure=1.1`)).html).toContain('Nothing of this kind')
    const figures = (html: string) =>
      [...html.matchAll(/motcua-figures__value">(\d+)</g)].map(([, count]) => Number(count))
    expect(figures((await hoa.get(`${ward}&kind=check`)).html).reduce((sum, one) => sum + one)).toBe(1)
    expect(figures((await hoa.get(`${ward}&kind=review`)).html).reduce((sum, one) => sum + one)).toBe(0)
    expect((await hoa.get(ward)).html).toContain(shed)
  })

  it('is a file too, of all that the filter lets through, without the names of applicants', async () => {
    const { file, officer } = await anExtractOffice()
    const numbers = [await file('lan', 'Trần Văn Bình'), await file()]
    const hoa = await officer('hoa')
    const { html, headers } = await hoa.get('/agency/inbox.csv?agency=department-justice&size=1')
    expect(headers.get('content-type')).toBe('text/csv; charset=utf-8')
    expect(html.trim().split('\r\n')).toHaveLength(3)
    for (const number of numbers) expect(html).toContain(`Check for completeness,${number}`)
    expect(html).not.toContain('Trần Văn Bình')
    expect((await hoa.get('/agency/inbox.csv?agency=fire-police')).status).toBe(403)
  })

  it('gives all that it shows to a colleague, beyond its page too, and says how much he has', async () => {
    const { file, officer, api } = await anExtractOffice()
    const numbers = [await file(), await file(), await file()]
    const hoa = await officer('hoa')
    const here = `${ofDepartment}&size=2`
    expect((await hoa.get(here)).html).toContain('>hoa (has 0)</option>')
    const page = await hoa.post(here, { which: 'page', officer: 'hoa' })
    expect(page.html).toContain('2 given.')
    expect(page.html).toContain('>hoa (has 2)</option>')
    expect((await hoa.post(here, { which: 'all', officer: 'hoa' })).html).toContain('3 given.')
    for (const number of numbers) expect((await api.task(number, 'check')).assignee).toBe('hoa')
  })

  it('is in the order of filing as a whole, page by page, where that is asked for', async () => {
    const { file, pay, officer, api } = await anExtractOffice()
    const numbers: string[] = []
    for (let second = 0; second < 3; second += 1) {
      numbers.push(await file())
      api.at = new Date(Date.parse(api.at) + 1_000).toISOString()
    }
    const [first = ''] = numbers
    // By when it is due it is the last.
    await api.complete(first, 'hoa', 'check', { outcome: 'proceed' })
    await pay(first)
    const hoa = await officer('hoa')
    const shown = (html: string) =>
      [...html.matchAll(/href="\/agency\/dossiers\/([^"]+)"/g)].map(([, number]) => number)
    expect(shown((await hoa.get(`${ofDepartment}&role=all`)).html).at(-1)).toBe(first)
    const page = (await hoa.get(`${ofDepartment}&role=all&sort=filed&size=2`)).html
    expect(shown(page)).toEqual(numbers.slice(0, 2))
    expect(page).toContain('Open work, the longest filed first')
    const next = /href="(\?[^"]*cursor=[^"]*)" rel="next"/.exec(page)?.[1]?.replaceAll('&amp;', '&')
    expect(shown((await hoa.get(`/agency/inbox${next}`)).html)).toEqual(numbers.slice(2))
  })

  it('is in the order of names as a whole, page by page, also when what was shown is done meanwhile', async () => {
    const { file, officer, api } = await anExtractOffice()
    const names = ['Trần Văn Dũng', 'Lê Thị Ánh', 'Phạm Văn Cường', 'Trần Văn Bình']
    for (const name of names) await file('lan', name)
    const hoa = await officer('hoa')
    const shown = (html: string) => names.filter((name) => html.includes(name))
    const page = (await hoa.get(`${ofDepartment}&sort=name&size=2`)).html
    expect(page).toContain('Open work, by the applicant’s name')
    expect(shown(page)).toEqual(['Lê Thị Ánh', 'Trần Văn Bình'])
    const next = /href="(\?[^"]*cursor=[^"]*)" rel="next"/.exec(page)?.[1]?.replaceAll('&amp;', '&')
    for (const word of ['Trần', 'D%C5%A9ng', 'Tr%E1%BA%A7n']) expect(next).not.toContain(word)
    const done = /tasks\/([^?"]+)/.exec(page)?.[1]
    await api.call('hoa', `POST /api/v1/tasks/${done}/complete`, { body: { outcome: 'proceed' } })
    const second = (await hoa.get(`/agency/inbox${next}`)).html
    expect(shown(second)).toEqual(['Trần Văn Dũng', 'Phạm Văn Cường'])
    expect(second.indexOf('Cường')).toBeLessThan(second.indexOf('Dũng'))
  })

  it('counts beside each choice of the filter how much it would let through', async () => {
    const { file, officer, api } = await anExtractOffice()
    const numbers = [await file(), await file(), await file()]
    await api.complete(numbers[0] ?? '', 'hoa', 'check', { outcome: 'supplement', items: ['A plan'] })
    const hoa = await officer('hoa')
    const chosen = (html: string, id: string) =>
      [
        ...(new RegExp(`<select[^>]*id="${id}".*?</select>`).exec(html)?.[0] ?? '').matchAll(
          />([^<]+)<\/option>/g,
        ),
      ]
        .map(([, said]) => said)
        .filter((said) => /\([1-9]/.test(said ?? ''))
    const { html } = await hoa.get(ofDepartment)
    expect(chosen(html, 'procedure')).toEqual([expect.stringMatching(/extract.* \(2\)$/)])
    expect(chosen(html, 'role')).toEqual(['reception (2)'])
    expect(chosen(html, 'kind')).toEqual(['Check for completeness (2)'])
    const other = (await hoa.get(`${ofDepartment}&procedure=1.1`)).html
    expect(chosen(other, 'procedure')).toEqual(chosen(html, 'procedure'))
    for (const id of ['role', 'kind', 'due']) expect(chosen(other, id)).toEqual([])
    const figures = (page: string) =>
      [...page.matchAll(/motcua-figures__value">(\d+)</g)].reduce((sum, [, one]) => sum + Number(one), 0)
    expect([figures(html), figures(other)]).toEqual([2, 0])
  })

  it('says what it does not count, where lists do not tell of which procedure something is yet', async () => {
    const { file, officer, api } = await anExtractOffice()
    const number = await file()
    const { id, dueAt } = await api.task(number, 'check')
    const set = { [indexAttributes('byAgency')[1]]: `${dueAt}#${id}#reception#check` }
    await api.table.write([{ name: 'before', update: keys.task(id.split('_')[0] ?? '', id), set }])
    const hoa = await officer('hoa')
    const { html } = await hoa.get(`${ofDepartment}&procedure=${civilStatusExtract.code}`)
    expect(html).toContain(number)
    expect(html).toContain('The numbers are of every procedure.')
    expect(html).toContain('Up to 500 tasks, all procedures are listed and counted.')
    expect((await hoa.get(`${ofDepartment}&procedure=1.1`)).html).not.toContain(number)
  })

  it('of 321 tasks is within 30 KB, says how many there are, and by name reads 321 dossiers', async () => {
    const { file, officer, apps, common } = await anExtractOffice()
    for (let count = 0; count < 26; count += 1)
      await file('lan', `Trần Văn ${'ABCDEGHIKLMNOPQRSTUVXYabcd'[count]}`)
    const { dossiers } = common
    const { items: real } = await dossiers.openTasks('department-justice', 26)
    const items = Array.from({ length: 321 }, (_, at) => real[at % 26] as TaskListing)
    const loaded: number[] = []
    const loadMany: typeof dossiers.loadMany = (ids) => {
      loaded.push(ids.length)
      return dossiers.loadMany(ids)
    }
    const { day, role, kind, taken } = (await dossiers.workload('department-justice'))[0] as Counted
    const kept = {
      workload: async () => [{ day, role, kind, taken, count: 321 }],
      openTasks: async (_agency: string, limit: number) => ({ items: items.slice(0, limit), leftOut: 0 }),
    }
    const withMany = (more: object) =>
      agencyApp({ ...common, dossiers: { ...dossiers, ...kept, loadMany, ...more } })
    apps.agency = withMany({})
    const hoa = await officer('hoa')
    const { html } = await hoa.get(ofDepartment)
    expect(html).toContain('1 to 25 of 321.')
    expect(html).toMatch(/extract.* \(321\)/)
    expect([loaded, gzipSync(html).length < 30_000]).toEqual([[25], true])
    const byName = (await hoa.get(`${ofDepartment}&sort=name`)).html
    expect([loaded, gzipSync(byName).length < 30_000]).toEqual([[25, 321], true])
    expect(byName).toContain('Open work, by the applicant’s name')
    apps.agency = withMany({ workload: async () => [{ day, role, kind, taken, count: 1_001 }] })
    const longer = await officer('hoa')
    const page = (await longer.get(`${ofDepartment}&sort=name`)).html
    expect(page).toContain('longer than 400 tasks: only the rows of this page are in that order')
    expect(loaded.at(-1)).toBe(25)
  })

  it('is looked through by number, name or place, within what it shows and for whom it is shown', async () => {
    const { file, officer, api } = await anExtractOffice()
    const [binh = '', anh = '', done = ''] = [
      await file('lan', 'Trần Văn Bình'),
      await file('lan', 'Lê Thị Ánh'),
      await file('lan', 'Trần Thị Bích'),
    ]
    await api.complete(done, 'hoa', 'check', { outcome: 'proceed' })
    await indicatorsOf(api.table, [civilStatusExtract]).deliver()
    const hoa = await officer('hoa')
    await hoa.get(ofDepartment)
    const find = (words: string, filter = '') =>
      hoa.post(`/agency/inbox/search?agency=department-justice${filter}`, { words })
    const shows = async (...asked: Parameters<typeof find>) => {
      const { html } = await find(...asked)
      return [binh, anh, done].filter((number) => html.includes(`/agency/dossiers/${number}`))
    }
    expect(await shows('tran')).toEqual([binh])
    expect(await shows('ánh le')).toEqual([anh])
    expect(await shows(` số: ${anh.toLowerCase()}`)).toEqual([anh])
    expect(await shows('tran', '&who=mine')).toEqual([])
    expect(await shows(anh, '&kind=decision')).toEqual([])
    const none = (await find('không ai')).html
    expect(none).toContain('Nothing in this list has it')
    expect(none).toContain('value="không ai"')
    const { html } = await find('tran')
    expect(html).toContain('1 found.')
    expect(html).not.toMatch(/(href|action)="[^"]*tran/i)
    for (const words of ['', '...']) {
      const refused = await find(words)
      expect([refused.status, refused.html.includes('href="#words"')]).toEqual([422, true])
      expect(refused.html).toContain(binh)
    }
    expect((await hoa.get('/agency/inbox/search?agency=department-justice')).location).toBe(ofDepartment)
    const elsewhere = await hoa.post('/agency/inbox/search?agency=fire-police', { words: 'tran' })
    expect(elsewhere.status).toBe(403)
    const readOf = async (number: string) =>
      (await api.call('lan', `GET /api/v1/dossiers/${number}`)).body.accesses.map(
        ({ by }: { by: string }) => by,
      )
    expect([await readOf(binh), await readOf(done)]).toEqual([[expect.any(String), expect.any(String)], []])
  })

  it('leads from a task to the next that one may do, in the same list, and says which is done', async () => {
    const { file, officer, api } = await anExtractOffice()
    const numbers = [await file(), await file(), await file()]
    const paths = await Promise.all(
      numbers.map(async (number) => `/agency/tasks/${(await api.task(number, 'check')).id}`),
    )
    const [first = '', second = '', third = ''] = paths.sort()
    const filter = 'agency=department-justice&kind=check'
    const hoa = await officer('hoa')
    expect((await hoa.get(`${first}/next?${filter}`)).location).toBe(`${second}?${filter}`)
    expect((await hoa.get(`${third}/next?${filter}`)).location).toBe(`${first}?${filter}`)
    await hoa.get(`${second}?${filter}`)
    const { location } = await hoa.post(`${second}?${filter}`, { outcome: 'proceed', next: 'yes' })
    expect(location).toMatch(new RegExp(`^${third}\\?${filter}&done=`))
    expect((await hoa.get(location)).html).toMatch(/Done: H[^<]*\. This is the next one\./)
    await hoa.post(`${third}?${filter}`, { outcome: 'proceed' })
    await hoa.get(`${first}?${filter}`)
    const last = await hoa.post(`${first}?${filter}`, { outcome: 'proceed', next: 'yes' })
    expect(last.location).toMatch(/^\/agency\/inbox\?/)
  })
})
