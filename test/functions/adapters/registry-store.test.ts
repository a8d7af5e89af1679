import { keys } from '../../../functions/adapters/keys'
import { personAt, type RegistryCommand } from '../../../functions/adapters/registry-entry'
import { type RegistryStore, registryStore } from '../../../functions/adapters/registry-store'
import { Altered, Refusal } from '../../../workflows/kernel/errors'
import { tuesday } from '../../fixtures/dossier'
import { overBothTables } from './both-tables'
import { minutesAfter } from './filing'

const context = { at: tuesday, by: 'operator' }
const register = (person: string, is: 'citizen' | 'officer', subject = person): RegistryCommand => ({
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
})
