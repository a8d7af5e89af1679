import { currentWait, scopeOf } from '../../../workflows/kernel/current-wait'
import type { Effect } from '../../../workflows/kernel/effect'
import { effects, executionName } from '../../../workflows/kernel/effects'
import { opensRound } from '../../../workflows/kernel/rounds'
import { standsBeside } from '../../../workflows/kernel/task'
import { directing, tasks } from '../../fixtures/assigning-procedure'
import { coSignedShed } from '../../fixtures/co-signed'
import { aDossier, atOpinions, type Journey, tuesday } from '../../fixtures/dossier'
import { movingIn } from '../../fixtures/linked-procedure'
import { shedPermit } from '../../fixtures/procedure'
import { onWalks } from './on-walks'
import type { Walk } from './random-walk'

const at = (local: string) => new Date(`${local}:00+07:00`).toISOString()
const holds = (rule: (walk: Walk) => void) => onWalks([shedPermit, movingIn, directing, coSignedShed], rule)
const of = <K extends Effect['effect']>(kind: K, found: readonly Effect[]) =>
  found.filter((effect): effect is Extract<Effect, { effect: K }> => effect.effect === kind)
const lastOf = ({ decisions, dossier }: Journey) => effects(decisions.at(-1)!.event, dossier)

describe('a machine is started', () => {
  test('for the dossier as it is filed, at its first wait', () => {
    expect(lastOf(aDossier())).toEqual([
      {
        effect: 'start',
        scope: 'procedure',
        name: 'D1-1',
        input: { dossier: 'D1', wait: 'completeness', task: 'D1_1', dueAt: at('2026-11-25T09:00') },
      },
    ])
  })

  test('for each question as it is put, at its answer', () => {
    const started = of('start', lastOf(atOpinions()))
    expect(started.map(({ scope, input }) => [scope, input.wait])).toEqual([
      ['fire-police', 'answer'],
      ['department-natural-resources', 'answer'],
      ['department-construction', 'answer'],
    ])
    expect(started[0]?.name).toBe('D1-fire-police-1-1')
  })

  test('never for a question whose time is only extended', () => {
    const journey = atOpinions()
    journey.staysSilent('opinion', journey.task('opinion', 'fire-police').dueAt, 'fire-police')
    journey.completes('direction', 'extend', at('2026-12-02T09:00'))
    expect(of('start', lastOf(journey))).toEqual([])
  })

  test('never for a dossier that has ended before the feed came', () => {
    const journey = aDossier()
    journey.does({ kind: 'withdraw', reason: '-' }, tuesday, 'lan')
    expect(effects(journey.decisions[0]!.event, journey.dossier)).toEqual([])
  })

  test('where the dossier stands by then, when the feed is late', () => {
    const journey = aDossier()
    journey.completes('check', 'proceed', at('2026-11-24T09:30'))
    const [started] = of('start', effects(journey.decisions[0]!.event, journey.dossier))
    expect(started).toMatchObject({ name: 'D1-1', input: { wait: 'fee' } })
  })

  test('of a parked question under a name of its own, as often as it is resumed', () => {
    const journey = atOpinions()
    for (const attempt of [2, 3]) {
      journey.does({ kind: 'park', scope: 'fire-police', error: '-' }, at('2026-11-25T08:00'), 'system')
      expect(lastOf(journey)).toEqual([])
      journey.does({ kind: 'resume', scope: 'fire-police' }, at('2026-11-25T09:00'), 'operator')
      expect(lastOf(journey)).toMatchObject([
        { effect: 'start', scope: 'fire-police', name: `D1-fire-police-1-${attempt}` },
      ])
    }
  })
})

describe('the machine of a part', () => {
  const data = { number: '1', issuedOn: '2026-11-24' }
  const atParts = () => {
    const journey = aDossier({}, movingIn)
    journey.completes('check', 'proceed', at('2026-11-24T09:30'))
    return journey
  }

  test('is started when the part begins, and not before', () => {
    const journey = atParts()
    expect(of('start', lastOf(journey)).map(({ name }) => name)).toEqual(['D1-shed-1-1'])
    journey.completes('part', 'done', at('2026-11-24T10:00'), { data }, 'shed')
    expect(of('start', lastOf(journey)).map(({ name, input }) => [name, input.wait])).toEqual([
      ['D1-power-1-1', 'answer'],
      ['D1-address-1-1', 'answer'],
    ])
  })

  test('is another one from the request to the applicant on, which waits for him first', () => {
    const journey = atParts()
    journey.completes('part', 'done', at('2026-11-24T10:00'), { data }, 'shed')
    journey.completes('part', 'supplement', at('2026-11-24T11:00'), { items: ['a lease'] }, 'address')
    expect(of('start', lastOf(journey)).map(({ name, input }) => [name, input.wait])).toEqual([
      ['D1-address-2-1', 'supplement'],
    ])
    journey.does({ kind: 'supplement', documents: [] }, at('2026-11-24T15:00'), 'lan')
    expect(of('start', lastOf(journey))).toEqual([])
  })
})

describe('the machine of an assignment', () => {
  test('is another one for each phase, and an answer ends it', () => {
    const journey = aDossier(tasks as never, directing)
    const names = () => of('start', lastOf(journey)).map(({ name, input }) => [name, input.wait])
    expect(names()).toEqual([
      ['D1-1', 'tasks'],
      ['D1-task-1-1-1', 'answer'],
      ['D1-task-2-1-1', 'answer'],
    ])
    journey.completes('uptake', 'accept', at('2026-11-24T10:00'), {}, 'task-1')
    expect(names()).toEqual([['D1-task-1-2-1', 'answer']])
    journey.completes('assignment', 'hand-in', at('2026-11-24T11:00'), { reason: 'done' }, 'task-1')
    expect(names()).toEqual([['D1-task-1-3-1', 'answer']])
    journey.completes('appraisal', 'accept', at('2026-11-24T12:00'), {}, 'task-1')
    expect(names()).toEqual([])
    expect(of('wake', lastOf(journey))).toMatchObject([{ next: { wait: 'end' } }])
  })
})

describe('whatever happens', () => {
  test('whoever waits on a task that closes is told where to go, once', () => {
    holds(({ taken }) => {
      for (const { event, before, after } of taken) {
        // A machine makes the result itself, and waits for nobody.
        const closed = Object.values(after.tasks).filter(
          ({ id, kind, status }) =>
            status === 'done' && kind !== 'issue' && before.tasks[id]?.status !== 'done',
        )
        const woken = of('wake', effects(event, after))
        // An answer ends its machine; one that asks back has the machine read again instead.
        const hurried = of('hurry', effects(event, after))
        const told = [...woken, ...hurried].map(({ task }) => task)
        expect(told.sort()).toEqual(closed.map(({ id }) => id).sort())
        for (const { task } of hurried) expect(after.tasks[task]?.outcome).toBe('need-more')
        for (const { task, next } of woken)
          expect(next).toEqual(
            opensRound(event, scopeOf(after.tasks[task]!))
              ? { wait: 'end' }
              : currentWait(after, scopeOf(after.tasks[task]!)),
          )
      }
    })
  })

  test('every machine has a name of its own, which any state machine takes', () => {
    holds(({ filed, first, taken }) => {
      const events = [{ event: filed, after: first }, ...taken]
      const names = events.flatMap(({ event, after }) =>
        of('start', effects(event, after)).map(({ name }) => name),
      )
      expect(new Set(names).size).toBe(names.length)
      for (const name of names) expect(name).toMatch(/^[A-Za-z0-9_-]{1,80}$/)
    })
  })

  test('only a withdrawal stops machines: all that still wait', () => {
    holds(({ taken }) => {
      for (const { event, before, after } of taken) {
        const stopped = of('stop', effects(event, after)).map(({ name }) => name)
        const waiting = Object.values(before.tasks).filter(
          (task) => task.status === 'open' && !standsBeside(task),
        )
        const scopes = [...new Set(waiting.map(scopeOf))]
        const expected = scopes.map((scope) => executionName(before, scope, before.attempts[scope] ?? 1))
        expect(stopped.sort()).toEqual(event.type === 'withdrawn' ? expected.sort() : [])
      }
    })
  })

  test('an event given twice asks for the same again', () => {
    holds(({ taken }) => {
      for (const { event, after } of taken) expect(effects(event, after)).toEqual(effects(event, after))
    })
  })
})

test('a deadline that came nearer hurries whoever waits', () => {
  const journey = aDossier()
  const task = journey.task('check')
  const hurried = { ...task, dueAt: at('2026-11-24T15:00'), hurried: true as const }
  const event = { ...journey.decisions[0]!.event, changes: [{ change: 'task' as const, task: hurried }] }
  expect(of('hurry', effects(event, journey.dossier))).toEqual([{ effect: 'hurry', task: task.id }])
})
