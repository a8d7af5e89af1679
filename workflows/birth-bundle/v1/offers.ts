import type { Offer } from '../../kernel/form'
import type { Application } from './rules'

/** The declarant, where that is this parent. */
const oneself = (parent: 'mother' | 'father'): Offer<Application> => ({
  fills: {
    [`${parent}.fullName`]: 'declarant.fullName',
    [`${parent}.identityNumber`]: 'declarant.identityNumber',
    [`${parent}.birthDate`]: 'person.birthDate',
    [`${parent}.residence`]: 'person.address',
  },
  when: ({ declarant }) => declarant?.relation === parent,
  filledIn: true,
})

const headOfHousehold = (parent: 'mother' | 'father'): Offer<Application> => ({
  fills: {
    'residence.headFullName': `${parent}.fullName`,
    'residence.headIdentityNumber': `${parent}.identityNumber`,
  },
})

/** Most children live with both parents, and are of their people; each may be otherwise. */
export const offers: readonly Offer<Application>[] = [
  oneself('mother'),
  oneself('father'),
  { fills: { 'mother.ethnicity': 'child.ethnicity' } },
  { fills: { 'father.ethnicity': 'child.ethnicity' } },
  { fills: { 'father.residence': 'mother.residence' } },
  { fills: { 'residence.address': 'mother.residence' } },
  headOfHousehold('mother'),
  headOfHousehold('father'),
]
