import { givenNumbers } from '../../../functions/adapters/given-numbers'
import { keys } from '../../../functions/adapters/keys'
import { tableInMemory } from '../../../functions/adapters/table-in-memory'

const number = (count: number, year = '2026', agency = 'H29.16') =>
  `${String(count).padStart(4, '0')}/${year}/KQ-${agency}`

describe('numbers of results that are void', () => {
  it('are those between the first and the last of a year, of one agency, that no result has', async () => {
    const table = tableInMemory()
    for (const known of [number(2), number(5), number(7, '2027')])
      await table.write([{ name: 'result', put: { ...keys.result(known), dossier: 'D1' } }])
    const { voidResultNumbers } = givenNumbers(table)
    const results = [number(6), number(2), number(9, '2027'), number(6, '2027')]
    expect(await voidResultNumbers('H29.16', results)).toEqual({
      unused: [number(3), number(4), number(8, '2027')],
    })
  })

  it.each([
    [[]],
    [[number(4)]],
    [[number(1), number(4, '2026', 'H29.17')]],
    [['1/2026', 'x', '9/2026/KQ-H29.16']],
  ])('are none between %j', async (results) => {
    expect(await givenNumbers(tableInMemory()).voidResultNumbers('H29.16', results)).toEqual({ unused: [] })
  })

  it('go on beyond four digits', async () => {
    expect(
      await givenNumbers(tableInMemory()).voidResultNumbers('H29.16', [number(9_999), number(10_001)]),
    ).toEqual({ unused: [number(10_000)] })
  })
})
