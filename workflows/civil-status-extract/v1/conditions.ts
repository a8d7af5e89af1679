import type { Condition } from '../../kernel/form'
import { bornWithin } from '../../kernel/lifetime'
import { isAfter } from '../../kernel/partial-date'
import type { Application } from './rules'

// The first registers of civil status of this city are of the decree of 3 October 1883 [R].
const firstRegister = '1883'

/** What the request must be true of by itself, on the day that it is filed. */
export const conditions: Record<string, Condition<Application>> = {
  'requester-lives': {
    field: 'requester.birthDate',
    holds: ({ requester }, filedOn) => bornWithin(requester?.birthDate, filedOn),
  },
  'registered-before-filing': {
    field: 'entry.registeredOn',
    holds: ({ entry }, filedOn) => !entry?.registeredOn || !isAfter(entry.registeredOn, filedOn),
  },
  'registers-kept': {
    field: 'entry.registeredOn',
    holds: ({ entry }) => !entry?.registeredOn || !isAfter(firstRegister, entry.registeredOn),
  },
  'registered-after-birth': {
    field: 'entry.registeredOn',
    holds: ({ requester, entry }) =>
      requester?.relation !== 'self' ||
      !requester.birthDate ||
      !entry?.registeredOn ||
      !isAfter(requester.birthDate, entry.registeredOn),
  },
}
