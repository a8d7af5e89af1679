import fc from 'fast-check'
import { type DossierStore, dossierStore } from '../../../functions/adapters/dossier-store'
import { indexAttributes, partitions } from '../../../functions/adapters/index-keys'
import { keys } from '../../../functions/adapters/keys'
import type { Table } from '../../../functions/adapters/table'
import { tableInMemory } from '../../../functions/adapters/table-in-memory'
import { sumOf } from '../../../functions/office/tasks/open-work'
import { officeIds } from '../../../workflows/city/offices'
import type { Dossier } from '../../../workflows/kernel/dossier'
import { aDossier, type Journey, tuesday } from '../../fixtures/dossier'
import { aDraft } from '../../fixtures/draft'
import { aWalk } from '../../workflows/kernel/random-walk'
import { overBothTables } from './both-tables'
import { aFiling, minutesAfter } from './filing'

const ward = 'ward-ben-thanh'
const dayOf = (at: string) => new Date(Date.parse(at) + 7 * 3_600_000).toISOString().slice(0, 10)

/** What is open of an agency, or of what somebody there has, as the tasks themselves say. */
const openOf = (dossiers: readonly Dossier[], agency: string, person?: string) => {
  const found: Record<string, number> = {}
  for (const { status, owner, dueAt, kind, assignee } of dossiers.flatMap(({ tasks }) =>
    Object.values(tasks),
  )) {
    if (status !== 'open' || typeof owner !== 'object' || owner.agency !== agency) continue
    if (person !== undefined && assignee !== person) continue
    const name = `${dayOf(dueAt)} ${owner.role} ${kind} ${assignee !== undefined}`
    found[name] = (found[name] ?? 0) + 1
  }
  return found
}
const keptOf = async (store: DossierStore, agency: string, person?: string) => {
  const found: Record<string, number> = {}
  for (const { day, role, kind, taken, count } of await store.workload(agency, person)) {
    const name = `${day} ${role} ${kind} ${taken}`
    found[name] = (found[name] ?? 0) + count
  }
  return Object.fromEntries(Object.entries(found).filter(([, count]) => count !== 0))
}
const stored = async (store: DossierStore, journey: Journey): Promise<Dossier> => {
  const [filing, ...later] = journey.decisions
  let dossier = await store.file(filing!)
  for (const decision of later) dossier = await store.append(dossier, decision)
  return dossier
}
const assign = (journey: Journey, officer: string | undefined, minutes: number) =>
  journey.does({ kind: 'assign', task: journey.task('check').id, officer }, minutesAfter(tuesday, minutes))

test('after every command of any walk, what is kept is what is open', async () => {
  await fc.assert(
    fc.asyncProperty(aWalk(), async ({ filed, taken }) => {
      const store = dossierStore(tableInMemory())
      let dossier = await store.file({ event: filed })
      for (const { event } of [undefined, ...taken].map((one) => one ?? { event: undefined })) {
        if (event) dossier = await store.append(dossier, { event })
        const owners = Object.values(dossier.tasks).flatMap(({ owner }) =>
          typeof owner === 'object' ? owner.agency : [],
        )
        const people = Object.values(dossier.tasks).flatMap(({ assignee }) => assignee ?? [])
        for (const agency of new Set([...owners, ward])) {
          expect(await keptOf(store, agency)).toEqual(openOf([dossier], agency))
          const ofPerson = await store.workloads(agency, [...new Set(people)])
          for (const person of new Set(people)) {
            expect(await keptOf(store, agency, person)).toEqual(openOf([dossier], agency, person))
            expect(sumOf(ofPerson(person))).toBe(sumOf(await store.workload(agency, person)))
          }
        }
      }
    }),
    { numRuns: 60 },
  )
})

overBothTables((anEmptyTable) => {
  const aStore = async () => {
    const table = await anEmptyTable()
    return { table, store: dossierStore(table) }
  }
  const ids = async (store: DossierStore, whose: 'all' | 'nobody' | { person: string }) =>
    (await store.openTasks(ward, 10, undefined, { whose })).items.map(({ id }) => id)

  test('an officer’s tasks are found by his name; with those that nobody has they are all', async () => {
    const { store } = await aStore()
    const journey = aDossier()
    assign(journey, 'hoa', 5)
    let dossier = await stored(store, journey)
    await store.file(aFiling({ id: 'D2', at: minutesAfter(tuesday, -30) }))
    const lists = async () => [
      await ids(store, 'all'),
      await ids(store, 'nobody'),
      await ids(store, { person: 'hoa' }),
    ]
    expect(await lists()).toEqual([['D2_1', 'D1_1'], ['D2_1'], ['D1_1']])
    expect(await keptOf(store, ward, 'hoa')).toEqual({ '2026-11-25 reception check true': 1 })
    dossier = await store.append(dossier, assign(journey, 'thu', 10))
    expect([await ids(store, { person: 'hoa' }), await ids(store, { person: 'thu' })]).toEqual([[], ['D1_1']])
    expect(await keptOf(store, ward, 'hoa')).toEqual({})
    dossier = await store.append(dossier, assign(journey, undefined, 15))
    expect(await lists()).toEqual([['D2_1', 'D1_1'], ['D2_1', 'D1_1'], []])
    await store.append(dossier, journey.completes('check', 'proceed', minutesAfter(tuesday, 20)))
    expect(await lists()).toEqual([['D2_1'], ['D2_1'], []])
    expect(await keptOf(store, ward)).toEqual({ '2026-11-25 reception check false': 1 })
  })

  test('what all colleagues have takes two requests, however many they are', async () => {
    const { table, store } = await aStore()
    const journey = aDossier()
    assign(journey, 'hoa', 5)
    await stored(store, journey)
    const requests = (['range', 'getMany'] as const).map((name) => vi.spyOn(table, name))
    const ofPerson = await dossierStore(table).workloads(ward, ['thu', 'hoa', 'lan', 'minh'])
    expect(requests.map(({ mock }) => mock.calls.length)).toEqual([1, 1])
    expect(['thu', 'hoa'].map((person) => sumOf(ofPerson(person)))).toEqual([0, 1])
  })

  describe('what was listed before tasks were counted', () => {
    /** As it lay in a table of before. */
    const asBefore = async (table: Table, dossier: Dossier) => {
      for (const task of Object.values(dossier.tasks)) {
        if (task.status !== 'open' || typeof task.owner !== 'object') continue
        const [list, sort] = indexAttributes('byAgency')
        const set = { task: JSON.stringify(task), [list]: partitions.agency(task.owner.agency) }
        await table.write([
          {
            name: 'before',
            update: keys.task(dossier.id, task.id),
            set: { ...set, [sort]: `${task.dueAt}#${task.id}` },
            remove: ['state', ...indexAttributes('byApplicant')],
          },
        ])
      }
      const { week } = { week: '2026-11-23' }
      for (const shard of [0, 1, 2, 3, 4, 5, 6, 7])
        await table.write([{ name: 'row', delete: keys.workload(ward, week, shard) }])
      await table.write([{ name: 'row', delete: keys.officersWorkload(ward, 'hoa', week) }])
    }
    const ofBefore = async () => {
      const { table, store } = await aStore()
      const journey = aDossier()
      assign(journey, 'hoa', 5)
      const dossier = await stored(store, journey)
      await asBefore(table, dossier)
      return { store, journey, dossier }
    }

    test('is in the list, and counted from its next change on', async () => {
      const { store, journey, dossier } = await ofBefore()
      expect((await store.openTasks(ward, 10)).items).toMatchObject([
        { id: 'D1_1', role: 'reception', kind: 'check', counted: false },
      ])
      expect(await store.tasks('D1', ['D1_1'])).toMatchObject([{ task: { assignee: 'hoa' } }])
      const given = await store.append(dossier, assign(journey, 'thu', 10))
      expect(await keptOf(store, ward)).toEqual(openOf([given], ward))
      expect(await ids(store, { person: 'thu' })).toEqual(['D1_1'])
    })

    test('is gone when it is done, and nothing is counted less for it', async () => {
      const { store, journey, dossier } = await ofBefore()
      const done = journey.completes('check', 'proceed', minutesAfter(tuesday, 20))
      await store.append(dossier, done)
      expect(await ids(store, 'all')).toEqual([])
      expect(await keptOf(store, ward)).toEqual({})
    })

    test('is counted once when it is listed anew', async () => {
      const { store, dossier } = await ofBefore()
      expect(await store.areListed(dossier)).toBe(false)
      await store.relist(dossier)
      await store.relist(dossier)
      expect(await store.areListed(dossier)).toBe(true)
      expect(await keptOf(store, ward)).toEqual(openOf([dossier], ward))
      expect(await keptOf(store, ward, 'hoa')).toEqual(openOf([dossier], ward, 'hoa'))
      expect(await ids(store, { person: 'hoa' })).toEqual(['D1_1'])
    })
  })

  test('what was listed before lists told the procedure is in no count twice, nor left in one', async () => {
    const { table, store } = await aStore()
    const journey = aDossier()
    assign(journey, 'hoa', 5)
    const dossier = await stored(store, journey)
    const told = async () => (await store.openTasks(ward, 10)).items.map(({ procedure }) => procedure)
    const { procedure } = dossier
    expect(await told()).toEqual([procedure])
    const sort = `${dossier.tasks.D1_1?.dueAt}#D1_1#reception#check`
    const set = Object.fromEntries(
      (['byAgency', 'byApplicant'] as const).map((index) => [indexAttributes(index)[1], sort]),
    )
    await table.write([{ name: 'before', update: keys.task('D1', 'D1_1'), set }])
    expect(await told()).toEqual([undefined])
    const of = async (wanted: string) =>
      (await store.openTasks(ward, 10, undefined, { procedure: wanted })).items.length
    expect([await of(procedure), await of('1.1')]).toEqual([1, 1])
    expect(await store.areListed(dossier)).toBe(false)
    const given = await store.append(dossier, assign(journey, 'thu', 10))
    expect([await of(procedure), await of('1.1')]).toEqual([1, 0])
    expect([await told(), await store.areListed(given)]).toEqual([[procedure], true])
    expect(await keptOf(store, ward)).toEqual(openOf([given], ward))
    expect([await keptOf(store, ward, 'hoa'), await ids(store, { person: 'thu' })]).toEqual([{}, ['D1_1']])
  })

  describe('counts that one transaction does not take', () => {
    const wards = officeIds.filter((id) => id.startsWith('ward-')).slice(0, 21)
    const others = wards.map((agency) => ({ agency, reason: 'because' }))
    /** At as many agencies as may be asked, each silent and reported; and withdrawn. */
    const withdrawn = async (store: DossierStore) => {
      const draft = aDraft({ others })
      const { questions } = draft.dossier
      for (const question of Object.values(questions))
        Object.assign(question.terms as object, { onSilence: questions['asked-4']?.terms?.onSilence })
      let dossier = await store.file(draft.decisions[0]!)
      for (const question of Object.keys(questions))
        dossier = await store.append(
          dossier,
          draft.staysSilent('opinion', '2026-12-15T10:00:00.000Z', question),
        )
      const withdraw = { kind: 'withdraw', reason: 'Settled otherwise' } as const
      return store.append(dossier, draft.does(withdraw, '2026-12-15T11:00:00.000Z', 'quyen'))
    }
    const owedOf = async (store: DossierStore) => {
      const found: { pk: string; sk: string }[] = []
      for await (const { pk, sk } of store.owed.all()) found.push({ pk, sk })
      return found
    }
    const expectAll = async (store: DossierStore, dossier: Dossier) => {
      for (const agency of [...wards, 'peoples-committee', 'fire-police'])
        expect(await keptOf(store, agency)).toEqual(openOf([dossier], agency))
    }

    test('are made up for at once', async () => {
      const { store } = await aStore()
      const dossier = await withdrawn(store)
      expect(await owedOf(store)).toEqual([])
      await expectAll(store, dossier)
    })

    test('or, when that fails, by the watch, and once', async () => {
      const { table, store } = await aStore()
      const failing: Table = {
        ...table,
        write: (writes) =>
          writes.some(({ name }) => name === 'owed') && writes.some((one) => 'delete' in one)
            ? Promise.reject(new Error('the table is down'))
            : table.write(writes),
      }
      const dossier = await withdrawn(dossierStore(failing))
      const [owed, ...more] = await owedOf(store)
      expect(more).toEqual([])
      await Promise.all([store.owed.settle(owed!), store.owed.settle(owed!)])
      await store.owed.settle(owed!)
      expect(await owedOf(store)).toEqual([])
      await expectAll(store, dossier)
    })
  })

  test('a week that is over and counts nothing is forgotten; one that counts something is looked at later', async () => {
    const { table, store } = await aStore()
    const journey = aDossier()
    const dossier = await stored(store, journey)
    const weeks = async (at: string) => {
      const found: string[] = []
      for await (const week of store.weeks.all(at)) {
        found.push(week.sk.slice(0, 10))
        await store.weeks.tidy(week, at)
      }
      return found
    }
    expect(await weeks('2026-11-29T16:59:00.000Z')).toEqual([])
    expect(await weeks('2026-11-30T02:00:00.000Z')).toEqual(['2026-11-23'])
    expect(await weeks('2026-11-30T03:00:00.000Z')).toEqual([])
    await store.append(dossier, journey.completes('check', 'proceed', '2026-11-30T04:00:00.000Z'))
    expect(await weeks('2026-11-30T05:00:00.000Z')).toEqual(['2026-11-23'])
    expect(
      await table.range(keys.workload(ward, '', 0).pk, { from: '2026-11-23', to: '2026-11-23~' }),
    ).toEqual([])
  })
})
