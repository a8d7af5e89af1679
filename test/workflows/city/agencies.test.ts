import { agencies } from '../../../workflows/city/agencies'
import { landRegistryOf, wardIds, wardNames, wardPoliceOf } from '../../../workflows/city/ward-choice'

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

describe('the wards, communes and the special zone', () => {
  const kinds = ['ward', 'commune', 'special-zone']
  const committees = agencies.filter(({ kind }) => kinds.includes(kind))

  test('are 168, each with a People’s Committee, a police and a place in every form', () => {
    const count = (wanted: string) => committees.filter(({ kind }) => kind === wanted).length
    expect(kinds.map(count)).toEqual([113, 54, 1])
    expect(committees.map(({ id }) => id)).toEqual(wardIds)
    for (const id of wardIds) expect(findAgency(wardPoliceOf(id))?.kind).toBe('outside-body')
    expect(findAgency(wardPoliceOf('ward-of-nowhere'))).toBeUndefined()
    for (const id of wardIds) expect(findAgency(landRegistryOf(id))?.kind).toBe('outside-body')
    expect(findAgency(landRegistryOf('ward-of-nowhere'))).toBeUndefined()
  })

  test('are called what the national list calls them', () => {
    const about = (id: string) => {
      const { code, nationalCode, name } = findAgency(id)!
      return [code, nationalCode, name.vi, name.en]
    }
    expect(about('ward-ben-thanh')).toEqual([
      'H29.16',
      '26743',
      'Ủy ban nhân dân phường Bến Thành',
      "People's Committee of Bến Thành Ward",
    ])
    expect(about('special-zone-con-dao').slice(2)).toEqual([
      'Ủy ban nhân dân đặc khu Côn Đảo',
      "People's Committee of Côn Đảo Special Zone",
    ])
    expect(findAgency(wardPoliceOf('commune-can-gio'))?.name.vi).toBe('Công an xã Cần Giờ')
    expect(wardNames('site.ward', 'vi')['site.ward=ward-sai-gon']).toBe('Phường Sài Gòn')
  })

  test('that are alike without diacritics are told apart by their codes', () => {
    const alike = wardIds.filter((id) => id.includes('thanh-an'))
    expect(alike.map((id) => [id, findAgency(id)!.name.vi])).toEqual([
      ['commune-thanh-an-25807', 'Ủy ban nhân dân xã Thanh An'],
      ['commune-thanh-an-27676', 'Ủy ban nhân dân xã Thạnh An'],
    ])
  })

  test('stand in the order of the Vietnamese alphabet, whatever they are', () => {
    const bare = Object.values(wardNames('ward', 'vi')).map((name) =>
      name.replace(/^(Phường|Xã|Đặc khu) /, ''),
    )
    expect(bare).toEqual(bare.toSorted((one, other) => one.localeCompare(other, 'vi')))
    expect(bare.indexOf('Đông Hoà')).toBeGreaterThan(bare.indexOf('Dĩ An'))
  })
})
