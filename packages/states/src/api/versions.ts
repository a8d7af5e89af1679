import { z } from 'zod'
import { readMachineArn, readMachineName } from '../arn'
import type { Engine } from '../engine/engine'
import { findMachine, versionArn } from '../engine/find-machine'
import { type AliasRecord, keys, type MachineRecord, type VersionRecord } from '../engine/records'
import { StatesError } from '../errors'
import { under, underReversed } from '../store/state-store'
import { action, change, readPage, seconds, writePage } from './action'
import { arnText, descriptionText, paging } from './fields'

/** A revision that was published already keeps its version: publishing twice makes one. */
export const publishVersion = async (engine: Engine, machine: MachineRecord, description?: string) => {
  const { store, clock } = engine
  const last = store.get(keys.version(machine.name, machine.lastVersion)) as VersionRecord | undefined
  if (last?.revisionId === machine.revisionId) {
    return { arn: versionArn(engine, machine.name, last.number), createdAt: last.createdAt }
  }
  const version: VersionRecord = {
    number: machine.lastVersion + 1,
    definition: machine.definition,
    roleArn: machine.roleArn,
    logging: machine.logging,
    tracing: machine.tracing,
    revisionId: machine.revisionId,
    description,
    createdAt: clock.now(),
  }
  await store.commit([
    { key: keys.version(machine.name, version.number), value: version },
    { key: keys.machine(machine.name), value: { ...machine, lastVersion: version.number } },
  ])
  return { arn: versionArn(engine, machine.name, version.number), createdAt: version.createdAt }
}

export const publishStateMachineVersion = change(
  z.object({
    stateMachineArn: arnText,
    revisionId: z.string().optional(),
    description: descriptionText.optional(),
  }),
  ({ stateMachineArn }) => stateMachineArn,
  async ({ stateMachineArn, revisionId, description }, { engine }) => {
    const machine = findMachine(engine, readMachineName(stateMachineArn), stateMachineArn)
    if (revisionId !== undefined && revisionId !== machine.revisionId) {
      const message = `The revision ${revisionId} is not the latest one, ${machine.revisionId}`
      throw new StatesError('ConflictException', message)
    }
    const { arn, createdAt } = await publishVersion(engine, machine, description)
    return { stateMachineVersionArn: arn, creationDate: seconds(createdAt) }
  },
)

export const listStateMachineVersions = action(
  z.object({ stateMachineArn: arnText, ...paging }),
  ({ stateMachineArn }) => stateMachineArn,
  ({ stateMachineArn, maxResults, nextToken }, { engine }) => {
    const { name } = readMachineArn(stateMachineArn)
    findMachine(engine, name, stateMachineArn)
    const limit = maxResults || 100
    const from = readPage(nextToken, z.number())
    const every = underReversed('version', name)
    const start = from === undefined ? every.start : keys.version(name, from)
    const rows = engine.store.range({ ...every, start, limit: limit + 1 })
    const versions = rows.map(({ value }) => value as VersionRecord)
    return {
      stateMachineVersions: versions.slice(0, limit).map(({ number, createdAt }) => ({
        stateMachineVersionArn: versionArn(engine, name, number),
        creationDate: seconds(createdAt),
      })),
      nextToken: versions[limit] && writePage(versions[limit].number),
    }
  },
)

export const deleteStateMachineVersion = change(
  z.object({ stateMachineVersionArn: arnText }),
  ({ stateMachineVersionArn }) => stateMachineVersionArn,
  async ({ stateMachineVersionArn }, { engine: { store } }) => {
    const { name, version } = readMachineArn(stateMachineVersionArn)
    if (version === undefined) {
      throw new StatesError('ValidationException', `'${stateMachineVersionArn}' names no version`)
    }
    const aliases = store.range(under('alias', name)).map(({ value }) => value as AliasRecord)
    const user = aliases.find(({ routes }) => routes.some((route) => route.version === version))
    if (user)
      throw new StatesError('ConflictException', `Version ${version} is used by the alias ${user.name}`)
    await store.commit([{ key: keys.version(name, version), value: undefined }])
    return {}
  },
)
