import { machineArn } from '../arn'
import { serviceTask } from '../tasks/service-task'
import { type FindTaskKind, kindsFrom, type TaskCall, type TaskKind } from '../tasks/task-kind'

/** Where services listen that speak AWS JSON: an emulator in a container, a test. */
export interface ServiceEndpoints {
  dynamodb?: string
  sqs?: string
  events?: string
}

type Fields = Record<string, unknown>

interface Service {
  /** What X-Amz-Target begins with. */
  target: string
  version: '1.0' | '1.1'
  actions: string[]
  /** What Step Functions makes of a task's parameters before it calls. */
  prepare?(parameters: Fields, call: TaskCall): Fields
}

const textOf = (value: unknown) => (typeof value === 'string' ? value : JSON.stringify(value))

const whoSends = ({ execution }: TaskCall) => {
  const [, , , region, accountId, , machine] = execution.split(':')
  return [execution, machineArn({ region: region!, accountId: accountId! }, machine!)]
}

const services: Record<keyof ServiceEndpoints, Service> = {
  dynamodb: {
    target: 'DynamoDB_20120810',
    version: '1.0',
    actions: ['putItem', 'getItem', 'updateItem', 'deleteItem'],
  },
  sqs: {
    target: 'AmazonSQS',
    version: '1.0',
    actions: ['sendMessage'],
    prepare: ({ MessageBody, ...rest }) => ({ ...rest, MessageBody: textOf(MessageBody) }),
  },
  events: {
    target: 'AWSEvents',
    version: '1.1',
    actions: ['putEvents'],
    prepare: ({ Entries, ...rest }, call) => ({
      ...rest,
      Entries: (Entries as Fields[]).map(({ Detail, Resources = [], ...entry }) => ({
        ...entry,
        Detail: textOf(Detail),
        Resources: [...(Resources as string[]), ...whoSends(call)],
      })),
    }),
  },
}

/** A refusal in the service's own words: machines catch it as `DynamoDB.<name>`. */
const refused = (type: string, message: string) => {
  const name = type.split('#').pop()!.split(':')[0]!
  return Object.assign(new Error(message), { name: /Exception$/.test(name) ? name : `${name}Exception` })
}

// Emulators want a signature to be there, and do not check it.
const signature = (service: string) =>
  `AWS4-HMAC-SHA256 Credential=local/20000101/us-east-1/${service}/aws4_request, SignedHeaders=host, Signature=0`

const post = async (name: keyof ServiceEndpoints, endpoint: string, action: string, body: Fields) => {
  const { target, version } = services[name]
  const answer = await fetch(endpoint, {
    method: 'POST',
    headers: {
      'content-type': `application/x-amz-json-${version}`,
      'x-amz-target': `${target}.${action[0]!.toUpperCase()}${action.slice(1)}`,
      authorization: signature(name),
    },
    body: JSON.stringify(body),
  })
  const text = await answer.text()
  if (answer.ok) return text === '' ? {} : (JSON.parse(text) as unknown)
  const { __type = 'ServiceException', message, Message } = readRefusal(text)
  throw refused(__type, message ?? Message ?? `the endpoint answers ${answer.status}: ${text}`)
}

const readRefusal = (text: string): { __type?: string; message?: string; Message?: string } => {
  try {
    return JSON.parse(text) ?? {}
  } catch {
    return {}
  }
}

const kindOf = (name: keyof ServiceEndpoints, endpoint: string, action: string): TaskKind => {
  const { prepare = (parameters) => parameters } = services[name]
  const task = (call: TaskCall) =>
    serviceTask(`${name}:${action}`, async () =>
      post(name, endpoint, action, prepare(call.parameters as Fields, call)),
    )
  const { patterns } = serviceTask(`${name}:${action}`, async () => undefined)
  return { patterns, run: (call) => task(call).run(call) }
}

/** The kinds of tasks that the endpoints given can do; a machine with any other is refused by name. */
export const kindsAt = (endpoints: ServiceEndpoints): FindTaskKind => {
  const names = Object.keys(services) as (keyof ServiceEndpoints)[]
  const kinds = names.flatMap((name) => {
    const endpoint = endpoints[name]
    if (endpoint === undefined) return []
    return services[name].actions.map((action) => [`${name}:${action}`, kindOf(name, endpoint, action)])
  })
  return kindsFrom(Object.fromEntries(kinds))
}
