import { z } from 'zod'
import { readMachineArn } from '../arn'
import { checkName } from '../engine/check-name'
import { aliasArn, findAlias, findMachine, findVersion, versionArn } from '../engine/find-machine'
import { type AliasRecord, keys } from '../engine/records'
import { StatesError } from '../errors'
import { under } from '../store/state-store'
import { action, change, paging, type Service, seconds } from './action'

const routingConfiguration = z
  .array(z.object({ stateMachineVersionArn: z.string(), weight: z.number().int().min(0).max(100) }))
  .min(1)
  .max(2)

type Routing = z.infer<typeof routingConfiguration>

const readRoutes = (routing: Routing, { engine }: Service) => {
  const total = routing.reduce((sum, { weight }) => sum + weight, 0)
  if (total !== 100)
    throw new StatesError('ValidationException', `The weights add up to ${total}, not to 100`)
  const routes = routing.map(({ stateMachineVersionArn, weight }) => {
    const { name, version } = readMachineArn(stateMachineVersionArn)
    findVersion(engine, name, version ?? 0, stateMachineVersionArn)
    return { machine: name, version: version!, weight }
  })
  if (routes.some(({ machine }) => machine !== routes[0]!.machine))
    throw new StatesError('ValidationException', 'An alias routes to versions of one state machine')
  return routes
}

const readAliasArn = (arn: string) => {
  const { name, alias } = readMachineArn(arn)
  if (alias === undefined) throw new StatesError('ValidationException', `'${arn}' names no alias`)
  return { machine: name, alias }
}

const byArn = z.object({ stateMachineAliasArn: z.string() })

export const createStateMachineAlias = change(
  z.object({ name: z.string(), description: z.string().optional(), routingConfiguration }),
  ({ routingConfiguration: [first] }) => first!.stateMachineVersionArn,
  async ({ name, description, routingConfiguration: routing }, service) => {
    const { store, clock } = service.engine
    const routes = readRoutes(routing, service)
    const { machine } = routes[0]!
    const arn = aliasArn(service.engine, machine, checkName(name))
    if (/^\d+$/.test(name))
      throw new StatesError('ValidationException', `An alias cannot be a number: ${name}`)
    const known = store.get(keys.alias(machine, name)) as AliasRecord | undefined
    if (known) {
      const same = JSON.stringify([known.description, known.routes]) === JSON.stringify([description, routes])
      if (same) return { stateMachineAliasArn: arn, creationDate: seconds(known.createdAt) }
      throw new StatesError('ConflictException', `The alias exists: '${arn}'`)
    }
    const now = clock.now()
    const alias: AliasRecord = { name, description, routes, createdAt: now, updatedAt: now }
    await store.commit([{ key: keys.alias(machine, name), value: alias }])
    return { stateMachineAliasArn: arn, creationDate: seconds(now) }
  },
)

export const updateStateMachineAlias = change(
  byArn.extend({
    description: z.string().optional(),
    routingConfiguration: routingConfiguration.optional(),
  }),
  ({ stateMachineAliasArn }) => stateMachineAliasArn,
  async ({ stateMachineAliasArn, description, routingConfiguration: routing }, service) => {
    const { store, clock } = service.engine
    const { machine, alias } = readAliasArn(stateMachineAliasArn)
    const known = findAlias(service.engine, machine, alias, stateMachineAliasArn)
    const next: AliasRecord = {
      ...known,
      description: description ?? known.description,
      routes: routing ? readRoutes(routing, service) : known.routes,
      updatedAt: clock.now(),
    }
    await store.commit([{ key: keys.alias(machine, alias), value: next }])
    return { updateDate: seconds(next.updatedAt) }
  },
)

export const describeStateMachineAlias = action(
  byArn,
  ({ stateMachineAliasArn }) => stateMachineAliasArn,
  ({ stateMachineAliasArn }, { engine }) => {
    const { machine, alias } = readAliasArn(stateMachineAliasArn)
    const found = findAlias(engine, machine, alias, stateMachineAliasArn)
    return {
      stateMachineAliasArn,
      name: found.name,
      description: found.description,
      routingConfiguration: found.routes.map(({ version, weight }) => ({
        stateMachineVersionArn: versionArn(engine, machine, version),
        weight,
      })),
      creationDate: seconds(found.createdAt),
      updateDate: seconds(found.updatedAt),
    }
  },
)

export const deleteStateMachineAlias = change(
  byArn,
  ({ stateMachineAliasArn }) => stateMachineAliasArn,
  async ({ stateMachineAliasArn }, { engine }) => {
    const { machine, alias } = readAliasArn(stateMachineAliasArn)
    findAlias(engine, machine, alias, stateMachineAliasArn)
    await engine.store.commit([{ key: keys.alias(machine, alias), value: undefined }])
    return {}
  },
)

export const listStateMachineAliases = action(
  z.object({ stateMachineArn: z.string(), ...paging }),
  ({ stateMachineArn }) => stateMachineArn,
  ({ stateMachineArn }, { engine }) => {
    const { name } = readMachineArn(stateMachineArn)
    findMachine(engine, name, stateMachineArn)
    const aliases = engine.store.range(under('alias', name)).map(({ value }) => value as AliasRecord)
    return {
      stateMachineAliases: aliases.map((alias) => ({
        stateMachineAliasArn: aliasArn(engine, name, alias.name),
        creationDate: seconds(alias.createdAt),
      })),
    }
  },
)
