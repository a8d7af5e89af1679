import type { RegistryStore } from '../adapters/registry-store'

/** What people are called, each looked up once. */
export const namesOf = async (
  registry: Pick<RegistryStore, 'namesOf'>,
  people: readonly string[],
): Promise<(person: string) => string | undefined> => {
  const names = await registry.namesOf(people)
  return (person) => names.get(person)
}
