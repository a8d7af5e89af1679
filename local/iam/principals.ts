import { createHmac } from 'node:crypto'
import type { May } from './permission'

/** Who signs a request: a function by its role, or the person at the machine. */
export interface Principal {
  name: string
  accessKeyId: string
  secretAccessKey: string
  may: May
}

export interface Principals {
  byKey(accessKeyId: string): Principal | undefined
  byName(name: string): Principal | undefined
  /** Makes the key pair of `name`; the same over restarts, so that a form signed before one stays valid. */
  add(name: string, may: May): Principal
  /** May do everything: the command line of the person at the machine. */
  administrator: Principal
}

/** Keys are made from a secret in the data directory. Presigned forms show the access key to all, the secret to nobody. */
export const createPrincipals = (secret: string): Principals => {
  const known = new Map<string, Principal>()
  const derive = (what: string) => createHmac('sha256', secret).update(what).digest()
  const add = (name: string, may: May) => {
    const principal = {
      name,
      accessKeyId: `AKIA${derive(`id ${name}`).toString('hex').slice(0, 28).toUpperCase()}`,
      secretAccessKey: derive(`secret ${name}`).toString('base64'),
      may,
    }
    known.set(principal.accessKeyId, principal)
    return principal
  }
  return {
    byKey: (accessKeyId) => known.get(accessKeyId),
    byName: (name) => [...known.values()].find((principal) => principal.name === name),
    add,
    administrator: add('administrator', () => true),
  }
}
