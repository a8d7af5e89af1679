import { asideStore } from '../../../functions/adapters/aside-store'
import { astrayStore } from '../../../functions/adapters/astray-store'
import { boardStore } from '../../../functions/adapters/board-store'
import { bookmarks } from '../../../functions/adapters/bookmarks'
import { digestStore } from '../../../functions/adapters/digest-store'
import { dossierStore } from '../../../functions/adapters/dossier-store'
import { indexAttributes, partitions } from '../../../functions/adapters/index-keys'
import { keys } from '../../../functions/adapters/keys'
import { lawBookInMemory } from '../../../functions/adapters/law-book-in-memory'
import { notifierInMemory } from '../../../functions/adapters/notifier-in-memory'
import type { RegistryCommand } from '../../../functions/adapters/registry-entry'
import { registryStore } from '../../../functions/adapters/registry-store'
import { tableInMemory } from '../../../functions/adapters/table-in-memory'
import type { StoredTask } from '../../../functions/adapters/task-items'
import { tellingStore } from '../../../functions/adapters/telling-store'
import { waitedStore } from '../../../functions/adapters/waited-store'
import { watchDeadlines } from '../../../functions/review/watch-deadlines'
import { city } from '../../../workflows/city/city'
import { decide } from '../../../workflows/kernel/decide'
import type { Procedure } from '../../../workflows/kernel/procedure'
import { aDossier, atOpinions, type Journey, tuesday } from '../../fixtures/dossier'
import { shedPermit } from '../../fixtures/procedure'
import { aFiling } from '../adapters/filing'

const tick = (local: string) => ({ time: `${new Date(`${local}:00+07:00`).toISOString().slice(0, 19)}Z` })

const role = { agency: 'ward-ben-thanh', role: 'reception' } as const
const officers = ['hoa', 'thu'].flatMap((person): RegistryCommand[] => [
  { kind: 'register', person, is: 'officer', name: person, issuer: 'https://id.example.vn', subject: person },
  { kind: 'appoint', person, ...role },
])
const context = { at: tuesday, by: 'operator' }

const aDesk = async (journey?: Journey, table = tableInMemory()) => {
  const dossiers = dossierStore(table)
  const registry = registryStore(table)
  for (const command of officers) await registry.change(command, context)
  const [filed, ...later] = journey?.decisions ?? [aFiling({ id: 'D1' })]
  let dossier = await dossiers.file(filed!)
  for (const decision of later) dossier = await dossiers.append(dossier, decision)
  const desk = {
    dossiers,
    registry,
    ...city,
    law: lawBookInMemory([shedPermit as Procedure]),
    asides: asideStore(table),
    astray: astrayStore(table),
    waited: waitedStore(table, city.calendar),
    digests: digestStore(table),
    tellings: tellingStore(table),
    messageDomain: 'messages.example.vn',
    notifier: notifierInMemory(),
    publicUrl: 'https://motcua.example',
    board: boardStore(table),
    bookmarks: bookmarks(table),
  }
  const events = async () =>
    (await dossiers.read('D1'))!.events.map(({ event }) =>
      [event.type, event.outcome].filter(Boolean).join(' '),
    )
  const assignee = async () => (await dossiers.load('D1'))!.tasks.D1_1!.assignee
  return { desk, table, events, assignee }
}

test('the watch reminds at each instant of the ladder, once', async () => {
  const { desk, events } = await aDesk()
  for (const [hour, reminded] of [
    ['2026-11-24T14:15', 0],
    ['2026-11-24T14:30', 1],
    ['2026-11-24T14:45', 0],
    ['2026-11-24T17:00', 1],
    ['2026-11-25T09:00', 1],
  ] as const)
    expect(await watchDeadlines(tick(hour), desk)).toMatchObject({ reminded, overdue: 0, failed: 0 })
  expect(await events()).toEqual(['filed', 'reminded 50%', 'reminded 80%', 'reminded due'])
})

test('an hour after the deadline, silence is applied when no machine did; the overdue officer is reminded daily', async () => {
  const { desk, events } = await aDesk()
  await watchDeadlines(tick('2026-11-25T09:00'), desk)
  expect(await watchDeadlines(tick('2026-11-25T10:00'), desk)).toMatchObject({ overdue: 1 })
  expect(await watchDeadlines(tick('2026-11-26T07:30'), desk)).toMatchObject({ reminded: 1, failed: 0 })
  const seen = await events()
  expect(seen).toContain('escalated')
  expect(seen).toContain('reminded overdue')
})

test('a dossier whose appointment passes is apologised for, once', async () => {
  const { desk, events } = await aDesk(atOpinions({ storeys: 1, river: false }))
  expect(await watchDeadlines(tick('2026-12-04T08:00'), desk)).toMatchObject({ apologised: 0, failed: 0 })
  expect(await watchDeadlines(tick('2026-12-04T08:15'), desk)).toMatchObject({ apologised: 1, failed: 0 })
  expect(await watchDeadlines(tick('2026-12-04T08:30'), desk)).toMatchObject({ apologised: 0, failed: 0 })
  expect((await events()).filter((type) => type === 'apologised')).toHaveLength(1)
})

test('a dossier that was extended in time is late only after its later appointment', async () => {
  const journey = atOpinions({ storeys: 1, river: false })
  journey.does(
    { kind: 'extend', workingDays: 1, reason: 'x' },
    new Date('2026-12-03T09:00+07:00').toISOString(),
    'ba',
  )
  const { desk } = await aDesk(journey)
  expect(await watchDeadlines(tick('2026-12-04T09:00'), desk)).toMatchObject({ apologised: 0 })
  expect(await watchDeadlines(tick('2026-12-07T09:00'), desk)).toMatchObject({ apologised: 1 })
})

describe('tasks of an officer who is not there', () => {
  const local = (time: string) => new Date(`${time}:00+07:00`).toISOString()
  const [from, until] = [local('2026-11-24T11:00'), local('2026-11-24T16:00')]
  const assigned = async (...commands: RegistryCommand[]) => {
    const journey = aDossier()
    journey.does({ kind: 'assign', task: journey.task('check').id, officer: 'hoa' }, tuesday)
    const office = await aDesk(journey)
    for (const command of commands) await office.desk.registry.change(command, context)
    return office
  }
  const away: RegistryCommand = { kind: 'away', person: 'hoa', from, until }
  const lend: RegistryCommand = { kind: 'delegate', person: 'thu', from: 'hoa', ...role, until }

  test('are looked for where somebody left, and when: his, and those of whom he lent his role; in all agencies only the first time', async () => {
    const { desk, assignee } = await assigned(away, lend)
    const asked: string[] = []
    const openTasks: typeof desk.dossiers.openTasks = (agency, limit, cursor, of) => {
      const { whose } = of ?? {}
      asked.push(typeof whose === 'object' ? `${agency} ${whose.person}` : agency)
      return desk.dossiers.openTasks(agency, limit, cursor, of)
    }
    const watched = { ...desk, dossiers: { ...desk.dossiers, openTasks } }
    const askedAt = async (time: string) => {
      asked.length = 0
      await watchDeadlines(tick(`2026-11-24T${time}`), watched)
      return [...asked]
    }
    expect(await askedAt('10:00')).toEqual(desk.agencies.map(({ id }) => id))
    expect(await askedAt('10:45')).toEqual([])
    expect(await askedAt('11:00')).toEqual([`${role.agency} hoa`, `${role.agency} thu`])
    expect(await assignee()).toBe('thu')
    expect(await askedAt('11:15')).toEqual([])
    // Her loan has run out.
    expect(await askedAt('16:00')).toEqual([`${role.agency} thu`])
    expect(await askedAt('17:00')).toEqual([])
  })

  test('that were listed before lists went by officer are listed and counted by the first watch, and go to others', async () => {
    const { desk, table, assignee } = await assigned(away)
    const [{ task }] = (await desk.dossiers.tasks('D1', ['D1_1'])) as [StoredTask]
    const [list, sort] = indexAttributes('byAgency')
    const set = {
      task: JSON.stringify(task),
      [list]: partitions.agency(role.agency),
      [sort]: `${task.dueAt}#D1_1`,
    }
    const remove = ['state', ...indexAttributes('byApplicant')]
    await table.write([{ name: 'before', update: keys.task('D1', 'D1_1'), set, remove }])
    for (const { pk, sk } of table.items().filter((item) => item.pk.startsWith('WORKLOAD#')))
      await table.write([{ name: 'before', delete: { pk, sk } }])
    expect(await watchDeadlines(tick('2026-11-24T11:00'), desk)).toMatchObject({ reassigned: 1, failed: 0 })
    expect(await assignee()).toBeUndefined()
    const counted = await desk.dossiers.workload(role.agency)
    expect(counted).toMatchObject([{ kind: 'check', taken: false, count: 1 }])
    expect(await desk.dossiers.workload(role.agency, 'hoa')).toEqual([])
  })

  test('are looked for again while one of them could not be given away', async () => {
    const { desk, assignee } = await assigned(away)
    const find: typeof desk.registry.find = () => Promise.reject(new Error('the table is down'))
    const broken = { ...desk, registry: { ...desk.registry, find } }
    expect(await watchDeadlines(tick('2026-11-24T11:00'), broken)).toMatchObject({ reassigned: 0, failed: 1 })
    expect(await watchDeadlines(tick('2026-11-24T12:00'), desk)).toMatchObject({ reassigned: 1, failed: 0 })
    expect(await assignee()).toBeUndefined()
  })

  test('of an agency that he was appointed in while his absence was to come go to others as it begins', async () => {
    const journey = aDossier()
    journey.does({ kind: 'assign', task: journey.task('check').id, officer: 'binh' }, tuesday)
    const { desk, assignee } = await aDesk(journey)
    const commands: RegistryCommand[] = [
      {
        kind: 'register',
        person: 'binh',
        is: 'officer',
        name: 'binh',
        issuer: 'https://id.example.vn',
        subject: 'binh',
      },
      { ...away, person: 'binh' },
      { kind: 'appoint', person: 'binh', ...role },
    ]
    for (const command of commands) await desk.registry.change(command, context)
    expect(await watchDeadlines(tick('2026-11-24T10:00'), desk)).toMatchObject({ reassigned: 0 })
    expect(await watchDeadlines(tick('2026-11-24T11:00'), desk)).toMatchObject({ reassigned: 1 })
    expect(await assignee()).toBeUndefined()
  })

  test('stay where they are while he is there', async () => {
    const { desk, assignee } = await assigned(away)
    expect(await watchDeadlines(tick('2026-11-24T10:45'), desk)).toMatchObject({ reassigned: 0, failed: 0 })
    expect(await assignee()).toBe('hoa')
  })

  test('go to whom he lent his role as his absence begins, once, and stay there', async () => {
    const { desk, assignee, events } = await assigned(away, lend)
    expect(await watchDeadlines(tick('2026-11-24T11:00'), desk)).toMatchObject({ reassigned: 1, failed: 0 })
    expect(await assignee()).toBe('thu')
    expect(await watchDeadlines(tick('2026-11-24T11:15'), desk)).toMatchObject({ reassigned: 0 })
    expect((await events()).filter((type) => type === 'assigned')).toHaveLength(2)
  })

  test('go back to the role when he lent it to nobody', async () => {
    const { desk, assignee } = await assigned(away)
    expect(await watchDeadlines(tick('2026-11-24T11:00'), desk)).toMatchObject({ reassigned: 1 })
    expect(await assignee()).toBeUndefined()
  })

  test('go back to the role when its deputy is away too', async () => {
    const { desk, assignee } = await assigned(away, lend, { ...away, person: 'thu' })
    expect(await watchDeadlines(tick('2026-11-24T11:00'), desk)).toMatchObject({ reassigned: 1 })
    expect(await assignee()).toBeUndefined()
  })

  test('go back to the role when he lost it, by dismissal or because it ran out', async () => {
    const ends: RegistryCommand[] = [
      { kind: 'dismiss', person: 'hoa', ...role },
      { kind: 'appoint', person: 'hoa', ...role, until: from },
    ]
    for (const command of ends) {
      const { desk, assignee } = await assigned(command)
      expect(await watchDeadlines(tick('2026-11-24T11:00'), desk)).toMatchObject({ reassigned: 1 })
      expect(await assignee()).toBeUndefined()
    }
  })

  test('that a colleague was given meanwhile are left to him', async () => {
    const { desk, assignee } = await assigned(away, lend)
    const { load, append } = desk.dossiers
    const holders: typeof desk.registry.holders = async (...asked) => {
      const dossier = (await load('D1'))!
      const command = { kind: 'assign', task: 'D1_1', officer: 'minh' } as const
      await append(dossier, decide(dossier, command, { ...desk, procedure: shedPermit, at: from, by: 'thu' }))
      return desk.registry.holders(...asked)
    }
    const raced = { ...desk, registry: { ...desk.registry, holders } }
    expect(await watchDeadlines(tick('2026-11-24T11:00'), raced)).toMatchObject({ reassigned: 0, failed: 0 })
    expect(await assignee()).toBe('minh')
  })
})

test('each hour what is due is read, each once, and nothing else', async () => {
  const stored = tableInMemory()
  let [read, weeks] = [0, 0]
  const counting = {
    ...stored,
    page: async (...of: Parameters<typeof stored.page>) => {
      const page = await stored.page(...of)
      if (of[1].startsWith('DUE#')) read += page.items.length
      if (of[1].startsWith('WORKLOAD#')) weeks += 1
      return page
    },
  }
  const { desk } = await aDesk(undefined, counting)
  for (let more = 0; more < 60; more += 1)
    await desk.dossiers.file(
      aFiling({ id: `E${more}`, at: new Date(Date.parse(tuesday) + more * 600_000).toISOString() }),
    )
  const readAt = async (time: string) => {
    read = 0
    const { failed, reminded, overdue } = await watchDeadlines(tick(time), desk)
    return { read, failed, acted: reminded + overdue }
  }
  expect(await readAt('2026-11-24T09:05')).toEqual({ read: 0, failed: 0, acted: 0 })
  let acted = 0
  for (const time of ['24T14:30', '24T16:00', '25T09:00', '25T11:00', '25T17:00', '26T09:00', '27T17:00']) {
    const first = await readAt(`2026-11-${time}`)
    expect(first.failed).toBe(0)
    acted += first.acted
    expect([time, await readAt(`2026-11-${time}`)]).toEqual([time, { read: 0, failed: 0, acted: 0 }])
  }
  expect(acted).toBeGreaterThan(61)
  // Weeks that are over are looked for, and what waits is kept, at night alone.
  const kept = () => stored.items().filter(({ pk }) => pk === 'WAITED#peoples-committee')
  expect(kept()).toEqual([])
  await readAt('2026-11-28T01:05')
  expect(weeks).toBe(8)
  expect(kept().map(({ sk }) => sk)).toEqual(['DAY#2026-11-28'])
})

test('what is empty while nothing fails is asked for at night, and hourly while something failed of late', async () => {
  const stored = tableInMemory()
  const asked = new Set<string>()
  const { desk, table } = await aDesk(undefined, {
    ...stored,
    page: (...of) => {
      asked.add(String(of[1].split('#')[0]))
      return stored.page(...of)
    },
  })
  const askedAt = async (time: string) => {
    asked.clear()
    const { resumed, playedAgain, failed } = await watchDeadlines(tick(time), desk)
    const lists = ['PARKED', 'ASIDE'].filter((list) => asked.has(list))
    return { lists, acted: resumed + playedAgain, failed }
  }
  const nothing = { lists: [], acted: 0, failed: 0 }
  expect(await askedAt('2026-11-24T10:05')).toEqual(nothing)
  expect(await askedAt('2026-11-25T01:05')).toEqual({ ...nothing, lists: ['PARKED', 'ASIDE'] })
  const at = new Date('2026-11-25T09:30+07:00').toISOString()
  await desk.asides.keep({ dossier: 'D1', sequence: 1, lane: 'mail' }, { error: 'Error', at })
  expect(await askedAt('2026-11-25T10:05')).toEqual({ ...nothing, lists: ['ASIDE'], acted: 1 })
  const park = { kind: 'park', scope: 'procedure', error: 'Error' } as const
  const dossier = (await desk.dossiers.load('D1'))!
  await desk.dossiers.append(
    dossier,
    decide(dossier, park, { ...desk, procedure: shedPermit, at, by: 'system' }),
  )
  expect(await askedAt('2026-11-26T09:05')).toMatchObject({ lists: ['PARKED', 'ASIDE'], acted: 0 })
  expect(await askedAt('2026-11-26T10:05')).toEqual({ ...nothing, lists: ['PARKED', 'ASIDE'], acted: 1 })
  expect(await askedAt('2026-11-26T13:05')).toEqual(nothing)
  // Where it is not known that something came, as of before that was written down, the night finds it.
  const [place, on] = indexAttributes('byDue')
  for (const { pk, sk } of table.items().filter((item) => item.pk.startsWith('SWEEP#last ')))
    await table.write([{ name: 'before', delete: { pk, sk } }])
  const set = { [place]: 'PARKED', [on]: `${at}#D1` }
  await table.write([{ name: 'before', update: keys.head('D1'), set }])
  expect(await askedAt('2026-11-26T14:05')).toEqual(nothing)
  expect((await askedAt('2026-11-27T01:05')).lists).toEqual(['PARKED', 'ASIDE'])
})

test('where its lists stopped the last time is asked for together, not one by one', async () => {
  const stored = tableInMemory()
  const asked: string[] = []
  const { desk } = await aDesk(undefined, {
    ...stored,
    get: (key) => {
      asked.push(key.pk)
      return stored.get(key)
    },
  })
  await watchDeadlines(tick('2026-11-24T09:05'), desk)
  asked.length = 0
  await watchDeadlines(tick('2026-11-24T10:05'), desk)
  expect(asked).toEqual([])
})

test('what stands beside has no machine: its silence is applied as soon as it is due', async () => {
  const journey = atOpinions({ storeys: 1, river: false })
  journey.does({ kind: 'complain', text: 'slow' }, new Date('2026-11-24T11:00+07:00').toISOString(), 'lan')
  const { desk, events } = await aDesk(journey)
  const due = journey.task('complaint').dueAt
  await watchDeadlines({ time: `${due.slice(0, 19)}Z` }, desk)
  expect(await events()).toContain('silence-recorded')
})
