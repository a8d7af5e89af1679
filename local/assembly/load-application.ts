import { NotServed } from './errors'
import { readAssembly } from './read-assembly'
import { resolve } from './resolve'
import type { Naming } from './resource-types'
import { type Entry, naming, scopeOf, typeOf } from './scope'

/** One resource of the application, with every intrinsic resolved. */
export interface Resource {
  /** `Stack/LogicalId`, for messages. */
  where: string
  stack: string
  logicalId: string
  type: string
  name: string
  ref: string
  arn: string
  properties: Record<string, unknown>
}

/** What the synthesized assembly says, ready to serve. */
export interface Application {
  account: string
  region: string
  resources(...types: string[]): Resource[]
  /** The path on disk of an asset, by the object key under which the cloud would have it. */
  asset(objectKey: string): string | undefined
  /** The names of the buckets that the cloud would have them in. */
  assetBuckets: ReadonlySet<string>
}

export interface ApplicationInput {
  directory: string
  /** CloudFormation parameters by name; the others keep their default. */
  parameters?: Record<string, string>
  number: Naming['number']
}

/** Exports of all stacks; a value is resolved when somebody imports it. */
const exportsOf = (entries: Entry[]) => {
  const found = new Map<string, () => unknown>()
  for (const { stack, scope } of entries) {
    for (const [id, output] of Object.entries(stack.template.Outputs)) {
      if (!output.Export) continue
      const where = `${stack.name}/Outputs/${id}`
      found.set(String(resolve(output.Export.Name, scope, where)), () => resolve(output.Value, scope, where))
    }
  }
  return found
}

const resourcesOf = (entry: Entry, number: Naming['number']): Resource[] => {
  const { stack, scope } = entry
  return Object.entries(stack.template.Resources).flatMap(([logicalId, { Type, Condition, Properties }]) => {
    const where = `${stack.name}/${logicalId}`
    const type = typeOf(where, Type)
    if (Condition && !scope.condition(Condition)) return []
    const it = naming(entry, logicalId, number)
    const ref = type.ref(it)
    return [
      {
        where,
        stack: stack.name,
        logicalId,
        type: Type,
        name: type.physical(it),
        ref,
        arn: String(type.attributes.Arn?.(it) ?? ref),
        properties: resolve(Properties, scope, where) as Record<string, unknown>,
      },
    ]
  })
}

/** Reads the assembly and resolves all of it, or says by name what the embedded runtime does not serve. */
export const loadApplication = (input: ApplicationInput): Application => {
  const stacks = readAssembly(input.directory)
  let imports = new Map<string, () => unknown>()
  const entries: Entry[] = stacks.map((stack) => ({
    stack,
    scope: scopeOf(stack, input, {
      importValue(id, where) {
        const value = imports.get(id)
        if (!value) throw new NotServed(`${where}: no stack exports ${id}`)
        return value()
      },
      stackOutput(name, id, where) {
        const found = entries.find((entry) => entry.stack.name === name)
        const output = found?.stack.template.Outputs[id]
        if (!found || !output) throw new NotServed(`${where}: the stack ${name} has no output ${id}`)
        return resolve(output.Value, found.scope, `${name}/Outputs/${id}`)
      },
    }),
  }))
  imports = exportsOf(entries)
  const all = entries.flatMap((entry) => resourcesOf(entry, input.number))
  const first = stacks[0]
  return {
    account: first?.account ?? '000000000000',
    region: first?.region ?? 'ap-southeast-1',
    resources: (...types) => all.filter(({ type }) => types.includes(type)),
    asset: (objectKey) =>
      stacks.map(({ assets }) => assets.get(objectKey)).find((path) => path !== undefined),
    assetBuckets: new Set(stacks.flatMap(({ buckets }) => [...buckets])),
  }
}
