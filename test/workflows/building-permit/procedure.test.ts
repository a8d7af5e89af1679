import { known } from '../../../lib/checks/check-procedures'
import { example } from '../../../workflows/building-permit/v1/example'
import { buildingPermit } from '../../../workflows/building-permit/v1/procedure'
import type { Application } from '../../../workflows/building-permit/v1/rules'
import { checkDefinition } from '../../../workflows/kernel/check-definition'
import { planOf } from '../../../workflows/kernel/file-dossier'
import { resultOf } from '../../fixtures/result-of'
import { textKeys } from '../text-keys'

type Changes = { [K in 'site' | 'building']?: Partial<Application[K]> }
const anApplication = ({ site, building }: Changes = {}): Application => ({
  ...example,
  site: { ...example.site, ...site },
  building: { ...example.building, ...building },
})
/** A house that concerns nobody but the ward. */
const plain: Changes = {
  site: { withinDetailedPlan: true, nearWaterway: false, adjoinsBuildings: false, landPaper: 'in-database' },
  building: { storeys: 3, heightMetres: 12, floorAreaSquareMetres: 200 },
}
const asked = (changes: Changes) => planOf(buildingPermit, anApplication(changes)).ask.opinions
const alsoPlain = (changes: Changes): Changes => ({
  site: { ...plain.site, ...changes.site },
  building: { ...plain.building, ...changes.building },
})
const papers = (changes: Changes) =>
  buildingPermit.documents
    .filter(({ required }) => (typeof required === 'function' ? required(anApplication(changes)) : required))
    .map(({ type }) => type)

describe('the example', () => {
  test('is an application', () => {
    expect(buildingPermit.form.parse(example)).toEqual(example)
  })

  test('concerns fire police, planning and natural resources, and nobody else', () => {
    expect(planOf(buildingPermit, example)).toEqual({
      agency: 'ward-ben-thanh',
      feeVnd: 75_000,
      ask: { opinions: ['fire-police', 'department-planning-architecture', 'department-natural-resources'] },
    })
  })
})

describe('an agency is asked only about what concerns it', () => {
  test('a small house within a detailed plan concerns nobody', () => {
    expect(asked(plain)).toEqual([])
  })

  test.each<[agency: string, why: string, changes: Changes]>([
    ['fire-police', 'seven storeys', { building: { storeys: 7 } }],
    ['fire-police', 'a large floor', { building: { floorAreaSquareMetres: 3_000 } }],
    ['department-planning-architecture', 'no detailed plan', { site: { withinDetailedPlan: false } }],
    ['department-natural-resources', 'a waterway', { site: { nearWaterway: true } }],
    ['department-construction', 'a metro line', { site: { nearMetro: true } }],
    ['department-construction', 'more than 28 metres', { building: { heightMetres: 28.1 } }],
    ['department-culture-sports', 'a monument', { site: { inHeritageZone: true } }],
  ])('%s about %s', (agency, _why, changes) => {
    expect(asked(alsoPlain(changes))).toEqual([agency])
  })

  test('two basements concern the fire police and the structure', () => {
    expect(asked(alsoPlain({ building: { basements: 2 } }))).toEqual([
      'fire-police',
      'department-construction',
    ])
  })

  test('just below a threshold nobody is', () => {
    expect(asked(alsoPlain({ building: { storeys: 6, basements: 1, heightMetres: 28 } }))).toEqual([])
  })
})

describe('papers', () => {
  test('only drawings are needed for a plain house whose land is in the database', () => {
    expect(papers(plain)).toEqual(['drawings'])
  })

  test('what the state already has is not asked for again', () => {
    expect(papers(alsoPlain({ site: { landPaper: 'to-upload' } }))).toEqual(['land-paper', 'drawings'])
  })

  test('a house beside others commits to their safety, a tall one has its design appraised', () => {
    expect(papers({})).toEqual(['land-paper', 'drawings', 'neighbour-commitment', 'design-appraisal'])
  })
})

describe('the definition', () => {
  const { faults, warnings } = checkDefinition(buildingPermit, known)

  test('has no fault', () => {
    expect(faults).toEqual([])
  })

  test('is warned of with both figures: twelve days of consultation do not fit in seven working days', () => {
    expect(warnings).toContainEqual({
      pointer: 'route[2].ask[1].within',
      message: '12 calendar days (about 8.6 working days) do not fit in the limit of 7 working days',
    })
    expect(warnings).toContainEqual({
      pointer: 'limit',
      message: expect.stringMatching(
        /^the longest path takes about 18\.1 working days, the limit is 7 working days: 12 calendar days \+/,
      ),
    })
  })

  test('says the same things in both languages', () => {
    expect(textKeys(buildingPermit.texts.vi)).toEqual(textKeys(buildingPermit.texts.en))
  })

  test('asks each ward that the form offers', () => {
    const { ward } = buildingPermit.form.shape.site.shape
    for (const id of ward.options)
      expect(planOf(buildingPermit, anApplication({ site: { ward: id } })).agency).toBe(id)
  })
})

test('the permit says whose house stands where and how tall it is', () => {
  const rows = Object.fromEntries(resultOf(buildingPermit, example))
  expect(rows['Cấp cho']).toBe('Nguyễn Thị Lan')
  expect(rows['Tổng diện tích sàn']).toBe('498,5 m²')
  expect(rows['Số tầng']).toBe('7 tầng')
})

test('an agency sees the drawings, and beyond them what its question is about', () => {
  const questions = buildingPermit.route.flatMap((step) => (step.kind === 'consult' ? step.ask : []))
  expect(questions.every(({ shares }) => shares?.includes('drawings'))).toBe(true)
  const seenBy = (type: string) =>
    questions.filter(({ shares }) => shares?.includes(type)).map(({ agency }) => agency)
  expect(seenBy('land-paper')).toEqual(['department-planning-architecture'])
  expect(seenBy('fire-safety-result')).toEqual(['fire-police'])
  expect(seenBy('design-appraisal')).toEqual(['fire-police', 'department-construction'])
  expect(seenBy('neighbour-commitment')).toEqual(['department-construction'])
})
