import { ulid } from 'ulid'
import { type Instant, millis } from '../../../workflows/kernel/instant'
import type { Person } from '../../../workflows/kernel/person'
import type { Draft, DraftStore } from '../../adapters/draft-store'

/** A form, with what is known before anything is asked. */
export type Begun = Pick<
  Draft,
  | 'procedure'
  | 'version'
  | 'answers'
  | 'from'
  | 'known'
  | 'earlier'
  | 'onBehalfOf'
  | 'atCounter'
  | 'forAgency'
  | 'adds'
>

export const beginDraft = async (
  begun: Begun,
  { person, at }: { person: Person; at: Instant },
  { drafts }: { drafts: Pick<DraftStore, 'create'> },
): Promise<Draft> => {
  const draft: Draft = {
    id: ulid(millis(at)),
    owner: person.id,
    ...begun,
    passed: [],
    documents: [],
    startedAt: at,
    changedAt: at,
    revision: 1,
  }
  await drafts.create(draft)
  return draft
}
