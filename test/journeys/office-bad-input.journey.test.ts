import { CallFailed } from '../../bin/demo/api-client'
import { aPdf, aScan } from '../../bin/demo/papers'
import { en } from '../../functions/runtime/texts.en'
import { example as conclusion } from '../../workflows/directive/v1/example'
import type { Application } from '../../workflows/opinions-on-draft/v1/rules'
import { aRunningPlatform, type RunningPlatform } from '../fixtures/running-platform'

const lead = 'department-finance'
const staff = `${lead}-staff`
const office = 'peoples-committee'
const construction = 'department-construction'
const justice = 'department-justice'

const draft: Application = {
  title: 'Quyết định về vỉa hè',
  draftKind: 'decision',
  subjects: ['construction', 'legal-text'],
  asked: 'Đề nghị góp ý.',
  until: '2027-03-16',
  articles: [{ heading: 'Điều 1', text: 'Vỉa hè dành cho người đi bộ.' }],
}
const [work] = conclusion.tasks
const directive = {
  ...conclusion,
  issuedOn: '2027-03-01',
  tasks: [{ ...work!, by: '2027-03-19' }],
}
/** The messages are words for whoever reads them: which one it is. */
const keyOf = (message: string): string =>
  Object.entries(en.fields).find(([, words]) => words('7') === message)?.[0] ?? message
const other = (agency: string) => ({ agency, reason: 'Có liên quan' })

describe('bad input of offices, over HTTP', () => {
  let platform: RunningPlatform
  beforeAll(async () => {
    platform = await aRunningPlatform()
  })
  afterAll(() => platform?.stop())

  /** Status, code, and each pointer with the code of its message. */
  const refusalOf = async (call: Promise<unknown>) => {
    const error = await call.then(
      () => undefined,
      (thrown: unknown) => thrown,
    )
    if (!(error instanceof CallFailed)) throw error ?? new Error('it was not refused')
    const { code, errors = [] } = error.body as {
      code: string
      errors?: { pointer: string; message: string }[]
    }
    return [error.status, code, ...errors.map(({ pointer, message }) => `${pointer} ${keyOf(message)}`)]
  }
  const asks = async (given: Partial<Application> = {}, papers = [aPdf('draft', 'Draft')]) =>
    platform
      .as(staff)
      .file('9.000001', { ...draft, ...given }, await Promise.all(papers), { forAgency: lead })
  const directs = async (task: object = {}, given: object = {}) =>
    platform
      .as(`${office}-staff`)
      .file(
        '9.000002',
        { ...directive, tasks: [{ ...directive.tasks[0], ...task }], ...given },
        [await aPdf('conclusion', 'Conclusion')],
        { forAgency: office },
      )
  const filedBy = (agency: string, person: string) =>
    platform.as(person).get<{ items: unknown[] }>(`/api/v1/dossiers?applicant=agency:${agency}`)
  const nothingIsFiled = async () => {
    expect((await filedBy(lead, staff)).items).toEqual([])
    expect((await filedBy(office, `${office}-staff`)).items).toEqual([])
  }
  const sequenceOf = async (number: string, person: string) =>
    (await platform.dossier(number, person)).events.at(-1)!.sequence

  const circulations: [string, Partial<Application>, string][] = [
    ['asking oneself', { others: [other(lead)] }, '/answers/others/0/agency own-agency'],
    ['asking nobody', { subjects: ['budget'] }, '/answers/subjects nobody-asked'],
    [
      'asking an agency twice',
      { others: [other('tax'), other('tax')] },
      '/answers/others/1/agency asked-twice',
    ],
    [
      'asking one that is asked anyway',
      { others: [other(construction)] },
      '/answers/others/0/agency asked-twice',
    ],
    [
      'leaving out who is not asked',
      { leftOut: [other('department-health')] },
      '/answers/leftOut/0/agency not-proposed',
    ],
    ['a day in the past', { until: '2027-03-01' }, '/answers/until day-past'],
    [
      'less time than the minimum without a word',
      { until: '2027-03-05' },
      '/answers/shortTimeReason required-below-minimum',
    ],
  ]
  it.each(circulations)('refuses a draft for %s', async (_what, given, fault) => {
    expect(await refusalOf(asks(given))).toEqual([422, 'invalid-input', fault])
    await nothingIsFiled()
  })

  it('refuses a draft of the wrong type, and one whose content is not what it says', async () => {
    const [, pdfsOnly, where] = await refusalOf(asks({}, [aScan('draft')]))
    expect([pdfsOnly, String(where).split(' ')[0]]).toEqual(['attachment-type', '/documents/0/uploadId'])
    const scan = await aScan('draft')
    const disguised = { ...scan, fileName: 'draft.pdf', contentType: 'application/pdf' }
    const [status, code] = await refusalOf(asks({}, [Promise.resolve(disguised)]))
    expect([status, code]).toEqual([422, 'attachment-type'])
    await nothingIsFiled()
  })

  const conclusions: [string, object, string][] = [
    ['with its owner twice', { with1: work!.owner }, '/answers/tasks/0/with1 asked-twice'],
    ['for a day in the past', { by: '2027-03-01' }, '/answers/tasks/0/by day-past'],
    ['with a day and a number of days', { workingDays: 5 }, '/answers/tasks/0/by either-or'],
    ['without any time', { by: undefined }, '/answers/tasks/0/by either-or'],
  ]
  it.each(conclusions)('refuses a task %s', async (_what, task, fault) => {
    expect(await refusalOf(directs(task))).toEqual([422, 'invalid-input', fault])
    await nothingIsFiled()
  })

  it('refuses a task for whoever gives it, and the same task twice', async () => {
    const [status, code, fault] = await refusalOf(directs({ owner: office }))
    expect([status, code]).toEqual([422, 'invalid-input'])
    expect(fault).toMatch(/^\/answers\/tasks\/0\/owner /)
    const tasks = [directive.tasks[0], directive.tasks[0]]
    expect(await refusalOf(directs({}, { tasks }))).toEqual([
      422,
      'invalid-input',
      '/answers/tasks/1/what asked-twice',
    ])
    await nothingIsFiled()
  })

  it('refuses a person, another agency’s staff, and an agency that may not apply', async () => {
    const papers = [await aPdf('draft', 'Draft')]
    const asLan = (forAgency?: string) =>
      platform.as('lan').file('9.000001', draft, papers, forAgency ? { forAgency } : {})
    expect(await refusalOf(asLan())).toEqual([403, 'applicant-refused'])
    expect(await refusalOf(asLan(lead))).toEqual([403, 'forbidden', '/forAgency not-staff'])
    const byOffice = platform.as(`${office}-staff`).file('9.000001', draft, papers, { forAgency: office })
    expect(await refusalOf(byOffice)).toEqual([403, 'applicant-refused'])
    await nothingIsFiled()
  })

  it('has used no number for what it refused', async () => {
    expect((await asks()).number).toMatch(/-0001$/)
    expect((await directs()).number).toMatch(/-0001$/)
  })

  it('refuses an answer for another agency, one that says nothing, and one after the end', async () => {
    const { number } = await asks({ title: 'Quyết định về cây xanh' })
    const { id } = await platform.openTask(number, `${construction}-reviewer`, 'opinion')
    const before = await sequenceOf(number, staff)
    const answer = (person: string, body: object) =>
      platform.as(person).post(`/api/v1/tasks/${id}/complete`, body)
    expect(await refusalOf(answer(`${justice}-reviewer`, { outcome: 'agree' }))).toEqual([403, 'forbidden'])
    // To whoever may see nothing of a dossier, none of its tasks is there.
    expect(await refusalOf(answer('social-insurance-reviewer', { outcome: 'agree' }))).toEqual([
      404,
      'unknown-task',
    ])
    const own = `${construction}-reviewer`
    expect(await refusalOf(answer(own, { outcome: 'agree-with-conditions', reason: 'Sửa' }))).toEqual([
      422,
      'invalid-input',
      '/changes changes-required',
    ])
    expect(await refusalOf(answer(own, { outcome: 'object' }))).toEqual([
      422,
      'invalid-input',
      '/reason reason-required',
    ])
    expect(await sequenceOf(number, staff)).toBe(before)

    await platform.as(staff).post(`/api/v1/dossiers/${number}/withdraw`, { reason: 'Soạn lại' })
    await platform.settled()
    const ended = await sequenceOf(number, staff)
    expect(await refusalOf(answer(own, { outcome: 'agree' }))).toEqual([409, 'task-done'])
    expect(await sequenceOf(number, staff)).toBe(ended)
  })

  it('refuses a task that is handed in twice, and more time that is asked for twice', async () => {
    const { number } = await directs({}, { number: '513/TB-VP' })
    const reviewer = `${construction}-reviewer`
    await platform.complete(number, reviewer, 'uptake', 'accept')
    const { id } = await platform.openTask(number, reviewer, 'assignment')
    const worker = platform.as(reviewer)
    const moreTime = { until: '2027-03-26', reason: 'Chưa đủ số liệu' }
    await worker.post(`/api/v1/tasks/${id}/more-time`, moreTime)
    const asked = await sequenceOf(number, `${office}-staff`)
    expect(await refusalOf(worker.post(`/api/v1/tasks/${id}/more-time`, moreTime))).toEqual([
      409,
      'already-extended',
    ])
    expect(await sequenceOf(number, `${office}-staff`)).toBe(asked)
    const handIn = { outcome: 'hand-in', reason: 'Báo cáo kèm theo' }
    await worker.post(`/api/v1/tasks/${id}/complete`, handIn)
    const after = await sequenceOf(number, `${office}-staff`)
    expect(await refusalOf(worker.post(`/api/v1/tasks/${id}/complete`, handIn))).toEqual([409, 'task-done'])
    expect(await sequenceOf(number, `${office}-staff`)).toBe(after)
  })
})
