import { NotServed } from './errors'

/** What the intrinsics of one stack lead to. */
export interface Scope {
  ref(name: string): unknown
  attribute(logicalId: string, attribute: string): unknown
  condition(name: string): boolean
  importValue(name: string): unknown
  /** An output of another stack, by the stack's name; exported or not. */
  stackOutput(stack: string, output: string): unknown
  mapping(map: string, first: string, second: string): unknown
  region: string
}

/** `Ref` of `AWS::NoValue`: the property is left out. */
export const noValue = Symbol('AWS::NoValue')

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const text = (value: unknown, where: string): string => {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
    return String(value)
  throw new NotServed(`${where}: a text is needed here, not ${JSON.stringify(value)}`)
}
const list = (value: unknown, where: string): unknown[] => {
  if (Array.isArray(value)) return value
  throw new NotServed(`${where}: a list is needed here, not ${JSON.stringify(value)}`)
}

type Intrinsic = (argument: unknown, scope: Scope, where: string) => unknown

const attribute: Intrinsic = (argument, scope, where) => {
  // "a.b" is the YAML form; the part after the first point is the attribute, points and all.
  const [logicalId, ...rest] = typeof argument === 'string' ? argument.split('.') : list(argument, where)
  return scope.attribute(
    text(logicalId, where),
    rest.map((part) => text(resolve(part, scope, where), where)).join('.'),
  )
}

const substitute: Intrinsic = (argument, scope, where) => {
  const [pattern, own] = typeof argument === 'string' ? [argument, {}] : list(argument, where)
  const values = isRecord(own) ? own : {}
  return text(pattern, where).replace(/\$\{(!?)([^}]+)\}/g, (_, literal: string, name: string) => {
    if (literal) return `\${${name}}`
    if (name in values) return text(resolve(values[name], scope, where), where)
    return text(name.includes('.') ? attribute(name, scope, where) : scope.ref(name), where)
  })
}

const both = (argument: unknown, scope: Scope, where: string) =>
  list(argument, where).map((part) => resolve(part, scope, where))

const intrinsics: Record<string, Intrinsic> = {
  Ref: (name, scope, where) => scope.ref(text(name, where)),
  'Fn::GetAtt': attribute,
  'Fn::Sub': substitute,
  'Fn::Join': (argument, scope, where) => {
    const [separator, parts] = list(argument, where)
    return list(resolve(parts, scope, where), where)
      .map((part) => text(part, where))
      .join(text(separator, where))
  },
  'Fn::Select': (argument, scope, where) => {
    const [index, from] = both(argument, scope, where)
    const chosen = list(from, where)[Number(index)]
    if (chosen === undefined) throw new NotServed(`${where}: Fn::Select finds nothing at ${index}`)
    return chosen
  },
  'Fn::Split': (argument, scope, where) => {
    const [separator, whole] = both(argument, scope, where)
    return text(whole, where).split(text(separator, where))
  },
  'Fn::If': (argument, scope, where) => {
    const [name, yes, no] = list(argument, where)
    return resolve(scope.condition(text(name, where)) ? yes : no, scope, where)
  },
  'Fn::Equals': (argument, scope, where) => {
    const [left, right] = both(argument, scope, where)
    return text(left, where) === text(right, where)
  },
  'Fn::And': (argument, scope, where) => both(argument, scope, where).every((part) => part === true),
  'Fn::Or': (argument, scope, where) => both(argument, scope, where).some((part) => part === true),
  'Fn::Not': (argument, scope, where) => !both(argument, scope, where)[0],
  Condition: (name, scope, where) => scope.condition(text(name, where)),
  'Fn::ImportValue': (name, scope, where) => scope.importValue(text(resolve(name, scope, where), where)),
  'Fn::GetStackOutput': (argument, scope, where) => {
    const { StackName, OutputName } = resolve(argument, scope, where) as Record<string, unknown>
    return scope.stackOutput(text(StackName, where), text(OutputName, where))
  },
  'Fn::FindInMap': (argument, scope, where) => {
    const [map, first, second] = both(argument, scope, where).map((part) => text(part, where))
    return scope.mapping(map!, first!, second!)
  },
  'Fn::Base64': (value, scope, where) =>
    Buffer.from(text(resolve(value, scope, where), where)).toString('base64'),
}

/** The intrinsics that the resolver knows. `Condition` is one only where CloudFormation says so. */
export const knownIntrinsics = Object.keys(intrinsics)

const intrinsicOf = (value: Record<string, unknown>, where: string): string | undefined => {
  const [name, ...more] = Object.keys(value)
  if (name === undefined || more.length > 0) return undefined
  // An IAM statement may hold a Condition object: only a text names a CloudFormation condition.
  if (name === 'Condition' && typeof value[name] !== 'string') return undefined
  if (name in intrinsics) return name
  if (!name.startsWith('Fn::')) return undefined
  throw new NotServed(
    `${where}: the embedded runtime does not know the intrinsic ${name}; it knows ${knownIntrinsics.join(', ')}`,
  )
}

/** Replaces every intrinsic in `value`; `where` names the place in messages. */
export const resolve = (value: unknown, scope: Scope, where: string): unknown => {
  if (Array.isArray(value)) {
    return value.map((part, i) => resolve(part, scope, `${where}/${i}`)).filter((part) => part !== noValue)
  }
  if (typeof value === 'string' && value.includes('{{resolve:')) {
    throw new NotServed(`${where}: dynamic references are not served: ${value}`)
  }
  if (!isRecord(value)) return value
  const name = intrinsicOf(value, where)
  if (name) return intrinsics[name]!(value[name], scope, where)
  return Object.fromEntries(
    Object.entries(value)
      .map(([key, part]) => [key, resolve(part, scope, `${where}/${key}`)] as const)
      .filter(([, part]) => part !== noValue),
  )
}
