import { askedFaults, isAsked, withoutUnasked } from '../../../workflows/kernel/asked'

// biome-ignore lint/suspicious/noExplicitAny: answers of no form in particular
type Anything = any

const asksOnlyIf = {
  members: ({ kind }: Anything) => kind === 'family',
  company: ({ kind }: Anything) => kind === 'company',
  'company.taxCode': ({ company }: Anything) => company?.isRegistered === true,
  'company.branch': ({ company }: Anything) => company?.taxCode !== undefined,
}
const faults = (answers: Anything) => askedFaults({ asksOnlyIf }, answers)

test('what is asked is required, a list with an entry at least', () => {
  for (const members of [undefined, null, []])
    expect(faults({ kind: 'family', members })).toEqual([{ path: 'members', message: 'required' }])
  expect(faults({ kind: 'family', members: [{}] })).toEqual([])
  expect(faults({ kind: 'one' })).toEqual([])
})

test('what is not asked is not taken', () => {
  expect(faults({ kind: 'one', members: [{}] })).toEqual([{ path: 'members', message: 'not-asked' }])
})

test('a field is asked only where its group is', () => {
  const company = { isRegistered: true }
  expect(isAsked('company.taxCode', { asksOnlyIf }, { kind: 'company', company })).toBe(true)
  expect(isAsked('company.taxCode', { asksOnlyIf }, { kind: 'one', company })).toBe(false)
  expect(faults({ kind: 'company', company })).toEqual([{ path: 'company.taxCode', message: 'required' }])
  expect(faults({ kind: 'company' })).toEqual([{ path: 'company', message: 'required' }])
})

test('a branch that was left leaves nothing behind, nor what it led to', () => {
  const left = { kind: 'company', company: { isRegistered: false, taxCode: '1', branch: 'x' } }
  expect(withoutUnasked({ asksOnlyIf }, left)).toEqual({ kind: 'company', company: { isRegistered: false } })
  expect(left.company.branch).toBe('x')
  expect(withoutUnasked({ asksOnlyIf }, { ...left, kind: 'one' })).toEqual({ kind: 'one' })
})
