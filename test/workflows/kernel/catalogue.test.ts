import fc from 'fast-check'
import { buildingPermit } from '../../../workflows/building-permit/v1/procedure'
import { civilStatusExtract } from '../../../workflows/civil-status-extract/v1/procedure'
import { CatalogueEntry, catalogueOf, entryOf, stillShown } from '../../../workflows/kernel/catalogue'
import { movingIn } from '../../fixtures/linked-procedure'
import { shedPermit } from '../../fixtures/procedure'

const shed = entryOf(shedPermit)
const version = (code: string, number: number) => ({ ...shed, code, version: number })
const day = '2026-12-01'
const dated = (number: number, inForce: { from?: string; until?: string }) => ({
  ...version('1.000001', number),
  inForce: { ...inForce, legalBasis: '1/2026/NĐ-CP' },
})

test('the newest version is the one with the highest number, wherever it stands', () => {
  const versions = fc.shuffledSubarray(
    [1, 2, 3, 9, 10, 11, 100].map((number) => version('1.000001', number)),
    { minLength: 1 },
  )
  fc.assert(
    fc.property(versions, (listed) => {
      const catalogue = catalogueOf([version('1.000002', 1_000), ...listed, version('1.000003', 2_000)], day)
      const highest = Math.max(...listed.map((one) => one.version))
      expect(catalogue.get('1.000001')?.version).toBe(highest)
    }),
  )
})

test('a version that is ahead is told of, and counts from its first day on', () => {
  const listed = [version('1.000001', 1), dated(2, { from: '2027-01-01' }), dated(3, { from: '2027-07-01' })]
  const on = (then: string) => catalogueOf(listed, then).get('1.000001')
  expect(on('2026-12-31')).toMatchObject({ version: 1, next: { version: 2, from: '2027-01-01' } })
  expect(on('2027-01-01')).toMatchObject({ version: 2, next: { version: 3, from: '2027-07-01' } })
  expect(on('2027-07-01')).toEqual(listed[2])
  expect(catalogueOf(listed.slice(1), day).get('1.000001')?.version).toBe(2)
})

test('what no day can bring back is not published in lists: a version that a later one took the place of at once', () => {
  const listed = [version('1.000001', 1), version('1.000001', 2), dated(3, { from: '2027-01-01' })]
  expect(stillShown(listed).map((one) => one.version)).toEqual([2, 3])
})

test('a procedure that there is not has no version', () => {
  expect(catalogueOf([version('1.000001', 1)], day).get('1.00000')).toBeUndefined()
})

test('procedures come in the order of their codes, whoever published them first', () => {
  const codes = ['1.000001', '1.000002', '1.013225', '2.000001', '2.000635']
  fc.assert(
    fc.property(fc.shuffledSubarray(codes, { minLength: 1 }), (listed) => {
      const catalogue = catalogueOf(
        listed.map((code) => version(code, 1)),
        day,
      )
      expect([...catalogue.keys()]).toEqual([...listed].sort())
    }),
  )
})

test.each([shedPermit, buildingPermit, movingIn])(
  'an entry is plain data, and is read as it was written',
  (procedure) => {
    const entry = entryOf(procedure)
    expect(CatalogueEntry.parse(JSON.parse(JSON.stringify(entry)))).toEqual(entry)
  },
)

test('an entry names whom its questions are put to, and under which regulation or in place of which', () => {
  expect(entryOf(buildingPermit).asks).toContainEqual({
    step: 'opinions',
    agency: 'department-construction',
    regulation: 'city-coordination',
    instead: true,
  })
  expect(entryOf(buildingPermit).asks).toContainEqual({ step: 'opinions', agency: 'fire-police' })
  expect(entryOf(civilStatusExtract)).not.toHaveProperty('asks')
})

test('an entry has what people call its procedure, and from what in a life it follows', () => {
  const { searchWords, lifeEvents } = entryOf(buildingPermit)
  expect(searchWords?.vi).toContain('xin phép xây nhà')
  expect(lifeEvents).toEqual(['building'])
  const { searchWords: _vi, ...older } = buildingPermit.texts.vi
  expect(
    entryOf({ ...buildingPermit, texts: { ...buildingPermit.texts, vi: older } }).searchWords?.vi,
  ).toEqual([])
})

test('an entry names who decides: an agency, or what the form calls the field that tells', () => {
  expect(entryOf({ ...shedPermit, decidedBy: 'department-justice' }).decidedBy).toBe('department-justice')
  expect(entryOf(buildingPermit).decidedBy).toEqual({
    field: 'site.ward',
    name: {
      vi: 'Phường, xã, đặc khu nơi xây dựng',
      en: buildingPermit.texts.en.fields['site.ward'],
    },
  })
})
