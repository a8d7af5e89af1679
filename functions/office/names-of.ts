import type { Person } from '../../workflows/kernel/person'
import type { RegistryStore } from '../adapters/registry-store'

/** What people are called, in one reading. */
export const namesOf = async (
  registry: Pick<RegistryStore, 'namesOf'>,
  people: readonly string[],
): Promise<(person: string) => string | undefined> => {
  const names = await registry.namesOf(people)
  return (person) => names.get(person)
}

/** Who gave these mandates, by name where it is known. */
export const giversOf = async (
  registry: Pick<RegistryStore, 'namesOf'>,
  mandates: Person['mandates'],
): Promise<{ id: string; name: string }[]> => {
  const givers = mandates.map(({ from }) => from)
  if (givers.length === 0) return []
  const nameOf = await namesOf(registry, givers)
  return givers.map((id) => ({ id, name: nameOf(id) ?? id }))
}
