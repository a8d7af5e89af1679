import { decodeTime } from 'ulid'
import type { Dossier } from '../../../workflows/kernel/dossier'
import { instant } from '../../../workflows/kernel/instant'
import type { Task } from '../../../workflows/kernel/task'
import type { Desk } from '../../runtime/run-command'
import type { Caller } from '../asking'
import { type FindDesk, foundByWords, recordFound, type Seen } from '../dossiers/found-by-words'
import { cursorAt, dossierAt } from '../list-cursor'
import { dueStateOf } from './due-state'
import { readListed } from './list-tasks'
import { isAsked, type WorkQuery } from './open-work'

/** So many dossiers that fit are looked at for a page: what has no open work is among them. */
const mostLookedAt = 200
const stretch = 50

interface WorkFound extends WorkQuery {
  words: string
  /** What was typed, as a number is written. */
  number: string
}
type WorkDesk = Pick<Desk, 'law' | 'calendar'> &
  FindDesk & { dossiers: Pick<Desk['dossiers'], 'find' | 'loadMany' | 'read'> }

/**
 * Open work of an agency by the number of its dossier, or by words that are written in it: of the dossiers that have
 * them, the newest first. A page may be short, or empty, and yet have a next one.
 */
export const findWorkOnRecord = async (
  query: WorkFound,
  who: Pick<Caller, 'person' | 'at'>,
  desk: WorkDesk,
) => {
  const isWanted = wantedOf(query, who, desk)
  const tasksOf = (dossiers: readonly Dossier[]) =>
    dossiers
      .flatMap(({ tasks }) => Object.values(tasks))
      .filter(isWanted)
      .sort((a, b) => (`${a.dueAt}#${a.id}` < `${b.dueAt}#${b.id}` ? -1 : 1))
  const wanted = (dossier: Dossier) =>
    (!query.procedure || dossier.procedure === query.procedure) && tasksOf([dossier]).length > 0

  /** As they were just read. */
  const listed = (known: readonly Dossier[]) => {
    const dossierWith = (id: string) => known.find((dossier) => dossier.id === id)
    return readListed(tasksOf(known), { law: desk.law, dossiers: { loadMany: async () => dossierWith } })
  }

  const id = await desk.dossiers.find(query.number)
  if (id) {
    const numbered = (await desk.dossiers.loadMany([id]))(id)
    return listed(numbered && wanted(numbered) ? [numbered] : [])
  }

  const found: Seen[] = []
  let before = query.cursor === undefined ? undefined : dossierAt(query.cursor)
  let unread = 0
  for (let looked = 0; looked < mostLookedAt && found.length < query.limit; looked += stretch) {
    const asked = { words: query.words, finders: [query.agency], limit: stretch, before, isWanted: wanted }
    const page = await foundByWords(asked, who, desk)
    found.push(...page.seen)
    unread += page.leftOut
    before = page.next
    if (!before || page.isUnfinished) break
  }
  if (found.splice(query.limit).length > 0) before = found.at(-1)?.dossier.id
  await recordFound(found, who, desk)
  const { items, leftOut } = await listed(found.map(({ dossier }) => dossier))
  return {
    items,
    leftOut: leftOut + unread,
    ...(before && { cursor: cursorAt(before), lookedBackTo: instant(decodeTime(before)) }),
  }
}

const wantedOf = (
  query: WorkFound,
  { at }: Pick<Caller, 'at'>,
  { calendar }: WorkDesk,
): ((task: Task) => boolean) => {
  const { agency, whose } = query
  const isAskedFor = isAsked({ ...query, procedure: undefined })
  return ({ status, owner, kind, assignee, dueAt }) =>
    status === 'open' &&
    typeof owner === 'object' &&
    owner.agency === agency &&
    (typeof whose !== 'object' || assignee === whose.person) &&
    isAskedFor({
      role: owner.role,
      kind,
      taken: assignee !== undefined,
      due: dueStateOf({ dueAt }, at, calendar),
      count: 1,
    })
}
