import { known } from '../../../../lib/checks/check-procedures'
import { transitionCost } from '../../../../lib/transition-cost'
import { checkDefinition } from '../../../../workflows/kernel/check-definition'
import { planOf } from '../../../../workflows/kernel/file-dossier'
import { sayPeriod, workingDays } from '../../../../workflows/kernel/period'
import { deemConsent } from '../../../../workflows/kernel/silence'
import { aDossier, answers, tuesday } from '../../../fixtures/dossier'
import { movingIn } from '../../../fixtures/linked-procedure'

// biome-ignore lint/suspicious/noExplicitAny: definitions here are wrong on purpose
type Anything = any

/** The sound fixture with its parts changed. */
const linking = (change: (parts: Anything[]) => Anything[] | undefined): Anything => {
  const [check, link, issue] = movingIn.route as Anything[]
  const parts = link.parts.map((part: Anything) => ({ ...part }))
  return { ...movingIn, route: [check, { ...link, parts: change(parts) ?? parts }, issue] }
}
const check = (definition: unknown) => checkDefinition(definition, known)
const pointersOf = (change: (parts: Anything[]) => Anything[] | undefined) =>
  check(linking(change)).faults.map(({ pointer }) => pointer)
const place = 'route[1].parts'

test('the fixture itself has no fault, and nothing to weigh', () => {
  expect(check(movingIn)).toMatchObject({ faults: [], warnings: [] })
})

describe('a part', () => {
  test.each<[string, string, object]>([
    ['an unknown agency', '[1].agency', { agency: 'nowhere' }],
    ['a rule that finds no agency', '[1].agency', { agency: () => 'nowhere' }],
    ['a rule that reads what is not asked', '[1].agency', { agency: (it: Anything) => it.ward }],
    ['an unknown role', '[1].by', { by: 'clerk' }],
    ['no time', '[1].within', { within: undefined }],
    ['no silence', '[1].onSilence', { onSilence: undefined }],
    ['silence that counts as done', '[1].onSilence', { onSilence: deemConsent('Test Act') }],
    ['a part of another step to wait for', '[1].after[0]', { after: ['completeness'] }],
    ['an unknown paper to share', '[1].shares.documents[0]', { shares: { documents: ['drawings'] } }],
    ['an unknown field to share', '[1].shares.fields[0]', { shares: { fields: ['nom'] } }],
    ['nothing to share with another agency', '[1].shares', { shares: undefined }],
    ['half a rule of supplement', '[1].supplement.times', { supplement: { within: workingDays(1) } }],
  ])('with %s is a fault', (_what, pointer, more) => {
    expect(pointersOf((parts) => void Object.assign(parts[1], more))).toContain(`${place}${pointer}`)
  })

  test('has an identifier that no other part has, nor the machines', () => {
    expect(pointersOf((parts) => void Object.assign(parts[3], { id: 'power' }))).toContain(`${place}[3].id`)
    expect(pointersOf((parts) => void Object.assign(parts[3], { id: 'procedure' }))).toContain(
      `${place}[3].id`,
    )
  })

  test('is left out of the dossier when its rule says so, and holds up nothing', () => {
    const definition = linking((parts) => void Object.assign(parts[2], { when: (it: Anything) => it.river }))
    expect(check(definition).faults).toEqual([])
    expect(planOf(definition, { ...answers, river: false }).parts).not.toHaveProperty('address')
    const journey = aDossier({ river: false }, definition)
    journey.completes('check', 'proceed', tuesday)
    const data = { number: '1', issuedOn: '2026-11-24' }
    journey.completes('part', 'done', tuesday, { data }, 'shed')
    expect(Object.values(journey.dossier.parts ?? {}).map(({ id, status }) => [id, status])).toEqual([
      ['shed', 'done'],
      ['power', 'open'],
      ['mail', 'open'],
    ])
  })

  test('has a rule that says true or false, unless it comes first', () => {
    expect(pointersOf((parts) => void Object.assign(parts[1], { when: () => 'yes' }))).toEqual([
      `${place}[1].when`,
    ])
    expect(pointersOf((parts) => void Object.assign(parts[0], { when: () => true }))).toEqual([
      `${place}[0].when`,
    ])
  })

  test('that carries the dossier waits for no other', () => {
    const faults = pointersOf((parts) => void Object.assign(parts[0], { after: ['mail'] }))
    expect(faults).toContain(`${place}[0].after`)
  })

  test.each(['vi', 'en'] as const)('has a name, in %s', (language) => {
    const { parts: _parts, ...texts } = movingIn.texts[language]
    const definition = { ...movingIn, texts: { ...movingIn.texts, [language]: texts } }
    expect(check(definition).faults[0]?.pointer).toBe(`texts.${language}.parts`)
  })
})

describe('parts', () => {
  test('that wait for each other are a fault, and named', () => {
    const { faults } = check(linking((parts) => void Object.assign(parts[2], { after: ['shed', 'mail'] })))
    expect(faults.map(({ pointer, message }) => [pointer, /address, mail/.test(message)])).toEqual([
      [place, true],
    ])
  })

  test('are as many as one transaction can close, and not one more', () => {
    const many = (count: number) =>
      pointersOf(([first]) => Array.from({ length: count }, (_, index) => ({ ...first, id: `p-${index}` })))
    expect(many(15)).not.toContain(place)
    expect(many(16)).toContain(place)
    expect(many(0)).toContain(place)
  })

  test('take as long as their longest chain, each asking for more as often as it may', () => {
    const { longestPath } = check(movingIn)
    expect(longestPath?.legs.map(({ period }) => sayPeriod(period))).toEqual(
      [1, 5].map((days) => sayPeriod(workingDays(days))).concat('4 working hours'),
    )
    const { longestPath: chained } = check(
      linking((parts) => void Object.assign(parts[1], { within: workingDays(2) })),
    )
    expect(chained?.legs.map(({ pointer }) => pointer)).toEqual([
      `${place}[0].within`,
      `${place}[2].within`,
      `${place}[2].supplement.thenWithin`,
      `${place}[3].within`,
      'route[2].within',
    ])
  })

  test('are found their agencies once, as the dossier is filed', () => {
    expect(planOf(movingIn, answers)).toEqual({
      agency: 'ward-ben-thanh',
      feeVnd: 0,
      ask: {},
      parts: {
        shed: 'ward-ben-thanh',
        power: 'land-registry-office',
        address: 'tax',
        mail: 'social-insurance',
      },
    })
  })

  test('cost two transitions each', () => {
    // Route; check, gate and the choices after them; issue; and two a part.
    expect(transitionCost(movingIn)).toMatchObject({
      transitions: 1 + 2 + 2 + 1 + 4 * 2,
      externalEvents: 6,
      budget: 18,
    })
  })
})
