import fc from 'fast-check'
import { inForceOn, notOpenOn, Openings } from '../../../workflows/kernel/in-force'

const legalBasis = '1/2026/NĐ-CP'
const days = fc
  .date({ min: new Date('2026-01-01'), max: new Date('2030-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))
const monthDays = days.map((day) => day.slice(5)).filter((day) => day !== '02-29')
const openings = fc
  .array(fc.record({ from: monthDays, to: monthDays }), { minLength: 1, maxLength: 3 })
  .map((each) => Openings.parse({ each, legalBasis }))

test('of versions in any order of days the last that is in force counts, and the first where none is yet', () => {
  fc.assert(
    fc.property(fc.array(days, { minLength: 1 }), days, (froms, day) => {
      const versions = froms.sort().map((from) => ({ inForce: { from, legalBasis } }))
      const found = inForceOn(versions, day)
      const begun = versions.filter(({ inForce }) => inForce.from <= day)
      expect(found).toBe(begun.at(-1) ?? versions[0])
    }),
  )
  expect(inForceOn([], '2026-12-01')).toBeUndefined()
})

test('a day on which filings are taken again is after the one on which they are not, and they are taken on it', () => {
  fc.assert(
    fc.property(openings, days, (opens, day) => {
      const notOpen = notOpenOn({ opens }, day)
      if (!notOpen) return
      expect(notOpen.why).toBe('between')
      const { from } = notOpen as { from: string }
      expect(from > day).toBe(true)
      expect(notOpenOn({ opens }, from)).toBeUndefined()
    }),
  )
})

test('both days of a window are open, also over New Year', () => {
  const opens = { each: [{ from: '12-20', to: '01-10' }], legalBasis }
  const why = (day: string) => notOpenOn({ opens }, day)?.why
  expect(['2026-12-19', '2026-12-20', '2027-01-01', '2027-01-10', '2027-01-11'].map(why)).toEqual([
    'between',
    undefined,
    undefined,
    undefined,
    'between',
  ])
})

test('a procedure is ahead until its first day, and has ended after its last', () => {
  const rule = { inForce: { from: '2027-01-01', until: '2027-06-30', legalBasis }, replacedBy: '1.000002' }
  expect(notOpenOn(rule, '2026-12-31')).toEqual({ why: 'ahead', from: '2027-01-01' })
  expect(notOpenOn(rule, '2027-01-01')).toBeUndefined()
  expect(notOpenOn(rule, '2027-06-30')).toBeUndefined()
  expect(notOpenOn(rule, '2027-07-01')).toEqual({
    why: 'ended',
    until: '2027-06-30',
    replacedBy: '1.000002',
  })
})
