import type { PresentedTask } from '../../../office/presented/presented-task'
import { isLike, mostTogether, togetherWith, type WhyAlone } from '../../../office/tasks/done-together'
import { type ListedTask, readListed } from '../../../office/tasks/list-tasks'
import { leaveOut } from '../../../runtime/leave-out'
import { signedIn, type Visit } from '../../runtime/visit'
import type { AgencyDesk } from '../agency-desk'
import { type Reading, readingOnRecord } from '../reading-on-record'

const taskId = /^[0-9A-Z]{26}_\d{1,6}$/
/** Dossiers that are read at the same time. */
const atOnce = 10

export interface Together {
  /** Each on record as read. */
  items: { task: PresentedTask; reading: Reading }[]
  others: { task: PresentedTask; why: WhyAlone | 'unlike' }[]
  /** Done meanwhile, or not to be read. */
  gone: number
}

/** What of some tasks can be done side by side, and the rest with its reason. */
export const sortedOut = async (ids: readonly string[], visit: Visit, desk: AgencyDesk) => {
  const { person } = signedIn(visit)
  const asked = ids.filter((id) => taskId.test(id)).slice(0, mostTogether)
  const { items } = await readListed(
    asked.map((id) => ({ id })),
    desk,
  )
  const like: (ListedTask & { outcome: string })[] = []
  const others: Together['others'] = []
  for (const one of items) {
    const { task } = one
    const how = togetherWith(one, person)
    const [first] = like
    if ('alone' in how) others.push({ task, why: how.alone })
    else if (first && !isLike(first, one)) others.push({ task, why: 'unlike' })
    else like.push({ ...one, ...how })
  }
  return { like, others, gone: ids.length - items.length }
}

/** With all that has to be looked at before. */
export const lookTogether = async (
  ids: readonly string[],
  visit: Visit,
  desk: AgencyDesk,
): Promise<Together> => {
  const { like, others, gone } = await sortedOut(ids, visit, desk)
  const items: Together['items'] = []
  for (let first = 0; first < like.length; first += atOnce) {
    const read = await leaveOut(
      'dossiers that are done together',
      like.slice(first, first + atOnce),
      ({ dossier }) => dossier.number,
      async ({ task, dossier }) => ({ task, reading: await readingOnRecord(visit, dossier.number, desk) }),
    )
    items.push(...read.items)
  }
  return { items, others, gone: gone + like.length - items.length }
}
