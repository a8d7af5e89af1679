import { city } from '../../../../workflows/city/city'
import { cityCoordination } from '../../../../workflows/city/city-coordination'
import { checkCity } from '../../../../workflows/kernel/checks/check-city'
import type { City } from '../../../../workflows/kernel/city'
import { workingDays } from '../../../../workflows/kernel/period'
import { block, escalate } from '../../../../workflows/kernel/silence'

const of = (id: string) => city.agencies.find((agency) => agency.id === id)!
const withAgency = (id: string, change: object): unknown => ({
  ...city,
  agencies: city.agencies.map((agency) => (agency.id === id ? { ...agency, ...change } : agency)),
})
const messages = (given: unknown) => checkCity(given).map(({ pointer, message }) => `${pointer}: ${message}`)

test('the city is sound, and does not change while it runs', () => {
  expect(checkCity(city)).toEqual([])
  expect(Object.isFrozen(city.agencies[0]?.name)).toBe(true)
})

test('no two agencies have one identifier, code or territory', () => {
  expect(messages(withAgency('tax', { code: 'H29.16' }))).toEqual([
    'agencies[\'ward-ben-thanh\'].code: is also that of tax, given "H29.16"',
  ])
  expect(messages({ ...city, agencies: [...city.agencies, { ...of('tax'), code: 'H29.999' }] })).toEqual([
    'agencies[\'tax\'].id: is also that of tax, given "tax"',
  ])
})

test('an identifier of an agency leaves room for the rest of an execution’s name', () => {
  const longest = { ...of('tax'), id: 'a'.repeat(41), code: 'H29.999' }
  expect(messages({ ...city, agencies: [...city.agencies, longest] })).toEqual([
    `agencies['${longest.id}'].id: has at most 40 letters: it stands in names of executions`,
  ])
})

test('whoever is above an agency exists, and is not below it', () => {
  expect(messages(withAgency('tax', { parent: 'department-finances' }))).toEqual([
    expect.stringMatching(
      /^agencies\['tax'\]\.parent: unknown agency, .*did you mean "department-finance"\?$/,
    ),
  ])
  const round = withAgency('tax', { parent: 'fire-police' }) as City
  const agencies = round.agencies.map((one) => (one.id === 'fire-police' ? { ...one, parent: 'tax' } : one))
  expect(messages({ ...round, agencies })).toEqual([
    'agencies[\'fire-police\'].parent: is above itself, given "tax"',
    'agencies[\'tax\'].parent: is above itself, given "fire-police"',
  ])
})

test('silences have one People’s Committee to be told to', () => {
  expect(messages(withAgency('peoples-committee', { kind: 'department' }))).toEqual([
    expect.stringMatching(/^agencies: one is the People’s Committee/),
  ])
})

test('no two life events have one identifier', () => {
  const [first] = city.lifeEvents!
  expect(messages({ ...city, lifeEvents: [first, first] })).toEqual([
    `lifeEvents['${first!.id}'].id: is used twice`,
  ])
})

test('an agency that was dissolved is none any more', () => {
  const gone = { id: 'district-1', name: { vi: 'Quận 1', en: 'District 1' } }
  expect(messages({ ...city, formerAgencies: [gone] })).toEqual([])
  expect(messages({ ...city, formerAgencies: [{ ...gone, id: 'tax' }] })).toEqual([
    "formerAgencies['tax'].id: is used twice",
  ])
})

test('duties and regulations name agencies that are there', () => {
  const duties = { ...city.duties, refund: { ...city.duties.refund, at: 'treasury' } }
  expect(messages({ ...city, duties })).toEqual([
    expect.stringMatching(/^duties\.refund\.at: unknown agency, given "treasury"/),
  ])
  const onSilence = escalate({
    to: 'governor',
    within: workingDays(1),
    legalBasis: 'Test Act',
    onSilence: block(workingDays(1), 'Test Act'),
  })
  expect(messages({ ...city, regulations: [{ ...cityCoordination, onSilence }] })).toEqual([
    expect.stringMatching(/^regulations\['city-coordination'\]\.onSilence\.to: unknown agency/),
  ])
  const twice = { ...cityCoordination, asked: ['outside-body'] }
  expect(messages({ ...city, regulations: [cityCoordination, twice] })).toEqual([
    "regulations['city-coordination'].id: is used twice",
  ])
})

test('a question falls under one regulation, and a least time is reckoned as the given one', () => {
  const other = { ...cityCoordination, id: 'wards-too', asked: ['ward', 'outside-body'] }
  expect(messages({ ...city, regulations: [cityCoordination, other] })).toEqual([
    `regulations['wards-too'].asked: governs what city-coordination governs too, given "ward"; let one of them govern it`,
  ])
  // What is asked about drafts is another question.
  expect(messages({ ...city, regulations: [cityCoordination, { ...other, on: 'drafts' }] })).toEqual([])
  const minimum = { unit: 'calendarDays', amount: 7 }
  expect(messages({ ...city, regulations: [{ ...cityCoordination, minimum }] })).toEqual([
    `regulations['city-coordination'].minimum: is counted in working days, given "calendarDays"; workingDays(7)`,
  ])
})

test('what drafts are about is somebody’s, and functions are of agencies and subjects that there are', () => {
  const [first, ...functions] = city.functions!
  expect(first).toMatchObject({ agency: 'department-finance', subject: 'budget' })
  expect(messages({ ...city, functions })).toEqual([
    "subjects['budget']: is nobody’s: no function is about it",
  ])
  expect(messages({ ...city, functions: [...city.functions!, first] })).toEqual([
    'functions: says the same of an agency twice, given "department-finance: budget"',
  ])
  expect(messages({ ...city, functions: [...city.functions!, { ...first, subject: 'budgets' }] })).toEqual([
    expect.stringMatching(/^functions\[28\]\.subject: unknown subject, .*did you mean "budget"\?$/),
  ])
})

test('the offset is that of the zone, the whole year round', () => {
  const withZone = (name: string, offset: string) => ({
    ...city,
    calendar: { ...city.calendar, timeZone: { name, offset } },
  })
  expect(messages(withZone('Asia/Tokyo', '+07:00'))).toEqual([
    'calendar.timeZone.offset: is +09:00 in Asia/Tokyo, given "+07:00"',
  ])
  expect(messages(withZone('Europe/London', '+00:00'))).toEqual([
    'calendar.timeZone.offset: is +01:00 in Europe/London, given "+00:00"',
  ])
  expect(messages(withZone('Asia/Saigonn', '+07:00'))).toEqual([
    'calendar.timeZone.name: unknown time zone, given "Asia/Saigonn"',
  ])
})

test('what has not the shape of a city is told with the path to it', () => {
  expect(messages(withAgency('tax', { code: 'h29' }))).toEqual([
    expect.stringMatching(/^agencies\['tax'\]\.code: /),
  ])
  expect(messages(undefined)).toEqual([expect.stringMatching(/^: /)])
})
