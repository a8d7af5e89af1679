import { city } from '../../workflows/city/city'
import { procedures } from '../../workflows/procedures'
import { dossierStore } from '../adapters/dossier-store'
import { lawBookInMemory } from '../adapters/law-book-in-memory'
import { registryStore } from '../adapters/registry-store'
import { responseStore } from '../adapters/response-store'
import type { Table } from '../adapters/table'
import type { Access } from './api-layers'
import { bearerTokens } from './authentication'
import type { Desk } from './run-command'
import { whoCalls } from './who-calls'

/** The law of this city and the dossiers of this table. */
export const deskOf = (table: Table): Desk => ({
  dossiers: dossierStore(table),
  law: lawBookInMemory(procedures),
  agencies: city.agencies,
  calendar: city.calendar,
  regulations: city.regulations,
})

export const accessOf = (env: { ISSUER_URL: string; AUDIENCE: string }, table: Table): Access => ({
  authenticate: bearerTokens({ issuer: env.ISSUER_URL, audience: env.AUDIENCE }),
  whoCalls: whoCalls(registryStore(table)),
  responses: responseStore(table),
})
