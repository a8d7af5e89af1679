import { cpSync, existsSync, readdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

// biome-ignore lint/suspicious/noExplicitAny: templates and definitions are changed, not typed
type Json = any

/** What an emulator lacks, and what is deployed there in its place. All of it is as it is on AWS. */
export interface Adaptation {
  lacks: string
  places: number
}

const replaced = (value: Json, by: (one: Json) => Json | undefined): Json => {
  const own = by(value)
  if (own !== undefined) return own
  if (Array.isArray(value)) return value.map((one) => replaced(one, by))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, replaced(one, by)]))
}

const versionType = 'AWS::StepFunctions::StateMachineVersion'

/** Executions are started from the machine itself. */
const withoutVersions = (template: Json): number => {
  const versions = Object.entries<Json>(template.Resources).filter(([, { Type }]) => Type === versionType)
  const machines = new Map(versions.map(([id, { Properties }]) => [id, Properties.StateMachineArn]))
  for (const [id] of versions) delete template.Resources[id]
  const byMachine = (one: Json) => (one?.Ref && machines.has(one.Ref) ? machines.get(one.Ref) : undefined)
  template.Resources = replaced(template.Resources, byMachine)
  template.Outputs = replaced(template.Outputs, byMachine)
  return versions.length
}

/** Nothing refers to them. */
const withoutWhatWatches = (template: Json): number => {
  const unknown = Object.entries<Json>(template.Resources).filter(
    ([, { Type, Properties }]) =>
      Type === 'AWS::Logs::QueryDefinition' || (Type === 'AWS::CloudWatch::Alarm' && Properties.Metrics),
  )
  for (const [id] of unknown) delete template.Resources[id]
  return unknown.length
}

const aMonth = 30 * 86_400

/** A wait ends after a month: nobody is silent in the story that is played. */
const withoutComputedTimes = (definition: Json): number => {
  let places = 0
  for (const state of Object.values<Json>(definition.States)) {
    if (typeof state.TimeoutSeconds !== 'string') continue
    state.TimeoutSeconds = aMonth
    places += 1
  }
  return places
}

/** Events are as API Gateway gives them: no `null` for what is not there, and cookies in a list. Credentials are as Lambda gives them. */
const front = `if (process.env.AWS_SESSION_TOKEN === '') delete process.env.AWS_SESSION_TOKEN
const { handler: own } = await import('./function.mjs')
export const handler = (event, context) => own(event?.version === '2.0' ? mended(event) : event, context)
const mended = ({ pathParameters, queryStringParameters, cookies, headers, ...event }) => ({
  ...event,
  headers,
  ...(pathParameters && { pathParameters }),
  ...(queryStringParameters && { queryStringParameters }),
  ...(cookies ? { cookies } : headers?.cookie && { cookies: headers.cookie.split('; ') }),
})
`

const edit = (path: string, change: (json: Json) => number): number => {
  const json = JSON.parse(readFileSync(path, 'utf8'))
  const places = change(json)
  if (places > 0) writeFileSync(path, JSON.stringify(json))
  return places
}

/** Copies an assembly to `to`, with what the emulator lacks taken out of it. Its assets keep their names: only a fresh emulator takes it. */
export const adaptAssembly = (from: string, to: string): Adaptation[] => {
  cpSync(from, to, { recursive: true })
  const names = readdirSync(to)
  const sum = (some: string[], change: (path: string) => number) =>
    some.reduce((total, name) => total + change(join(to, name)), 0)
  const templates = names.filter((name) => name.endsWith('.template.json'))
  const definitions = names.filter((name) => /^asset\..*\.json$/.test(name))
  const functions = names.filter((name) => existsSync(join(to, name, 'index.mjs')))
  return [
    {
      lacks: 'published versions of state machines in CloudFormation: executions start from the machine',
      places: sum(templates, (path) => edit(path, withoutVersions)),
    },
    {
      lacks: 'saved questions to the logs, and alarms worked out from several metrics or a percentile',
      places: sum(templates, (path) => edit(path, withoutWhatWatches)),
    },
    {
      lacks: 'TimeoutSeconds in JSONata: waits end after a month, so no silence is played',
      places: sum(definitions, (path) =>
        edit(path, (json) => (json.States ? withoutComputedTimes(json) : 0)),
      ),
    },
    {
      lacks: 'what Lambda and API Gateway give: pathParameters left out, cookies in a list, a session token',
      places: sum(functions, (path) => {
        if (!statSync(path).isDirectory()) return 0
        renameSync(join(path, 'index.mjs'), join(path, 'function.mjs'))
        writeFileSync(join(path, 'index.mjs'), front)
        return 1
      }),
    },
  ]
}
