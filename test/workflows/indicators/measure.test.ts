import fc from 'fast-check'
import { hoChiMinhCity } from '../../../workflows/city/calendar'
import { linesOf } from '../../../workflows/indicators/count-dossier'
import { Facts } from '../../../workflows/indicators/facts'
import { measure } from '../../../workflows/indicators/measure'
import { isOnTime, isReceivedLate } from '../../../workflows/indicators/on-time'
import { summariseCounts } from '../../../workflows/indicators/summarise-counts'
import { workingMinutesBetween } from '../../../workflows/kernel/calendar'
import type { Dossier } from '../../../workflows/kernel/dossier'
import { fold } from '../../../workflows/kernel/fold'
import { agencyApplicant, byLink } from '../../../workflows/kernel/person'
import type { Procedure } from '../../../workflows/kernel/procedure'
import { opinionsOnDraft } from '../../../workflows/opinions-on-draft/v1/procedure'
import { aDossier, answers, atOpinions, tuesday } from '../../fixtures/dossier'
import { aDraft } from '../../fixtures/draft'
import { shedPermit } from '../../fixtures/procedure'
import { silentShed } from '../../fixtures/silently-approved'
import { aWalk, type Walk } from '../kernel/random-walk'

const measured = (dossier: Dossier, procedure: Procedure = shedPermit): Facts =>
  measure(dossier, { procedure, calendar: hoChiMinhCity })
const at = (time: string, day = '24') => `2026-11-${day}T${time}:00.000Z`
const agencies = ['fire-police', 'department-natural-resources', 'department-construction'] as const
const partyMinutes = ({ spent }: Facts, party: string) =>
  spent.filter((row) => row.party === party).reduce((sum, { minutes }) => sum + minutes, 0)

/** To its result, all in time. */
const issued = () => {
  const journey = atOpinions()
  for (const agency of agencies) journey.completes('opinion', 'agree', at('04:00'), {}, agency)
  journey.completes('review', 'proceed', at('06:30'))
  journey.completes('decision', 'approve', at('07:00'))
  const result = { id: 'R1', number: '1', key: 'k', sha256: '0'.repeat(64), size: 1 }
  journey.does({ kind: 'issue', task: journey.task('issue').id, result }, at('07:00'), 'system')
  return journey
}

describe('an approval by silence', () => {
  test('is never on time, counts as such, and is owed by who had it', () => {
    const journey = atOpinions({ storeys: 1, river: false }, silentShed)
    journey.completes('review', 'proceed', at('06:30'))
    const { id, dueAt } = journey.task('decision')
    journey.does({ kind: 'assign', task: id, officer: 'tuan' }, at('07:00'), 'tuan')
    journey.staysSilent('decision', dueAt)
    const known = measured(journey.dossier, silentShed)
    expect(known).toMatchObject({
      approvedSilently: true,
      owed: [{ officer: 'tuan', agency: 'ward-ben-thanh' }],
    })
    expect(isOnTime(known, dueAt)).toBe(false)
    const cut = '2026-12-31T00:00:00.000Z'
    const lines = linesOf(known).filter(({ list }) => list === 'agency')
    const { total } = summariseCounts(lines, cut, (name) => name)
    expect(total).toMatchObject({ approvedSilently: 1, onTime: { count: 0, of: 1 } })
  })
})

describe('the facts of a dossier', () => {
  test('say what it is, when it came and how it ended', () => {
    expect(measured(issued().dossier)).toMatchObject({
      dossier: 'D1',
      procedure: '1.999999',
      field: 'G17-XD11',
      agency: 'ward-ben-thanh',
      channel: 2,
      filedAt: tuesday,
      receivedAt: at('02:30'),
      endedAt: at('07:00'),
      how: 'issued',
      result: 'current',
      feeVnd: 75_000,
      paid: true,
      supplements: 0,
      refunds: 0,
    })
  })

  test('give each minute to who held the dossier in it', () => {
    // 09:00 filed, 09:30 received, 10:00 paid, 11:00 opinions, 13:30 reviewed, 14:00 approved and issued.
    expect(measured(issued().dossier).spent).toEqual([
      { step: 'completeness', party: 'ward-ben-thanh', minutes: 30 },
      { step: 'fee', party: 'applicant', minutes: 30 },
      { step: 'opinions', party: 'fire-police', minutes: 0 },
      { step: 'opinions', party: 'department-natural-resources', minutes: 0 },
      { step: 'opinions', party: 'department-construction', minutes: 60 },
      { step: 'review', party: 'ward-ben-thanh', minutes: 60 },
      { step: 'decision', party: 'ward-ben-thanh', minutes: 30 },
      { step: 'issuance', party: 'system', minutes: 0 },
    ])
  })

  test('of several agencies give the time to the one that answers last', () => {
    const journey = atOpinions()
    journey.completes('opinion', 'agree', at('03:30'), {}, 'department-construction')
    journey.completes('opinion', 'agree', at('04:00'), {}, 'department-natural-resources')
    journey.completes('opinion', 'agree', at('04:30'), {}, 'fire-police')
    const facts = measured(journey.dossier)
    expect(agencies.map((agency) => partyMinutes(facts, agency))).toEqual([90, 0, 0])
  })

  test('give the time of a report to the agency that it is about', () => {
    const journey = atOpinions()
    for (const agency of agencies.slice(1)) journey.completes('opinion', 'agree', at('03:30'), {}, agency)
    const { dueAt } = journey.task('opinion', 'fire-police')
    journey.staysSilent('opinion', dueAt, 'fire-police')
    const directedAt = '2026-12-02T03:00:00.000Z'
    journey.completes('direction', 'without', directedAt, { reason: 'enough' })
    const facts = measured(journey.dossier)
    expect(partyMinutes(facts, 'fire-police')).toBe(
      workingMinutesBetween(at('03:00'), directedAt, hoChiMinhCity),
    )
    expect(partyMinutes(facts, 'peoples-committee')).toBe(0)
    expect(facts.opinions[0]).toMatchObject({ end: 'without', silent: true, escalated: true })
    expect(facts.work.map(({ kind }) => kind)).toEqual(['check', 'opinion', 'opinion', 'direction'])
  })

  test('divide a task that was taken over where it was', () => {
    const journey = aDossier()
    const { dueAt } = journey.task('check')
    journey.staysSilent('check', dueAt)
    const takenAt = '2026-11-25T04:00:00.000Z'
    journey.completes('direction', 'take-over', takenAt, { reason: 'too slow' })
    journey.completes('check', 'proceed', '2026-11-25T08:00:00.000Z')
    const facts = measured(journey.dossier)
    expect(partyMinutes(facts, 'ward-ben-thanh')).toBe(workingMinutesBetween(tuesday, takenAt, hoChiMinhCity))
    expect(partyMinutes(facts, 'peoples-committee')).toBe(
      workingMinutesBetween(takenAt, '2026-11-25T08:00:00.000Z', hoChiMinhCity),
    )
  })

  test('tell opinions apart: in time, late, silent, deemed, escalated, not concerned', () => {
    const journey = atOpinions()
    const [fire, resources, construction] = agencies.map((agency) =>
      workingMinutesBetween(at('03:00'), journey.task('opinion', agency).dueAt, hoChiMinhCity),
    )
    journey.completes('opinion', 'not-concerned', at('03:30'), {}, 'department-construction')
    journey.staysSilent('opinion', journey.task('opinion', 'fire-police').dueAt, 'fire-police')
    journey.completes('opinion', 'agree', '2026-12-02T03:00:00.000Z', {}, 'fire-police')
    const { dueAt } = journey.task('opinion', 'department-natural-resources')
    journey.staysSilent('opinion', dueAt, 'department-natural-resources')
    expect(measured(journey.dossier).opinions).toEqual([
      {
        question: 'fire-police',
        agency: 'fire-police',
        end: 'late',
        silent: true,
        escalated: true,
        minutes: expect.any(Number),
        given: fire,
      },
      {
        question: 'department-natural-resources',
        agency: 'department-natural-resources',
        end: 'deemed',
        silent: true,
        minutes: expect.any(Number),
        given: resources,
      },
      {
        question: 'department-construction',
        agency: 'department-construction',
        end: 'on-time',
        notConcerned: true,
        minutes: 30,
        given: construction,
      },
    ])
  })

  test('say what the higher authority directed, and that more time is not more time given', () => {
    const journey = atOpinions({ river: false })
    const { dueAt } = journey.task('opinion', 'fire-police')
    journey.staysSilent('opinion', dueAt, 'fire-police')
    const [reported] = measured(journey.dossier).opinions
    journey.completes('direction', 'extend', dueAt, { reason: 'once', extendWorkingDays: 2 })
    const [directed] = measured(journey.dossier).opinions
    expect([reported?.directed, directed?.directed]).toEqual([undefined, true])
    expect(directed).toMatchObject({ end: 'open', escalated: true, given: reported?.given })
  })

  test('count a silence and the answer of the second round apart when the draft goes out once more', () => {
    const draft = aDraft()
    const ward = Object.values(draft.dossier.questions).find(({ agency }) => agency.startsWith('ward-'))!
    for (const { id } of Object.values(draft.dossier.questions).filter(({ id }) => id !== ward.id))
      draft.completes('opinion', 'agree', at('04:00'), {}, id)
    const { dueAt } = draft.task('opinion', ward.id)
    draft.staysSilent('opinion', dueAt, ward.id)
    const articles = [{ heading: 'Điều 1', text: 'As it is now' }]
    draft.completes('compile', 'again', dueAt, { articles, reason: 'so' })
    draft.completes('opinion', 'agree', dueAt, {}, ward.id)
    const facts = measured(draft.dossier, opinionsOnDraft).opinions
    expect(facts.filter(({ question }) => question === ward.id)).toEqual([
      expect.objectContaining({ end: 'deemed', silent: true, beyond: true, onDraft: true }),
      expect.objectContaining({ round: 2, end: 'on-time', minutes: 0, given: 5 * 480 }),
    ])
    expect(facts.filter(({ silent }) => silent)).toHaveLength(1)
  })

  test('say what was asked of a draft beyond need and with less time than is due', () => {
    const { dossier } = atOpinions({ river: false, storeys: 3 })
    const [question] = Object.values(dossier.questions)
    const asked: Dossier = {
      ...dossier,
      applicant: agencyApplicant('department-finance'),
      plan: {
        ...dossier.plan,
        asked: { opinions: [{ agency: question!.agency, beyond: true, until: '2026-12-31' }] },
      },
      questions: {
        [question!.id]: { ...question!, beyond: true, minimum: { workingDays: 7, below: true } },
      },
    }
    expect(measured(asked)).toMatchObject({
      internal: true,
      opinions: [{ below: true, beyond: true, onDraft: true }],
    })
    const { internal, opinions } = measured(dossier)
    expect([internal, opinions[0]?.below, opinions[0]?.beyond, opinions[0]?.onDraft]).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ])
  })

  test('leave out the time in which an agency that asked back waited for the answer', () => {
    const journey = atOpinions({ river: false, storeys: 3 })
    journey.completes('opinion', 'need-more', at('03:30'), { reason: 'Which plan?' })
    journey.completes('clarification', 'clarified', at('06:30'), { reason: 'This one' })
    journey.completes('opinion', 'agree', at('07:00'))
    const facts = measured(journey.dossier)
    expect(facts.opinions).toMatchObject([{ end: 'on-time', minutes: 60 }])
    expect(facts.work.map(({ kind, minutes }) => [kind, minutes])).toEqual([
      ['check', 30],
      ['opinion', 30],
      ['clarification', 90],
      ['opinion', 30],
    ])
    const held = facts.spent.filter(({ step }) => step === 'opinions')
    expect(held.map(({ party, minutes }) => [party, minutes])).toEqual([
      ['department-construction', 60],
      ['ward-ben-thanh', 90],
    ])
  })

  test('count no officer for an answer that came through a link', () => {
    const journey = atOpinions({ river: false, storeys: 3 })
    const { id: task } = journey.task('opinion')
    journey.does({ kind: 'complete', task, outcome: 'agree' }, at('03:30'), byLink('0123456789abcdef00'))
    expect(measured(journey.dossier).work.map(({ kind }) => kind)).toEqual(['check'])
  })

  test('name the officers of tasks that officers answered, and nobody else', () => {
    const journey = atOpinions()
    journey.does({ kind: 'withdraw', reason: 'sold' }, at('04:00'), 'lan')
    const facts = measured(journey.dossier)
    expect(facts.work).toEqual([
      { officer: 'officer', agency: 'ward-ben-thanh', kind: 'check', step: 'completeness', minutes: 30 },
    ])
    expect(facts.opinions.map(({ end }) => end)).toEqual(['withdrawn', 'withdrawn', 'withdrawn'])
  })

  test('hold no personal data', () => {
    const journey = issued()
    journey.does({ kind: 'rate', score: 2, comment: 'Bà Lan không vui' }, at('08:00'), 'lan')
    const text = JSON.stringify(measured(journey.dossier))
    expect(text).not.toMatch(/lan|Lan|Nguyễn/)
    expect(measured(journey.dossier).score).toBe(2)
    expect(text).not.toContain(answers.name)
  })
})

describe('whether a dossier is in time', () => {
  const soon = at('09:00')
  const late = '2027-01-15T02:00:00.000Z'

  test('is not known before its reception', () => {
    expect(isOnTime(measured(aDossier().dossier), late)).toBeUndefined()
  })

  test('is decided by its appointment: an open one ends where the period does', () => {
    const { dossier } = atOpinions()
    const facts = measured(dossier)
    expect(isOnTime(facts, facts.dueAt!)).toBe(true)
    expect(isOnTime(facts, late)).toBe(false)
    expect(isOnTime(measured(issued().dossier), late)).toBe(true)
  })

  test('is decided when the clock stopped, while the applicant owes something', () => {
    const journey = aDossier()
    journey.completes('check', 'proceed', at('02:30'))
    const unpaid = measured(journey.dossier)
    expect(unpaid.stoppedAt).toBe(at('02:30'))
    expect(isOnTime(unpaid, late)).toBe(true)
    journey.staysSilent('payment', journey.task('payment').dueAt)
    expect(isOnTime(measured(journey.dossier), late)).toBe(true)
  })

  test('is decided by the later appointment, once it was put off', () => {
    const journey = atOpinions()
    const { dueAt } = measured(journey.dossier)
    journey.does({ kind: 'extend', workingDays: 2, reason: 'a strike' }, at('04:00'))
    const facts = measured(journey.dossier)
    expect(facts).toMatchObject({ extended: true })
    expect(facts.dueAt! > dueAt!).toBe(true)
    expect(isOnTime(facts, facts.dueAt!)).toBe(true)
  })

  test('of a supplement that never came is decided when it was asked for', () => {
    const journey = atOpinions()
    for (const agency of agencies) journey.completes('opinion', 'agree', at('04:00'), {}, agency)
    journey.completes('review', 'supplement', at('06:30'), { items: ['Height'] })
    expect(measured(journey.dossier)).toMatchObject({ stoppedAt: at('06:30'), supplements: 1 })
    journey.staysSilent('supplement', journey.task('supplement').dueAt)
    const facts = measured(journey.dossier)
    expect(facts).toMatchObject({ how: 'lapsed', stoppedAt: at('06:30') })
    expect(isOnTime(facts, late)).toBe(true)
    expect(isOnTime({ ...facts, stoppedAt: '2026-12-20T02:00:00.000Z' }, late)).toBe(false)
  })

  test('is no, once a supplement was asked for twice', () => {
    const journey = aDossier()
    journey.completes('check', 'supplement', at('02:10'), { items: ['Name'] })
    journey.does({ kind: 'supplement', documents: [], note: 'here' }, at('02:20'), 'lan')
    journey.completes('check', 'proceed', at('02:30'))
    journey.does({ kind: 'pay', payment: 'P1', amountVnd: 75_000 }, at('03:00'), 'lan')
    expect(isOnTime(measured(journey.dossier), soon)).toBe(true)
    for (const agency of agencies) journey.completes('opinion', 'agree', at('04:00'), {}, agency)
    journey.completes('review', 'supplement', at('06:30'), { items: ['Height'] })
    expect(isOnTime(measured(journey.dossier), soon)).toBe(false)
  })

  test('reception is late when nobody reacted within a working day', () => {
    const waiting = measured(aDossier().dossier)
    expect(waiting.receptionDueAt).toBe('2026-11-25T10:00:00.000Z')
    expect([isReceivedLate(waiting, soon), isReceivedLate(waiting, late)]).toEqual([false, true])
    const asked = aDossier()
    asked.completes('check', 'supplement', at('02:10'), { items: ['Name'] })
    expect(isReceivedLate(measured(asked.dossier), late)).toBe(false)
  })
})

describe('whatever anybody does with a dossier', () => {
  const holds = (rule: (walk: Walk, dossier: Dossier, facts: Facts) => void) =>
    fc.assert(
      fc.property(aWalk(), (walk) => {
        const dossier = walk.taken.at(-1)?.after ?? walk.first
        rule(walk, dossier, measured(dossier))
      }),
      { numRuns: 80 },
    )

  test('its facts are those of its events, and survive being written down', () => {
    holds(({ filed, taken }, _dossier, facts) => {
      expect(measured(fold([filed, ...taken.map(({ event }) => event)]))).toEqual(facts)
      expect(Facts.parse(JSON.parse(JSON.stringify(facts)))).toStrictEqual(facts)
    })
  })

  test('every working minute between filing, reception and end belongs to exactly one party', () => {
    holds(({ taken }, dossier, { spent, receivedAt, endedAt }) => {
      if (!endedAt) return
      const minutes = (rows: typeof spent) => rows.reduce((sum, row) => sum + row.minutes, 0)
      expect(minutes(spent)).toBe(workingMinutesBetween(dossier.filedAt, endedAt, hoChiMinhCity))
      expect(new Set(spent.map(({ step, party }) => `${step} ${party}`)).size).toBe(spent.length)
      if (!receivedAt) return
      const received = spent.filter(({ step }) => step !== 'completeness')
      expect(minutes(received)).toBe(workingMinutesBetween(receivedAt, endedAt, hoChiMinhCity))
      expect(taken.length).toBeGreaterThan(0)
    })
  })

  test('what the state used is what its parties spent from reception', () => {
    holds((_walk, { ended }, { spent, usedMinutes, receivedAt }) => {
      if (!ended || !receivedAt) return
      const state = spent.filter(({ step, party }) => step !== 'completeness' && party !== 'applicant')
      expect(state.reduce((sum, { minutes }) => sum + minutes, 0)).toBe(usedMinutes)
    })
  })

  test('each question comes to one end, as often as it was put', () => {
    const ends = { open: 'open', escalated: 'open', deemed: 'deemed', without: 'without' } as const
    const endings = { ...ends, 'taken-over': 'without', withdrawn: 'withdrawn' } as const
    holds((_walk, { questions, ended }, { opinions }) => {
      for (const { id, round, status } of Object.values(questions)) {
        const all = opinions.filter(({ question }) => question === id)
        expect(all.map((one) => one.round ?? 1)).toEqual(
          Array.from({ length: round }, (_, index) => index + 1),
        )
        const { end } = all.at(-1)!
        if (status === 'answered') expect(['on-time', 'late']).toContain(end)
        else expect([id, end]).toEqual([id, endings[status]])
        for (const earlier of all.slice(0, -1)) expect(earlier.end).not.toBe('open')
      }
      for (const { end, silent } of opinions) {
        if (ended) expect(end).not.toBe('open')
        if (end === 'late' || end === 'deemed') expect(silent).toBe(true)
      }
    })
  })
})
