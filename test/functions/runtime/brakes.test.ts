import { brakeCountsInMemory } from '../../../functions/adapters/brake-counts'
import { brakesOver } from '../../../functions/runtime/brakes'
import { TooMany } from '../../../workflows/kernel/errors'

const address = '203.0.113.7'
/** So often, and what was thrown at the last. */
const often = async (times: number, ask: () => Promise<void>): Promise<unknown> => {
  let last: unknown
  for (let time = 0; time < times; time += 1)
    last = await ask().then(
      () => undefined,
      (error: unknown) => error,
    )
  return last
}
const aClock = () => {
  let now = Date.parse('2027-03-02T02:00:20.000Z')
  return { now: () => now, pass: (seconds: number) => (now += seconds * 1_000) }
}

test('an address that asks too often is told when to come again, and may then', async () => {
  const clock = aClock()
  const brake = brakesOver(brakeCountsInMemory(), clock.now)
  const ask = () => brake('sign-in', { address })
  expect(await often(600, ask)).toBeUndefined()
  const refused = await often(1, ask)
  expect(refused).toBeInstanceOf(TooMany)
  expect(refused).toMatchObject({ code: 'too-many-requests', seconds: 40 })
  expect(await often(1, () => brake('sign-in', { address: '203.0.113.8' }))).toBeUndefined()
  expect(await often(1, () => brake('reading', { address }))).toBeUndefined()
  clock.pass(40)
  expect(await often(1, ask)).toBeUndefined()
})

test('all functions brake together, to within what each has not told yet', async () => {
  const counts = brakeCountsInMemory()
  const { now } = aClock()
  const functions = Array.from({ length: 5 }, () => brakesOver(counts, now))
  let passed = 0
  for (let time = 0; time < 300; time += 1)
    for (const brake of functions) if (!(await often(1, () => brake('sign-in', { address })))) passed += 1
  expect(passed).toBeGreaterThanOrEqual(600)
  expect(passed).toBeLessThanOrEqual(600 + 5 * 12)
})

test('who asks now and then costs no write, and whoever is stopped costs no more of them', async () => {
  const counts = brakeCountsInMemory()
  const add = vi.fn(counts.add)
  const { now } = aClock()
  const brake = brakesOver({ add }, now)
  await often(59, () => brake('reading', { address }))
  expect(add).not.toHaveBeenCalled()
  await often(1, () => brake('reading', { address }))
  expect(add).toHaveBeenCalledTimes(1)
  expect(add.mock.calls[0]?.[0]).not.toContain(address)
})

test('a person is counted as himself, wherever he is', async () => {
  const { now } = aClock()
  const brake = brakesOver(brakeCountsInMemory(), now)
  const from = (last: number) => brake('uploads', { address: `203.0.113.${last % 250}`, person: 'lan' })
  let last = 0
  expect(await often(300, () => from(last++))).toBeUndefined()
  expect(await often(1, () => from(last++))).toBeInstanceOf(TooMany)
  expect(await often(1, () => brake('uploads', { address, person: 'minh' }))).toBeUndefined()
})

test('the machine itself is not counted, and nobody is held up when counting fails', async () => {
  const { now } = aClock()
  const add = async () => {
    throw new Error('away')
  }
  const brake = brakesOver({ add }, now)
  expect(await often(1_000, () => brake('sign-in', { address: undefined }))).toBeUndefined()
  expect(await often(599, () => brake('sign-in', { address }))).toBeUndefined()
})
