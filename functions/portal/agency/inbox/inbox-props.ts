import type { Fault } from '../../layout/error-summary'
import type { Form } from '../../runtime/read-form'
import type { Visit } from '../../runtime/visit'
import type { Inbox } from './inbox'

/** With how much he has to do already. */
export interface Colleague {
  id: string
  name: string
  open: number
}

export interface InboxProps {
  visit: Visit
  inbox: Inbox
  /** What agencies, procedures and people are called. */
  nameOf: { agency(id: string): string; procedure(code: string): string; person(id: string): string }
  colleagues: readonly Colleague[]
  /** What was looked for in it. */
  words?: string
  /** What was chosen, where something is wrong with it. */
  typed?: Form
  said?: readonly string[]
  faults?: readonly Fault[]
}
