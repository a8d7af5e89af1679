import fc from 'fast-check'
import { phone } from '../../../workflows/kernel/answers'

const separators = ['', ' ', '.', '-', '–', '  ', '\u00a0', '/']

describe('a phone number', () => {
  it.each([
    '0900000001',
    '+84 900 000 001',
    '+84900000001',
    '84900000001',
    '0084 900 000 001',
    '+84 (0)900 000 001',
    '(+84) 900.000.001',
    '(090) 000-0001',
    ' 090 000 00 01 ',
    '＋８４９０００００００１',
  ])('is read as it is meant, and kept as it is dialled in Viet Nam: %s', (typed) => {
    expect(phone.parse(typed)).toBe('0900000001')
  })

  it.each([
    ['(028) 3829 1234', '02838291234'],
    ['+84 28 3829 1234', '02838291234'],
    ['084 123 4567', '0841234567'],
  ])('may be a fixed one, or begin with the figures of the country: %s', (typed, kept) => {
    expect(phone.parse(typed)).toBe(kept)
  })

  it.each([
    '',
    '12',
    '0900',
    '+1 202 555 0123',
    '+0900000001',
    '09000000012345',
    '0900000001 ext 2',
    'số 0900000001',
    '00900000001',
  ])('is refused when it is none of Viet Nam: %p', (typed) => {
    expect(phone.safeParse(typed).success).toBe(false)
  })

  it('is the same whatever stands between its figures', () => {
    const figures = fc.stringMatching(/^[1-9]\d{8,9}$/)
    const front = fc.constantFrom('0', '+84', '84', '0084', '+84(0)', '(0')
    fc.assert(
      fc.property(
        figures,
        front,
        fc.infiniteStream(fc.constantFrom(...separators)),
        (plain, before, between) => {
          const typed = [...plain].map((figure) => figure + (between.next().value ?? '')).join('')
          const kept = phone.parse(before + (before === '(0' ? `${typed})` : typed))
          expect(kept).toBe(`0${plain}`)
          expect(phone.parse(kept)).toBe(kept)
        },
      ),
    )
  })
})
