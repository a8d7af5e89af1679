import fc from 'fast-check'
import { hoChiMinhCity } from '../../../workflows/city/calendar'
import { Facts } from '../../../workflows/indicators/facts'
import { measure } from '../../../workflows/indicators/measure'
import { aDossier } from '../../fixtures/dossier'
import { movingIn } from '../../fixtures/linked-procedure'
import { aWalk } from '../kernel/random-walk'

const at = (local: string) => new Date(`${local}:00+07:00`).toISOString()
const data = { number: '1', issuedOn: '2026-11-24' }
const law = { procedure: movingIn, calendar: hoChiMinhCity }

const built = () => {
  const journey = aDossier({}, movingIn)
  journey.completes('check', 'proceed', at('2026-11-24T10:00'))
  journey.completes('part', 'done', at('2026-11-24T11:00'), { data }, 'shed')
  return journey
}

// 11:00 the shed is built, 14:00 the address there, and the mail begins; that is waited for longest.
test('each agency of a part has its own minutes, and its officer his work', () => {
  const journey = built()
  journey.completes('part', 'done', at('2026-11-24T14:00'), { data }, 'address')
  journey.completes('part', 'done', at('2026-11-24T14:30'), { data }, 'power')
  const { spent, work } = measure(journey.dossier, law)
  expect(spent.filter(({ step }) => step === 'together')).toEqual([
    { step: 'together', party: 'ward-ben-thanh', minutes: 60 },
    { step: 'together', party: 'land-registry-office', minutes: 90 },
    { step: 'together', party: 'tax', minutes: 0 },
    { step: 'together', party: 'social-insurance', minutes: 30 },
  ])
  expect(work.filter(({ kind }) => kind === 'part').map(({ agency, minutes }) => [agency, minutes])).toEqual([
    ['ward-ben-thanh', 60],
    ['land-registry-office', 120],
    ['tax', 90],
  ])
})

test('a part that waits for the applicant stops the dossier once no other is worked on', () => {
  const journey = built()
  journey.completes('part', 'supplement', at('2026-11-24T14:00'), { items: ['a lease'] }, 'address')
  expect(measure(journey.dossier, law).stoppedAt).toBeUndefined()
  journey.completes('part', 'done', at('2026-11-24T15:00'), { data }, 'power')
  expect(measure(journey.dossier, law).stoppedAt).toBe(at('2026-11-24T15:00'))
  journey.does({ kind: 'supplement', documents: [] }, at('2026-11-24T16:00'), 'lan')
  expect(measure(journey.dossier, law).stoppedAt).toBeUndefined()
  expect(measure(journey.dossier, law).spent.filter(({ step }) => step === 'together')).toEqual([
    { step: 'together', party: 'ward-ben-thanh', minutes: 60 },
    { step: 'together', party: 'land-registry-office', minutes: 150 },
    { step: 'together', party: 'tax', minutes: 0 },
    { step: 'together', party: 'applicant', minutes: 60 },
  ])
})

test('a part that lapsed does not stop the dossier, whose handling goes on', () => {
  const journey = built()
  journey.completes('part', 'supplement', at('2026-11-24T14:00'), { items: ['a lease'] }, 'address')
  journey.staysSilent('supplement', journey.task('supplement').dueAt)
  expect(measure(journey.dossier, law).stoppedAt).toBeUndefined()
})

test('whatever happens to joined procedures can be measured', () => {
  fc.assert(
    fc.property(aWalk(movingIn), ({ first, taken }) => {
      for (const dossier of [first, ...taken.map(({ after }) => after)]) {
        const facts = measure(dossier, law)
        expect(Facts.parse(JSON.parse(JSON.stringify(facts)))).toStrictEqual(facts)
      }
    }),
    { numRuns: 40 },
  )
})
