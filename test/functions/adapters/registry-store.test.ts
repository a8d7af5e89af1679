import { canonical, genesis, sha256 } from '../../../functions/adapters/event-chain'
import { keys } from '../../../functions/adapters/keys'
import { personAt, type RegistryCommand } from '../../../functions/adapters/registry-entry'
import { type RegistryStore, registryStore } from '../../../functions/adapters/registry-store'
import { Altered, Refusal } from '../../../workflows/kernel/errors'
import { tuesday } from '../../fixtures/dossier'
import { overBothTables } from './both-tables'
import { minutesAfter } from './filing'

const context = { at: tuesday, by: 'operator' }
const register = (
  person: string,
  is: 'citizen' | 'officer' | 'operator',
  subject = person,
): RegistryCommand => ({
  kind: 'register',
  person,
  is,
  name: 'Nguyễn Thị Lan',
  issuer: 'https://id.example.vn',
  subject,
})
const role = { agency: 'fire-police', role: 'reviewer' } as const
const does = async (store: RegistryStore, ...commands: RegistryCommand[]) => {
  for (const command of commands) await store.change(command, context)
}

overBothTables((anEmptyTable) => {
  test('a person is found by the identity that the token names, and nobody by another', async () => {
    const store = registryStore(await anEmptyTable())
    await does(store, register('lan', 'citizen', 'sub-1'))
    expect(await store.findByIdentity('https://id.example.vn', 'sub-1')).toMatchObject({ id: 'lan' })
    expect(await store.findByIdentity('https://id.example.vn', 'lan')).toBeUndefined()
    expect(await store.findByIdentity('https://other.example.vn', 'sub-1')).toBeUndefined()
    expect(await store.find('minh')).toBeUndefined()
  })

  test('a person is called by the registered name, until that is erased', async () => {
    const table = await anEmptyTable()
    const store = registryStore(table)
    await does(store, register('lan', 'citizen'))
    expect(await store.nameOf('lan')).toBe('Nguyễn Thị Lan')
    expect(await store.nameOf('minh')).toBeUndefined()
    await table.update(keys.person('lan'), { name: '' })
    expect(await store.nameOf('lan')).toBeUndefined()
  })

  test('an identity belongs to one person', async () => {
    const store = registryStore(await anEmptyTable())
    await does(store, register('lan', 'citizen', 'sub-1'))
    await expect(store.change(register('minh', 'citizen', 'sub-1'), context)).rejects.toThrow(
      expect.objectContaining({ errors: [{ pointer: '/subject', message: 'identity-taken' }] }),
    )
    expect(await store.find('minh')).toBeUndefined()
  })

  test('what is given twice changes nothing more', async () => {
    const store = registryStore(await anEmptyTable())
    const commands: RegistryCommand[] = [
      register('bao', 'officer'),
      { kind: 'appoint', person: 'bao', ...role },
      { kind: 'dismiss', person: 'bao', ...role },
    ]
    for (const command of commands) await does(store, command, command)
    expect((await store.history('bao')).map(({ type }) => type)).toEqual([
      'registered',
      'appointed',
      'dismissed',
    ])
  })

  test('whoever leaves holds nothing any more, is found nowhere and written to no more, for a reason on record', async () => {
    const store = registryStore(await anEmptyTable())
    const reason = 'Nghỉ hưu'
    const address = { kind: 'change-address', person: 'bao', email: 'bao@fire.example' } as const
    await does(store, register('bao', 'officer'), address, { kind: 'appoint', person: 'bao', ...role })
    await does(store, { kind: 'appoint', person: 'bao', agency: 'ward-sai-gon', role: 'signer' })
    const leave = { kind: 'leave', person: 'bao', reason } as const
    await does(store, leave, leave)
    expect(personAt((await store.find('bao'))!, tuesday).roles).toEqual([])
    expect(await store.addressOf('bao')).toBeUndefined()
    for (const agency of ['fire-police', 'ward-sai-gon']) expect(await store.staffOf(agency)).toEqual([])
    const looks: string[] = []
    for await (const { agency } of store.toLookAt(tuesday)) looks.push(agency)
    expect(looks.sort()).toEqual(['fire-police', 'ward-sai-gon'])
    const [left, ...before] = await store.recent('bao', 2)
    expect(left).toMatchObject({ type: 'left', reason, sequence: 5 })
    expect(before.map(({ type }) => type)).toEqual(['appointed'])
    expect(await store.history('bao')).toHaveLength(5)
  })

  test('a right ends at its instant', async () => {
    const store = registryStore(await anEmptyTable())
    const until = minutesAfter(tuesday, 60)
    await does(
      store,
      register('lan', 'citizen'),
      register('minh', 'citizen'),
      register('bao', 'officer'),
      { kind: 'appoint', person: 'bao', ...role, until },
      { kind: 'grant-mandate', person: 'minh', from: 'lan', procedures: ['1.999999'], until },
    )
    const bao = (await store.find('bao'))!
    const minh = (await store.find('minh'))!
    expect(personAt(bao, tuesday).roles).toEqual([role])
    expect(personAt(bao, until).roles).toEqual([])
    expect(personAt(minh, tuesday).mandates).toEqual([{ from: 'lan', procedures: ['1.999999'], until }])
    expect(personAt(minh, until).mandates).toEqual([])
    await does(store, { kind: 'revoke-mandate', person: 'minh', from: 'lan' })
    expect(personAt((await store.find('minh'))!, tuesday).mandates).toEqual([])
  })

  test('only who holds a role lends it, and a borrowed one is not lent on', async () => {
    const store = registryStore(await anEmptyTable())
    const until = minutesAfter(tuesday, 60)
    const lend = (from: string, person: string): RegistryCommand => ({
      kind: 'delegate',
      person,
      from,
      ...role,
      until,
    })
    await does(
      store,
      register('bao', 'officer'),
      register('duc', 'officer'),
      register('hoa', 'officer'),
      { kind: 'appoint', person: 'bao', ...role },
      lend('bao', 'duc'),
    )
    expect((await store.find('duc'))?.roles).toEqual([{ ...role, until, delegatedBy: 'bao' }])
    await expect(store.change(lend('duc', 'hoa'), context)).rejects.toThrow(Refusal)
    await expect(store.change(lend('nobody', 'hoa'), context)).rejects.toThrow(Refusal)
    expect((await store.find('hoa'))?.roles).toEqual([])
  })

  const lend = (until: string): RegistryCommand => ({
    kind: 'delegate',
    person: 'duc',
    from: 'bao',
    ...role,
    until,
  })
  const appoint = (person: string, until?: string): RegistryCommand => ({
    kind: 'appoint',
    person,
    ...role,
    ...(until && { until }),
  })
  const rightsOf = async (store: RegistryStore, person: string, at: string) =>
    personAt((await store.find(person))!, at).roles

  test('a loan stands beside a role of one’s own, which outlives it', async () => {
    const store = registryStore(await anEmptyTable())
    const until = minutesAfter(tuesday, 60)
    await does(
      store,
      register('bao', 'officer'),
      register('duc', 'officer'),
      appoint('bao'),
      appoint('duc'),
      lend(until),
      lend(until),
    )
    expect((await store.find('duc'))?.roles).toEqual([role, { ...role, until, delegatedBy: 'bao' }])
    expect(await store.history('duc')).toHaveLength(3)
    for (const at of [tuesday, until]) expect(await rightsOf(store, 'duc', at)).toEqual([role])
    await does(store, { kind: 'dismiss', person: 'duc', ...role })
    expect(await rightsOf(store, 'duc', tuesday)).toEqual([])
  })

  test('a role that has ended is not lent, nor any for longer than its lender has it', async () => {
    const store = registryStore(await anEmptyTable())
    const end = minutesAfter(tuesday, 60)
    await does(store, register('bao', 'officer'), register('duc', 'officer'), appoint('bao', end))
    const refused = (until: string, at: string, fault: object) =>
      expect(store.change(lend(until), { ...context, at })).rejects.toThrow(
        expect.objectContaining({ errors: [fault] }),
      )
    const outlasts = { pointer: '/until', message: `outlasts-lender: ${end}` }
    await refused(minutesAfter(end, 1), tuesday, outlasts)
    await refused(minutesAfter(end, 1), end, { pointer: '/from', message: 'role-not-held' })
    expect((await store.find('duc'))?.roles).toEqual([])
    await does(store, lend(end))
    expect(await rightsOf(store, 'duc', tuesday)).toEqual([role])
    expect(await rightsOf(store, 'duc', end)).toEqual([])
  })

  test('a loan ends with its lender’s role, by dismissal or by a nearer end', async () => {
    const store = registryStore(await anEmptyTable())
    const [nearer, until] = [minutesAfter(tuesday, 30), minutesAfter(tuesday, 60)]
    await does(
      store,
      register('bao', 'officer'),
      register('duc', 'officer', 'sub-duc'),
      appoint('bao'),
      lend(until),
    )
    await does(store, appoint('bao', nearer))
    expect(await rightsOf(store, 'duc', tuesday)).toEqual([role])
    expect(await rightsOf(store, 'duc', nearer)).toEqual([])
    await does(store, { kind: 'dismiss', person: 'bao', ...role })
    expect(await rightsOf(store, 'duc', tuesday)).toEqual([])
    const known = (await store.findByIdentity('https://id.example.vn', 'sub-duc'))!
    expect(personAt(known, tuesday).roles).toEqual([])
  })

  test('a citizen holds no office, and nobody acts for a stranger', async () => {
    const store = registryStore(await anEmptyTable())
    await does(store, register('lan', 'citizen'))
    const wrong: RegistryCommand[] = [
      { kind: 'appoint', person: 'lan', ...role },
      { kind: 'appoint', person: 'nobody', ...role },
      { kind: 'grant-mandate', person: 'lan', from: 'nobody', procedures: [] },
    ]
    for (const command of wrong) await expect(store.change(command, context)).rejects.toThrow(Refusal)
    expect(await store.history('lan')).toHaveLength(1)
  })

  const holdersAt = async (store: RegistryStore, at: string) =>
    (await store.holders('fire-police', 'reviewer', at)).map(({ id }) => id)

  test('who holds a role in an agency is known, by himself or on loan, and for as long as he does', async () => {
    const store = registryStore(await anEmptyTable())
    const [nearer, until] = [minutesAfter(tuesday, 30), minutesAfter(tuesday, 60)]
    await does(
      store,
      register('bao', 'officer'),
      register('duc', 'officer'),
      register('hoa', 'officer'),
      register('mai', 'officer'),
      appoint('bao'),
      lend(until),
      appoint('hoa', nearer),
      { kind: 'appoint', person: 'mai', agency: 'fire-police', role: 'unit-head' },
      { kind: 'appoint', person: 'mai', agency: 'ward-ben-thanh', role: 'reviewer' },
    )
    expect(await holdersAt(store, tuesday)).toEqual(['bao', 'duc', 'hoa'])
    expect(await holdersAt(store, nearer)).toEqual(['bao', 'duc'])
    expect(await holdersAt(store, until)).toEqual(['bao'])
    await does(store, { kind: 'dismiss', person: 'bao', ...role })
    expect(await holdersAt(store, tuesday)).toEqual(['hoa'])
    expect((await store.holders('fire-police', 'unit-head', until)).map(({ id }) => id)).toEqual(['mai'])
  })

  test('who is away holds his role and is not there, until his time is over or he is back', async () => {
    const store = registryStore(await anEmptyTable())
    const [from, until] = [minutesAfter(tuesday, 30), minutesAfter(tuesday, 60)]
    const away: RegistryCommand = { kind: 'away', person: 'bao', from, until }
    await does(store, register('bao', 'officer'), appoint('bao'), away, away)
    expect(await rightsOf(store, 'bao', from)).toEqual([role])
    expect(await holdersAt(store, tuesday)).toEqual(['bao'])
    expect(await holdersAt(store, from)).toEqual([])
    expect(await holdersAt(store, until)).toEqual(['bao'])
    await does(store, { kind: 'back', person: 'bao' }, { kind: 'back', person: 'bao' })
    expect(await holdersAt(store, from)).toEqual(['bao'])
    const types = (await store.history('bao')).map(({ type }) => type)
    expect(types).toEqual(['registered', 'appointed', 'went-away', 'came-back'])
    await expect(store.change({ ...away, until: from }, context)).rejects.toThrow(
      expect.objectContaining({ errors: [{ pointer: '/until', message: `before-from: ${from}` }] }),
    )
  })

  test('an officer has an address, which no history holds, until it is changed, taken away or erased', async () => {
    const table = await anEmptyTable()
    const store = registryStore(table)
    const change = (email?: string): RegistryCommand => ({
      kind: 'change-address',
      person: 'bao',
      ...(email && { email }),
    })
    await does(store, { ...register('bao', 'officer'), email: 'bao@old.example' } as RegistryCommand)
    expect(await store.addressOf('bao')).toBe('bao@old.example')
    expect(await store.addressOf('nobody')).toBeUndefined()
    await does(store, change('bao@new.example'), change('bao@new.example'))
    expect(await store.addressOf('bao')).toBe('bao@new.example')
    const history = await store.history('bao')
    expect(history.map(({ type }) => type)).toEqual(['registered', 'address-changed'])
    expect(JSON.stringify([history, await store.find('bao')])).not.toContain('.example')
    await does(store, change())
    expect(await store.addressOf('bao')).toBeUndefined()
    await does(store, change('bao@new.example'))
    await table.update(keys.person('bao'), { email: '' })
    expect(await store.addressOf('bao')).toBeUndefined()
  })

  test('a citizen has no address here, and is never away', async () => {
    const store = registryStore(await anEmptyTable())
    const given = { ...register('minh', 'citizen'), email: 'minh@x.example' } as RegistryCommand
    await does(store, register('lan', 'citizen'))
    const wrong: RegistryCommand[] = [
      given,
      { kind: 'change-address', person: 'lan', email: 'lan@x.example' },
      { kind: 'away', person: 'lan', from: tuesday, until: minutesAfter(tuesday, 60) },
    ]
    for (const command of wrong) await expect(store.change(command, context)).rejects.toThrow(Refusal)
    expect(await store.find('minh')).toBeUndefined()
    expect(await store.history('lan')).toHaveLength(1)
  })

  test('changes at the same moment are all kept', async () => {
    const store = registryStore(await anEmptyTable())
    await does(store, register('bao', 'officer'))
    const roles = ['reception', 'reviewer', 'signer'] as const
    await Promise.all(
      roles.map((held) =>
        store.change({ kind: 'appoint', person: 'bao', agency: 'fire-police', role: held }, context),
      ),
    )
    expect((await store.find('bao'))?.roles.map((held) => held.role).sort()).toEqual([...roles])
    expect(await store.history('bao')).toHaveLength(4)
  })

  test('a history that was altered is noticed, and no name is in it', async () => {
    const table = await anEmptyTable()
    const store = registryStore(table)
    await does(store, register('bao', 'officer'), { kind: 'appoint', person: 'bao', ...role })
    const event = (await table.get(keys.personEvent('bao', 2)))!
    expect(JSON.stringify(await store.history('bao'))).not.toMatch(/Nguyễn/)
    const altered = { ...event, event: String(event.event).replace('reviewer', 'signer') }
    await table.write([{ name: 'alter', put: altered }])
    await expect(store.history('bao')).rejects.toThrow(Altered)
  })

  const issuer = 'https://id.example.vn'
  const aCitizen = async () => {
    const table = await anEmptyTable()
    const store = registryStore(table)
    await does(store, register('root', 'operator'), register('lan', 'citizen'), register('bao', 'officer'))
    await does(store, { kind: 'appoint', person: 'bao', ...role })
    return { table, store, head: (await table.get(keys.person('lan')))! }
  }
  const made = (text: unknown) => String(text).replace('"kind":"citizen"', '"kind":"operator"')

  test.each([
    ['another kind', { state: made }],
    ['another kind and hash', { state: made, lastHash: () => '0'.repeat(64) }],
    ['what is no JSON', { state: () => 'x' }],
    ['another place in the order', { sequence: () => '7' }],
  ])('nobody has rights by an entry that was given %s', async (_what, changes) => {
    const { table, store, head } = await aCitizen()
    const set = Object.fromEntries(
      Object.entries(changes).map(([name, change]) => [name, change(head[name])]),
    )
    await table.update(keys.person('lan'), set)
    await expect(store.find('lan')).rejects.toThrow(Altered)
    await expect(store.findByIdentity(issuer, 'lan')).rejects.toThrow(Altered)
    await expect(
      store.change({ kind: 'revoke-mandate', person: 'lan', from: 'root' }, context),
    ).rejects.toThrow(Altered)
  })

  test('nor when the entry goes back to how it was before its last event', async () => {
    const table = await anEmptyTable()
    const store = registryStore(table)
    await does(store, register('bao', 'officer'), { kind: 'appoint', person: 'bao', ...role })
    const appointed = (await table.get(keys.person('bao')))!
    await does(store, { kind: 'dismiss', person: 'bao', ...role })
    await table.write([{ name: 'back', put: appointed }])
    await expect(store.find('bao')).rejects.toThrow(Altered)
    expect(await store.holders(role.agency, role.role, tuesday)).toEqual([])
  })

  test('nor without any of its events, or with one that is not what was hashed', async () => {
    const { table, store } = await aCitizen()
    const event = (await table.get(keys.personEvent('lan', 1)))!
    for (const put of [
      { ...event, event: made(event.event).replace('"is":"citizen"', '"is":"operator"') },
      { ...event, event: 'x' },
      { pk: event.pk, sk: event.sk },
    ]) {
      await table.write([{ name: 'alter', put }])
      await expect(store.find('lan')).rejects.toThrow(Altered)
    }
    await table.write([{ name: 'gone', delete: keys.personEvent('lan', 1) }])
    await expect(store.find('lan')).rejects.toThrow(Altered)
  })

  test('where an identity leads is read once, what its person may each time', async () => {
    const { table, store } = await aCitizen()
    const asked: string[] = []
    const { get } = table
    table.get = (key) => {
      asked.push(key.pk)
      return get(key)
    }
    const before = await store.findByIdentity(issuer, 'lan')
    expect(await store.findByIdentity(issuer, 'lan')).toEqual(before)
    expect(asked.filter((pk) => pk.startsWith('IDENTITY#'))).toHaveLength(1)
  })

  test('an identity that was made to lead to somebody else lets nobody in', async () => {
    const { table, store } = await aCitizen()
    const pointer = (await table.get(keys.identity(issuer, 'root')))!
    await table.write([{ name: 'alter', put: { ...pointer, ...keys.identity(issuer, 'lan') } }])
    await expect(store.findByIdentity(issuer, 'lan')).rejects.toThrow(Altered)
    await table.update(keys.person('root'), { subject: 'lan' })
    await expect(store.findByIdentity(issuer, 'lan')).rejects.toThrow(Altered)
    expect(await store.findByIdentity(issuer, 'root')).toMatchObject({ kind: 'operator' })
    await table.update(keys.person('root'), { salt: '' })
    await expect(store.findByIdentity(issuer, 'root')).rejects.toThrow(Altered)
  })

  test('neither entry nor history can be guessed the identity from', async () => {
    const { store } = await aCitizen()
    const other = registryStore(await anEmptyTable())
    await does(other, register('lan', 'citizen'))
    const [one, two] = [await store.find('lan'), await other.find('lan')]
    expect(one?.identity).toMatch(/^[0-9a-f]{64}$/)
    expect(one?.identity).not.toBe(two?.identity)
  })

  test('an entry of a time when events did not know it is what all of them make, or altered', async () => {
    const table = await anEmptyTable()
    const store = registryStore(table)
    const event = {
      v: 1,
      type: 'registered',
      person: 'old',
      sequence: 1,
      at: tuesday,
      by: 'system',
      is: 'citizen',
    }
    const text = canonical({ ...event, prev: genesis })
    const lastHash = sha256(text)
    const entry = { id: 'old', kind: 'citizen', roles: [], mandates: [], sequence: 1, lastHash }
    const put = { ...keys.person('old'), state: JSON.stringify(entry), sequence: 1 }
    const history = { ...keys.personEvent('old', 1), event: text, hash: lastHash }
    await table.write([
      { name: 'head', put },
      { name: 'event', put: history },
      { name: 'identity', put: { ...keys.identity(issuer, 'old'), person: 'old' } },
    ])
    expect(await store.findByIdentity(issuer, 'old')).toEqual(entry)
    await table.write([{ name: 'alter', put: { ...put, state: made(put.state) } }])
    await expect(store.find('old')).rejects.toThrow(Altered)
    await table.write([{ name: 'back', put }])
    await does(store, register('minh', 'citizen'), {
      kind: 'grant-mandate',
      person: 'old',
      from: 'minh',
      procedures: [],
    })
    expect(await store.find('old')).toMatchObject({ sequence: 2, mandates: [{ from: 'minh' }] })
    expect((await table.get(keys.person('old')))?.lastHash).toMatch(/^[0-9a-f]{64}$/)
  })
})
