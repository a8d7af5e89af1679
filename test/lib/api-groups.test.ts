import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Contract } from '../../functions/api/contracts/contract'
import { contracts } from '../../functions/api/contracts/contracts'
import type { Need } from '../../functions/api/contracts/need'
import { apiGroups } from '../../lib/api-groups'
import type { MotcuaFunction } from '../../lib/motcua-function'
import { bindNeeds, type Resources } from '../../lib/needs'

const functions = join(import.meta.dirname, '..', '..', 'functions')
const sources = new Map(
  readdirSync(functions, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('-handler.ts'))
    .map((path) => [path.replace(/^.*\/|-handler\.ts$/g, ''), readFileSync(join(functions, path), 'utf8')]),
)

/** The names that needs put into a function's environment, and the rights that they give it. */
const givenBy = (needs: readonly Need[]): { names: string[]; rights: string[] } => {
  const names = new Set<string>()
  const rights = new Set<string>()
  const right = (...of: unknown[]) => {
    rights.add(JSON.stringify(of))
    return lambda
  }
  const lambda = {
    bindTable: (_table: unknown, access: string) => right('table', access).bindSetting('TABLE_NAME'),
    bindStore: ({ environmentName }: { environmentName: string }, ...access: string[]) =>
      access.reduce((on, one) => right(environmentName, one) && on, lambda).bindSetting(environmentName),
    bindPapers: ({ environmentName }: { environmentName: string }) =>
      right(environmentName, 'papers').bindSetting(environmentName),
    bindSender: () => right('mail').bindSetting('MAIL_FROM'),
    bindSigningKey: () => right('signing').bindSetting('SIGNING_KEY_ID'),
    bindSetting(name: string) {
      names.add(name)
      return lambda
    },
    allow: (actions: string[]) => right(actions),
  }
  const resources = {
    stores: {
      uploads: { environmentName: 'UPLOADS_BUCKET' },
      documents: { environmentName: 'DOCUMENTS_BUCKET' },
    },
    settings: {},
    law: {},
    brakes: { table: {} },
    edge: {},
    paymentKey: {},
  }
  bindNeeds(lambda as unknown as MotcuaFunction, needs, resources as unknown as Resources)
  return { names: [...names].sort(), rights: [...rights].sort() }
}
const groupOf = (call: Contract) => apiGroups.find(({ handler }) => handler === call.group)!
const calls = Object.entries<Contract>(contracts)

describe('a function of the API', () => {
  it.each(apiGroups.map((group) => [group.handler, group] as const))(
    'has its handler, which reads exactly what it is told: %s',
    (name, { needs }) => {
      const call = /readEnv\(([^)]*)\)/.exec(sources.get(name) ?? '')?.[1] ?? ''
      expect(sources.has(name)).toBe(true)
      expect([...call.matchAll(/'(\w+)'/g)].map(([, read]) => read).sort()).toEqual(givenBy(needs).names)
    },
  )

  it('has no address that another has too', () => {
    const routes = apiGroups.flatMap((group) => group.routes)
    expect(new Set(routes).size).toBe(routes.length)
  })
})

describe('a call of the API', () => {
  it.each(calls)('has no right through its function that is not its own: %s', (_name, call) => {
    expect(givenBy(groupOf(call).needs).rights).toEqual(givenBy(call.needs).rights)
  })

  it.each(calls)('has the memory that it asks for, and its route: %s', (_name, call) => {
    const { memoryMb, routes } = groupOf(call)
    expect(memoryMb).toBeGreaterThanOrEqual(call.memoryMb ?? 512)
    expect([`ANY ${call.path}`, `${call.method} ${call.path}`].some((key) => routes.includes(key))).toBe(true)
  })

  it('is one of a kind', () => {
    const addresses = calls.map(([, { method, path }]) => `${method} ${path}`)
    expect(new Set(addresses).size).toBe(addresses.length)
  })
})
