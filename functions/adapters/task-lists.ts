import type { Instant } from '../../workflows/kernel/instant'
import { leaveOut } from '../runtime/leave-out'
import { dueBefore, type Placed } from './due-list'
import { partitions } from './index-keys'
import { keys } from './keys'
import type { Listed } from './listed'
import { chosenPage, mergedPage } from './merged-page'
import { owedCounts } from './owed-counts'
import { relisting } from './relist'
import type { Table } from './table'
import { isWanted, listedBy, type TaskListing, type Wanted } from './task-listing'
import { workload, workloads } from './workload'
import { weeksOver } from './workload-weeks'

/** Whose of an agency's open tasks: all, those that nobody has, or what one of its officers has. */
export type Whose = 'all' | 'nobody' | { person: string }

const everything = { from: ' ', to: '~' }
const dossierPrefix = keys.head('').pk

const listOf = (agency: string, whose: Whose) => {
  if (typeof whose === 'object')
    return { index: 'byApplicant', lists: [partitions.officer(agency, whose.person)] } as const
  const nobodys = partitions.agency(agency)
  return {
    index: 'byAgency',
    lists: whose === 'all' ? [nobodys, partitions.taken(agency)] : [nobodys],
  } as const
}

/** Tasks by whom they wait for, and by when they are due. */
export const taskLists = (table: Table) => ({
  /** Open tasks, the soonest due first. `between`: beginnings of due instants. Of some alone, a page may be short and have a next one. */
  async openTasks(
    agency: string,
    limit: number,
    cursor?: string,
    {
      whose = 'all',
      between = everything,
      ...wanted
    }: { whose?: Whose; between?: { from: string; to: string } } & Wanted = {},
  ): Promise<Listed<TaskListing>> {
    const { index, lists } = listOf(agency, whose)
    const asked = [table, index, lists, { limit, cursor, between }] as const
    const isPicked = Object.values(wanted).some((one) => one !== undefined)
    const page = await (isPicked ? chosenPage(isWanted(index, wanted), ...asked) : mergedPage(...asked))
    return { ...page, ...(await leaveOut('tasks', page.items, ({ sk }) => sk, listedBy(index))) }
  },

  /** How many there are, without their being read. */
  workload: (agency: string, person?: string) => workload(table, agency, person),
  workloads: (agency: string, people: readonly string[]) => workloads(table, agency, people),
  owed: owedCounts(table),
  weeks: weeksOver(table),
  ...relisting(table),

  /** A shard's open tasks, and dossiers whose appointment came, to be looked at before an instant. Oldest first. */
  async *toLookAt(
    instant: Instant,
    shard: number,
    from?: string,
  ): AsyncGenerator<Placed<{ dossier: string; task?: string }>> {
    for await (const { item, page } of dueBefore(table, [partitions.due(shard)], instant, from)) {
      const { pk, sk } = item
      yield {
        page,
        dossier: pk.slice(dossierPrefix.length),
        ...(sk !== 'HEAD' && { task: sk.slice('TASK#'.length) }),
      }
    }
  },
})
