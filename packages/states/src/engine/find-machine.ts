import { machineArn, readMachineArn } from '../arn'
import { StatesError } from '../errors'
import type { Engine } from './engine'
import { type AliasRecord, keys, type MachineRecord, type VersionRecord } from './records'

export const noMachine = (arn: string) =>
  new StatesError('StateMachineDoesNotExist', `State Machine Does Not Exist: '${arn}'`)

/** @throws StateMachineDoesNotExist */
export const findMachine = ({ store }: Engine, name: string, arn: string): MachineRecord => {
  const machine = store.get(keys.machine(name)) as MachineRecord | undefined
  if (!machine) throw noMachine(arn)
  return machine
}

/** @throws StateMachineDoesNotExist */
export const findVersion = ({ store }: Engine, name: string, version: number, arn: string): VersionRecord => {
  const found = store.get(keys.version(name, version)) as VersionRecord | undefined
  if (!found) throw noMachine(arn)
  return found
}

/** @throws ResourceNotFound */
export const findAlias = ({ store }: Engine, machine: string, name: string, arn: string): AliasRecord => {
  const found = store.get(keys.alias(machine, name)) as AliasRecord | undefined
  if (!found) throw new StatesError('ResourceNotFound', `Resource not found: '${arn}'`)
  return found
}

/** The alias as a machine that is to be run or told of. @throws StateMachineDoesNotExist */
export const routesOf = ({ store }: Engine, machine: string, name: string, arn: string) => {
  const found = store.get(keys.alias(machine, name)) as AliasRecord | undefined
  if (!found) throw noMachine(arn)
  return found.routes
}

export const versionArn = ({ place }: Engine, name: string, version: number) =>
  `${machineArn(place, name)}:${version}`

export const aliasArn = ({ place }: Engine, machine: string, name: string) =>
  `${machineArn(place, machine)}:${name}`

const choose = (routes: AliasRecord['routes'], random: () => number) => {
  let left = random() * 100
  return routes.find(({ weight }) => {
    left -= weight
    return left < 0
  })
}

/** What an execution started by this ARN runs. @throws StateMachineDoesNotExist, InvalidArn */
export const resolveMachine = (engine: Engine, arn: string) => {
  const { name, version, alias } = readMachineArn(arn)
  const machine = findMachine(engine, name, arn)
  const route = alias === undefined ? undefined : choose(routesOf(engine, name, alias, arn), engine.random)
  const number = route?.version ?? version
  if (number === undefined) {
    const { definition, roleArn, revisionId } = machine
    return { machine, definition, roleArn, revisionId }
  }
  const { definition, roleArn, revisionId } = findVersion(engine, name, number, arn)
  return { machine, definition, roleArn, revisionId, version: number, alias }
}
