import { agencies } from '../../../workflows/city/agencies'
import { wardIds } from '../../../workflows/city/wards'

const findAgency = (id: string) => agencies.find((agency) => agency.id === id)

test('no two agencies share an identifier or a code', () => {
  expect(new Set(agencies.map(({ id }) => id)).size).toBe(agencies.length)
  expect(new Set(agencies.map(({ code }) => code)).size).toBe(agencies.length)
})
test('the city, its departments, bodies outside it and its wards are there', () => {
  for (const id of [
    'peoples-committee',
    'department-planning-architecture',
    'department-construction',
    'department-natural-resources',
    'department-justice',
    'fire-police',
    'tax',
    'social-insurance',
    'land-registry-office',
    ...wardIds,
  ])
    expect(findAgency(id)?.id).toBe(id)
  expect(findAgency('ward-ben-thanh')?.code).toBe('H29.16')
  expect(findAgency('ward-of-nowhere')).toBeUndefined()
})
test('only a published code is called published', () => {
  expect(agencies.filter(({ codeIs }) => codeIs === 'published').map(({ code }) => code)).toEqual(['H29'])
})
