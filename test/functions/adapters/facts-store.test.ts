import { factsStore } from '../../../functions/adapters/facts-store'
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
})
