import { sealedOf } from '../../../functions/adapters/dossier-items'
import { type First, keysOfBegun, readBegun } from '../../../functions/adapters/dossier-record'
import { dossierStore } from '../../../functions/adapters/dossier-store'
import { draftsKept } from '../../../functions/adapters/draft-store'
import { KeyTaken, LostRace } from '../../../functions/adapters/errors'
import { dueShards, partitions, shardOf } from '../../../functions/adapters/index-keys'
import { keys, ranges } from '../../../functions/adapters/keys'
import { unpacked } from '../../../functions/adapters/packed'
import { readAhead } from '../../../functions/adapters/read-ahead'
import { responseKept, responseStore } from '../../../functions/adapters/response-store'
import type { Item, Table } from '../../../functions/adapters/table'
import { uploadStore, uploadsKept, uploadUsed } from '../../../functions/adapters/upload-store'
import type { Dossier } from '../../../workflows/kernel/dossier'
import { Altered, Inconsistent } from '../../../workflows/kernel/errors'
import { aDossier, atOpinions, type Journey, tuesday } from '../../fixtures/dossier'
import { overBothTables } from './both-tables'
import { aFiling, minutesAfter } from './filing'

/** The journey's decisions, stored one after another. */
const stored = async (table: Table, journey: Journey): Promise<Dossier> => {
  const store = dossierStore(table)
  const [filing, ...later] = journey.decisions
  let dossier = await store.file(filing!)
  for (const decision of later) dossier = await store.append(dossier, decision)
  return dossier
}
const refusedAtDoor = () => {
  const journey = aDossier()
  journey.completes('check', 'refuse', '2026-11-24T02:30:00.000Z', { reason: 'Lan signed twice' })
  return journey
}
const upload = (id: string) => ({
  id,
  owner: 'lan',
  key: `uploads/${id}`,
  contentType: 'application/pdf',
  size: 7,
  createdAt: tuesday,
})

overBothTables((anEmptyTable) => {
  describe('a dossier', () => {
    test('is read as it was decided, with the words beside their events', async () => {
      const table = await anEmptyTable()
      const journey = refusedAtDoor()
      const after = await stored(table, journey)
      const record = await dossierStore(table).read('D1')
      expect(record?.dossier).toEqual(after)
      expect({ ...after, lastHash: '' }).toEqual(journey.dossier)
      expect(record?.events.map(({ event }) => event.type)).toEqual(['filed', 'refused'])
      expect(record?.events[0]?.personal).toMatchObject({ answers: { name: 'Nguyễn Thị Lan' } })
      expect(record?.events[1]?.personal).toEqual({ reason: 'Lan signed twice' })
      expect(await dossierStore(table).load('D1')).toEqual(after)
    })

    test('that was read is taken apart once for all who read it, and changed by none of them', async () => {
      const table = await anEmptyTable()
      await stored(table, refusedAtDoor())
      const [one, another] = [await dossierStore(table).load('D1'), await dossierStore(table).load('D1')]
      expect(another!.tasks).toBe(one!.tasks)
      expect(Object.isFrozen(one!.tasks)).toBe(true)
    })

    test('comes with its tasks in one request while an event is its last, as it now is after a later one, and never from before', async () => {
      const table = await anEmptyTable()
      const store = dossierStore(table)
      const first = await store.file(aDossier().decisions[0]!)
      const lastOf = async () => sealedOf((await table.newest(keys.head('D1').pk, ranges.events, 1))[0]!)
      const filed = await lastOf()
      const query = vi.spyOn(table, 'newest')
      const { dossier, tasks } = await store.loadWithTasks('D1', ['D1_1', 'D1_9'], filed)
      expect([dossier, tasks.map(({ task }) => task.id)]).toEqual([first, ['D1_1']])
      expect(query).not.toHaveBeenCalled()
      const ahead = { ...filed, sequence: 2 }
      await expect(store.loadWithTasks('D1', [], ahead)).rejects.toThrow(Inconsistent)
      const after = await store.append(first, refusedAtDoor().decisions[1]!)
      expect((await store.loadWithTasks('D1', ['D1_1'], filed)).dossier).toEqual(after)
      const other = { ...(await lastOf()), text: filed.text }
      await expect(store.loadWithTasks('D1', [], other)).rejects.toThrow(Altered)
    })

    test('that has only begun comes with others and all that is on record, in one request; once it has gone on, it does not', async () => {
      const table = await anEmptyTable()
      const store = dossierStore(table)
      for (const id of ['D1', 'D2']) await store.file(aFiling({ id, number: id }))
      const firstOf = async (dossier: string) => ({
        dossier,
        sealed: sealedOf((await table.newest(keys.head(dossier).pk, ranges.events, 1))[0]!),
      })
      const firsts = [await firstOf('D1'), await firstOf('D2')]
      const whole = async (id: string) => ({ ...(await store.read(id)), readings: undefined })
      const [asked, query] = [vi.spyOn(table, 'getMany'), vi.spyOn(table, 'range')]
      const begunOf = async () => {
        const ahead = await readAhead(table, firsts.flatMap(keysOfBegun))
        return (place: First) => readBegun(ahead, place)
      }
      const begun = await begunOf()
      const found = await Promise.all(firsts.map(begun))
      expect([asked.mock.calls.length, query.mock.calls.length]).toEqual([1, 0])
      expect(found).toEqual([await whole('D1'), await whole('D2')])
      const altered = { ...firsts[0]!.sealed, text: firsts[1]!.sealed.text }
      await expect((await begunOf())({ dossier: 'D1', sealed: altered })).rejects.toThrow(Altered)
      await store.append(found[0]!.dossier, refusedAtDoor().decisions[1]!)
      expect(await (await begunOf())(firsts[0]!)).toBeUndefined()
    })

    test('is found by its number, and an unknown one is not', async () => {
      const table = await anEmptyTable()
      const store = dossierStore(table)
      await store.file(aFiling({ number: 'H29.16-261124-0001' }))
      expect(await store.find('H29.16-261124-0001')).toBe('D1')
      expect(await store.find('H29.16-261124-0002')).toBeUndefined()
      expect(await store.read('D2')).toBeUndefined()
      expect(await store.load('D2')).toBeUndefined()
    })

    test('of two writers one wins, and the other is told to decide again', async () => {
      const table = await anEmptyTable()
      const store = dossierStore(table)
      const journey = aDossier()
      const before = await stored(table, journey)
      const withdrawal = journey.does({ kind: 'withdraw', reason: '-' }, '2026-11-24T02:10:00.000Z', 'lan')
      const results = await Promise.allSettled([
        store.append(before, withdrawal),
        store.append(before, refusedAtDoor().decisions[1]!),
      ])
      expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
      const lost = results.find((result) => result.status === 'rejected')
      expect(lost?.reason).toBeInstanceOf(LostRace)
      expect((await store.read('D1'))?.events).toHaveLength(2)
    })

    test('is not filed twice, and nor is a number', async () => {
      const store = dossierStore(await anEmptyTable())
      await store.file(aFiling({ id: 'D1', number: 'N1' }))
      await expect(store.file(aFiling({ id: 'D1', number: 'N2' }))).rejects.toThrow(LostRace)
      await expect(store.file(aFiling({ id: 'D2', number: 'N1' }))).rejects.toThrow(LostRace)
      expect(await store.load('D2')).toBeUndefined()
      expect(await store.find('N2')).toBeUndefined()
    })

    test('keeps the result findable by its own identifier', async () => {
      const table = await anEmptyTable()
      const journey = atOpinions({ storeys: 1, river: false })
      journey.completes('review', 'proceed', '2026-11-24T07:00:00.000Z')
      journey.completes('decision', 'approve', '2026-11-24T08:00:00.000Z')
      const result = { id: 'R1', number: '1', key: 'k', sha256: '0'.repeat(64), size: 1 }
      journey.does(
        { kind: 'issue', task: journey.task('issue').id, result },
        '2026-11-24T08:01:00.000Z',
        'system',
      )
      await stored(table, journey)
      expect(await dossierStore(table).findResult('R1')).toBe('D1')
      expect(await dossierStore(table).findResult('R2')).toBeUndefined()
    })
  })

  test('what its own schema would not read is not written, and leaves no trace', async () => {
    const table = await anEmptyTable()
    const store = dossierStore(table)
    for (const feeVnd of [0.5, -1, 2 ** 53, Number.NaN]) {
      const { event, personal } = aFiling()
      const filing = { ...event.filing!, plan: { ...event.filing!.plan, feeVnd } }
      await expect(store.file({ event: { ...event, filing }, personal })).rejects.toThrow(Inconsistent)
    }
    expect(await table.range(keys.head('D1').pk, { from: ' ', to: '~' })).toEqual([])
  })

  test('fifty filings at once get fifty numbers', async () => {
    const store = dossierStore(await anEmptyTable())
    const dossiers = await Promise.all(
      Array.from({ length: 50 }, async (_, at) =>
        store.file(aFiling({ id: `D${at}`, number: await store.giveNumber('H29.16', '261124') })),
      ),
    )
    const numbers = dossiers.map(({ number }) => number).sort()
    expect(new Set(numbers).size).toBe(50)
    expect([numbers[0], numbers[49]]).toEqual(['H29.16-261124-0001', 'H29.16-261124-0050'])
    expect(await store.giveNumber('H29.16', '261125')).toBe('H29.16-261125-0001')
  })

  describe('on reading', () => {
    const tamper = async (table: Table, key: ReturnType<typeof keys.head>, attribute: string) => {
      const found = await table.get(key)
      const before = unpacked(String(found?.[attribute]))
      const text = before.replace(/lan/i, 'Minh')
      expect(text).not.toBe(before)
      await table.write([{ name: 'tamper', update: key, set: { [attribute]: text } }])
    }

    test.each([
      ["an event's text", keys.event('D1', 1), 'event'],
      ["an event's words", keys.personal('D1', 1), 'body'],
      ['the fold', keys.head('D1'), 'state'],
    ])('%s that was altered is noticed', async (_what, key, attribute) => {
      const table = await anEmptyTable()
      await stored(table, refusedAtDoor())
      await tamper(table, key, attribute)
      await expect(dossierStore(table).read('D1')).rejects.toThrow(Altered)
    })

    test('an altered event whose hash was altered with it breaks the chain after it', async () => {
      const table = await anEmptyTable()
      await stored(table, refusedAtDoor())
      const other = await anEmptyTable()
      await dossierStore(other).file(aFiling({ number: 'another' }))
      const forged = (await other.get(keys.event('D1', 1)))!
      await table.write([{ name: 'forge', put: forged }])
      await expect(dossierStore(table).read('D1')).rejects.toThrow(/does not follow/)
    })

    test('a missing event is noticed', async () => {
      const table = await anEmptyTable()
      await stored(table, refusedAtDoor())
      await expect(dossierStore(without(table, keys.event('D1', 2).sk)).read('D1')).rejects.toThrow(Altered)
    })

    test('words that an event erased are gone, and do not break the chain', async () => {
      const table = await anEmptyTable()
      const journey = refusedAtDoor()
      const before = await stored(table, journey)
      const erasure = { change: 'erased' as const, events: [1], reason: 'kept for long enough' }
      const decided = { ...journey.decisions[1]!.event, type: 'words-erased', sequence: 3 } as const
      await dossierStore(table).append(before, { event: { ...decided, changes: [erasure] } })
      expect(await table.get(keys.personal('D1', 1))).toBeUndefined()
      const record = await dossierStore(table).read('D1')
      expect(record?.events.map(({ personal }) => personal)).toEqual([
        undefined,
        { reason: 'Lan signed twice' },
        undefined,
      ])
    })

    test('words that are gone without an event that erased them are noticed', async () => {
      const table = await anEmptyTable()
      await stored(table, refusedAtDoor())
      await table.write([{ name: 'delete', delete: keys.personal('D1', 1) }])
      await expect(dossierStore(table).read('D1')).rejects.toThrow(Altered)
    })

    test.each([
      ['another status', { state: (text: string) => text.replace('"status":3', '"status":4') }],
      [
        'another status and hash',
        { state: (text: string) => text.replace('"status":3', '"status":4'), lastHash: () => '0'.repeat(64) },
      ],
      ['what is no JSON', { state: () => 'x' }],
      ['another place in the order', { sequence: () => '1' }],
    ])('no command is built on a HEAD that was given %s', async (_what, changes) => {
      const table = await anEmptyTable()
      await stored(table, refusedAtDoor())
      const head = (await table.get(keys.head('D1')))!
      const set = Object.fromEntries(
        Object.entries(changes).map(([name, change]) => [name, change(unpacked(String(head[name])))]),
      )
      await table.write([{ name: 'tamper', update: keys.head('D1'), set }])
      await expect(dossierStore(table).load('D1')).rejects.toThrow(Altered)
    })

    test('no command is built on a dossier whose HEAD, or whose last event, is gone', async () => {
      for (const key of [keys.head('D1'), keys.event('D1', 2)]) {
        const table = await anEmptyTable()
        await stored(table, refusedAtDoor())
        await table.write([{ name: 'delete', delete: key }])
        await expect(dossierStore(table).load('D1')).rejects.toThrow(Altered)
        await expect(dossierStore(table).read('D1')).rejects.toThrow(Altered)
      }
    })

    test('a HEAD of a time when events did not know it is folded again from all of them', async () => {
      const table = await anEmptyTable()
      const after = await stored(table, refusedAtDoor())
      const head = (await table.get(keys.head('D1')))!
      const { lastHash, ...item } = { ...head, state: JSON.stringify(after) } as typeof head
      await table.write([{ name: 'older', put: item as typeof head }])
      expect(await dossierStore(table).load('D1')).toEqual(after)
      const altered = JSON.stringify({ ...after, status: 4 })
      await table.write([{ name: 'tamper', update: keys.head('D1'), set: { state: altered } }])
      await expect(dossierStore(table).load('D1')).rejects.toThrow(Altered)
    })

    test('an access log as long as it may be is not read with the dossier', async () => {
      const table = await anEmptyTable()
      await stored(table, refusedAtDoor())
      await table.write([{ name: 'access', put: { ...keys.access('D1', 1, 'E1'), access: 'no log' } }])
      expect((await dossierStore(table).read('D1'))?.events).toHaveLength(2)
    })
  })

  describe('what goes with a command', () => {
    const response = { fingerprint: 'f', status: 201, body: '{}' }

    test('a key is answered once: the second request with it writes nothing', async () => {
      const table = await anEmptyTable()
      const store = dossierStore(table)
      const kept = () => [responseKept('lan', 'K', tuesday, response)]
      await store.file(aFiling({ id: 'D1' }), kept)
      await expect(store.file(aFiling({ id: 'D2' }), kept)).rejects.toThrow(KeyTaken)
      expect(await store.load('D2')).toBeUndefined()
      expect(await responseStore(table).find('lan', 'K', tuesday)).toMatchObject(response)
    })

    test('a key is free again a day later, and for somebody else at once', async () => {
      const table = await anEmptyTable()
      const store = dossierStore(table)
      const dayLater = minutesAfter(tuesday, 24 * 60)
      await store.file(aFiling({ id: 'D1' }), () => [responseKept('lan', 'K', tuesday, response)])
      await store.file(aFiling({ id: 'D2' }), () => [responseKept('minh', 'K', tuesday, response)])
      expect(await responseStore(table).find('lan', 'K', dayLater)).toBeUndefined()
      await store.file(aFiling({ id: 'D3' }), () => [responseKept('lan', 'K', dayLater, response)])
      expect(await store.load('D3')).toBeDefined()
    })

    test('an upload is used once', async () => {
      const table = await anEmptyTable()
      const store = dossierStore(table)
      const uploads = uploadStore(table)
      await uploads.create(upload('U1'))
      expect(await uploads.find('U1', tuesday)).toEqual(upload('U1'))
      await store.file(aFiling({ id: 'D1' }), () => [uploadUsed('U1', 'D1')])
      await expect(store.file(aFiling({ id: 'D2' }), () => [uploadUsed('U1', 'D2')])).rejects.toThrow(
        expect.objectContaining({ code: 'unknown-upload' }),
      )
      expect(await uploads.find('U1', tuesday)).toMatchObject({ usedBy: 'D1' })
      expect(await store.load('D2')).toBeUndefined()
    })

    test('an upload is found for as long as a form can wait for it, then deleted; its name is not kept', async () => {
      const table = await anEmptyTable()
      const uploads = uploadStore(table)
      await uploads.create(upload('U1'))
      expect(await uploads.find('U1', '2026-12-25T01:59:59.999Z')).toEqual(upload('U1'))
      expect(await uploads.find('U1', '2026-12-25T02:00:00.000Z')).toBeUndefined()
      const item = (await table.get(keys.upload('U1')))!
      expect(item.ttl).toBe(Date.parse('2026-12-25T02:00:00.000Z') / 1_000)
      expect(uploadsKept).toBeGreaterThan(draftsKept)
    })

    test('a kept answer is deleted two days after it was given', async () => {
      const table = await anEmptyTable()
      const response = { fingerprint: 'f', status: 201, body: '{}' }
      await responseStore(table).keep([responseKept('lan', 'K', tuesday, response)])
      const item = (await table.get(keys.idempotency('lan', 'K')))!
      expect(item.ttl).toBe(Date.parse('2026-11-26T02:00:00.000Z') / 1_000)
    })

    test('an upload that nobody announced is used by nobody', async () => {
      const store = dossierStore(await anEmptyTable())
      await expect(store.file(aFiling(), () => [uploadUsed('U9', 'D1')])).rejects.toThrow(
        expect.objectContaining({ code: 'unknown-upload' }),
      )
    })
  })

  describe("a task's token", () => {
    test('outlives commands that change the task, and the newest wins', async () => {
      const table = await anEmptyTable()
      const store = dossierStore(table)
      const journey = aDossier()
      const before = await stored(table, journey)
      await store.keepToken('D1', 'D1_1', 'first')
      await store.keepToken('D1', 'D1_1', 'second')
      const assigned = journey.does(
        { kind: 'assign', task: 'D1_1', officer: 'hoa' },
        '2026-11-24T02:10:00.000Z',
      )
      const after = await store.append(before, assigned)
      expect(await store.tasks('D1', ['D1_1'])).toMatchObject([
        { token: 'second', task: { assignee: 'hoa' } },
      ])
      const done = journey.completes('check', 'proceed', '2026-11-24T02:30:00.000Z')
      await store.append(after, done)
      expect(await store.tasks('D1', ['D1_1'])).toMatchObject([{ token: 'second', task: { status: 'done' } }])
    })

    test('of a task that is not there is not kept', async () => {
      const table = await anEmptyTable()
      const store = dossierStore(table)
      await store.file(aFiling())
      expect(await store.keepToken('D1', 'D1_9', 'token')).toBeUndefined()
      expect(await store.tasks('D1', ['D1_9'])).toEqual([])
    })
  })

  describe('lists', () => {
    test("an agency's open tasks come soonest due first, page by page", async () => {
      const table = await anEmptyTable()
      const store = dossierStore(table)
      for (const [id, hours] of [
        ['D1', 3],
        ['D2', 1],
        ['D3', 4],
        ['D4', 2],
        ['D5', 0],
      ] as const)
        await store.file(aFiling({ id, at: minutesAfter(tuesday, hours * 60) }))
      const first = await store.openTasks('ward-ben-thanh', 2)
      const second = await store.openTasks('ward-ben-thanh', 2, first.cursor)
      const third = await store.openTasks('ward-ben-thanh', 2, second.cursor)
      const listed = [first, second, third].flatMap(({ items }) => items.map(({ id }) => id))
      expect(listed).toEqual(['D5_1', 'D2_1', 'D4_1', 'D1_1', 'D3_1'])
      expect(third.cursor).toBeUndefined()
      expect((await store.openTasks('fire-police', 2)).items).toEqual([])
    })

    test('a task done leaves its list', async () => {
      const table = await anEmptyTable()
      await stored(table, refusedAtDoor())
      expect((await dossierStore(table).openTasks('ward-ben-thanh', 10)).items).toEqual([])
    })

    test("an applicant's dossiers come newest first, with where they stand", async () => {
      const table = await anEmptyTable()
      const store = dossierStore(table)
      for (const [id, hours] of [
        ['D1', 0],
        ['D2', 2],
        ['D3', 1],
      ] as const)
        await store.file(aFiling({ id, at: minutesAfter(tuesday, hours * 60) }))
      await store.file(aFiling({ id: 'D4', applicant: 'minh' }))
      const first = await store.dossiersOf('lan', 2)
      expect(first.items.map(({ number }) => number)).toEqual(['N-D2', 'N-D3'])
      const last = (await store.dossiersOf('lan', 2, first.cursor)).items
      expect(last).toEqual([
        {
          number: 'N-D1',
          procedure: '1.999999',
          status: 1,
          filedAt: tuesday,
          dueAt: expect.any(String),
        },
      ])
    })

    test('a list shows how a dossier ended', async () => {
      const table = await anEmptyTable()
      await stored(table, refusedAtDoor())
      expect((await dossierStore(table).dossiersOf('lan', 10)).items).toMatchObject([
        { status: 3, ended: 'refused' },
      ])
    })

    test('what somebody is to be reminded of is found in every shard, however much it is', async () => {
      const table = await anEmptyTable()
      const store = dossierStore(table)
      const candidates = Array.from({ length: 1_000 }, (_, at) => `D${at}`)
      const inOneShard = candidates.filter((id) => shardOf(id) === shardOf('D0')).slice(0, 101)
      const ids = [...new Set([...inOneShard, ...candidates.slice(0, 40)])]
      expect(new Set(ids.map(shardOf)).size).toBe(dueShards)
      await Promise.all(ids.map((id) => store.file(aFiling({ id }))))
      await store.file(aFiling({ id: 'later', at: minutesAfter(tuesday, 60) }))
      const remindAt = (await store.tasks('D0', ['D0_1']))[0]!.task.remindAt!
      const found: string[] = []
      for (let shard = 0; shard < dueShards; shard += 1) {
        for await (const { dossier, task } of store.toLookAt(minutesAfter(remindAt, 1), shard))
          found.push(`${dossier} ${task}`)
        for await (const early of store.toLookAt(remindAt, shard)) expect(early).toBeUndefined()
      }
      expect(found.sort()).toEqual(ids.map((id) => `${id} ${id}_1`).sort())
    }, 30_000)

    const toLookAt = async (table: Table, instant: string) => {
      const found: string[] = []
      for await (const { task = 'HEAD' } of dossierStore(table).toLookAt(instant, shardOf('D1')))
        found.push(task)
      return found.sort()
    }

    test('what nobody acted on is looked at an hour after its deadline; what was reported, only to remind', async () => {
      const table = await anEmptyTable()
      const journey = atOpinions({ storeys: 7, river: false })
      const { id, dueAt } = journey.task('opinion', 'fire-police')
      journey.does({ kind: 'remind', task: id }, dueAt, 'system')
      const silent = await stored(table, journey)
      expect(await toLookAt(table, minutesAfter(dueAt, 60))).not.toContain(id)
      expect(await toLookAt(table, minutesAfter(dueAt, 61))).toContain(id)
      const reported = journey.staysSilent('opinion', dueAt, 'fire-police')
      const before = await dossierStore(table).append(silent, reported)
      const opinion = journey.task('opinion', 'fire-police')
      const direction = journey.task('direction', 'fire-police')
      const due = (all: Table) => toLookAt(all, opinion.remindAt!)
      expect(await due(table)).not.toContain(opinion.id)
      expect(await toLookAt(table, minutesAfter(opinion.remindAt!, 1))).toContain(opinion.id)
      const more = { extendWorkingDays: 2 }
      const extended = journey.completes('direction', 'extend', direction.openedAt, more, 'fire-police')
      await dossierStore(table).append(before, extended)
      const extendedTo = journey.task('opinion', 'fire-police').remindAt!
      expect(await toLookAt(table, minutesAfter(extendedTo, 1))).toContain(opinion.id)
      expect(await toLookAt(table, '2027-12-31T00:00:00.000Z')).not.toContain(direction.id)
    })

    test('parked dossiers are listed, the longest parked first, until they are resumed', async () => {
      const table = await anEmptyTable()
      const store = dossierStore(table)
      const journey = aDossier()
      const parked = journey.does({ kind: 'park', scope: 'procedure', error: 'E' }, minutesAfter(tuesday, 9))
      const listed = async () => (await store.parked(10)).items.map(({ id }) => id)
      const parkedBefore = async (instant: string) => {
        const found: string[] = []
        for await (const { dossier } of store.parkedBefore(instant)) found.push(dossier)
        return found
      }
      const filed = await store.file(journey.decisions[0]!)
      expect(await listed()).toEqual([])
      const dossier = await store.append(filed, parked)
      const other = await store.file(aFiling({ id: 'D2' }))
      const { event } = parked
      await store.append(other, { event: { ...event, dossier: 'D2', at: minutesAfter(tuesday, 5) } })
      expect(await listed()).toEqual(['D2', 'D1'])
      expect(await parkedBefore(minutesAfter(tuesday, 7))).toEqual(['D2'])
      expect(
        (await toLookAt(table, '2027-12-31T00:00:00.000Z')).every((task) => task.startsWith('D1_')),
      ).toBe(true)
      await store.append(dossier, journey.does({ kind: 'resume' }, minutesAfter(tuesday, 20)))
      expect(await listed()).toEqual(['D2'])
    })

    test('what is parked lies in no one partition, and what lay in one before is found', async () => {
      const table = await anEmptyTable()
      const store = dossierStore(table)
      const ids = Array.from({ length: 12 }, (_, at) => `D${at}`)
      const { event } = aDossier().does({ kind: 'park', scope: 'procedure', error: 'E' }, tuesday)
      for (const [at, id] of ids.entries()) {
        const parked = { ...event, dossier: id, at: minutesAfter(tuesday, 9 + at) }
        await store.append(await store.file(aFiling({ id })), { event: parked })
      }
      const lists = await Promise.all(
        partitions.allParked.map((list) => table.page('byDue', list, { limit: 100 })),
      )
      expect(Math.max(...lists.map(({ items }) => items.length))).toBeLessThan(6)
      const [first] = lists.flatMap(({ items }) => items)
      const { pk, sk, byDueSk } = first as Item
      const set = { byDuePk: 'PARKED', byDueSk: byDueSk as string }
      await table.write([{ name: 'as before', update: { pk, sk }, set }])
      const page = await store.parked(7)
      const rest = await store.parked(7, page.cursor)
      expect([...page.items, ...rest.items].map((one) => one.id)).toEqual(ids)
    })

    test('what an agency received is listed by when, and stays so', async () => {
      const table = await anEmptyTable()
      const store = dossierStore(table)
      const journey = aDossier()
      journey.completes('check', 'proceed', minutesAfter(tuesday, 30))
      await stored(table, journey)
      await store.file(aFiling({ id: 'D2', number: 'H29.16-261124-0002' }))
      const within = (from: number, to: number) => ({
        from: minutesAfter(tuesday, from),
        to: minutesAfter(tuesday, to),
      })
      const listed = async (from: number, to: number, agency = 'ward-ben-thanh') =>
        (await store.receivedBy(agency, within(from, to), 10)).items
      expect(await listed(30, 31)).toEqual(['D1'])
      for (const [from, to] of [
        [0, 30],
        [31, 90],
      ] as const)
        expect(await listed(from, to)).toEqual([])
      expect(await listed(0, 90, 'fire-police')).toEqual([])
      const later = journey.does({ kind: 'withdraw', reason: 'sold' }, minutesAfter(tuesday, 60), 'lan')
      await store.append((await store.load('D1'))!, later)
      expect(await listed(30, 31)).toEqual(['D1'])
    })

    test('a parked dossier that ended is listed no more', async () => {
      const table = await anEmptyTable()
      const journey = aDossier()
      journey.does({ kind: 'park', scope: 'procedure', error: 'E' }, minutesAfter(tuesday, 9))
      journey.does({ kind: 'withdraw', reason: '-' }, minutesAfter(tuesday, 10), 'lan')
      await stored(table, journey)
      expect((await dossierStore(table).parked(10)).items).toEqual([])
    })
  })

  test('a command writes no item that nobody reads', async () => {
    const table = await anEmptyTable()
    await stored(table, atOpinions({ storeys: 7, river: false }))
    const kinds = (await table.range(keys.head('D1').pk, { from: ' ', to: '~' })).map(
      ({ sk }) => sk.split('#')[0],
    )
    expect([...new Set(kinds)]).toEqual(['EVENT', 'HEAD', 'PERSON', 'TASK'])
  })
})

/** The table as it is when an item is not read. */
const without = (table: Table, sk: string): Table => ({
  ...table,
  range: async (pk, between) => (await table.range(pk, between)).filter((item) => item.sk !== sk),
})
