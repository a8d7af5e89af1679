import { hoChiMinhCity } from '../../../../workflows/city/calendar'
import { city } from '../../../../workflows/city/city'
import { workingMinutesBetween } from '../../../../workflows/kernel/calendar'
import { decide, outcomesOf } from '../../../../workflows/kernel/decide'
import { Conflict, Refusal } from '../../../../workflows/kernel/errors'
import { instant } from '../../../../workflows/kernel/instant'
import { aDossier, type answers } from '../../../fixtures/dossier'
import { movingIn } from '../../../fixtures/linked-procedure'

const at = (local: string) => instant(Date.parse(`${local}:00+07:00`))
const data = { number: '145/2026', issuedOn: '2026-11-24' }

/** At its parts, received on the filing day at 10:00. */
const together = (given: Partial<typeof answers> = {}) => {
  const journey = aDossier(given, movingIn)
  journey.completes('check', 'proceed', at('2026-11-24T10:00'))
  return journey
}
type Journey = ReturnType<typeof together>
const done = (journey: Journey, part: string, when: string) =>
  journey.completes('part', 'done', at(when), { data }, part)
const built = (given?: Partial<typeof answers>) => {
  const journey = together(given)
  done(journey, 'shed', '2026-11-24T14:00')
  return journey
}
const standing = ({ dossier }: Journey) =>
  Object.fromEntries(Object.values(dossier.parts ?? {}).map(({ id, status }) => [id, status]))

describe('parts', () => {
  test('begin when those that they wait for are done, and others run beside them', () => {
    const journey = together()
    expect(standing(journey)).toEqual({ shed: 'open', power: 'ahead', address: 'ahead', mail: 'ahead' })
    done(journey, 'shed', '2026-11-24T14:00')
    expect(standing(journey)).toEqual({ shed: 'done', power: 'open', address: 'open', mail: 'ahead' })
    done(journey, 'address', '2026-11-25T09:00')
    expect(standing(journey)).toEqual({ shed: 'done', power: 'open', address: 'done', mail: 'open' })
  })

  test('are tasks of their agencies, with their own time from when they begin', () => {
    const journey = built()
    expect(journey.task('part', 'power')).toMatchObject({
      owner: { agency: 'land-registry-office', role: 'reviewer' },
      openedAt: at('2026-11-24T14:00'),
      dueAt: at('2026-12-01T17:00'),
    })
    expect(journey.task('part', 'address').owner).toEqual({ agency: 'tax', role: 'reviewer' })
    expect(built({ river: false }).task('part', 'address').owner).toMatchObject({ agency: 'fire-police' })
    expect(together().task('part', 'shed').owner).toEqual({ agency: 'ward-ben-thanh', role: 'signer' })
  })

  test('end the step with the last of them, and its gate', () => {
    const journey = built()
    done(journey, 'address', '2026-11-25T09:00')
    done(journey, 'mail', '2026-11-25T10:00')
    expect(journey.dossier.step).toBe('together')
    const { event } = done(journey, 'power', '2026-11-26T09:00')
    expect(event.type).toBe('part-done')
    expect(journey.dossier).toMatchObject({ step: 'issuance', status: 4 })
    expect(Object.values(journey.dossier.tasks).find(({ kind }) => kind === 'gate')).toMatchObject({
      outcome: 'complete',
      next: { wait: 'issuance' },
    })
  })

  test('keep the date of what they gave, and its number among the words', () => {
    const { event, personal } = done(together(), 'shed', '2026-11-24T14:00')
    expect(personal).toEqual({ number: '145/2026' })
    expect(JSON.stringify(event)).not.toContain('145/2026')
    expect(event.changes).toContainEqual({
      change: 'part',
      part: expect.objectContaining({ id: 'shed', status: 'done', issuedOn: '2026-11-24' }),
    })
  })

  test('name the paper that is their result', () => {
    const journey = together()
    const paper = { id: 'P1', type: 'certificate', key: 'k', contentType: 'application/pdf', size: 1 }
    const documents = [{ ...paper, sha256: '0'.repeat(64) }]
    journey.completes('part', 'done', at('2026-11-24T14:00'), { data, documents }, 'shed')
    expect(journey.dossier.parts?.shed?.document).toBe('P1')
    expect(journey.dossier.documents).toEqual(documents)
  })

  test.each([undefined, { number: ' ', issuedOn: '2026-11-24' }])(
    'are not done without a result',
    (given) => {
      const journey = together()
      expect(() =>
        journey.completes('part', 'done', at('2026-11-24T14:00'), { data: given }, 'shed'),
      ).toThrow(Refusal)
      expect(standing(journey).shed).toBe('open')
    },
  )
})

describe('a refused part', () => {
  test('lets the others go on, and leaves out what waited for it', () => {
    const journey = built()
    const { event } = journey.completes('part', 'refuse', at('2026-11-25T09:00'), { reason: 'no' }, 'address')
    expect(event.type).toBe('part-refused')
    expect(standing(journey)).toEqual({ shed: 'done', power: 'open', address: 'refused', mail: 'left-out' })
    done(journey, 'power', '2026-11-26T09:00')
    expect(journey.dossier.step).toBe('issuance')
  })

  test('that comes first ends the dossier', () => {
    const journey = together()
    const { event } = journey.completes('part', 'refuse', at('2026-11-24T14:00'), { reason: 'no' }, 'shed')
    expect(event.type).toBe('refused')
    expect(journey.dossier).toMatchObject({ status: 8, ended: { how: 'refused' } })
    expect(standing(journey)).toEqual({
      shed: 'refused',
      power: 'left-out',
      address: 'left-out',
      mail: 'left-out',
    })
  })

  test('has its reasons', () => {
    expect(() => together().completes('part', 'refuse', at('2026-11-24T14:00'), {}, 'shed')).toThrow(Refusal)
  })
})

describe('the clock of a part', () => {
  test('runs from its beginning to its end, whatever the others do', () => {
    const journey = built()
    done(journey, 'address', '2026-11-25T09:00')
    const { shed, address, power } = journey.dossier.parts ?? {}
    expect(shed?.clock).toMatchObject({ limitMinutes: 810, usedMinutes: 150 })
    expect(address?.clock).toMatchObject({
      usedMinutes: workingMinutesBetween(at('2026-11-24T14:00'), at('2026-11-25T09:00'), hoChiMinhCity),
      stoppedAt: at('2026-11-25T09:00'),
    })
    expect(power?.clock).toMatchObject({ usedMinutes: 0, runningSince: at('2026-11-24T14:00') })
  })

  /** The address asks, and a part whose rule lets it. */
  const linking = (other: string) => {
    const route = movingIn.route.map((step) => {
      if (step.kind !== 'link') return step
      const { supplement } = step.parts.find(({ id }) => id === 'address')!
      return {
        ...step,
        parts: step.parts.map((part) => (part.id === other ? { ...part, supplement } : part)),
      }
    })
    const journey = aDossier({}, { ...movingIn, route })
    journey.completes('check', 'proceed', at('2026-11-24T10:00'))
    done(journey, 'shed', '2026-11-24T14:00')
    for (const part of [other, 'address'])
      journey.completes('part', 'supplement', at('2026-11-25T09:00'), { items: ['a lease'] }, part)
    return journey
  }
  const asked = () => {
    const journey = built()
    journey.completes('part', 'supplement', at('2026-11-25T09:00'), { items: ['a lease'] }, 'address')
    return journey
  }

  test('stands while the applicant owes something to it; the others work on, and so does the dossier’s', () => {
    const journey = asked()
    const before = built().dossier
    const { address, power } = journey.dossier.parts ?? {}
    expect(address).toMatchObject({ status: 'open', round: 2 })
    expect(address?.clock?.runningSince).toBeUndefined()
    expect(power?.clock?.runningSince).toBe(at('2026-11-24T14:00'))
    expect(journey.dossier).toMatchObject({ status: 5 })
    expect(journey.dossier.clock).toEqual(before.clock)
    journey.does({ kind: 'supplement', documents: [] }, at('2026-11-27T09:00'), 'lan')
    expect(journey.dossier.status).toBe(4)
    expect(journey.dossier.clock).toEqual(before.clock)
    expect(journey.dossier.parts?.address?.clock).toMatchObject({
      runningSince: at('2026-11-27T09:00'),
      promisedFor: at('2026-11-30T17:00'),
    })
    expect(before.parts?.address?.clock?.promisedFor).toBe(at('2026-11-26T17:00'))
    expect(journey.task('part', 'address')).toMatchObject({ round: 2, dueAt: at('2026-11-30T17:00') })
  })

  test('of the whole dossier stands from when the last agency that worked has ended its part', () => {
    const journey = asked()
    done(journey, 'power', '2026-11-26T09:00')
    expect(journey.dossier).toMatchObject({
      status: 5,
      clock: { pauses: [{ from: at('2026-11-26T09:00') }] },
    })
    const stood = journey.dossier.clock
    journey.does({ kind: 'supplement', documents: [] }, at('2026-11-30T09:00'), 'lan')
    expect(journey.dossier.clock).toMatchObject({
      usedMinutes: stood.usedMinutes,
      runningSince: at('2026-11-30T09:00'),
      pauses: [{ from: at('2026-11-26T09:00'), to: at('2026-11-30T09:00') }],
    })
    expect(journey.dossier.clock.promisedFor! > stood.promisedFor!).toBe(true)
  })

  test('is told which request is answered, where several parts ask', () => {
    const asking = linking('power')
    const supply = (task?: string) =>
      asking.does({ kind: 'supplement', task, documents: [] }, at('2026-11-25T10:00'), 'lan')
    expect(() => supply()).toThrow(Refusal)
    supply(asking.task('supplement', 'power').id)
    expect(asking.dossier).toMatchObject({ status: 5 })
    expect(asking.dossier.clock.runningSince).toBe(at('2026-11-25T10:00'))
    supply()
    expect(asking.dossier).toMatchObject({ status: 4, clock: { runningSince: at('2026-11-25T10:00') } })
  })

  test('may be stopped so by each part as often as its rule says', () => {
    const journey = asked()
    journey.does({ kind: 'supplement', documents: [] }, at('2026-11-27T09:00'), 'lan')
    const task = journey.task('part', 'address')
    expect(outcomesOf(journey.dossier, task, movingIn)).toEqual(['done', 'refuse'])
    expect(outcomesOf(journey.dossier, journey.task('part', 'power'), movingIn)).toEqual(['done', 'refuse'])
  })

  test('has another round, which is another execution, from the request on', () => {
    const journey = asked()
    const closed = Object.values(journey.dossier.tasks).find(({ outcome }) => outcome === 'supplement')
    expect(closed?.next).toEqual({ wait: 'end' })
    journey.does({ kind: 'supplement', documents: [] }, at('2026-11-27T09:00'), 'lan')
    const supplied = Object.values(journey.dossier.tasks).find(({ kind }) => kind === 'supplement')
    expect(supplied?.next).toMatchObject({ wait: 'answer', task: journey.task('part', 'address').id })
  })

  test('ends the part alone when the applicant stays silent', () => {
    const journey = asked()
    const { dueAt } = journey.task('supplement')
    const { event } = journey.staysSilent('supplement', dueAt)
    expect(event).toMatchObject({ type: 'part-lapsed', legalBasis: 'Test Act, Art. 1' })
    expect(standing(journey)).toMatchObject({ address: 'lapsed', mail: 'left-out', power: 'open' })
    expect(journey.dossier).toMatchObject({ status: 4, clock: { pauses: [] } })
    expect(journey.dossier.ended).toBeUndefined()
  })

  test('is counted again under a calendar that was changed', () => {
    const journey = built()
    const { years } = hoChiMinhCity
    const daysOff = [...years['2026']!.daysOff, { date: '2026-11-26', name: 'Storm', source: 'test' }]
    const calendar = { ...hoChiMinhCity, years: { ...years, 2026: { ...years['2026']!, daysOff } } }
    const context = { ...city, procedure: movingIn, calendar, at: at('2026-11-25T09:00'), by: 'system' }
    const { event } = decide(journey.dossier, { kind: 'recount' }, context)
    const parts = event.changes.flatMap((made) => (made.change === 'part' ? [made.part] : []))
    expect(parts.map(({ id, clock }) => [id, clock?.promisedFor])).toEqual([
      ['power', at('2026-12-02T17:00')],
      ['address', at('2026-11-27T17:00')],
    ])
  })
})

describe('a silent agency', () => {
  test('is recorded or reported, as its part says, and what it has to do stays to be done', () => {
    const journey = built()
    const { dueAt } = journey.task('part', 'address')
    expect(journey.staysSilent('part', dueAt, 'address').event.type).toBe('escalated')
    expect(journey.staysSilent('part', journey.task('part', 'power').dueAt, 'power').event.type).toBe(
      'silence-recorded',
    )
    expect(standing(journey)).toMatchObject({ address: 'open', power: 'open' })
  })

  test('is directed, but nobody takes over what is its to do, or goes on without', () => {
    const journey = built()
    journey.staysSilent('part', journey.task('part', 'address').dueAt, 'address')
    const direction = journey.task('direction', 'address')
    expect(outcomesOf(journey.dossier, direction, movingIn)).toEqual(['extend', 'hold-to-account'])
    journey.completes('direction', 'extend', direction.openedAt, { extendWorkingDays: 3 }, 'address')
    expect(journey.task('part', 'address')).toMatchObject({ silences: 1 })
    expect(journey.task('acknowledgement', 'address').owner).toEqual({ agency: 'tax', role: 'reviewer' })
  })

  test('that is reported may still ask for more, and its machine then ends', () => {
    const journey = built()
    journey.staysSilent('part', journey.task('part', 'address').dueAt, 'address')
    journey.completes('part', 'supplement', at('2026-11-27T09:00'), { items: ['a lease'] }, 'address')
    const direction = Object.values(journey.dossier.tasks).find(({ kind }) => kind === 'direction')
    expect(direction).toMatchObject({ outcome: 'overtaken', next: { wait: 'end' } })
  })

  test('has no silence before its time', () => {
    const journey = built()
    expect(() => journey.staysSilent('part', at('2026-11-25T09:00'), 'power')).toThrow(Conflict)
  })

  test.each(['shed', 'power', 'address', 'mail'])('%s: each part has a meaning for it', (part) => {
    const journey = part === 'shed' ? together() : built()
    if (part === 'mail') done(journey, 'address', '2026-11-25T09:00')
    const { event } = journey.staysSilent('part', journey.task('part', part).dueAt, part)
    expect(event.legalBasis).toBe('Test Act, Art. 1')
  })
})

test('a withdrawn dossier has nobody at work', () => {
  const journey = built()
  journey.does({ kind: 'withdraw', reason: 'sold' }, at('2026-11-25T09:00'), 'lan')
  expect(standing(journey)).toEqual({
    shed: 'done',
    power: 'withdrawn',
    address: 'withdrawn',
    mail: 'withdrawn',
  })
  expect(journey.dossier.parts?.power?.clock?.stoppedAt).toBe(at('2026-11-25T09:00'))
})

test('a late dossier promises the day on which the longest chain of parts is done', () => {
  const journey = built()
  const late = at('2026-12-10T09:00')
  journey.staysSilent('part', journey.task('part', 'address').dueAt, 'address')
  journey.does({ kind: 'apologise' }, late)
  // The address is overdue; the mail has a day after it, the issuance four hours.
  expect(journey.dossier.clock.apology?.expectedAt).toBe(at('2026-12-14T11:30'))
})
