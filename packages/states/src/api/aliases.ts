import { z } from 'zod'
import { readMachineArn } from '../arn'
import { aliasArn, findAlias, findMachine, findVersion, versionArn } from '../engine/find-machine'
import { type AliasRecord, keys } from '../engine/records'
import { StatesError } from '../errors'
import { under } from '../store/state-store'
import { action, change, readPage, type Service, seconds, writePage } from './action'
import { arnText, descriptionText, nameText, paging } from './fields'

const routingConfiguration = z
  .array(z.object({ stateMachineVersionArn: arnText, weight: z.number().int().min(0).max(100) }))
  .min(1)
  .max(2)

type Routing = z.infer<typeof routingConfiguration>

/** A whole number would be taken for a version. */
const aliasName = z
  .string()
  .regex(/^(?=.*[A-Za-z_.-])[A-Za-z0-9_.-]{1,80}$/, 'letters, digits, _, - and . and no whole number')

const readRoutes = (routing: Routing, { engine }: Service) => {
  const total = routing.reduce((sum, { weight }) => sum + weight, 0)
  if (total !== 100)
    throw new StatesError('ValidationException', `The weights add up to ${total}, not to 100`)
  const routes = routing.map(({ stateMachineVersionArn, weight }) => {
    const { name, version } = readMachineArn(stateMachineVersionArn)
    findVersion(engine, name, version ?? 0, stateMachineVersionArn)
    return { machine: name, version: version!, weight }
  })
  const [first, second] = routes
  if (second && second.machine !== first!.machine)
    throw new StatesError('ValidationException', 'An alias routes to versions of one state machine')
  if (second?.version === first!.version)
    throw new StatesError('ValidationException', `An alias routes to version ${first!.version} once`)
  return routes
}

const readAliasArn = (arn: string) => {
  const { name, alias } = readMachineArn(arn)
  if (alias === undefined) throw new StatesError('ValidationException', `'${arn}' names no alias`)
  return { machine: name, alias }
}

const byArn = z.object({ stateMachineAliasArn: arnText })

export const createStateMachineAlias = change(
  z.object({ name: aliasName, description: descriptionText.optional(), routingConfiguration }),
  ({ routingConfiguration: [first] }) => first!.stateMachineVersionArn,
  async ({ name, description, routingConfiguration: routing }, service) => {
    const { store, clock } = service.engine
    const routes = readRoutes(routing, service)
    const { machine } = routes[0]!
    const arn = aliasArn(service.engine, machine, name)
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
    description: descriptionText.optional(),
    routingConfiguration: routingConfiguration.optional(),
  }),
  ({ stateMachineAliasArn }) => stateMachineAliasArn,
  async ({ stateMachineAliasArn, description, routingConfiguration: routing }, service) => {
    const { store, clock } = service.engine
    if (description === undefined && routing === undefined)
      throw new StatesError('ValidationException', 'Give a description or a routingConfiguration')
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
  z.object({ stateMachineArn: arnText, ...paging }),
  ({ stateMachineArn }) => stateMachineArn,
  ({ stateMachineArn, maxResults, nextToken }, { engine }) => {
    const { name, version } = readMachineArn(stateMachineArn)
    findMachine(engine, name, stateMachineArn)
    const limit = maxResults || 100
    const from = readPage(nextToken, nameText) ?? ''
    const found = engine.store
      .range({ ...under('alias', name), start: keys.alias(name, from) })
      .map(({ value }) => value as AliasRecord)
      .filter(({ routes }) => version === undefined || routes.some((route) => route.version === version))
    return {
      stateMachineAliases: found.slice(0, limit).map((alias) => ({
        stateMachineAliasArn: aliasArn(engine, name, alias.name),
        creationDate: seconds(alias.createdAt),
      })),
      nextToken: found[limit] && writePage(found[limit].name),
    }
  },
)
