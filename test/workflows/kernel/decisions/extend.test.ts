import { Dossier } from '../../../../workflows/kernel/dossier'
import { noticeOf } from '../../../../workflows/kernel/notice'
import { aDossier, atOpinions } from '../../../fixtures/dossier'

const at = (local: string) => new Date(`${local}:00+07:00`).toISOString()
const extend = (workingDays = 3) => ({ kind: 'extend', workingDays, reason: 'Chờ ý kiến PC07' }) as const
const refused = expect.objectContaining({ code: 'extension-refused' })

test('the appointment is put off once, counted from the one that cannot be kept', () => {
  const journey = atOpinions()
  expect(journey.dossier.clock.promisedFor).toBe(at('2026-12-04T08:00'))
  const { event, personal } = journey.does(extend(), at('2026-12-02T09:00'), 'ba')
  expect(event.type).toBe('extended')
  expect(noticeOf(event)).toBe('extended')
  expect(personal).toEqual({ reason: 'Chờ ý kiến PC07' })
  // Three working days behind Thursday 3 December, and the half hour that the fee had paused the clock for.
  expect(journey.dossier.clock.promisedFor).toBe(at('2026-12-09T08:00'))
  expect(() => journey.does(extend(), at('2026-12-03T09:00'), 'ba')).toThrow(refused)
  expect(Dossier.parse(journey.dossier)).toEqual(journey.dossier)
})

test('there is nothing to put off before reception, and nothing once the appointment was missed', () => {
  expect(() => aDossier().does(extend(), at('2026-11-24T10:00'), 'ba')).toThrow(refused)
  const journey = atOpinions()
  expect(() => journey.does(extend(), at('2026-12-04T08:01'), 'ba')).toThrow(refused)
  journey.does(extend(), at('2026-12-04T08:00'), 'ba')
  expect(journey.dossier.clock.extension).toEqual({ workingDays: 3, at: at('2026-12-04T08:00') })
})

test('a pause moves the later appointment too', () => {
  const journey = atOpinions({ storeys: 1, river: false })
  journey.does(extend(2), at('2026-11-24T11:00'), 'ba')
  const { promisedFor } = journey.dossier.clock
  journey.completes('review', 'supplement', at('2026-11-24T14:00'), { items: ['The roof'] })
  journey.does({ kind: 'supplement', documents: [] }, at('2026-11-25T14:00'), 'lan')
  expect(promisedFor).toBe(at('2026-12-08T08:00'))
  expect(journey.dossier.clock.promisedFor).toBe(at('2026-12-09T08:00'))
})

test('a dossier that is late all the same is apologised for, once', () => {
  const journey = atOpinions()
  const apologise = { kind: 'apologise' } as const
  expect(() => journey.does(apologise, at('2026-12-04T08:00'), 'system')).toThrow(/not late/)
  const { event } = journey.does(apologise, at('2026-12-04T09:00'), 'system')
  expect(noticeOf(event)).toBe('apologised')
  // The opinions are due on 7 December; then review three days, decision one, issuance four hours.
  expect(journey.dossier.clock.apology).toEqual({
    at: at('2026-12-04T09:00'),
    expectedAt: at('2026-12-14T11:30'),
  })
  expect(() => journey.does(apologise, at('2026-12-07T09:00'), 'system')).toThrow(/not late/)
})

test('nobody apologises while the dossier waits for its applicant', () => {
  const journey = atOpinions({ storeys: 1, river: false })
  journey.completes('review', 'supplement', at('2026-11-24T14:00'), { items: ['The roof'] })
  expect(() => journey.does({ kind: 'apologise' }, at('2026-12-15T09:00'), 'system')).toThrow(/not late/)
})
