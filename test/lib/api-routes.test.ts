import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { apiRoutes } from '../../lib/api-routes'
import type { MotcuaFunction } from '../../lib/motcua-function'
import { bindNeeds, type Need, type Resources } from '../../lib/needs'

const functions = join(import.meta.dirname, '..', '..', 'functions')
const sources = new Map(
  readdirSync(functions, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('-handler.ts'))
    .map((path) => [path.replace(/^.*\/|-handler\.ts$/g, ''), readFileSync(join(functions, path), 'utf8')]),
)

/** The names that needs put into a function's environment. */
const namesOf = (needs: readonly Need[]): string[] => {
  const names = new Set<string>()
  const lambda = {
    bindTable: () => lambda.bindSetting('TABLE_NAME'),
    bindStore: ({ environmentName }: { environmentName: string }) => lambda.bindSetting(environmentName),
    bindSender: () => lambda.bindSetting('MAIL_FROM'),
    bindSigningKey: () => lambda.bindSetting('SIGNING_KEY_ID'),
    bindSetting(name: string) {
      names.add(name)
      return lambda
    },
    allow: () => lambda,
  }
  const resources = {
    stores: {
      uploads: { environmentName: 'UPLOADS_BUCKET' },
      documents: { environmentName: 'DOCUMENTS_BUCKET' },
    },
    settings: {},
    paymentKey: {},
  }
  bindNeeds(lambda as unknown as MotcuaFunction, needs, resources as unknown as Resources)
  return [...names].sort()
}

describe('a route', () => {
  it.each(apiRoutes.map((route) => [route.handler, route] as const))(
    'has its handler, which reads exactly what it is told: %s',
    (name, { needs }) => {
      const call = /readEnv\(([^)]*)\)/.exec(sources.get(name) ?? '')?.[1] ?? ''
      expect(sources.has(name)).toBe(true)
      expect([...call.matchAll(/'(\w+)'/g)].map(([, read]) => read).sort()).toEqual(namesOf(needs))
    },
  )

  it('is one of a kind', () => {
    const calls = apiRoutes.map(({ method, path }) => `${method} ${path}`)
    expect(new Set(calls).size).toBe(calls.length)
    expect(new Set(apiRoutes.map(({ handler }) => handler)).size).toBe(apiRoutes.length)
  })
})
