import { again } from '../adapters/again'
import type { DossierStore } from '../adapters/dossier-store'
import { isRefused } from '../adapters/errors'
import type { Pause } from '../adapters/pause'
import type { Scanned } from '../adapters/scan-dossiers'
import { listingOf } from '../adapters/task-listing'
import { type Owner, ownerIn } from '../adapters/workload'
import type { WorkloadAudit } from '../adapters/workload-audit'

export interface WorkloadDesk {
  dossiers: Pick<DossierStore, 'load' | 'areListed' | 'relist'>
  workloads: WorkloadAudit
  all: () => AsyncIterable<Pick<Scanned, 'dossiers' | 'workloads'>>
  pause: Pause
}

export interface WorkloadRebuilt {
  /** Numbers of dossiers with a task that is not listed as it is: only when they are compared. */
  unlisted: string[]
  /** Agencies and officers whose counts are not what is listed, and identifiers of what can't be read. */
  failed: string[]
}

const tries = 4

/** Every open task's place in the lists, and the counts of all that is open: made anew, or compared. */
export const rebuildWorkload = async (
  { dossiers, workloads, all, pause }: WorkloadDesk,
  check: boolean,
): Promise<WorkloadRebuilt> => {
  const rebuilt: WorkloadRebuilt = { unlisted: [], failed: [] }
  const owners = new Map<string, Owner>()
  const add = (owner: Owner) => owners.set(`${owner.agency} ${owner.person ?? ''}`, owner)
  const attempt = (what: string, work: () => Promise<void>) =>
    again({ tries, pause, when: isRefused }, work).catch((error) => {
      rebuilt.failed.push(`${what}: ${(error as Error).message}`)
    })
  const listed = async (id: string) => {
    const dossier = await dossiers.load(id)
    if (!dossier) return
    for (const task of Object.values(dossier.tasks)) {
      const listing = listingOf(task)
      if (!listing) continue
      add({ agency: listing.agency })
      if (listing.assignee) add({ agency: listing.agency, person: listing.assignee })
    }
    if (!check) await dossiers.relist(dossier)
    else if (!(await dossiers.areListed(dossier))) rebuilt.unlisted.push(dossier.number)
  }
  for await (const stretch of all()) {
    for (const pk of stretch.workloads) add(ownerIn(pk))
    for (const id of stretch.dossiers) await attempt(`dossier ${id}`, () => listed(id))
  }
  for (const owner of owners.values())
    await attempt(`open tasks of ${owner.agency}`, async () => {
      if (!check) await workloads.repair(owner)
      else if (!(await workloads.agrees(owner)))
        rebuilt.failed.push(
          `open tasks of ${owner.agency}${owner.person ? `, ${owner.person}` : ''}: miscounted`,
        )
    })
  return rebuilt
}
