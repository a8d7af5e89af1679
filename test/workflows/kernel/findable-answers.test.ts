import { z } from 'zod'
import { address, findable, fullName, identityNumber, phone, text } from '../../../workflows/kernel/answers'
import { findableAnswers } from '../../../workflows/kernel/findable-answers'
import { procedures } from '../../fixtures/shipped-procedures'

const form = z.object({
  owner: z.object({ name: fullName(), identityNumber, phone: phone.optional(), address }),
  plots: z.array(z.object({ parcel: findable(text(20)), note: text() })).optional(),
  streets: z.array(findable(text())).optional(),
  mother: z.object({ name: fullName(50) }).optional(),
})
const owner = { name: 'Lan', identityNumber: '079190000001', address: '12 Lê Lợi' }

test('who a dossier is about is found without a word; of the rest what the form says', () => {
  expect(findableAnswers(form, { owner: { ...owner, phone: '0901234567' } })).toEqual([
    'Lan',
    '079190000001',
    '0901234567',
  ])
})

test('lists and what was left out are gone through', () => {
  const plots = [
    { parcel: '12', note: 'x' },
    { parcel: '13', note: 'y' },
  ]
  expect(
    findableAnswers(form, {
      owner: null,
      plots,
      streets: ['Lê Lợi', 'Hai Bà Trưng'],
      mother: { name: 'Mai' },
    }),
  ).toEqual(['12', '13', 'Lê Lợi', 'Hai Bà Trưng', 'Mai'])
  expect(findableAnswers(form, {})).toEqual([])
  expect(findableAnswers(form, { plots: 'erased', owner: 'gone' })).toEqual([])
})

test('an address is found by house, street and neighbourhood, and not by what all addresses have in them', () => {
  const place = z.object({ at: findable(address) })
  const found = (at: string) => findableAnswers(place, { at })[0]
  expect(found('12 Lê Lợi, phường Bến Thành, Thành phố Hồ Chí Minh')).toBe('12 Lê Lợi')
  expect(found('Hẻm 5, đường Minh Phụng, khu phố 3, P.12, Quận 1, TP.HCM')).toBe(
    'Hẻm 5, đường Minh Phụng, khu phố 3',
  )
  expect(found('Số 8, Tỉnh lộ 8, Xã Củ Chi, TP. Hồ Chí Minh')).toBe('Số 8, Tỉnh lộ 8')
  expect(found('Xã Thạnh An')).toBe('Xã Thạnh An')
})

test('every procedure of the city is found by something', () => {
  for (const { code, form: asked, examples = [] } of procedures)
    for (const example of examples)
      expect([code, findableAnswers(asked, example).length > 0]).toEqual([code, true])
})
