import { may } from '../../../workflows/kernel/authority'
import { Refusal } from '../../../workflows/kernel/errors'
import { agenciesOf } from '../../../workflows/kernel/person'
import { assignmentsFor } from '../../../workflows/kernel/views/assignments'
import type { BoardLine } from '../../adapters/board-line'
import type { BoardStore } from '../../adapters/board-store'
import type { Readable } from '../../runtime/leave-out'
import type { Desk } from '../../runtime/run-command'
import type { Caller } from '../asking'
import { findDossier } from '../find-dossier'
import { leavesOut } from '../page'
import { viewOf } from '../view-of'
import type { AssignmentPage, AssignmentQuery } from './schemas'

export type ListDesk = Pick<Desk, 'dossiers'> & { board: Pick<BoardStore, 'open' | 'ofAgency' | 'ofDossier'> }

/** What an agency was given to do, or what a conclusion gave; without either, all that is open, for who oversees it. */
export const listAssignments = async (
  query: AssignmentQuery,
  who: Caller,
  desk: ListDesk,
): Promise<AssignmentPage> => {
  if (query.conclusion !== undefined) return ofConclusion(query.conclusion, who, desk)
  const agency = agencyOf(query, who)
  const { status, limit, cursor } = query
  const dueBefore = status === 'overdue' ? who.at : undefined
  if (agency !== undefined)
    return shown(
      await desk.board.ofAgency(agency, status === 'over' ? 'over' : 'open', limit, cursor, dueBefore),
    )
  if (status === 'over')
    throw new Refusal('invalid-input', 'what is over is listed by agency or conclusion', [
      { pointer: '/agency', message: 'required' },
    ])
  return shown(await desk.board.open(limit, cursor, dueBefore))
}

/** Undefined: all of them. */
const agencyOf = ({ agency }: AssignmentQuery, { person }: Caller): string | undefined => {
  const agencies = agenciesOf(person)
  const isAll = agency === undefined && may(person, { action: 'assignments.list' })
  if (isAll) return undefined
  if (person.kind !== 'officer') throw new Refusal('forbidden', `${person.kind} ${person.id} has no agency`)
  const asked = agency ?? (agencies.length === 1 ? agencies[0] : undefined)
  if (asked === undefined)
    throw new Refusal('invalid-input', 'which agency?', [
      { pointer: '/agency', message: agencies.length ? `allowed: ${agencies.join(', ')}` : 'required' },
    ])
  if (!may(person, { action: 'assignments.list', agency: asked }))
    throw new Refusal('forbidden', `${person.id} is not shown what ${asked} was given to do`)
  return asked
}

const ofConclusion = async (number: string, who: Caller, desk: ListDesk): Promise<AssignmentPage> => {
  const id = await findDossier(desk.dossiers, number)
  const dossier = await desk.dossiers.load(id)
  if (!dossier) throw new Refusal('unknown-dossier', `no dossier ${number}`)
  const own = new Set(assignmentsFor(who.person, dossier).map((one) => one.id))
  const isAll = viewOf(who, dossier) === 'dossier'
  const { items, leftOut } = await desk.board.ofDossier(id)
  return shown({ items: items.filter((line) => isAll || own.has(line.id)), leftOut })
}

const shown = ({ items, leftOut, cursor }: Readable<BoardLine> & { cursor?: string }): AssignmentPage => ({
  items: items.map(({ dossier: _, ...line }) => line),
  ...(cursor && { next: cursor }),
  ...leavesOut(leftOut),
})
