import type { RegistryStore } from '../adapters/registry-store'

/** What people are called, each looked up once. */
export const namesOf = async (
  registry: Pick<RegistryStore, 'nameOf'>,
  people: readonly string[],
): Promise<(person: string) => string | undefined> => {
  const pairs = await Promise.all(
    [...new Set(people)].map(async (person) => [person, await registry.nameOf(person)] as const),
  )
  const names = new Map(pairs)
  return (person) => names.get(person)
}
