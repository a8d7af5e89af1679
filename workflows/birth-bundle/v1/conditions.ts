import type { Condition } from '../../kernel/form'
import { bornWithin } from '../../kernel/lifetime'
import { isAfter, lastDayOf, yearsLater } from '../../kernel/partial-date'
import type { Application } from './rules'

/** Nobody has become a mother or a father at so young an age; it is a slip of the pen. */
const youngest = 10

const isOlder = (parent: { birthDate?: string } | undefined, child: { birthDate?: string } | undefined) =>
  !parent?.birthDate ||
  !child?.birthDate ||
  !isAfter(yearsLater(parent.birthDate, youngest), lastDayOf(child.birthDate))

/** What the declaration must be true of by itself, on the day that it is filed. */
export const conditions: Record<string, Condition<Application>> = {
  'child-born': {
    field: 'child.birthDate',
    holds: ({ child }, filedOn) => !child?.birthDate || !isAfter(child.birthDate, filedOn),
  },
  // The joined procedures are those for children under six (portal record of 3.000722).
  'child-under-six': {
    field: 'child.birthDate',
    holds: ({ child }, filedOn) => !child?.birthDate || yearsLater(child.birthDate, 6) > filedOn,
  },
  'mother-lived': {
    field: 'mother.birthDate',
    holds: ({ mother }, filedOn) => bornWithin(mother?.birthDate, filedOn),
  },
  'mother-older': { field: 'mother.birthDate', holds: ({ mother, child }) => isOlder(mother, child) },
  'father-lived': {
    field: 'father.birthDate',
    holds: ({ father }, filedOn) => bornWithin(father?.birthDate, filedOn),
  },
  'father-older': { field: 'father.birthDate', holds: ({ father, child }) => isOlder(father, child) },
  'two-parents': {
    field: 'father.identityNumber',
    holds: ({ mother, father }) =>
      !father?.identityNumber || father.identityNumber !== mother?.identityNumber,
  },
}
