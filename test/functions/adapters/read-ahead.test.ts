import { readAhead } from '../../../functions/adapters/read-ahead'
import { tableInMemory } from '../../../functions/adapters/table-in-memory'

const [one, two, none] = ['1', '2', '3'].map((sk) => ({ pk: 'P', sk }))

const aTable = async () => {
  const table = tableInMemory()
  await table.writeEach([{ put: one! }, { put: two! }])
  const asked = vi.spyOn(table, 'getMany')
  return { table, asked }
}

test('what is read ahead is read in one request, what is not there too, each key once', async () => {
  const { table, asked } = await aTable()
  const ahead = await readAhead(table, [one!, two!, one!, none!])
  expect(asked.mock.calls).toEqual([[[one, two, none]]])
  expect(await ahead.getMany([two!])).toEqual([two])
  expect(await ahead.getMany([one!, none!])).toEqual([one])
  expect(asked).toHaveBeenCalledTimes(1)
})

test('whoever asks for another one too reads what is there by then', async () => {
  const { table } = await aTable()
  const ahead = await readAhead(table, [one!])
  const changed = { ...one!, changed: 'yes' }
  await table.writeEach([{ put: changed }])
  expect(await ahead.getMany([one!])).toEqual([one])
  expect(await ahead.getMany([one!, two!])).toEqual([changed, two])
})
