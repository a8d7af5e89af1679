import { hoChiMinhCity } from '../../../workflows/city/calendar'
import { city } from '../../../workflows/city/city'
import { assignmentsOf, isGiven } from '../../../workflows/kernel/assignment'
import { workingMinutesBetween } from '../../../workflows/kernel/calendar'
import { currentWait } from '../../../workflows/kernel/current-wait'
import { decide } from '../../../workflows/kernel/decide'
import { Dossier } from '../../../workflows/kernel/dossier'
import { Conflict, Inconsistent } from '../../../workflows/kernel/errors'
import { DossierEvent } from '../../../workflows/kernel/event'
import { apply, fold } from '../../../workflows/kernel/fold'
import { isUnderWay, partsOf } from '../../../workflows/kernel/part'
import type { Procedure } from '../../../workflows/kernel/procedure'
import { standsBeside, type Task } from '../../../workflows/kernel/task'
import { directing } from '../../fixtures/assigning-procedure'
import { reviewedIfObjected } from '../../fixtures/divided-procedure'
import { aDossier, answers, atOpinions } from '../../fixtures/dossier'
import { movingIn } from '../../fixtures/linked-procedure'
import { inTurn, meaningsOf } from '../../fixtures/objections'
import { shedPermit } from '../../fixtures/procedure'
import { silentShed } from '../../fixtures/silently-approved'
import { onWalks } from './on-walks'
import { openTasks, type Taken, type Walk } from './random-walk'

const NewEvent = DossierEvent.omit({ prev: true, personal: true })
const procedures: readonly Procedure[] = [
  shedPermit,
  movingIn,
  directing,
  { ...inTurn(meaningsOf(shedPermit).applicant), code: '1.999991' },
  { ...meaningsOf(shedPermit).report, code: '1.999992' },
  reviewedIfObjected,
  silentShed,
]
const holds = (rule: (walk: Walk) => void) => onWalks(procedures, rule)
const always = (rule: (dossier: Dossier, taken?: Taken) => void) =>
  holds(({ first, taken }) => {
    rule(first)
    for (const one of taken) rule(one.after, one)
  })
const open = (dossier: Dossier, kind: string) => openTasks(dossier).filter((task) => task.kind === kind)
const running = ({ status }: Dossier['questions'][string]) => status === 'open' || status === 'escalated'

const lawful = /^(Test Act, Art. (1|7|12)|61\/2018\/NĐ-CP|.*1750\/QĐ-UBND.*)$/

describe('whatever anybody does with a dossier', () => {
  test('each command is one event, numbered after the one before', () => {
    holds(({ filed, taken }) => {
      expect([filed, ...taken.map(({ event }) => event)].map(({ sequence }) => sequence)).toEqual(
        Array.from({ length: taken.length + 1 }, (_, index) => index + 1),
      )
    })
  })

  test('folding all of its events is folding them one by one', () => {
    holds(({ filed, first, taken }) => {
      const events = [filed, ...taken.map(({ event }) => event)]
      expect(fold(events)).toEqual(taken.at(-1)?.after ?? first)
    })
  })

  test('its events and its fold survive being written down', () => {
    holds(({ filed, taken }) => {
      for (const event of [filed, ...taken.map((one) => one.event)])
        expect(NewEvent.parse(JSON.parse(JSON.stringify(event)))).toStrictEqual(event)
      for (const { after } of taken)
        expect(Dossier.parse(JSON.parse(JSON.stringify(after)))).toStrictEqual(after)
    })
  })

  test('while it is open, somebody has something to do and a time to do it', () => {
    always((dossier) => {
      if (dossier.ended) return
      expect(openTasks(dossier).length).toBeGreaterThan(0)
      for (const task of openTasks(dossier)) expect(task.dueAt > task.openedAt).toBe(true)
      expect(currentWait(dossier, 'procedure').wait).not.toBe('end')
      for (const question of Object.values(dossier.questions))
        expect([question.id, currentWait(dossier, question.id).wait === 'end']).toEqual([
          question.id,
          !running(question),
        ])
      for (const { id, status } of partsOf(dossier))
        expect([id, currentWait(dossier, id).wait === 'end']).toEqual([id, status !== 'open'])
    })
  })

  test('once it has ended, nobody has anything to do but to account for what was missed', () => {
    always((dossier) => {
      if (!dossier.ended) return
      expect(openTasks(dossier).filter((task) => !standsBeside(task))).toEqual([])
      expect(dossier.clock.runningSince).toBeUndefined()
      const done = Object.values(dossier.tasks).filter(({ status }) => status === 'done')
      expect(done.every(({ next }) => next !== undefined)).toBe(true)
    })
  })

  test('silence has a meaning wherever time is up, and none before', () => {
    always((dossier, taken) => {
      if (!taken) return
      const procedure = procedures.find(({ code }) => code === dossier.procedure) as Procedure
      const context = { procedure, ...city, by: 'system', answers: () => answers }
      for (const task of openTasks(dossier)) {
        const apply = (at: string) => decide(dossier, { kind: 'silence', task: task.id }, { ...context, at })
        const reported =
          !standsBeside(task) &&
          open(dossier, 'direction').some(
            ({ step, question }) => step === task.step && question === task.question,
          )
        const early = new Date(Date.parse(task.dueAt) - 1).toISOString()
        if (task.kind !== 'gate') expect(() => apply(early)).toThrow(Conflict)
        if (reported && task.kind !== 'direction' && task.kind !== 'gate')
          expect(() => apply(task.dueAt)).toThrow(Conflict)
        else expect(apply(task.dueAt).event.legalBasis).toMatch(lawful)
      }
    })
  })

  test('working time is used while the state works, and none while the applicant alone is waited for', () => {
    holds(({ first, taken }) => {
      let used = 0
      let before = { dossier: first, at: first.filedAt }
      for (const { at, after } of taken) {
        if (before.dossier.clock.runningSince) used += workingMinutesBetween(before.at, at, hoChiMinhCity)
        const owes = open(after, 'supplement').length + open(after, 'payment').length > 0
        const { startedAt, runningSince, usedMinutes } = after.clock
        const waits = owes && open(after, 'part').length === 0
        expect(runningSince !== undefined).toBe(startedAt !== undefined && !waits && !after.ended)
        if (!runningSince) expect(usedMinutes).toBe(used)
        before = { dossier: after, at }
      }
    })
  })

  test('the status says what it waits for', () => {
    always((dossier) => {
      expect(dossier.status === 5).toBe(open(dossier, 'supplement').length > 0)
      expect(dossier.status === 6).toBe(open(dossier, 'payment').length > 0)
      expect([3, 7, 8, 9].includes(dossier.status)).toBe(dossier.ended !== undefined)
    })
  })

  test('the gate is open as long as a question is', () => {
    always((dossier) => {
      const questions = Object.values(dossier.questions).filter(running)
      if (dossier.ended) return
      const parts = partsOf(dossier).filter(isUnderWay)
      const given = assignmentsOf(dossier).filter(isGiven)
      expect(open(dossier, 'gate')).toHaveLength(questions.length + parts.length + given.length ? 1 : 0)
      for (const { id, status } of questions) {
        const tasks = openTasks(dossier).filter((task) => task.question === id && !standsBeside(task))
        const kinds = tasks.map(({ kind }) => kind).sort()
        if (status === 'escalated') expect(kinds).toEqual(['direction', 'opinion'])
        else expect([['opinion'], ['clarification']]).toContainEqual(kinds)
      }
      const [gate] = open(dossier, 'gate')
      for (const task of openTasks(dossier).filter((one) => !standsBeside(one))) {
        const { question, dueAt } = task
        if (gate && question) expect(gate.dueAt > dueAt).toBe(true)
      }
    })
  })

  test('an assignment has one task open, by its status, until it is over', () => {
    const phases = { put: 'uptake', declined: 'ruling', working: 'assignment', 'handed-in': 'appraisal' }
    always((dossier) => {
      for (const { id, status, round } of assignmentsOf(dossier)) {
        const waiting = openTasks(dossier).filter((task) => task.question === id)
        const own = waiting.filter((task) => !standsBeside(task) && task.kind !== 'direction')
        const phase = phases[status as keyof typeof phases]
        expect(own.map(({ kind, round: of }) => [kind, of])).toEqual(phase ? [[phase, round]] : [])
        if (status !== 'working') expect(waiting.map(({ kind }) => kind)).not.toContain('time-request')
      }
    })
  })

  test('a part uses its own time while its agency works, whatever the applicant owes to others', () => {
    holds(({ first, taken }) => {
      const used = new Map<string, number>()
      let before = { dossier: first, at: first.filedAt }
      for (const { at, after } of taken) {
        for (const { id, clock } of partsOf(before.dossier))
          if (clock?.runningSince)
            used.set(id, (used.get(id) ?? 0) + workingMinutesBetween(before.at, at, hoChiMinhCity))
        for (const { id, status, clock } of partsOf(after)) {
          const owes = open(after, 'supplement').some(({ question }) => question === id)
          expect(clock?.runningSince !== undefined).toBe(status === 'open' && !owes)
          if (clock && !clock.runningSince) expect(clock.usedMinutes).toBe(used.get(id) ?? 0)
        }
        before = { dossier: after, at }
      }
    })
  })

  test('a part begins once what it waits for is done, and is left out once it was not', () => {
    always((dossier) => {
      if (dossier.ended) return
      for (const step of movingIn.route)
        for (const { id, after = [] } of step.kind === 'link' ? step.parts : []) {
          const statusOf = (one: string) => dossier.parts?.[one]?.status
          const before = after.map(statusOf)
          const status = statusOf(id)
          if (!status) continue
          expect(status !== 'ahead' && status !== 'left-out').toBe(before.every((one) => one === 'done'))
        }
    })
  })

  test('an agency that asked back has as much time left as when it did', () => {
    const left = (task: Task, at: string) => workingMinutesBetween(at, task.dueAt, hoChiMinhCity)
    always(({ tasks }, taken) => {
      for (const { kind, about, status, outcome, openedAt, doneAt } of Object.values(tasks)) {
        if (kind !== 'clarification' || !doneAt || doneAt !== taken?.at) continue
        if (status !== 'done' || !['clarified', 'unanswered'].includes(outcome ?? '')) continue
        const asked = tasks[about ?? '']!
        const again = Object.values(tasks).find(
          (task) =>
            task.kind === 'opinion' && task.question === asked.question && task.round === asked.round + 1,
        )!
        expect(left(again, doneAt)).toBe(left(asked, openedAt))
      }
    })
  })

  test('what was done stays done', () => {
    holds(({ taken }) => {
      for (const { before, after } of taken)
        for (const task of Object.values(before.tasks))
          if (task.status === 'done') expect(after.tasks[task.id]).toEqual(task)
    })
  })
})

describe('a fold', () => {
  test('begins with the filed event', () => {
    const { decisions } = atOpinions()
    expect(() => fold([])).toThrow(Inconsistent)
    expect(() => fold(decisions.slice(1).map(({ event }) => event))).toThrow(/not filed/)
  })

  test('refuses a gap, and an event given twice', () => {
    const [filed, received, paid] = atOpinions().decisions.map(({ event }) => event)
    expect(() => fold([filed!, paid!])).toThrow(Inconsistent)
    expect(() => fold([filed!, received!, received!])).toThrow(Inconsistent)
  })

  test('leaves the dossier before as it was', () => {
    const journey = aDossier()
    const before = journey.dossier
    const copy = structuredClone(before)
    const { event } = journey.completes('check', 'proceed', '2026-11-24T02:30:00.000Z')
    expect(apply(before, event)).toEqual(journey.dossier)
    expect(before).toEqual(copy)
  })
})
