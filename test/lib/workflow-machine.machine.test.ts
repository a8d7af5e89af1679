import { watchDeadlines } from '../../functions/review/watch-deadlines'
import { millis } from '../../workflows/kernel/instant'
import type { FunctionName } from '../fixtures/embedded-machines'
import { anOffice } from '../fixtures/machines'

const minute = 60_000
const hour = 60 * minute
const river = 'department-natural-resources'

test('an answer given before the machine waits is not lost', async () => {
  const office = await anOffice()
  office.beforeNext('open-task', async () => {
    const shed = office.dossierOf('D1')
    const { id: task } = await shed.task('check')
    await shed.decide({ kind: 'complete', task, outcome: 'proceed' })
  })
  const shed = await office.file()
  expect(await shed.events()).toEqual(['filed', 'received'])
  expect(await shed.machines()).toEqual({ procedure: 'fee' })
})

test('two executions with one name are one', async () => {
  const office = await anOffice()
  const shed = await office.file()
  await shed.complete('check', 'proceed')
  const { procedure } = await shed.machines()
  for (const wait of ['completeness', 'fee'])
    await office.machines.start(office.procedure, 'D1-1', { wait, dossier: 'D1', task: 'D1_1' })
  await office.settle()
  expect(await shed.executions()).toHaveLength(1)
  expect((await shed.machines()).procedure).toBe(procedure)
})

describe('a function that throws', () => {
  test.each<[FunctionName, string]>([
    ['open-task', 'completeness'],
    ['issue-result', 'issuance'],
  ])('%s is tried again, and the dossier goes on', async (name) => {
    const office = await anOffice({ plainResults: true })
    office.breaks(name, 3)
    const shed = await office.file({ storeys: 1, river: false })
    await office.advance(minute)
    await shed.received()
    await shed.decided()
    await office.advance(minute)
    expect(await shed.machines()).toEqual({ procedure: 'SUCCEEDED' })
    expect((await shed.dossier()).ended?.how).toBe('issued')
  })

  test('for as long as the service is out is waited for with patience', async () => {
    const office = await anOffice()
    const busy = Object.assign(new Error('busy'), { name: 'TooManyRequestsException' })
    office.breaks('open-task', 8, { error: busy })
    const shed = await office.file()
    await office.advance(hour)
    expect(await shed.machines()).toEqual({ procedure: 'completeness' })
    expect((await shed.dossier()).parked).toEqual({})
  })

  test.each<[FunctionName]>([['open-task'], ['issue-result']])(
    '%s once too often parks the dossier, and resumed it is finished with nothing doubled',
    async (name) => {
      const office = await anOffice()
      office.breaks(name, 9)
      const shed = await office.file({ storeys: 1, river: false })
      await office.advance(5 * minute)
      await shed.received()
      await shed.decided()
      await office.advance(5 * minute)
      expect((await shed.dossier()).parked).toMatchObject({ procedure: { error: 'Error', attempt: 1 } })
      expect(await shed.machines()).toEqual({ procedure: 'FAILED' })
      await shed.resume()
      expect(await shed.machines()).toEqual({ procedure: 'SUCCEEDED' })
      const events = (await shed.events()).filter((type) => !['parked', 'resumed'].includes(type))
      expect(events).toEqual(['filed', 'received', 'paid', 'step-passed', 'approved', 'result-issued'])
      expect((await shed.dossier()).parked).toEqual({})
    },
  )

  test.each<[FunctionName]>([['open-task'], ['apply-silence'], ['issue-result']])(
    '%s after all was done is tried again, and does nothing twice',
    async (name) => {
      const office = await anOffice({ plainResults: true })
      office.breaks(name, 3, { done: true })
      const shed = await office.file({ storeys: 1, river: false, free: true })
      await office.advance(5 * minute)
      await shed.complete('check', 'proceed')
      await office.advance((await shed.task('review')).dueAt)
      await office.advance(5 * minute)
      expect(await shed.task('review')).toMatchObject({ silences: 1 })
      await shed.decided()
      await office.advance(5 * minute)
      const expected = ['filed', 'received', 'silence-recorded', 'step-passed', 'approved', 'result-issued']
      expect(await shed.events()).toEqual(expected)
      expect(await shed.machines()).toEqual({ procedure: 'SUCCEEDED' })
    },
  )

  test('when silence is to be applied parks the dossier, and resumed it applies it', async () => {
    const office = await anOffice()
    const shed = await office.file()
    office.breaks('apply-silence', 9)
    await office.advance((await shed.task('check')).dueAt)
    await office.advance(5 * minute)
    expect(await shed.events()).toEqual(['filed', 'parked'])
    await shed.resume()
    await office.advance(5 * minute)
    expect(await shed.machines()).toEqual({ procedure: 'completeness.direction' })
    expect(await shed.events()).toEqual(['filed', 'parked', 'resumed', 'escalated'])
  })

  test('and throws again after it was resumed parks again, under the next attempt', async () => {
    const office = await anOffice()
    office.breaks('open-task', 18)
    const shed = await office.file()
    await office.advance(5 * minute)
    await shed.resume()
    await office.advance(5 * minute)
    expect((await shed.dossier()).parked.procedure).toMatchObject({ attempt: 2 })
    await shed.resume()
    expect((await shed.executions()).map(({ name, status }) => [name, status])).toEqual([
      ['D1-1', 'FAILED'],
      ['D1-2', 'FAILED'],
      ['D1-3', 'RUNNING'],
    ])
  })
})

describe('a machine that ends before its dossier', () => {
  test('because it was stopped from outside parks it', async () => {
    const office = await anOffice()
    const shed = await office.file()
    await office.end('D1-1')
    expect((await shed.dossier()).parked).toMatchObject({ procedure: { error: 'ABORTED' } })
    await shed.resume()
    expect(await shed.machines()).toEqual({ procedure: 'completeness' })
  })

  test('because its own time ran out parks it', async () => {
    const office = await anOffice({ timeoutSeconds: 3_600 })
    const shed = await office.file()
    await office.advance(hour)
    expect(await shed.machines()).toEqual({ procedure: 'TIMED_OUT' })
    expect((await shed.dossier()).parked).toMatchObject({ procedure: { error: 'States.Timeout' } })
  })

  test('because it was sent to a wait that it does not have parks it, and loses nothing', async () => {
    const office = await anOffice()
    const shed = await office.file()
    const [waiting] = await office.desk.dossiers.tasks('D1', ['D1_1'])
    await office.machines.wake(waiting!.token!, { wait: 'inspection' })
    await office.settle()
    expect((await shed.dossier()).parked).toMatchObject({ procedure: { error: 'UnknownWait' } })
    await shed.resume()
    await shed.received()
    expect((await shed.machines()).procedure).toBe('opinions')
  })

  test('leaves its tasks to their owners: resumed, it stands where they have come to', async () => {
    const office = await anOffice()
    const shed = await office.file({ storeys: 1, river: false })
    await office.end('D1-1')
    await shed.received()
    await shed.complete('review', 'proceed')
    expect(await shed.machines()).toEqual({ procedure: 'ABORTED' })
    await shed.resume()
    expect(await shed.machines()).toEqual({ procedure: 'decision' })
  })

  test('is no longer heard of once another has taken its place', async () => {
    const office = await anOffice()
    const shed = await office.file()
    await office.end('D1-1')
    await shed.resume()
    await office.ended({ name: 'D1-1', status: 'ABORTED', input: JSON.stringify({ dossier: 'D1' }) })
    expect((await shed.dossier()).parked).toEqual({})
  })
})

describe('the watch over deadlines', () => {
  test('applies silence although the machine is parked', async () => {
    const office = await anOffice()
    const shed = await office.file()
    const { dueAt } = await shed.task('check')
    await office.advance(millis(dueAt) - office.clock.now() - hour)
    await office.end('D1-1')
    await office.advance(2 * hour - minute)
    expect(await office.sweep()).toMatchObject({ overdue: 0, failed: 0 })
    await office.advance(minute)
    expect(await office.sweep()).toMatchObject({ overdue: 1, failed: 0 })
    expect(await shed.events()).toEqual(['filed', 'parked', 'reminded', 'escalated'])
    expect((await office.sweep()).failed).toBe(0)
    expect(await shed.events()).toEqual(['filed', 'parked', 'reminded', 'escalated'])
    await shed.resume()
    expect(await shed.machines()).toEqual({ procedure: 'completeness.direction' })
  })

  test('does not come back to what was reported, until the authority above has directed', async () => {
    const office = await anOffice()
    const shed = await office.file()
    await office.advance((await shed.task('check')).dueAt)
    await office.advance(2 * hour)
    expect(await office.sweep()).toMatchObject({ overdue: 0, failed: 0 })
    await shed.complete('direction', 'extend')
    await shed.complete('acknowledgement', 'acknowledge')
    await office.end('D1-1')
    await office.advance((await shed.task('check')).dueAt)
    await office.advance(2 * hour)
    expect(await office.sweep()).toMatchObject({ overdue: 1, failed: 0 })
  })

  test('starts again what has been parked for a day, once a day until it is repaired', async () => {
    const office = await anOffice()
    office.breaks('open-task', 18)
    const shed = await office.file()
    await office.advance(5 * minute)
    expect(await office.sweep()).toMatchObject({ resumed: 0 })
    for (const attempt of [2, 3]) {
      await office.advance(24 * hour)
      expect(await office.sweep()).toMatchObject({ resumed: 1, failed: 0 })
      expect((await shed.dossier()).attempts).toMatchObject({ procedure: attempt })
      await office.advance(5 * minute)
    }
    expect((await shed.dossier()).parked).toEqual({})
    expect(await office.sweep()).toMatchObject({ resumed: 0 })
  })

  test('stops before its time is over, and says so', async () => {
    const office = await anOffice()
    const shed = await office.file()
    await office.advance(millis((await shed.task('check')).dueAt) - office.clock.now() - hour)
    await office.end('D1-1')
    await office.advance(3 * hour)
    const tick = { time: `${office.now().slice(0, 19)}Z` }
    const left = { overdue: 0, unfinished: 1, failed: 0 }
    expect(await watchDeadlines(tick, office.desk, () => 1_000)).toMatchObject(left)
    expect(await shed.events()).toEqual(['filed', 'parked'])
    expect(await watchDeadlines(tick, office.desk, () => 60_000)).toMatchObject({ overdue: 1, unfinished: 0 })
  })

  test('does no machine’s work, but reminds of what is late and apologises for it', async () => {
    const office = await anOffice()
    const shed = await office.file()
    await shed.received()
    await office.advance((await shed.task('opinion', river)).dueAt)
    await office.advance(2 * hour)
    const before = await shed.events()
    expect((await office.sweep()).failed).toBe(0)
    expect(await shed.events()).toEqual([...before, 'reminded', 'apologised'])
  })
})

test('a machine whose start was lost is started again by the watch, and the dossier ends as any other', async () => {
  const office = await anOffice()
  // The feed gives the filing up: it never reaches Step Functions.
  office.feed.delays = ({ sequence }) => (sequence === 1 ? [] : [0])
  const shed = await office.file({ storeys: 1, river: false })
  expect(await shed.executions()).toHaveLength(0)
  await shed.received()
  await shed.decided()
  expect((await shed.dossier()).ended).toBeUndefined()
  await office.advance(8 * hour)
  await office.sweep()
  await office.advance(minute)
  expect(await shed.machines()).toEqual({ procedure: 'SUCCEEDED' })
  expect((await shed.dossier()).ended?.how).toBe('issued')
  expect((await shed.events()).filter((type) => type === 'result-issued')).toHaveLength(1)
})
