import type { Dossier } from '../../workflows/kernel/dossier'
import type { Task } from '../../workflows/kernel/task'
import { indexAttributes } from './index-keys'
import { keys, ranges } from './keys'
import type { Condition, Item, Table, Write } from './table'
import { taskWrite } from './task-items'
import { listedIn, listingOf, placedIn } from './task-listing'
import { recount } from './workload'

const [list, sort] = indexAttributes('byAgency')
const [theirs, theirSort] = indexAttributes('byApplicant')

const isListed = (dossier: Dossier, task: Task, item: Item | undefined): boolean => {
  const listing = listingOf(task, dossier)
  const wanted = listing ? listedIn(listing) : {}
  return [list, sort, theirs, theirSort].every((name) => item?.[name] === wanted[name])
}

/** Lists and counts a dossier's tasks as they are, where they are not: of before tasks were counted, or after a repair. */
export const relisting = (table: Table) => {
  const itemsOf = async (dossier: string) => {
    const items = await table.range(keys.task(dossier, '').pk, ranges.tasks)
    const bySort = new Map(items.map((item) => [item.sk, item]))
    return (task: string) => bySort.get(keys.task(dossier, task).sk)
  }
  return {
    async areListed(dossier: Dossier): Promise<boolean> {
      const itemOf = await itemsOf(dossier.id)
      return Object.values(dossier.tasks).every((task) => isListed(dossier, task, itemOf(task.id)))
    },
    /** One after the other. Refused when a task was changed meanwhile: then that command has listed it. */
    async relist(dossier: Dossier): Promise<void> {
      const itemOf = await itemsOf(dossier.id)
      for (const task of Object.values(dossier.tasks)) {
        const item = itemOf(task.id)
        if (isListed(dossier, task, item)) continue
        const [was, is] = [placedIn(item), listingOf(task, dossier)]
        await table.write([
          ...guarded(dossier, task, item),
          ...recount(dossier.id, was ? [was] : [], is ? [is] : []),
        ])
      }
    },
  }
}

/** What has no entry in a list has nothing that a command would change: then the whole dossier must be as it was. */
const guarded = (dossier: Dossier, task: Task, item: Item | undefined): Write[] => {
  const { sequence } = dossier
  const listed: Condition | undefined = item?.[sort] ? { attribute: sort, is: item[sort] } : undefined
  const head: Write = {
    name: 'head',
    update: keys.head(dossier.id),
    set: { sequence },
    if: { attribute: 'sequence', is: sequence },
  }
  return [taskWrite(dossier, task, listed), ...(listed ? [] : [head])]
}
