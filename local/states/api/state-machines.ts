import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { machineArn, readMachineArn } from '../arn'
import { checkName } from '../engine/check-name'
import type { Engine } from '../engine/engine'
import { findMachine, findVersion } from '../engine/find-machine'
import { keys, type MachineRecord } from '../engine/records'
import { tagWrite } from '../engine/tags'
import { StatesError } from '../errors'
import { under } from '../store/state-store'
import { action, change, paging, readPage, seconds, writePage } from './action'
import { tagList } from './tags'
import { publishVersion } from './versions'

const arn = z.string()
const byArn = z.object({ stateMachineArn: arn })

/** Logs go nowhere here, but a configuration that AWS refuses is refused. */
const loggingConfiguration = z
  .object({
    level: z.string().default('OFF'),
    includeExecutionData: z.boolean().optional(),
    destinations: z.array(z.unknown()).default([]),
  })
  .optional()

const createInput = z.object({
  name: z.string(),
  definition: z.string(),
  roleArn: z.string(),
  type: z.enum(['STANDARD', 'EXPRESS']).default('STANDARD'),
  loggingConfiguration,
  publish: z.boolean().default(false),
  versionDescription: z.string().optional(),
  tags: tagList.default([]),
})

const checkLogging = (logging: z.infer<typeof loggingConfiguration>) => {
  if (!logging || (logging.level === 'OFF' && logging.destinations.length === 0)) return
  if (logging.destinations.length === 1) return
  throw new StatesError(
    'InvalidLoggingConfiguration',
    'Invalid Logging Configuration: Must specify exactly one Log Destination.',
  )
}

const checkDescription = (publish: boolean, description: string | undefined) => {
  if (description === undefined || publish) return
  throw new StatesError('ValidationException', 'Version description can only be set when publish is true')
}

export const createStateMachine = change(
  createInput,
  ({ name }, { engine }) => machineArn(engine.place, name),
  async (
    { name, definition, roleArn, type, loggingConfiguration: logging, publish, versionDescription, tags },
    { engine },
  ) => {
    checkLogging(logging)
    checkDescription(publish, versionDescription)
    const { store, clock, place, definitions } = engine
    const own = machineArn(place, checkName(name))
    const { id, write } = definitions.add(definition, type)
    const known = store.get(keys.machine(name)) as MachineRecord | undefined
    if (known && (known.definition !== id || known.roleArn !== roleArn)) {
      throw new StatesError('StateMachineAlreadyExists', `State Machine Already Exists: '${own}'`)
    }
    const now = clock.now()
    const machine: MachineRecord = known ?? {
      name,
      arn: own,
      definition: id,
      roleArn,
      type,
      revisionId: randomUUID(),
      createdAt: now,
      updatedAt: now,
      lastVersion: 0,
    }
    const tagged = tags.length > 0 ? [tagWrite(store, own, tags)] : []
    if (!known) await store.commit([write, { key: keys.machine(name), value: machine }, ...tagged])
    const version = publish ? await publishVersion(engine, machine, versionDescription) : undefined
    return {
      stateMachineArn: own,
      creationDate: seconds(machine.createdAt),
      stateMachineVersionArn: version?.arn,
    }
  },
)

export const updateStateMachine = change(
  z.object({
    stateMachineArn: arn,
    definition: z.string().optional(),
    roleArn: z.string().optional(),
    publish: z.boolean().default(false),
    versionDescription: z.string().optional(),
  }),
  ({ stateMachineArn }) => stateMachineArn,
  async ({ stateMachineArn, definition, roleArn, publish, versionDescription }, { engine }) => {
    checkDescription(publish, versionDescription)
    const { store, clock } = engine
    const { name } = readMachineArn(stateMachineArn)
    const machine = findMachine(engine, name, stateMachineArn)
    const added = definition === undefined ? undefined : engine.definitions.add(definition, machine.type)
    const next: MachineRecord = {
      ...machine,
      definition: added?.id ?? machine.definition,
      roleArn: roleArn ?? machine.roleArn,
      updatedAt: clock.now(),
    }
    const changed = next.definition !== machine.definition || next.roleArn !== machine.roleArn
    if (changed) next.revisionId = randomUUID()
    await store.commit([...(added ? [added.write] : []), { key: keys.machine(name), value: next }])
    const version = publish ? await publishVersion(engine, next, versionDescription) : undefined
    return {
      updateDate: seconds(next.updatedAt),
      revisionId: next.revisionId,
      stateMachineVersionArn: version?.arn,
    }
  },
)

const describe = (engine: Engine, stateMachineArn: string) => {
  const { name, version } = readMachineArn(stateMachineArn)
  const machine = findMachine(engine, name, stateMachineArn)
  if (version === undefined) return { ...machine, arn: machine.arn, createdAt: machine.createdAt }
  return { ...machine, ...findVersion(engine, name, version, stateMachineArn), arn: stateMachineArn }
}

export const describeStateMachine = action(
  byArn,
  ({ stateMachineArn }) => stateMachineArn,
  ({ stateMachineArn }, { engine }) => {
    const found = describe(engine, stateMachineArn)
    return {
      stateMachineArn: found.arn,
      name: found.name,
      status: 'ACTIVE',
      definition: engine.definitions.text(found.definition),
      roleArn: found.roleArn,
      type: found.type,
      creationDate: seconds(found.createdAt),
      revisionId: found.revisionId,
      description: 'description' in found ? found.description : undefined,
      loggingConfiguration: { level: 'OFF', includeExecutionData: false },
      tracingConfiguration: { enabled: false },
    }
  },
)

export const deleteStateMachine = change(
  byArn,
  ({ stateMachineArn }) => stateMachineArn,
  async ({ stateMachineArn }, { engine: { store, place } }) => {
    const { name } = readMachineArn(stateMachineArn)
    // Executions that run keep their definition and go on.
    const rows = [...store.range(under('version', name)), ...store.range(under('alias', name))]
    const gone = [keys.machine(name), keys.tags(machineArn(place, name)), ...rows.map(({ key }) => key)]
    await store.commit(gone.map((key) => ({ key, value: undefined })))
    return {}
  },
)

export const listStateMachines = action(
  z.object(paging),
  () => '*',
  ({ maxResults, nextToken }, { engine: { store } }) => {
    const limit = maxResults || 100
    const from = readPage<string>(nextToken)
    const every = under('machine')
    const rows = store.range({ ...every, start: from ? keys.machine(from) : every.start, limit: limit + 1 })
    const machines = rows.map(({ value }) => value as MachineRecord)
    return {
      stateMachines: machines.slice(0, limit).map(({ arn: stateMachineArn, name, type, createdAt }) => ({
        stateMachineArn,
        name,
        type,
        creationDate: seconds(createdAt),
      })),
      nextToken: machines[limit] && writePage(machines[limit].name),
    }
  },
)
