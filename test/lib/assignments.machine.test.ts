import { transitionCost } from '../../lib/transition-cost'
import { instant, millis } from '../../workflows/kernel/instant'
import type { TaskKind } from '../../workflows/kernel/task'
import { directing, tasks } from '../fixtures/assigning-procedure'
import { anOffice } from '../fixtures/machines'

const procedures = [directing]

const given = async () => {
  const office = await anOffice({ procedures, plainResults: true })
  const dossier = await office.takes({ procedure: directing, answers: tasks })
  const answer = (kind: TaskKind, outcome: string, question = 'task-1', more: object = {}) =>
    dossier.complete(kind, outcome, { question, ...more })
  const done = async (question: string) => {
    await answer('uptake', 'accept', question)
    await answer('assignment', 'hand-in', question)
    await answer('appraisal', 'accept', question)
  }
  const names = async () =>
    (await dossier.executions())
      .filter(({ input }) => input.question === 'task-1')
      .map(({ name, status }) => `${name} ${status}`)
      .sort()
  const isDue = async (kind: TaskKind, question = 'task-1') =>
    office.advance((await dossier.task(kind, question)).dueAt)
  const assignment = async () => (await dossier.dossier()).assignments?.['task-1']
  return { office, dossier, answer, done, names, isDue, assignment }
}
/** The first task is taken up. */
const taken = async () => {
  const made = await given()
  await made.answer('uptake', 'accept')
  return made
}

describe('an assignment', () => {
  test('waits in an execution of its own for each phase, and ends with a report', async () => {
    const { dossier, answer, done, names } = await given()
    expect(await dossier.machines()).toEqual({ procedure: 'tasks', 'task-1': 'answer', 'task-2': 'answer' })
    await answer('uptake', 'accept')
    expect(await names()).toEqual(['D1-task-1-1-1 SUCCEEDED', 'D1-task-1-2-1 RUNNING'])
    await answer('assignment', 'hand-in')
    expect(await names()).toContain('D1-task-1-3-1 RUNNING')
    await answer('appraisal', 'accept')
    expect(await dossier.machines()).toEqual({
      procedure: 'tasks',
      'task-1': 'SUCCEEDED',
      'task-2': 'answer',
    })
    await done('task-2')
    expect(await dossier.machines()).toMatchObject({ procedure: 'closing' })
    await dossier.complete('decision', 'approve')
    expect(await dossier.machines()).toMatchObject({ procedure: 'SUCCEEDED' })
    expect((await dossier.dossier()).ended).toMatchObject({ how: 'issued' })
    expect(await dossier.transitions()).toBe(transitionCost(directing, 0, 2).transitions)
  })

  test('counts as taken up when its owner is silent', async () => {
    const { dossier, isDue, names, assignment } = await given()
    await isDue('uptake')
    expect(await names()).toEqual(['D1-task-1-1-1 SUCCEEDED', 'D1-task-1-2-1 RUNNING'])
    expect(await assignment()).toMatchObject({ status: 'working' })
    expect((await dossier.events()).filter((type) => type === 'uptake-deemed')).toHaveLength(2)
  })

  test('that is declined is ruled on: insisted on, or dropped', async () => {
    const { dossier, answer, names } = await given()
    await answer('uptake', 'decline')
    expect(await names()).toEqual(['D1-task-1-1-1 SUCCEEDED', 'D1-task-1-2-1 RUNNING'])
    await answer('ruling', 'insist')
    expect(await names()).toContain('D1-task-1-3-1 RUNNING')
    await answer('uptake', 'decline', 'task-2')
    await answer('ruling', 'drop', 'task-2')
    expect(await dossier.machines()).toEqual({
      procedure: 'tasks',
      'task-1': 'answer',
      'task-2': 'SUCCEEDED',
    })
  })

  test('that is given to another agency asks that one, and goes on to its end', async () => {
    const { dossier, answer, done, assignment } = await given()
    await answer('uptake', 'decline')
    const { id: task } = await dossier.task('ruling', 'task-1')
    const reason = 'it is theirs'
    await dossier.does({ kind: 'complete', task, outcome: 'reassign', reason, agency: 'department-health' })
    expect(await assignment()).toMatchObject({ owner: 'department-health', round: 3, status: 'put' })
    await done('task-1')
    await done('task-2')
    expect(await dossier.machines()).toMatchObject({ procedure: 'closing', 'task-1': 'SUCCEEDED' })
  })

  test('waits for a ruling that nobody gives, each silence on record', async () => {
    const { dossier, answer, isDue, names } = await given()
    await answer('uptake', 'decline')
    for (const silences of [1, 2]) {
      await isDue('ruling')
      expect(await dossier.task('ruling')).toMatchObject({ silences })
    }
    expect(await names()).toContain('D1-task-1-2-1 RUNNING')
  })

  test('is reported when its owner is silent, extended once, then held to account', async () => {
    const { dossier, answer, isDue } = await taken()
    await isDue('assignment')
    expect(await dossier.machines()).toMatchObject({ 'task-1': 'direction' })
    await answer('direction', 'extend')
    expect(await dossier.machines()).toMatchObject({ 'task-1': 'answer' })
    await isDue('assignment')
    await expect(answer('direction', 'extend')).rejects.toMatchObject({ code: 'outcome-not-allowed' })
    await answer('direction', 'hold-to-account')
    await answer('assignment', 'hand-in')
    expect(await dossier.machines()).toMatchObject({ 'task-1': 'answer' })
    expect(await dossier.task('appraisal', 'task-1')).toBeDefined()
  })

  test('goes on waiting when nobody directs', async () => {
    const { dossier, isDue } = await taken()
    await isDue('assignment')
    await isDue('direction')
    expect(await dossier.task('direction', 'task-1')).toMatchObject({ silences: 1 })
    expect(await dossier.machines()).toMatchObject({ 'task-1': 'direction' })
  })

  test('that is handed in after it was reported ends the execution that waits for a direction', async () => {
    const { answer, isDue, names } = await taken()
    await isDue('assignment')
    await answer('assignment', 'hand-in')
    expect(await names()).toEqual([
      'D1-task-1-1-1 SUCCEEDED',
      'D1-task-1-2-1 SUCCEEDED',
      'D1-task-1-3-1 RUNNING',
    ])
  })

  test('waits for its appraisal, each silence on record', async () => {
    const { dossier, answer, isDue } = await taken()
    await answer('assignment', 'hand-in')
    await isDue('appraisal')
    expect(await dossier.task('appraisal')).toMatchObject({ silences: 1 })
    await answer('appraisal', 'return')
    expect(await dossier.task('assignment', 'task-1')).toMatchObject({ round: 4 })
  })

  test('is handed in once', async () => {
    const { dossier, answer } = await taken()
    const { id: task } = await dossier.task('assignment', 'task-1')
    await answer('assignment', 'hand-in')
    const again = dossier.does({ kind: 'complete', task, outcome: 'hand-in', reason: 'again' })
    await expect(again).rejects.toMatchObject({ code: 'task-done' })
  })

  test('with more time is waited for until then', async () => {
    const { office, dossier, answer } = await taken()
    const { id: task, dueAt } = await dossier.task('assignment', 'task-1')
    await dossier.does({ kind: 'ask-more-time', task, until: '2026-12-10', reason: 'a flood' })
    await answer('time-request', 'grant')
    await office.advance(dueAt)
    expect(await dossier.machines()).toMatchObject({ 'task-1': 'answer' })
    await office.advance(instant(millis((await dossier.task('assignment', 'task-1')).dueAt)))
    expect(await dossier.machines()).toMatchObject({ 'task-1': 'direction' })
  })

  test('whose request for more time nobody answers has that on record, by the watch', async () => {
    const { office, dossier } = await taken()
    const { id: task } = await dossier.task('assignment', 'task-1')
    await dossier.does({ kind: 'ask-more-time', task, until: '2026-12-10', reason: 'a flood' })
    await office.advance((await dossier.task('time-request')).dueAt)
    await office.watch()
    expect(await dossier.task('time-request')).toMatchObject({ silences: 1 })
  })

  test('is stopped when the directive is withdrawn', async () => {
    const { dossier } = await taken()
    await dossier.withdraw()
    expect(await dossier.machines()).toEqual({
      procedure: 'ABORTED',
      'task-1': 'ABORTED',
      'task-2': 'ABORTED',
    })
  })
})

describe('a machine of an assignment that is lost', () => {
  test('parks that assignment alone, and is resumed where it stands', async () => {
    const { office, dossier, done } = await taken()
    await office.end('D1-task-1-2-1')
    expect(Object.keys((await dossier.dossier()).parked)).toEqual(['task-1'])
    await done('task-2')
    await dossier.resume('task-1')
    expect(await dossier.machines()).toMatchObject({ 'task-1': 'answer', 'task-2': 'SUCCEEDED' })
  })

  test('is noticed by the gate, which applies the silence that nobody applied', async () => {
    const { office, dossier, done } = await taken()
    await done('task-2')
    await office.end('D1-task-1-2-1')
    await office.advance((await dossier.task('gate')).dueAt)
    expect(await dossier.task('direction', 'task-1')).toMatchObject({
      owner: { agency: 'peoples-committee' },
    })
  })
})
