import { lookedUp } from '../../../functions/portal/layout/fields/look-up'
import { wardIds, wardNames } from '../../../workflows/city/ward-choice'

const names = wardNames('ward', 'vi')
const wards = wardIds.map((value) => ({ value, text: names[`ward=${value}`]! }))
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
