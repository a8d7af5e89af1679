import { outcomesOf } from '../../../../workflows/kernel/decide'
import { Conflict, Refusal } from '../../../../workflows/kernel/errors'
import { instant } from '../../../../workflows/kernel/instant'
import { mostAssigned } from '../../../../workflows/kernel/steps/assigned-task'
import { directing, tasks } from '../../../fixtures/assigning-procedure'
import { aDossier, tuesday } from '../../../fixtures/dossier'

const at = (local: string) => instant(Date.parse(`${local}:00+07:00`))
const given = () => aDossier(tasks as never, directing)
type Journey = ReturnType<typeof given>
const words = { reason: 'because' }
const says = (
  journey: Journey,
  kind: Parameters<Journey['task']>[0],
  outcome: string,
  when: string,
  more = {},
) => journey.completes(kind, outcome, at(when), { ...words, ...more }, 'task-1')
const taken = () => {
  const journey = given()
  says(journey, 'uptake', 'accept', '2026-11-24T10:00')
  return journey
}
const handedIn = () => {
  const journey = taken()
  says(journey, 'assignment', 'hand-in', '2026-11-26T10:00')
  return journey
}
const first = ({ dossier }: Journey) => dossier.assignments?.['task-1']
const opened = ({ dossier }: Journey, question: string) =>
  Object.values(dossier.tasks)
    .filter((task) => task.question === question && task.status === 'open')
    .map(({ kind }) => kind)

describe('an assignment', () => {
  test('is put to its owner as the directive is filed, with a gate before what follows', () => {
    const journey = given()
    expect(journey.dossier).toMatchObject({ step: 'tasks', status: 4 })
    expect(journey.dossier.plan.assignments).toEqual({
      tasks: [
        {
          id: 'task-1',
          owner: 'department-finance',
          with: ['ward-sai-gon'],
          within: { unit: 'workingDays', amount: 5 },
        },
        { id: 'task-2', owner: 'ward-ben-thanh', with: [], until: '2026-12-11' },
      ],
    })
    expect(journey.task('uptake', 'task-1')).toMatchObject({
      owner: { agency: 'department-finance', role: 'reviewer' },
      round: 1,
      dueAt: at('2026-11-25T17:00'),
    })
    expect(journey.dossier.assignments?.['task-2']).toMatchObject({
      status: 'put',
      round: 1,
      dueAt: at('2026-12-11T17:00'),
    })
    expect(journey.task('gate').dueAt).toBe(at('2026-11-25T18:00'))
  })

  test('is worked on from when it is taken up: so many days, or until its day', () => {
    const journey = taken()
    expect(first(journey)).toMatchObject({ status: 'working', round: 2, dueAt: at('2026-12-01T17:00') })
    expect(journey.task('assignment', 'task-1')).toMatchObject({ round: 2, dueAt: at('2026-12-01T17:00') })
    journey.completes('uptake', 'accept', at('2026-11-25T09:00'), {}, 'task-2')
    expect(journey.task('assignment', 'task-2').dueAt).toBe(at('2026-12-11T17:00'))
  })

  test('counts as taken up when its owner is silent, and that is on record', () => {
    const journey = given()
    const { event } = journey.staysSilent('uptake', at('2026-11-25T17:00'), 'task-1')
    expect(event).toMatchObject({ type: 'uptake-deemed', outcome: 'deemed', legalBasis: 'Test Act, Art. 1' })
    expect(first(journey)).toMatchObject({ status: 'working', round: 2 })
    expect(opened(journey, 'task-1')).toEqual(['assignment'])
  })

  test('is appraised when it is handed in, and over when that accepts it', () => {
    const journey = handedIn()
    expect(first(journey)).toMatchObject({
      status: 'handed-in',
      round: 3,
      handedInAt: at('2026-11-26T10:00'),
    })
    expect(journey.task('appraisal', 'task-1').owner).toEqual({ agency: 'peoples-committee', role: 'staff' })
    const { event } = says(journey, 'appraisal', 'accept', '2026-11-27T10:00')
    expect(event.type).toBe('work-accepted')
    expect(first(journey)).toMatchObject({ status: 'accepted', endedAt: at('2026-11-27T10:00') })
    expect(journey.dossier.step).toBe('tasks')
  })

  test('that is returned goes back to its owner, with the days that are given or the rule’s', () => {
    const journey = handedIn()
    says(journey, 'appraisal', 'return', '2026-11-27T10:00')
    expect(first(journey)).toMatchObject({ status: 'working', round: 4, dueAt: at('2026-12-04T17:00') })
    says(journey, 'assignment', 'hand-in', '2026-11-30T10:00')
    says(journey, 'appraisal', 'return', '2026-11-30T11:00', { extendWorkingDays: 1 })
    expect(first(journey)).toMatchObject({ round: 6, dueAt: at('2026-12-01T17:00') })
  })

  test('is handed in once', () => {
    const journey = taken()
    const { id: task } = journey.task('assignment', 'task-1')
    says(journey, 'assignment', 'hand-in', '2026-11-26T10:00')
    expect(() =>
      journey.does({ kind: 'complete', task, outcome: 'hand-in', ...words }, at('2026-11-26T11:00')),
    ).toThrow(expect.objectContaining({ code: 'task-done' }))
  })

  test('is handed in with a report in words', () => {
    const journey = taken()
    expect(() => journey.completes('assignment', 'hand-in', at('2026-11-26T10:00'), {}, 'task-1')).toThrow(
      expect.objectContaining({ errors: [{ pointer: '/reason', message: 'reason-required' }] }),
    )
  })

  test('lets the dossier go on when it is the last', () => {
    const journey = handedIn()
    says(journey, 'appraisal', 'accept', '2026-11-27T10:00')
    journey.completes('uptake', 'decline', at('2026-11-25T09:00'), words, 'task-2')
    const { event } = journey.completes('ruling', 'drop', at('2026-11-27T11:00'), words, 'task-2')
    expect(event.type).toBe('ruled')
    expect(journey.dossier).toMatchObject({
      step: 'closing',
      assignments: { 'task-2': { status: 'dropped' } },
    })
    const gate = Object.values(journey.dossier.tasks).find(({ kind }) => kind === 'gate')
    expect(gate).toMatchObject({ outcome: 'complete', next: { wait: 'closing' } })
  })

  test('ends with the dossier', () => {
    const journey = taken()
    journey.does(
      { kind: 'ask-more-time', task: journey.task('assignment').id, until: '2026-12-04', ...words },
      tuesday,
    )
    journey.does({ kind: 'withdraw', reason: 'repealed' }, at('2026-11-25T09:00'), 'lan')
    expect(Object.values(journey.dossier.assignments ?? {}).map(({ status }) => status)).toEqual([
      'withdrawn',
      'withdrawn',
    ])
    expect(Object.values(journey.dossier.tasks).filter(({ status }) => status === 'open')).toEqual([])
  })
})

test('the most tasks that there may be end with the dossier in one transaction', () => {
  const [task] = tasks.tasks
  const all = Array.from({ length: mostAssigned }, (_, index) => ({ ...task, what: `${index}` }))
  const journey = aDossier({ tasks: all } as never, directing)
  const each = (does: (id: string) => void) => {
    for (const index of all.keys()) does(`task-${index + 1}`)
  }
  each((id) => journey.completes('uptake', 'accept', at('2026-11-24T10:00'), {}, id))
  each((id) => {
    const { id: work } = journey.task('assignment', id)
    journey.does({ kind: 'ask-more-time', task: work, until: '2026-12-24', ...words }, at('2026-11-24T11:00'))
  })
  each((id) => journey.staysSilent('assignment', at('2026-12-01T17:00'), id))
  const { event } = journey.does({ kind: 'withdraw', ...words }, at('2026-12-02T09:00'), 'lan')
  const written = new Set(event.changes.flatMap((made) => (made.change === 'task' ? [made.task.id] : [])))
  // Each task's work, direction, request and account, and the gate; beside them the event, its words and the dossier.
  expect(written.size).toBe(4 * mostAssigned + 1)
  expect(written.size + 3).toBeLessThanOrEqual(100)
})

describe('an agency that declines', () => {
  const declined = () => {
    const journey = given()
    says(journey, 'uptake', 'decline', '2026-11-24T10:00')
    return journey
  }

  test('says why, and the higher authority rules', () => {
    expect(() => given().completes('uptake', 'decline', at('2026-11-24T10:00'), {}, 'task-1')).toThrow(
      Refusal,
    )
    const journey = declined()
    expect(first(journey)).toMatchObject({ status: 'declined', round: 2, refused: 1 })
    expect(journey.task('ruling', 'task-1')).toMatchObject({
      owner: { agency: 'peoples-committee', role: 'oversight' },
      dueAt: at('2026-11-26T17:00'),
    })
  })

  test('has to do it all the same where that insists', () => {
    const journey = declined()
    says(journey, 'ruling', 'insist', '2026-11-25T10:00')
    expect(first(journey)).toMatchObject({ status: 'working', round: 3, owner: 'department-finance' })
  })

  test('is relieved of it where another one is given it, which is asked in its turn', () => {
    const journey = declined()
    says(journey, 'ruling', 'reassign', '2026-11-25T10:00', { agency: 'ward-sai-gon' })
    expect(first(journey)).toMatchObject({ status: 'put', round: 3, owner: 'ward-sai-gon', with: [] })
    expect(journey.task('uptake', 'task-1').owner).toMatchObject({ agency: 'ward-sai-gon' })
    says(journey, 'uptake', 'decline', '2026-11-25T11:00')
    expect(first(journey)).toMatchObject({ refused: 2 })
  })

  test.each([
    [undefined, 'agency-required'],
    ['nowhere', 'unknown-agency'],
    ['peoples-committee', 'gives-tasks'],
    ['department-finance', 'declined-it'],
  ])('is not relieved by %s', (agency, message) => {
    expect(() => says(declined(), 'ruling', 'reassign', '2026-11-25T10:00', { agency })).toThrow(
      expect.objectContaining({ errors: [{ pointer: '/agency', message }] }),
    )
  })

  test('waits for a ruling as long as it takes, each silence on record', () => {
    const journey = declined()
    const { event } = journey.staysSilent('ruling', at('2026-11-26T17:00'), 'task-1')
    expect(event.type).toBe('silence-recorded')
    expect(journey.task('ruling', 'task-1')).toMatchObject({ silences: 1, dueAt: at('2026-11-27T17:00') })
  })
})

describe('a silent owner', () => {
  const reported = () => {
    const journey = taken()
    journey.staysSilent('assignment', at('2026-12-01T17:00'), 'task-1')
    return journey
  }

  test('is reported; he is given more time once, or held to account, and nobody does it for him', () => {
    const journey = reported()
    const direction = journey.task('direction', 'task-1')
    expect(direction.owner).toEqual({ agency: 'peoples-committee', role: 'oversight' })
    expect(outcomesOf(journey.dossier, direction, directing)).toEqual(['extend', 'hold-to-account'])
    says(journey, 'direction', 'extend', '2026-12-02T09:00', { extendWorkingDays: 2 })
    expect(journey.task('assignment', 'task-1').dueAt).toBe(at('2026-12-04T17:00'))
    journey.staysSilent('assignment', at('2026-12-04T17:00'), 'task-1')
    expect(outcomesOf(journey.dossier, journey.task('direction'), directing)).toEqual(['hold-to-account'])
    says(journey, 'direction', 'hold-to-account', '2026-12-07T09:00')
    expect(opened(journey, 'task-1')).toEqual(expect.arrayContaining(['assignment', 'acknowledgement']))
  })

  test('stays overdue by the day that he was given, whatever was directed', () => {
    const journey = reported()
    says(journey, 'direction', 'extend', '2026-12-02T09:00')
    expect(first(journey)?.dueAt).toBe(at('2026-12-01T17:00'))
  })

  test('who hands in late leaves the authority to say what follows', () => {
    const journey = reported()
    says(journey, 'assignment', 'hand-in', '2026-12-02T10:00')
    expect(opened(journey, 'task-1').sort()).toEqual(['account', 'appraisal'])
    const work = Object.values(journey.dossier.tasks).find(({ kind }) => kind === 'assignment')
    expect(work).toMatchObject({ late: true, next: { wait: 'end' } })
  })

  test('who has to be waited for is no reason to ask whoever appraises in his place', () => {
    const journey = handedIn()
    const { event } = journey.staysSilent('appraisal', at('2026-12-01T17:00'), 'task-1')
    expect(event.type).toBe('silence-recorded')
    expect(journey.task('appraisal', 'task-1').silences).toBe(1)
  })
})

describe('progress', () => {
  test('is on record with its words apart, and moves nothing', () => {
    const journey = taken()
    const { id: task } = journey.task('assignment', 'task-1')
    const { event, personal } = journey.does(
      { kind: 'report-progress', task, percent: 40, text: 'two wards counted' },
      at('2026-11-25T10:00'),
    )
    expect(event).toMatchObject({ type: 'progress-reported', task })
    expect(personal).toEqual({ text: 'two wards counted' })
    expect(first(journey)).toMatchObject({
      progress: { percent: 40, at: at('2026-11-25T10:00') },
      status: 'working',
      round: 2,
    })
    expect(journey.task('assignment', 'task-1').id).toBe(task)
  })

  test('is reported of work alone', () => {
    const journey = given()
    const { id: task } = journey.task('uptake', 'task-1')
    expect(() => journey.does({ kind: 'report-progress', task, percent: 1, text: '-' }, tuesday)).toThrow(
      expect.objectContaining({ code: 'outcome-not-allowed' }),
    )
  })
})

describe('more time', () => {
  const ask = (journey: Journey, until = '2026-12-04', when = '2026-11-25T10:00') =>
    journey.does(
      { kind: 'ask-more-time', task: journey.task('assignment', 'task-1').id, until, reason: 'a flood' },
      at(when),
    )

  test('is asked for of whoever gave the task, beside the way, while the work goes on', () => {
    const journey = taken()
    const { event, personal } = ask(journey)
    expect(event.type).toBe('more-time-asked')
    expect(personal).toEqual({ reason: 'a flood' })
    expect(journey.task('time-request', 'task-1')).toMatchObject({
      owner: { agency: 'peoples-committee', role: 'staff' },
      about: journey.task('assignment', 'task-1').id,
      day: '2026-12-04',
    })
  })

  test('that is granted moves the day', () => {
    const journey = taken()
    ask(journey)
    journey.completes('time-request', 'grant', at('2026-11-26T10:00'), {}, 'task-1')
    expect(journey.task('assignment', 'task-1').dueAt).toBe(at('2026-12-04T17:00'))
    expect(first(journey)).toMatchObject({
      dueAt: at('2026-12-04T17:00'),
      extended: { to: at('2026-12-04T17:00'), at: at('2026-11-26T10:00') },
    })
    expect(journey.task('gate').dueAt > at('2026-12-04T17:00')).toBe(true)
  })

  test('that was granted after the day went by is not taken back by a direction that gives less', () => {
    const journey = taken()
    ask(journey, '2026-12-11', '2026-12-01T15:00')
    journey.staysSilent('assignment', at('2026-12-01T17:00'), 'task-1')
    journey.completes('time-request', 'grant', at('2026-12-02T08:00'), {}, 'task-1')
    says(journey, 'direction', 'extend', '2026-12-02T09:00', { extendWorkingDays: 2 })
    expect(journey.task('assignment', 'task-1').dueAt).toBe(at('2026-12-11T17:00'))
  })

  test('that is refused has its reason, and moves nothing', () => {
    const journey = taken()
    ask(journey)
    expect(() => journey.completes('time-request', 'refuse', at('2026-11-26T10:00'), {}, 'task-1')).toThrow(
      Refusal,
    )
    const { event } = journey.completes('time-request', 'refuse', at('2026-11-26T10:00'), words, 'task-1')
    expect(event.type).toBe('more-time-refused')
    expect(first(journey)).toMatchObject({ dueAt: at('2026-12-01T17:00') })
  })

  test('is asked for once', () => {
    const journey = taken()
    ask(journey)
    expect(() => ask(journey)).toThrow(Conflict)
    journey.completes('time-request', 'refuse', at('2026-11-26T10:00'), words, 'task-1')
    expect(() => ask(journey)).toThrow(expect.objectContaining({ code: 'already-extended' }))
  })

  test('is not asked for when it is due', () => {
    expect(() => ask(taken(), '2026-12-04', '2026-12-02T10:00')).toThrow(
      expect.objectContaining({ code: 'extension-refused' }),
    )
  })

  test.each([
    ['2026-12-01', 'no-later-day'],
    ['2028-01-01', 'day-too-far'],
  ])('until %s is none', (until, message) => {
    expect(() => ask(taken(), until)).toThrow(
      expect.objectContaining({ errors: [{ pointer: '/until', message }] }),
    )
  })

  test('that nobody answers is on record, and over when the work is handed in', () => {
    const journey = taken()
    ask(journey)
    const { event } = journey.staysSilent('time-request', at('2026-11-27T17:00'), 'task-1')
    expect(event).toMatchObject({ type: 'silence-recorded', legalBasis: 'Test Act, Art. 1' })
    says(journey, 'assignment', 'hand-in', '2026-11-30T10:00')
    expect(opened(journey, 'task-1')).toEqual(['appraisal'])
  })
})
