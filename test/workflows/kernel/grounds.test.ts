import fc from 'fast-check'
import { z } from 'zod'
import { form as houseForm } from '../../../workflows/building-permit/v1/form'
import { concernsFireSafety } from '../../../workflows/building-permit/v1/rules'
import { groundsOf } from '../../../workflows/kernel/grounds'

const form = z.object({
  owner: z.object({ name: z.string(), age: z.int() }),
  uses: z.array(z.enum(['shop', 'home', 'works'])),
  members: z.array(z.object({ name: z.string(), age: z.int() })).optional(),
  note: z.string().optional(),
  tower: z.object({ storeys: z.int() }).optional(),
})
type Answers = z.infer<typeof form>
const answers: Answers = {
  owner: { name: 'Lan', age: 40 },
  uses: ['home', 'works', 'shop'],
  members: [
    { name: 'Ba', age: 70 },
    { name: 'Tư', age: 9 },
  ],
}
const grounds = (when: (given: Answers) => boolean, given: object = answers) =>
  groundsOf(form, when, given as Record<string, unknown>)

describe('the grounds of a question', () => {
  test('are the answers that its rule read, as far as it read', () => {
    expect(grounds(({ owner }) => owner.age > 18 || owner.name === 'Lan')).toEqual([
      { path: 'owner.age', value: 40 },
    ])
    expect(grounds(({ owner }) => owner.age < 18 || owner.name === 'Lan')).toEqual([
      { path: 'owner.age', value: 40 },
      { path: 'owner.name', value: 'Lan' },
    ])
  })

  test('name the elements of a list that were looked at', () => {
    expect(grounds(({ uses }) => uses.includes('works'))).toEqual([
      { path: 'uses.0', value: 'home' },
      { path: 'uses.1', value: 'works' },
    ])
    expect(grounds(({ members }) => members!.some(({ age }) => age < 18))).toEqual([
      { path: 'members.0.age', value: 70 },
      { path: 'members.1.age', value: 9 },
    ])
  })

  test('tell what was left unanswered', () => {
    expect(grounds(({ note, tower }) => !note && (tower?.storeys ?? 0) === 0)).toEqual([
      { path: 'note', value: null },
      { path: 'tower', value: null },
    ])
  })

  test('are none where the rule is not true, or the answers were erased', () => {
    expect(grounds(({ owner }) => owner.age > 50)).toEqual([])
    expect(grounds(({ owner }) => owner.age > 18, {})).toEqual([])
  })

  test('are none of the form’s own making: asking for everything at once tells nothing more', () => {
    expect(grounds(({ owner }) => JSON.stringify(owner).length > 0).map(({ path }) => path)).toEqual([
      'owner.name',
      'owner.age',
    ])
  })

  test('leave the answers as they were', () => {
    const frozen = Object.freeze({ ...answers, uses: Object.freeze([...answers.uses]) as never })
    expect(grounds(({ uses }) => [...uses].sort()[0] === 'home', frozen).length).toBe(3)
    expect(frozen.uses).toEqual(answers.uses)
  })

  test('are enough: whatever else is answered, with these the rule is true', () => {
    const building = fc.record({
      storeys: fc.integer({ min: 1, max: 9 }),
      basements: fc.integer({ min: 0, max: 3 }),
      floorAreaSquareMetres: fc.integer({ min: 1, max: 5_000 }),
      heightMetres: fc.integer({ min: 1, max: 30 }),
    })
    fc.assert(
      fc.property(building, building, (one, other) => {
        const found = groundsOf(houseForm, concernsFireSafety, { building: one })
        if (!concernsFireSafety({ building: one } as never)) {
          expect(found).toEqual([])
          return
        }
        const read = Object.fromEntries(
          found.map(({ path, value }) => [path.slice('building.'.length), value]),
        )
        expect(concernsFireSafety({ building: { ...other, ...read } } as never)).toBe(true)
      }),
    )
  })
})
