import { StatesError } from './errors'

/** Where the service pretends to be: every ARN carries it. */
export interface Place {
  region: string
  accountId: string
}

/** What a state machine ARN points at: the machine, one of its versions, or one of its aliases. */
export interface MachineReference {
  name: string
  version?: number
  alias?: string
}

const invalid = (arn: unknown) =>
  new StatesError('InvalidArn', `Invalid Arn: 'Resource type not valid: ${arn}'`)

export const machineArn = ({ region, accountId }: Place, name: string) =>
  `arn:aws:states:${region}:${accountId}:stateMachine:${name}`

export const executionArn = ({ region, accountId }: Place, machine: string, name: string) =>
  `arn:aws:states:${region}:${accountId}:execution:${machine}:${name}`

/** Express executions of one name are many: each has an id of its own. */
export const expressArn = ({ region, accountId }: Place, machine: string, name: string, id: string) =>
  `arn:aws:states:${region}:${accountId}:express:${machine}:${name}:${id}`

export const activityArn = ({ region, accountId }: Place, name: string) =>
  `arn:aws:states:${region}:${accountId}:activity:${name}`

export const functionArn = ({ region, accountId }: Place, nameOrArn: string, qualifier?: string) => {
  const arn = nameOrArn.startsWith('arn:')
    ? nameOrArn
    : `arn:aws:lambda:${region}:${accountId}:function:${nameOrArn}`
  return qualifier ? `${arn}:${qualifier}` : arn
}

/** @throws InvalidArn */
export const readMachineArn = (arn: unknown): MachineReference => {
  const parts = typeof arn === 'string' ? arn.split(':') : []
  const [, , service, , , kind, name, qualifier] = parts
  if (service !== 'states' || kind !== 'stateMachine' || !name || parts.length > 8) throw invalid(arn)
  if (qualifier === undefined) return { name }
  return /^\d+$/.test(qualifier) ? { name, version: Number(qualifier) } : { name, alias: qualifier }
}

/** The name in the ARN of a machine itself, not of a version, an alias or a Map state. @throws InvalidArn, ValidationException */
export const readMachineName = (arn: unknown): string => {
  const { name, version, alias } = readMachineArn(arn)
  if (version === undefined && alias === undefined && !name.includes('/')) return name
  throw new StatesError('ValidationException', `'${arn}' names more than a state machine`)
}

/** @throws InvalidArn */
export const readExecutionArn = (arn: unknown): { machine: string; name: string } => {
  const parts = typeof arn === 'string' ? arn.split(':') : []
  const [, , service, , , kind, machine, name] = parts
  if (service !== 'states' || kind !== 'execution' || !machine || !name || parts.length > 8)
    throw invalid(arn)
  return { machine, name }
}
