import { countsStore } from '../../../functions/adapters/counts-store'
import {
  factsStore,
  generationIn,
  type MeasuredFacts,
  placesOf,
} from '../../../functions/adapters/facts-store'
import { hoChiMinhCity } from '../../../workflows/city/calendar'
import type { Facts } from '../../../workflows/indicators/facts'
import { measure } from '../../../workflows/indicators/measure'
import { aDossier, atOpinions } from '../../fixtures/dossier'
import { shedPermit } from '../../fixtures/procedure'
import { overBothTables } from './both-tables'

const law = { procedure: shedPermit, calendar: hoChiMinhCity }
const filed = measure(aDossier().dossier, law)
const paid = measure(atOpinions().dossier, law)
const later: Facts = { ...paid, months: ['2026-11', '2026-12'] }

overBothTables((anEmptyTable) => {
  test('newer facts replace older ones, and never the other way round', async () => {
    const store = factsStore(await anEmptyTable(), hoChiMinhCity)
    await store.keep([{ facts: filed, sequence: 1 }])
    expect([await store.holds(filed), await store.holds(paid)]).toEqual([true, false])
    await store.keep([{ facts: paid, sequence: 3 }])
    for (const sequence of [1, 2, 3]) await store.keep([{ facts: filed, sequence }])
    expect(await store.holds(paid)).toBe(true)
    await store.keep([{ facts: filed, sequence: 2 }], true)
    expect(await store.holds(paid)).toBe(true)
    await store.keep([{ facts: filed, sequence: 3 }], true)
    expect(await store.holds(filed)).toBe(true)
  })

  test('facts in two months are replaced in both or in neither', async () => {
    const store = factsStore(await anEmptyTable(), hoChiMinhCity)
    await store.keep([{ facts: filed, sequence: 1 }])
    await store.keep([{ facts: later, sequence: 3 }])
    await store.keep([{ facts: { ...later, refunds: 1 }, sequence: 2 }])
    expect(await store.holds(later)).toBe(true)
  })

  test('what a store wrote last is not read again, and what others wrote meanwhile is', async () => {
    const table = await anEmptyTable()
    const reads = vi.spyOn(table, 'getMany')
    const [store, other] = [factsStore(table, hoChiMinhCity), factsStore(table, hoChiMinhCity)]
    const readsOf = async (...measured: MeasuredFacts[]): Promise<number> => {
      reads.mockClear()
      await store.keep(measured)
      return reads.mock.calls.length
    }
    expect(await readsOf({ facts: filed, sequence: 1 })).toBe(2)
    expect(await readsOf({ facts: paid, sequence: 3 })).toBe(1)
    await other.keep([{ facts: { ...paid, refunds: 1 }, sequence: 4 }])
    expect(await readsOf({ facts: { ...paid, refunds: 2 }, sequence: 5 })).toBe(3)
    expect(await store.holds({ ...paid, refunds: 2 })).toBe(true)
  })

  test('counters that a rebuild began meanwhile are counted in', async () => {
    const table = await anEmptyTable()
    const [store, counts] = [factsStore(table, hoChiMinhCity), countsStore(table)]
    await store.keep([{ facts: filed, sequence: 1 }])
    await counts.begin()
    await store.keep([{ facts: paid, sequence: 3 }])
    expect((await table.getMany(placesOf(paid))).map(generationIn)).toEqual([2])
  })
})
