import { presentProcedure } from '../../../../functions/office/presented/present-procedure'
import { needsOf } from '../../../../functions/office/procedures/needs'
import { birthBundle } from '../../../../workflows/birth-bundle/v1/procedure'
import { buildingPermit } from '../../../../workflows/building-permit/v1/procedure'
import { city } from '../../../../workflows/city/city'
import { civilStatusExtract } from '../../../../workflows/civil-status-extract/v1/procedure'
import type { Procedure } from '../../../../workflows/kernel/procedure'
import { shedPermit } from '../../../fixtures/procedure'
import { stallPermit } from '../../../fixtures/stall-procedure'

const asksOf = (procedure: unknown, answers = {}) =>
  needsOf(procedure as Procedure, answers).asks.map(({ path }) => path)
const papersOf = (procedure: unknown, answers = {}) =>
  Object.fromEntries(
    needsOf(procedure as Procedure, answers).papers.map(({ type, required }) => [type, required]),
  )

test('what papers, fee and parts depend on is asked for, and nothing else', () => {
  expect(asksOf(buildingPermit)).toEqual(['site.landPaper', 'site.adjoinsBuildings', 'building.storeys'])
  expect(asksOf(civilStatusExtract)).toEqual(['requester.relation', 'copies'])
  expect(asksOf(birthBundle)).toEqual(['residence.household', 'identityCard.wanted'])
})

test('a rule that needs more says so when it comes to it', () => {
  const answers = { site: { landPaper: 'to-upload', adjoinsBuildings: false } }
  expect(asksOf(buildingPermit, { ...answers, building: { storeys: 3 } })).toEqual(['building.basements'])
  expect(asksOf(buildingPermit, { ...answers, building: { storeys: 8 } })).toEqual([])
  expect(papersOf(buildingPermit, { ...answers, building: { storeys: 8 } })).toEqual({
    'land-paper': true,
    drawings: true,
    'neighbour-commitment': false,
    'design-appraisal': true,
    'fire-safety-result': false,
  })
})

test('what is not known yet is said to depend', () => {
  expect(papersOf(buildingPermit)).toMatchObject({ 'land-paper': 'conditional', drawings: true })
  expect(needsOf(civilStatusExtract as never, {}).feeVnd).toBeUndefined()
})

test('the fee is that of the case', () => {
  expect(needsOf(civilStatusExtract as never, { copies: 3 }).feeVnd).toBe(24_000)
  expect(needsOf(buildingPermit as never, {}).feeVnd).toBe(75_000)
})

test('agencies are named that these answers have asked, and nobody is asked for more on their account', () => {
  const agencies = (answers: object) =>
    needsOf(buildingPermit as never, answers as never).questions.map(({ agency }) => agency)
  expect(agencies({ building: { storeys: 8 } })).toEqual(['fire-police'])
  expect(agencies({})).toEqual([])
})

test('an agency that the answers find is named once they do, and said to be found before', () => {
  const agencies = (answers: object) =>
    needsOf(stallPermit as never, answers as never).questions.map(({ id, agency }) => [id, agency])
  expect(agencies({ cooks: true, squareMetres: 3, ward: 'ward-ben-thanh' })).toEqual([
    ['site-ward', 'ward-ben-thanh'],
  ])
  expect(agencies({ cooks: true })).toEqual([['site-ward', undefined]])
  const { route } = presentProcedure(stallPermit as never, { agencies: city.agencies, language: 'en' })
  expect(route[1]?.questions?.[1]).toMatchObject({ id: 'site-ward', asked: 'Is there room?' })
  expect(route[1]?.questions?.[1]).not.toHaveProperty('agency')
})

test('parts that are not wanted are left out', () => {
  const parts = (wanted: boolean) =>
    needsOf(birthBundle as never, { identityCard: { wanted } }).parts.map(({ id }) => id)
  expect(parts(false)).toEqual(['birth', 'residence', 'insurance'])
  expect(parts(true)).toEqual(['birth', 'residence', 'insurance', 'identity-card'])
})

test('what only some are asked has no answer of the others', () => {
  const asksOnlyIf = { river: ({ free }: { free?: boolean }) => free === true }
  const required = ({ river }: { river?: boolean }) => river === true
  const documents = [{ ...shedPermit.documents[0], required }]
  const procedure = { ...shedPermit, documents, asksOnlyIf }
  expect(asksOf(procedure)).toEqual(['free'])
  expect(asksOf(procedure, { free: true })).toEqual(['river'])
  expect(papersOf(procedure, { free: false })).toEqual({ drawing: false })
})

test('a rule that fails before all is answered decides nothing', () => {
  const fee = () => {
    throw new Error('too early')
  }
  expect(needsOf({ ...shedPermit, fee } as never, {}).feeVnd).toBeUndefined()
})
