import { giversOf } from '../../../functions/office/names-of'

test('who gave mandates is looked up in one reading, and in none where nobody did', async () => {
  const asked: (readonly string[])[] = []
  const registry = {
    async namesOf(people: readonly string[]) {
      asked.push(people)
      return new Map([['lan', 'Nguyễn Thị Lan']])
    },
  }
  const from = (giver: string) => ({ from: giver, procedures: [] })
  expect(await giversOf(registry, [from('lan'), from('minh')])).toEqual([
    { id: 'lan', name: 'Nguyễn Thị Lan' },
    { id: 'minh', name: 'minh' },
  ])
  expect(await giversOf(registry, [])).toEqual([])
  expect(asked).toEqual([['lan', 'minh']])
})
