import { NotServed } from './errors'
import type { Stack } from './read-assembly'
import { noValue, resolve, type Scope } from './resolve'
import { type Naming, type ResourceType, resourceTypes } from './resource-types'

/** What the caller gives: CloudFormation parameters by name, and numbers for versions. */
export interface ScopeInput {
  parameters?: Record<string, string>
  number: Naming['number']
}

/** A stack with what its names lead to. */
export type Entry = { stack: Stack; scope: Scope }

export const typeOf = (where: string, type: string): ResourceType => {
  const known = resourceTypes[type]
  if (known) return known
  throw new NotServed(
    `${where}: the embedded runtime does not know the resource type ${type}; it knows ${Object.keys(resourceTypes).join(', ')}`,
  )
}

export const naming = ({ stack, scope }: Entry, logicalId: string, number: Naming['number']): Naming => ({
  stack: stack.name,
  logicalId,
  account: stack.account,
  region: stack.region,
  number,
  property: (name) => {
    const value = resolve(
      stack.template.Resources[logicalId]!.Properties[name],
      scope,
      `${stack.name}/${logicalId}/${name}`,
    )
    return value === noValue ? undefined : value
  },
})

/** What other stacks give; `where` names the one that asks. */
export interface OtherStacks {
  importValue(name: string, where: string): unknown
  stackOutput(stack: string, output: string, where: string): unknown
}

/** Where the names in `stack` lead. */
export const scopeOf = (
  stack: Stack,
  input: Pick<ScopeInput, 'parameters' | 'number'>,
  others: OtherStacks,
): Scope => {
  const { template, name } = stack
  const pseudo: Record<string, unknown> = {
    'AWS::AccountId': stack.account,
    'AWS::Region': stack.region,
    'AWS::Partition': 'aws',
    'AWS::URLSuffix': 'amazonaws.com',
    'AWS::StackName': name,
    'AWS::StackId': `arn:aws:cloudformation:${stack.region}:${stack.account}:stack/${name}/local`,
    'AWS::NoValue': noValue,
    'AWS::NotificationARNs': [],
  }
  const resource = (logicalId: string) => {
    const found = template.Resources[logicalId]
    if (!found) throw new NotServed(`${name}: nothing is called ${logicalId}`)
    return typeOf(`${name}/${logicalId}`, found.Type)
  }
  const parameter = (parameterName: string) => {
    const { Type, Default } = template.Parameters[parameterName]!
    if (Type.startsWith('AWS::SSM::')) {
      throw new NotServed(`${name}/${parameterName}: parameters of type ${Type} are not served`)
    }
    const value = input.parameters?.[parameterName] ?? Default
    if (value === undefined) throw new NotServed(`${name}/${parameterName}: the parameter has no value`)
    return value
  }
  const scope: Scope = {
    region: stack.region,
    ref: (id) => {
      if (id in pseudo) return pseudo[id]
      if (id in template.Parameters) return parameter(id)
      return resource(id).ref(naming({ stack, scope }, id, input.number))
    },
    attribute: (id, attribute) => {
      const make = resource(id).attributes[attribute]
      if (make) return make(naming({ stack, scope }, id, input.number))
      throw new NotServed(
        `${name}/${id}: the embedded runtime does not know the attribute ${attribute} of ${template.Resources[id]!.Type}`,
      )
    },
    condition: (id) => {
      if (!(id in template.Conditions)) throw new NotServed(`${name}: no condition is called ${id}`)
      return resolve(template.Conditions[id], scope, `${name}/Conditions/${id}`) === true
    },
    importValue: (id) => others.importValue(id, name),
    stackOutput: (from, id) => others.stackOutput(from, id, name),
    mapping: (map, first, second) => {
      const value = template.Mappings[map]?.[first]?.[second]
      if (value === undefined)
        throw new NotServed(`${name}: Fn::FindInMap finds no ${map}/${first}/${second}`)
      return value
    },
  }
  return scope
}
