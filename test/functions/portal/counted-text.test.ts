import { countedText } from '../../../functions/portal/oversight/counted-text'

const agencyNamed = (id: string) => id
const of = { officer: 'hoa', agency: 'ward-ben-thanh' }
const done = { ...of, kind: 'check', step: 'check', minutes: 720 } as const

test('of an officer’s work is said what it was, how long it took and whether it was late, or that he let it go by', () => {
  const said = (one: Parameters<typeof countedText>[0], language: 'vi' | 'en') =>
    countedText(one, { figure: 'work-done' }, { language, agencyNamed })
  expect(said(done, 'en')).toBe('Check for completeness: 1.5 working days')
  expect(said({ ...done, late: true }, 'vi')).toBe('Kiểm tra thành phần hồ sơ: 1,5 ngày làm việc, trễ hạn')
  expect(said(of, 'en')).toBe('let go by')
})
