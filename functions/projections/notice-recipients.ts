import type { Agency, Role } from '../../workflows/kernel/agency'
import type { Instant } from '../../workflows/kernel/instant'
import type { OfficerTask } from '../../workflows/kernel/officer-notice'
import type { Level } from '../../workflows/kernel/reminder'
import type { RegistryStore } from '../adapters/registry-store'

export interface Recipients {
  /** Opaque identifiers, each once. */
  officers: string[]
  /** Nobody in the agency could do the task. */
  unmanned: boolean
}

/** How far up: the agency's own levels, and the oversight of the People's Committee. */
export interface Ladder {
  levels: readonly Level[]
  above?: boolean
}

/**
 * Who is told of a task. Its assignee stands for his colleagues while he is there. When nobody is there who could do
 * it, the agency's head and the oversight of the People's Committee are told: otherwise nobody would know.
 */
export const recipientsOf = async (
  { owner: { agency, role }, assignee }: Pick<OfficerTask, 'owner' | 'assignee'>,
  { levels, above = false }: Ladder,
  { registry, agencies, at }: Office & { at: Instant },
): Promise<Recipients> => {
  const holders = async (role: Role, of = agency) =>
    (await registry.holders(of, role, at)).map(({ id }) => id)
  const able = await holders(role)
  const heads = levels.filter((level) => level !== 'officer')
  const found = await Promise.all(heads.map((head) => holders(head)))
  if (levels.includes('officer')) found.push(assignee && able.includes(assignee) ? [assignee] : able)
  if (able.length === 0) found.push(await holders('agency-head'))
  if (able.length === 0 || above) {
    const authority = agencies.find(({ kind }) => kind === 'peoples-committee')
    found.push(authority ? await holders('oversight', authority.id) : [])
  }
  return { officers: [...new Set(found.flat())], unmanned: able.length === 0 }
}

export interface Office {
  registry: Pick<RegistryStore, 'holders'>
  agencies: readonly Agency[]
}
