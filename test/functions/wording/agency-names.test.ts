import { agencyNames } from '../../../functions/wording/agency-names'
import { city } from '../../../workflows/city/city'

test('an agency that was dissolved keeps the name that it had', () => {
  const former = [{ id: 'district-1', name: { vi: 'Quận 1', en: 'District 1' } }]
  const nameOf = agencyNames(city.agencies, 'en', former)
  expect(nameOf('district-1')).toBe('District 1')
  expect(nameOf('fire-police')).toMatch(/^Fire/)
  expect(nameOf('never-was')).toBe('never-was')
})
