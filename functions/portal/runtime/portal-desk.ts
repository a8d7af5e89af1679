import { join } from 'node:path'
import { type DossierStore, dossierStore } from '../../adapters/dossier-store'
import { registryStore } from '../../adapters/registry-store'
import { sessionStore } from '../../adapters/session-store'
import type { Table } from '../../adapters/table'
import type { Cabinet } from '../../intake/accept-documents'
import { brakingOf } from '../../runtime/braking'
import { whoCalls } from '../../runtime/who-calls'
import { readAssets } from './assets'
import type { PortalDesk } from './portal-app'

export interface PortalSettings {
  PUBLIC_URL: string
  ISSUER_URL: string
}

/** Where forms come from, and lead to: people sign out at their provider. */
export const ownOrigins = ({ PUBLIC_URL, ISSUER_URL }: PortalSettings): PortalDesk['origins'] => ({
  own: originOf(PUBLIC_URL),
  forms: [originOf(ISSUER_URL)],
  files: [],
})

/** What the pages of every area need. Their assets lie beside the function's code. */
export const portalDeskOf = (
  table: Table,
  env: Parameters<typeof brakingOf>[0],
  origins: PortalDesk['origins'],
) => {
  const registry = registryStore(table)
  return {
    registry,
    sessions: sessionStore(table),
    whoCalls: whoCalls(registry),
    nameOf: registry.nameOf,
    turnsOf: turnsIn(dossierStore(table)),
    assets: readAssets(join(import.meta.dirname, 'assets')),
    origins,
    braking: brakingOf(env),
  } satisfies PortalDesk & Record<string, unknown>
}

/** Of how many of somebody's dossiers it is his turn: of the newest hundred, which is one reading. */
export const turnsIn =
  ({ dossiersOf }: Pick<DossierStore, 'dossiersOf'>): PortalDesk['turnsOf'] =>
  async (person) => {
    const { items, cursor } = await dossiersOf(person, 100)
    return { count: items.filter(({ turn }) => turn !== undefined).length, more: cursor !== undefined }
  }

const originOf = (url: string): string => new URL(url).origin

/** Where files go to and come from, as the object store's own addresses say, and whom else forms lead to. */
export const originsOf = async (
  { uploadFiles, documentFiles }: Cabinet,
  settings: PortalSettings,
  others: readonly string[] = [],
): Promise<PortalDesk['origins']> => {
  const { url } = await uploadFiles.form('origin', { contentType: 'text/plain', size: 1 })
  const shown = await documentFiles.address('origin', { contentType: 'text/plain', name: 'origin' })
  const { own, forms } = ownOrigins(settings)
  return { own, forms: [...forms, ...[...others, url].map(originOf)], files: [originOf(shown)] }
}
