import { type Form, valueIn } from '../../runtime/read-form'
import { signedIn, type Visit } from '../../runtime/visit'
import type { AgencyDesk } from '../agency-desk'
import { agencyIn, inboxOf, workIn } from './inbox'
import { InboxQuery, rolesAsked } from './inbox-query'

/** So many are given at once: each is an event of its own, within one request. */
export const mostGiven = 100

export interface Chosen {
  tasks: string[]
  /** There are others that were meant, and that are too many for once. */
  more: boolean
}

/** Which pieces of work a form of the inbox is about: the ticked ones, those of its page, or all that its filter lets through. */
export const chosenIn = async (form: Form, most: number, visit: Visit, desk: AgencyDesk): Promise<Chosen> => {
  const { person } = signedIn(visit)
  const query = InboxQuery.parse(visit.query)
  switch (valueIn(form, 'which')) {
    case 'page': {
      const { items } = await inboxOf(person, query, visit, desk)
      return { tasks: items.filter(({ mayAssign }) => mayAssign).map(({ id }) => id), more: false }
    }
    case 'all': {
      const agency = agencyIn(person, query)
      const { who, cursor: _, ...filter } = query
      const whose = who === 'mine' ? { person: person.id } : who
      // Whatever the filter shows: only what one may do is done.
      const roles = rolesAsked({ role: undefined }, person, agency)
      const asked = rolesAsked(query, person, agency)
      const own = roles?.filter((role) => !asked || asked.includes(role)) ?? []
      if (own.length === 0) return { tasks: [], more: false }
      const page = await workIn({ ...filter, agency, whose, roles: own, limit: most }, visit.at, desk)
      return { tasks: page.items.map(({ task }) => task.id), more: page.cursor !== undefined }
    }
    default: {
      const tasks = [...new Set(form.task ?? [])]
      return { tasks: tasks.slice(0, most), more: tasks.length > most }
    }
  }
}
