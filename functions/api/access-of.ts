import { registryStore } from '../adapters/registry-store'
import { responseStore } from '../adapters/response-store'
import type { Table } from '../adapters/table'
import { whoCalls } from '../runtime/who-calls'
import type { Access } from './api-layers'
import { bearerTokens } from './authentication'

export const accessOf = (env: { ISSUER_URL: string; AUDIENCE: string }, table: Table): Access => ({
  authenticate: bearerTokens({ issuer: env.ISSUER_URL, audience: env.AUDIENCE }),
  whoCalls: whoCalls(registryStore(table)),
  responses: responseStore(table),
})
