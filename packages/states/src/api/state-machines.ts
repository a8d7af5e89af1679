import { randomUUID } from 'node:crypto'
import { isDeepStrictEqual } from 'node:util'
import { z } from 'zod'
import { machineArn, readMachineArn, readMachineName } from '../arn'
import { checkName } from '../engine/check-name'
import type { Engine } from '../engine/engine'
import { findMachine, findVersion, routesOf } from '../engine/find-machine'
import {
  checkLogging,
  LoggingConfiguration,
  noLogging,
  noTracing,
  TracingConfiguration,
} from '../engine/machine-settings'
import { keys, type MachineRecord } from '../engine/records'
import { tagWrite } from '../engine/tags'
import { StatesError } from '../errors'
import { under } from '../store/state-store'
import { action, change, readPage, seconds, writePage } from './action'
import { arnText, descriptionText, nameText, paging } from './fields'
import { tagList } from './tags'
import { publishVersion } from './versions'

const byArn = z.object({ stateMachineArn: arnText })

const settings = {
  loggingConfiguration: LoggingConfiguration.optional(),
  tracingConfiguration: TracingConfiguration.optional(),
  publish: z.boolean().default(false),
  versionDescription: descriptionText.optional(),
}

/** AWS's limit. */
const definitionText = z.string().min(1).max(1_048_576)
const roleText = z.string().min(1).max(256)

const createInput = z.object({
  name: z.string(),
  definition: definitionText,
  roleArn: roleText,
  type: z.enum(['STANDARD', 'EXPRESS']).default('STANDARD'),
  tags: tagList.default([]),
  ...settings,
})

const checkDescription = (publish: boolean, description: string | undefined) => {
  if (description === undefined || publish) return
  throw new StatesError('ValidationException', 'Version description can only be set when publish is true')
}

/** Whether to create `asked` is to create `known` once more. Another role is no difference to AWS. */
const isSame = (known: MachineRecord, asked: MachineRecord) =>
  known.definition === asked.definition &&
  known.type === asked.type &&
  isDeepStrictEqual(known.logging ?? noLogging, asked.logging ?? noLogging) &&
  isDeepStrictEqual(known.tracing ?? noTracing, asked.tracing ?? noTracing)

export const createStateMachine = change(
  createInput,
  ({ name }, { engine }) => machineArn(engine.place, name),
  async (input, { engine }) => {
    const { name, definition, roleArn, type, publish, versionDescription, tags } = input
    const { loggingConfiguration: logging, tracingConfiguration: tracing } = input
    checkLogging(logging)
    checkDescription(publish, versionDescription)
    const { store, clock, place, definitions } = engine
    const own = machineArn(place, checkName(name))
    const { id, write } = definitions.add(definition, type)
    const known = store.get(keys.machine(name)) as MachineRecord | undefined
    const now = clock.now()
    const asked: MachineRecord = {
      name,
      arn: own,
      definition: id,
      roleArn,
      logging,
      tracing,
      type,
      revisionId: randomUUID(),
      createdAt: now,
      updatedAt: now,
      lastVersion: 0,
    }
    if (known && !isSame(known, asked)) {
      throw new StatesError('StateMachineAlreadyExists', `State Machine Already Exists: '${own}'`)
    }
    const machine = known ?? asked
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
    stateMachineArn: arnText,
    definition: definitionText.optional(),
    roleArn: roleText.optional(),
    ...settings,
  }),
  ({ stateMachineArn }) => stateMachineArn,
  async (input, { engine }) => {
    const { stateMachineArn, definition, roleArn, publish, versionDescription } = input
    const { loggingConfiguration: logging, tracingConfiguration: tracing } = input
    checkLogging(logging)
    checkDescription(publish, versionDescription)
    if ([definition, roleArn, logging, tracing].every((given) => given === undefined)) {
      throw new StatesError(
        'MissingRequiredParameter',
        'Either the definition, the role ARN, the LoggingConfiguration, or the TracingConfiguration must be specified',
      )
    }
    const { store, clock } = engine
    const name = readMachineName(stateMachineArn)
    const machine = findMachine(engine, name, stateMachineArn)
    const added = definition === undefined ? undefined : engine.definitions.add(definition, machine.type)
    const next: MachineRecord = {
      ...machine,
      definition: added?.id ?? machine.definition,
      roleArn: roleArn ?? machine.roleArn,
      logging: logging ?? machine.logging,
      tracing: tracing ?? machine.tracing,
      updatedAt: clock.now(),
    }
    if (!isSame(machine, next) || next.roleArn !== machine.roleArn) next.revisionId = randomUUID()
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
  const { name, version, alias } = readMachineArn(stateMachineArn)
  const machine = findMachine(engine, name, stateMachineArn)
  if (alias !== undefined) routesOf(engine, name, alias, stateMachineArn)
  if (version === undefined) return machine
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
      loggingConfiguration: found.logging ?? noLogging,
      tracingConfiguration: found.tracing ?? noTracing,
    }
  },
)

export const deleteStateMachine = change(
  byArn,
  ({ stateMachineArn }) => stateMachineArn,
  async ({ stateMachineArn }, { engine: { store, place } }) => {
    const name = readMachineName(stateMachineArn)
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
    const from = readPage(nextToken, nameText)
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
