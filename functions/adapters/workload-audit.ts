import { isDeepStrictEqual } from 'node:util'
import { again } from './again'
import type { Pause } from './pause'
import type { Table } from './table'
import type { TaskListing } from './task-listing'
import type { taskLists } from './task-lists'
import { missingFrom, type Owner, rowsOf } from './workload'

const tries = 6
const pageSize = 500

class Moving extends Error {
  constructor({ agency }: Owner) {
    super(`${agency} does not stand still`)
  }
}

/** Whether counts are what the lists have, and what would make them so; while people go on working too. */
export const workloadAudit = (
  table: Table,
  { openTasks }: Pick<ReturnType<typeof taskLists>, 'openTasks'>,
  pause: Pause,
) => {
  const listedOf = async ({ agency, person }: Owner): Promise<TaskListing[]> => {
    const found: TaskListing[] = []
    let cursor: string | undefined
    do {
      const whose = person === undefined ? ('all' as const) : { person }
      const page = await openTasks(agency, pageSize, cursor, { whose })
      found.push(...page.items)
      cursor = page.cursor
    } while (cursor)
    return found
  }
  const look = async (owner: Owner) => {
    const before = await rowsOf(table, owner)
    const listed = await listedOf(owner)
    if (!isDeepStrictEqual(before, await rowsOf(table, owner))) throw new Moving(owner)
    return missingFrom(before, listed, owner)
  }
  /** The list is a moment behind the counts: what is missing twice is missing. */
  const missing = (owner: Owner) =>
    again({ tries, pause, when: (error) => error instanceof Moving }, async () => {
      const first = await look(owner)
      if (first.length === 0) return first
      await pause(1)
      const second = await look(owner)
      if (second.length > 0 && !isDeepStrictEqual(first, second)) throw new Moving(owner)
      return second
    })
  return {
    agrees: async (owner: Owner): Promise<boolean> => (await missing(owner)).length === 0,
    /** What is added stands beside what commands add meanwhile. */
    async repair(owner: Owner): Promise<void> {
      for (const write of await missing(owner)) await table.write([write])
    },
  }
}
export type WorkloadAudit = ReturnType<typeof workloadAudit>
