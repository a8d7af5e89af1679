import { z } from 'zod'
import { Conflict } from '../../workflows/kernel/errors'
import { Instant, instant, millis } from '../../workflows/kernel/instant'
import { Predecessor } from '../../workflows/kernel/predecessor'
import { leaveOut, type Readable } from '../runtime/leave-out'
import { again } from './again'
import { isRefused } from './errors'
import { keys, ranges } from './keys'
import { json, stored } from './stored'
import type { Item, Table, Write } from './table'
import { outlived, timeToLive } from './time-to-live'
import { WaitingPaper } from './waiting-paper'

/** A form that somebody fills in: as far as he came. */
export const Draft = z.object({
  id: z.string(),
  owner: z.string(),
  procedure: z.string(),
  version: z.number().int(),
  /** As its owner calls it; what it is about, in words of its answers. */
  name: z.string().optional(),
  about: z.string().optional(),
  /** Whose dossier it will be, when not the owner's own. */
  onBehalfOf: z.string().optional(),
  /** The agency at whose counter its owner, of the reception, fills it in for that person. */
  atCounter: z.string().optional(),
  /** The agency that applies, for which its owner is staff. */
  forAgency: z.string().optional(),
  /** In the shape of the form; each answer valid by itself. */
  answers: z.record(z.string(), z.unknown()),
  /** Answers that a register gave: form path -> register path. */
  from: z.record(z.string(), z.string()),
  /** What registers know that the form offers beside: register path -> value. */
  known: z.record(z.string(), z.unknown()).optional(),
  /** What its owner answered in an earlier dossier of the procedure, or of that result, to be offered. */
  earlier: z.object({ dossier: z.string(), answers: z.record(z.string(), z.unknown()) }).optional(),
  /** The earlier result that it begins from. */
  begins: Predecessor.omit({ dossier: true }).optional(),
  /** What was typed for a question and is no answer yet, by question: fields of its page. */
  typed: z.record(z.string(), z.record(z.string(), z.array(z.string()))).optional(),
  /** Questions that were put and answered, also with nothing where that is allowed. */
  passed: z.array(z.string()),
  /** The dossier that it adds to, and the request that it answers; a new dossier when left out. */
  adds: z.object({ dossier: z.string(), task: z.string() }).optional(),
  documents: z.array(WaitingPaper),
  startedAt: Instant,
  changedAt: Instant,
  revision: z.number().int(),
  /** Until when whoever files it has it to himself. */
  claimedUntil: Instant.optional(),
  /** The number of the dossier that it became. */
  filed: z.string().optional(),
})
export type Draft = z.infer<typeof Draft>

/** Days after its last change that a draft can be taken up again. */
export const draftsKept = 30

const DraftItem = stored(z.object({ state: json(Draft), revision: z.number().int() }))
const draftOf = (item: Item): Draft => DraftItem.read(item).state
const tries = 5
/** No function runs longer than this. */
const claimed = 60_000

const put = (draft: Draft): Item => ({
  ...keys.draft(draft.owner, draft.id),
  ...DraftItem.written({ state: draft, revision: draft.revision }),
  ...timeToLive(draft.changedAt, draftsKept),
})

export const draftStore = (table: Table) => {
  const find = async (owner: string, id: string, at: Instant): Promise<Draft | undefined> => {
    const item = await table.get(keys.draft(owner, id))
    const found = item && draftOf(item)
    return found && !outlived(found.changedAt, at, draftsKept) ? found : undefined
  }
  return {
    find,
    /** Those not filed yet, latest change first. */
    async of(owner: string, at: Instant): Promise<Readable<Draft>> {
      const items = await table.range(keys.draft(owner, '').pk, ranges.drafts)
      const drafts = await leaveOut('drafts', items, ({ sk }) => sk, draftOf)
      return {
        ...drafts,
        items: drafts.items
          .filter((draft) => !draft.filed && !outlived(draft.changedAt, at, draftsKept))
          .sort((a, b) => (a.changedAt < b.changedAt ? 1 : -1)),
      }
    },
    create: (draft: Draft): Promise<void> =>
      table.write([{ name: 'draft', put: put(draft), if: { absent: true } }]),
    /** Changes what is there then: two windows on the same form both keep their answers. */
    async change(
      draft: Pick<Draft, 'owner' | 'id'>,
      at: Instant,
      change: (draft: Draft) => Draft,
    ): Promise<Draft> {
      try {
        return await again({ tries, when: isRefused }, async () => {
          const before = await find(draft.owner, draft.id, at)
          // Filed a moment ago, in another window: what it said is the dossier's now, and is not kept here again.
          if (!before || before.filed)
            throw new Conflict('concurrent-change', `draft ${draft.id} is gone, or filed`)
          const after = { ...change(before), changedAt: at, revision: before.revision + 1 }
          const unchanged = { attribute: 'revision', is: before.revision }
          await table.write([{ name: 'draft', put: put(after), if: unchanged }])
          return after
        })
      } catch (error) {
        if (!isRefused(error)) throw error
        throw new Conflict('concurrent-change', `draft ${draft.id} is being changed elsewhere`)
      }
    },
    /** To file it: nobody else does until then. Conflict when somebody is at it, or changed it. */
    async claim(draft: Draft, at: Instant): Promise<Draft> {
      const inUse = () => new Conflict('concurrent-change', `draft ${draft.id} is being filed elsewhere`)
      if (draft.claimedUntil && draft.claimedUntil > at) throw inUse()
      const claimedUntil = instant(millis(at) + claimed)
      const mine = { ...draft, claimedUntil, revision: draft.revision + 1 }
      const unchanged = { attribute: 'revision', is: draft.revision }
      try {
        await table.write([{ name: 'draft', put: put(mine), if: unchanged }])
        return mine
      } catch (error) {
        throw isRefused(error) ? inUse() : error
      }
    },
    delete: ({ owner, id }: Draft): Promise<void> =>
      table.write([{ name: 'draft', delete: keys.draft(owner, id) }]),
  }
}
export type DraftStore = ReturnType<typeof draftStore>

/** To go with the filing: a draft becomes one dossier, and keeps nothing of what was said. */
export const draftFiled = (
  { known, earlier, typed, name, about, ...draft }: Draft,
  number: string,
): Write => ({
  name: 'draft',
  put: put({ ...draft, filed: number, answers: {}, documents: [], revision: draft.revision + 1 }),
  if: { attribute: 'revision', is: draft.revision },
})
