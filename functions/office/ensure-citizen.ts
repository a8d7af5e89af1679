import { ulid } from 'ulid'
import { Refusal } from '../../workflows/kernel/errors'
import { type Instant, millis } from '../../workflows/kernel/instant'
import { system } from '../../workflows/kernel/person'
import type { RegistryStore } from '../adapters/registry-store'
import type { Identity } from '../runtime/identity'

/** The person behind an identity. Whoever the state's identity provider vouches for is a citizen; what more, the registry says. */
export const ensureCitizen = async (
  { issuer, subject }: Pick<Identity, 'issuer' | 'subject'>,
  { name, at }: { name: string; at: Instant },
  registry: Pick<RegistryStore, 'findByIdentity' | 'change'>,
): Promise<string> => {
  const known = await registry.findByIdentity(issuer, subject)
  if (known) return known.id
  const person = `citizen-${ulid(millis(at))}`
  try {
    const command = { kind: 'register', person, is: 'citizen', name, issuer, subject } as const
    await registry.change(command, { at, by: system })
    return person
  } catch (error) {
    // Two windows at once: the other one was first.
    const taken = error instanceof Refusal && error.errors.some(({ message }) => message === 'identity-taken')
    const first = taken ? await registry.findByIdentity(issuer, subject) : undefined
    if (!first) throw error
    return first.id
  }
}
