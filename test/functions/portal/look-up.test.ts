import { LookUp, lookedUp } from '../../../functions/portal/layout/fields/look-up'
import type { Visit } from '../../../functions/portal/runtime/visit'
import { formerName } from '../../../functions/wording/former-name'
import { communalUnits } from '../../../workflows/city/communal-unit'
import { wardIds, wardNames } from '../../../workflows/city/ward-choice'

const names = wardNames('ward', 'vi')
const wards = wardIds.map((value) => ({
  value,
  text: names[`ward=${value}`]!,
  formerly: formerName(value),
}))
const of = (typed: string) => lookedUp(typed, wards)

test('every ward is found by its identifier, its name and its name without marks', () => {
  for (const { value, text } of wards) {
    expect([of(value), of(text), of(text.toUpperCase())]).toEqual([value, value, value])
    const bare = text.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd').replaceAll('Đ', 'D')
    expect(of(bare)).toBe(bare === 'Xa Thanh An' ? undefined : value)
  }
})

test('a part of a name is enough where it is one’s alone', () => {
  expect(of('bến thành')).toBe('ward-ben-thanh')
  expect(of('con dao')).toBe('special-zone-con-dao')
})

test('a whole name comes before one that it is part of', () => {
  const options = ['Phường Tân An', 'Phường Tân An Hội'].map((text) => ({ value: text, text }))
  expect(lookedUp('tân an', options)).toBe('Phường Tân An')
  expect(lookedUp('tan an', options)).toBe('Phường Tân An')
})

test('names that are alike without marks are told apart with them, and not guessed at without', () => {
  expect(of('Xã Thạnh An')).toBe('commune-thanh-an-27676')
  expect(of('thanh an')).toBe('commune-thanh-an-25807')
  expect(of('xa thanh an')).toBeUndefined()
})

test('what is nothing, or several, is no choice', () => {
  expect([of(''), of('phường'), of('Hà Nội')]).toEqual([undefined, undefined, undefined])
})

describe('a former district', () => {
  test('is offered with what it is now, and what is offered is understood', () => {
    expect(of('Phường Bến Thành (trước đây thuộc Quận 1)')).toBe('ward-ben-thanh')
    expect(of('Phường Bình Thạnh (was in Quận Bình Thạnh)')).toBe('ward-binh-thanh')
  })

  test('is no choice while it is several, also where one of them has its name', () => {
    for (const typed of [
      'Quận 1',
      'q1',
      'Q.1',
      'quan 1',
      'Quận Bình Thạnh',
      'binh thanh',
      'TP Thủ Đức',
      'thủ đức',
    ])
      expect([typed, of(typed)]).toEqual([typed, undefined])
    expect(of('phường thủ đức')).toBe('ward-thu-duc')
    expect(of('phuong binh thanh')).toBe('ward-binh-thanh')
  })

  test('is named with all that it is now', () => {
    const visit = { language: 'vi' } as Visit
    const page = (value: string) =>
      String(LookUp({ visit, id: 'ward', label: 'Phường', value, options: wards }))
    expect(page('quận 1')).toContain('Phường Bến Thành, Phường Cầu Ông Lãnh, Phường Sài Gòn, Phường Tân Định')
    expect(page('Hà Nội')).not.toContain('tên cũ')
    expect(page('1')).not.toContain('tên cũ')
  })

  test('is known of every unit of the city as it was, once', () => {
    const inCity = ({ nationalCode }: { nationalCode: string }) =>
      nationalCode >= '26734' && nationalCode <= '27700'
    for (const unit of communalUnits)
      expect([unit.name.vi, unit.formerly !== undefined]).toEqual([unit.name.vi, inCity(unit)])
  })
})
