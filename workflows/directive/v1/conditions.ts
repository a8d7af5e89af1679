import type { Condition } from '../../kernel/form'
import type { Application } from './form'

/** What a conclusion must be true of by itself, on the day that it is entered. */
export const conditions: Record<string, Condition<Application>> = {
  'issued-before-entry': {
    field: 'issuedOn',
    holds: ({ issuedOn }, enteredOn) => !issuedOn || issuedOn <= enteredOn,
  },
}
