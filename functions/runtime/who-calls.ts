import { Refusal } from '../../workflows/kernel/errors'
import type { Instant } from '../../workflows/kernel/instant'
import { type Person, PersonId } from '../../workflows/kernel/person'
import { personAt, type RegistryEntry } from '../adapters/registry-entry'
import type { RegistryStore } from '../adapters/registry-store'
import type { Identity } from './identity'

export type WhoCalls = (identity: Identity, at: Instant) => Promise<Person>

// Long enough to spare the reads of a burst, short enough that a dismissal counts at once for people.
const freshFor = 3_000
const most = 1_000

/** Rights come from the registry by issuer and subject, never from claims. Who is not in it may nothing. */
export const whoCalls = (
  registry: Pick<RegistryStore, 'findByIdentity'>,
  monotonic: () => number = () => performance.now(),
): WhoCalls => {
  const known = new Map<string, { entry: RegistryEntry; until: number }>()
  return async ({ issuer, subject }, at) => {
    const key = `${issuer} ${subject}`
    const remembered = known.get(key)
    if (remembered && remembered.until > monotonic()) return personAt(remembered.entry, at)
    const entry = await registry.findByIdentity(issuer, subject)
    if (!entry) throw new Refusal('forbidden', 'the registry does not know the caller')
    // Registered when that was no reserved name yet: what he did would look like the platform's own doing.
    if (!PersonId.safeParse(entry.id).success) throw new Refusal('forbidden', 'a reserved name')
    if (known.size >= most) known.clear()
    known.set(key, { entry, until: monotonic() + freshFor })
    return personAt(entry, at)
  }
}
