import { readFileSync } from 'node:fs'
import { StatesError } from '@motcua/states/errors'
import type { States } from '@motcua/states/open-states'
import { z } from 'zod'
import { NotServed } from '../assembly/errors'
import type { Application, Resource } from '../assembly/load-application'
import type { Numbers } from './numbers'

const Properties = z.object({
  RoleArn: z.string(),
  DefinitionString: z.string().optional(),
  Definition: z.record(z.string(), z.unknown()).optional(),
  DefinitionS3Location: z.object({ Key: z.string() }).optional(),
  DefinitionSubstitutions: z.record(z.string(), z.string()).default({}),
  StateMachineType: z.literal('STANDARD').default('STANDARD'),
})

/** A machine as the template has it. */
export interface DeployedMachine {
  arn: string
  roleArn: string
}

/** Procedures of one shape share a file: each is read once. */
const once = (read: (path: string) => string): ((path: string) => string) => {
  const texts = new Map<string, string>()
  return (path) => {
    const text = texts.get(path) ?? read(path)
    texts.set(path, text)
    return text
  }
}

const read = (application: Application, textOf: (path: string) => string, resource: Resource) => {
  const { where, properties } = resource
  const parsed = Properties.safeParse(properties)
  if (!parsed.success) throw new NotServed(`${where}: ${z.prettifyError(parsed.error)}`)
  const { RoleArn, DefinitionString, Definition, DefinitionS3Location, DefinitionSubstitutions } = parsed.data
  const asset = DefinitionS3Location && application.asset(DefinitionS3Location.Key)
  const definition = DefinitionString ?? (asset ? textOf(asset) : Definition && JSON.stringify(Definition))
  if (!definition) throw new NotServed(`${where}: the machine has no definition`)
  return { roleArn: RoleArn, definition: substituted(definition, DefinitionSubstitutions) }
}

/** As CloudFormation does it: `${name}` of those that are given, wherever it stands. */
const substituted = (definition: string, values: Record<string, string>): string =>
  definition.replaceAll(/\$\{(\w+)\}/g, (whole, name: string) =>
    Object.hasOwn(values, name) ? values[name]! : whole,
  )

const describe = async (states: States, stateMachineArn: string) => {
  try {
    return (await states.handle('DescribeStateMachine', { stateMachineArn })) as {
      definition: string
      roleArn: string
    }
  } catch (error) {
    if (error instanceof StatesError && error.code === 'StateMachineDoesNotExist') return undefined
    throw error
  }
}

/** Makes the engine's machines what the template says; versions that the template no longer has stay. */
export const deployMachines = (application: Application, states: States): Promise<DeployedMachine[]> => {
  const textOf = once((path) => readFileSync(path, 'utf8'))
  const deploy = async (resource: Resource): Promise<DeployedMachine> => {
    const { arn, name } = resource
    const { roleArn, definition } = read(application, textOf, resource)
    const existing = await describe(states, arn)
    if (!existing) await states.handle('CreateStateMachine', { name, definition, roleArn })
    else if (existing.definition !== definition || existing.roleArn !== roleArn) {
      await states.handle('UpdateStateMachine', { stateMachineArn: arn, definition, roleArn })
    }
    return { arn, roleArn }
  }
  // At once: what is written at one time is flushed to disk together.
  return Promise.all(application.resources('AWS::StepFunctions::StateMachine').map(deploy))
}

/**
 * Publishes the template's versions. False when the engine counted otherwise than `numbers` (a run was killed
 * between the two): the numbers are then right, and the template must be read again.
 */
export const publishVersions = async (
  application: Application,
  states: States,
  numbers: Numbers,
): Promise<boolean> => {
  const publish = async ({ ref, properties }: Resource): Promise<boolean> => {
    const stateMachineArn = String(properties.StateMachineArn)
    const { stateMachineVersionArn } = (await states.handle('PublishStateMachineVersion', {
      stateMachineArn,
    })) as {
      stateMachineVersionArn: string
    }
    if (stateMachineVersionArn === ref) return true
    numbers.correct(stateMachineArn, Number(stateMachineVersionArn.split(':').pop()))
    return false
  }
  const versions = application.resources('AWS::StepFunctions::StateMachineVersion')
  return (await Promise.all(versions.map(publish))).every(Boolean)
}
