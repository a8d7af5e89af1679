import { z } from 'zod'
import { saidAnswers } from '../../../functions/wording/said-answers'
import { birthDate, money } from '../../../workflows/kernel/answers'
import type { Procedure } from '../../../workflows/kernel/procedure'

const form = z.object({
  owner: z.object({ name: z.string(), born: birthDate, note: z.string().optional() }),
  value: money(),
  storeys: z.number(),
  begins: z.iso.date(),
  use: z.enum(['home', 'shop']),
  agreed: z.boolean(),
  members: z.array(z.object({ name: z.string(), born: birthDate })),
  kinds: z.array(z.enum(['a', 'b'])),
})
const fields = {
  owner: 'Owner',
  'owner.name': 'Name',
  'owner.born': 'Born',
  value: 'Value',
  'use=home': 'A home',
  'kinds=a': 'Kind A',
  'kinds=b': 'Kind B',
}
const procedure = { form, texts: { vi: { fields }, en: { fields } } } as unknown as Procedure
const answers = {
  agreed: false,
  owner: { name: 'Trần Thị Lan', born: '1990-05' },
  value: 1_500_000,
  storeys: 2.5,
  begins: '2026-12-01',
  use: 'home',
  members: [
    { name: 'An', born: '2001' },
    { name: 'Bình', born: '2003-04-05' },
  ],
  kinds: ['a', 'b'],
}

describe('what was answered', () => {
  const said = (language: 'vi' | 'en', of: Record<string, unknown> = answers) =>
    Object.fromEntries(saidAnswers(procedure, of, language).map(({ path, says }) => [path, says]))

  it('is said in words, as each kind of answer is read', () => {
    expect(said('en')).toEqual({
      'owner.name': 'Trần Thị Lan',
      'owner.born': '05/1990',
      value: '1,500,000 đồng',
      storeys: '2.5',
      begins: '1 December 2026',
      use: 'A home',
      agreed: 'No',
      members: 'An, 2001; Bình, 5 April 2003',
      kinds: 'Kind A; Kind B',
    })
    expect(said('vi')).toMatchObject({ value: '1.500.000 đồng', begins: '01/12/2026', agreed: 'Không' })
  })

  it('stands in the form’s order, under its heading, without what was left out', () => {
    const [first] = saidAnswers(procedure, answers, 'en')
    expect(first).toEqual({ path: 'owner.name', section: 'Owner', name: 'Name', says: 'Trần Thị Lan' })
    expect(said('en', { owner: { name: 'Lan' }, members: [] })).toEqual({ 'owner.name': 'Lan' })
    expect(said('en', {})).toEqual({})
  })
})
