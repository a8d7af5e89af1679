import { z } from 'zod'
import { assignmentsOf, isGiven, isOwnersWork, waitsForGiver } from '../../workflows/kernel/assignment'
import type { Dossier } from '../../workflows/kernel/dossier'
import type { Instant } from '../../workflows/kernel/instant'
import { leaveOut, type Readable } from '../runtime/leave-out'
import { again } from './again'
import { BoardLine } from './board-line'
import { isRefused } from './errors'
import { canonical } from './event-chain'
import { type IndexName, indexAttributes, indexKeys, partitions } from './index-keys'
import { type Key, keys, ranges } from './keys'
import { json, stored, writable } from './stored'
import type { Item, Page, Table, Write } from './table'

const LineItem = stored(z.object({ line: json(BoardLine) }))
const nameOf = ({ pk, sk }: Key): string => `${pk} ${sk}`
const lineOf = (item: Item): BoardLine => LineItem.read(item).line
const Mark = stored(z.object({ sequence: z.number().int() }))

/** What the index alone says of a line that is open: enough to count, to filter and to sort. */
export interface LineKey extends Key {
  dueAt: Instant
  dossier: string
  id: string
  /** Who gave it. */
  by: string
  /** For whoever gave it, to rule or to appraise. */
  waits: boolean
  /** Whose list it is on: of all, its owner. */
  agency: string
}
const waitsMark = 'waits'

const lineKeyOf =
  (index: IndexName) =>
  ({ pk, sk, ...item }: Item): LineKey => {
    const place = String(item[indexAttributes(index)[1]]).split('#')
    const [, dueAt = '', dossier = '', id = '', by = '', waits] = place
    return { pk, sk, dueAt, dossier, id, by, waits: waits === waitsMark, agency: sk.split('#')[2] ?? '' }
  }

/** A dossier's lines, in the order of its tasks. */
export const linesOf = (dossier: Dossier): BoardLine[] =>
  assignmentsOf(dossier).map(({ step: _step, round: _round, enclosed: _enclosed, ...assignment }) => ({
    ...assignment,
    dossier: dossier.id,
    number: dossier.number,
    by: dossier.agency,
    silences: silencesOf(dossier, assignment),
  }))

/** How often its owner let the time of something go by. */
export const silencesOf = ({ tasks }: Pick<Dossier, 'tasks'>, { id }: Pick<BoardLine, 'id'>): number =>
  Object.values(tasks)
    .filter((task) => task.question === id && isOwnersWork(task))
    .reduce((sum, { silences }) => sum + silences, 0)

/** An item for each agency of an assignment; only its owner's is on the list of all that is to be done. */
const itemsOf = (line: BoardLine): Item[] =>
  [line.owner, ...line.with].map((agency) => {
    const place = isGiven(line) ? `open#${line.dueAt}` : `over#${line.endedAt}`
    const waits = waitsForGiver(line) ? `#${waitsMark}` : ''
    const sort = `${place}#${line.dossier}#${line.id}#${line.by}${waits}`
    const isOpen = isGiven(line) && agency === line.owner
    return {
      ...keys.assigned(line.dossier, line.id, agency),
      line: canonical(writable(BoardLine, line)),
      ...indexKeys('byAgency', partitions.assignedTo(agency), sort),
      ...(isOpen && indexKeys('byDue', partitions.assigned, sort)),
    } as Item
  })

const sameItem = (one: Item, other: Item | undefined): boolean =>
  other !== undefined && canonical({ ...one }) === canonical({ ...other })

const tries = 5

/** All that is to be kept of lines, by sort key. */
const wantedOf = (lines: readonly BoardLine[]) =>
  new Map(lines.flatMap(itemsOf).map((item) => [item.sk, item]))

/** What agencies were given to do, and do with others: of all of them, of one, of a conclusion. */
export const boardStore = (table: Table) => {
  const itemsIn = (dossier: string) => table.range(keys.assigned(dossier, '', '').pk, ranges.assigned)
  const sequenceOf = async (dossier: string) => {
    const mark = await table.get(keys.assignedMark(dossier))
    return mark && Mark.read(mark).sequence
  }
  /** The indexes carry keys alone. A line that has gone meanwhile is none. */
  const linesAt = async (found: readonly Key[]): Promise<Readable<BoardLine>> => {
    const items = new Map(
      (await table.getMany(found.map(({ pk, sk }) => ({ pk, sk })))).map((item) => [nameOf(item), item]),
    )
    const inOrder = found.flatMap((key) => items.get(nameOf(key)) ?? [])
    return leaveOut('the board', inOrder, nameOf, lineOf)
  }
  const pageOf = async ({ items, cursor }: Page): Promise<Readable<BoardLine> & { cursor?: string }> => ({
    ...(await linesAt(items)),
    ...(cursor && { cursor }),
  })
  return {
    /**
     * `sequence`: of the last event in them. Older lines never replace newer ones; the same again only when `anew`. The
     * mark that tells how old they are is read before them and written with what changed, so that of two at once one
     * begins anew.
     */
    keep: (dossier: string, lines: readonly BoardLine[], sequence: number, anew = false): Promise<void> =>
      again({ tries, when: isRefused }, async () => {
        const before = await sequenceOf(dossier)
        if (before !== undefined && before >= sequence + (anew ? 1 : 0)) return
        const items = await itemsIn(dossier)
        const wanted = wantedOf(lines)
        const there = new Map(items.map((item) => [item.sk, item]))
        const writes: Write[] = [
          {
            name: 'mark',
            put: { ...keys.assignedMark(dossier), ...Mark.written({ sequence }) },
            if: before === undefined ? { absent: true } : { attribute: 'sequence', is: before },
          },
          ...[...wanted.values()]
            .filter((item) => !sameItem(item, there.get(item.sk)))
            .map((put): Write => ({ name: 'line', put })),
          ...items
            .filter(({ sk }) => !wanted.has(sk))
            .map(({ pk, sk }): Write => ({ name: 'line', delete: { pk, sk } })),
        ]
        await table.write(writes)
      }),

    /** Whether all that is kept of a dossier is exactly this. */
    async holds(dossier: string, lines: readonly BoardLine[]): Promise<boolean> {
      const items = await itemsIn(dossier)
      const wanted = wantedOf(lines)
      return items.length === wanted.size && items.every((item) => sameItem(item, wanted.get(item.sk)))
    },

    linesAt,

    /** As `open` and `ofAgency` have them, without looking a line up. */
    async openKeys(
      agency: string | undefined,
      limit: number,
      cursor?: string,
    ): Promise<{ items: LineKey[]; cursor?: string }> {
      const index = agency === undefined ? 'byDue' : 'byAgency'
      const partition = agency === undefined ? partitions.assigned : partitions.assignedTo(agency)
      const asked = { between: range('open'), limit, ...(cursor && { cursor }) }
      const page = await table.page(index, partition, asked)
      return { ...page, items: page.items.map(lineKeyOf(index)) }
    },

    /** All that is still to be done, each once, the soonest due first; or what of it is due before an instant. */
    open: async (limit: number, cursor?: string, dueBefore?: Instant) =>
      pageOf(
        await table.page('byDue', partitions.assigned, {
          between: range('open', dueBefore),
          limit,
          ...(cursor && { cursor }),
        }),
      ),

    /** Of an agency, which owns it or works with others on it: the soonest due first, or what was over last. */
    ofAgency: async (
      agency: string,
      which: 'open' | 'over',
      limit: number,
      cursor?: string,
      dueBefore?: Instant,
    ) =>
      pageOf(
        await table.page('byAgency', partitions.assignedTo(agency), {
          between: range(which, dueBefore),
          limit,
          newestFirst: which === 'over',
          ...(cursor && { cursor }),
        }),
      ),

    /** Of a conclusion, in its order. */
    async ofDossier(dossier: string): Promise<Readable<BoardLine>> {
      const read = await leaveOut('the board', await itemsIn(dossier), nameOf, lineOf)
      const byId = new Map(read.items.map((line) => [line.id, line]))
      const placed = (id: string) => Number(id.slice(id.lastIndexOf('-') + 1))
      return { ...read, items: [...byId.values()].sort((a, b) => placed(a.id) - placed(b.id)) }
    },
  }
}
const range = (which: 'open' | 'over', before = '~') => ({
  from: `${which}#`,
  to: `${which}#${before}`,
})
export type BoardStore = ReturnType<typeof boardStore>
