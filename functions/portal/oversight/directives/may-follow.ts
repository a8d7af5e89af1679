import { may } from '../../../../workflows/kernel/authority'
import { Refusal } from '../../../../workflows/kernel/errors'
import { signedIn, type Visit } from '../../runtime/visit'

/** The city's oversight, and the staff of those who give tasks: what they gave, they are shown. */
export const mayFollow = (visit: Visit): void => {
  const { person } = signedIn(visit)
  const isStaff = person.kind === 'officer' && person.roles.some(({ role }) => role === 'staff')
  if (!isStaff && !may(person, { action: 'assignments.list' }))
    throw new Refusal('forbidden', `${person.id} follows no conclusions`)
}
