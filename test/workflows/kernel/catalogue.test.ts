import fc from 'fast-check'
import { buildingPermit } from '../../../workflows/building-permit/v1/procedure'
import { civilStatusExtract } from '../../../workflows/civil-status-extract/v1/procedure'
import { CatalogueEntry, catalogueOf, entryOf } from '../../../workflows/kernel/catalogue'
import { movingIn } from '../../fixtures/linked-procedure'
import { shedPermit } from '../../fixtures/procedure'

const shed = entryOf(shedPermit)
const version = (code: string, number: number) => ({ ...shed, code, version: number })

test('the newest version is the one with the highest number, wherever it stands', () => {
  const versions = fc.shuffledSubarray(
    [1, 2, 3, 9, 10, 11, 100].map((number) => version('1.000001', number)),
    { minLength: 1 },
  )
  fc.assert(
    fc.property(versions, (listed) => {
      const catalogue = catalogueOf([version('1.000002', 1_000), ...listed, version('1.000003', 2_000)])
      const highest = Math.max(...listed.map((one) => one.version))
      expect(catalogue.get('1.000001')?.version).toBe(highest)
    }),
  )
})

test('a procedure that there is not has no version', () => {
  expect(catalogueOf([version('1.000001', 1)]).get('1.00000')).toBeUndefined()
})

test('procedures come in the order of their codes, whoever published them first', () => {
  const codes = ['1.000001', '1.000002', '1.013225', '2.000001', '2.000635']
  fc.assert(
    fc.property(fc.shuffledSubarray(codes, { minLength: 1 }), (listed) => {
      const catalogue = catalogueOf(listed.map((code) => version(code, 1)))
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
