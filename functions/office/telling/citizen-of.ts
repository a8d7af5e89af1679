import { Refusal } from '../../../workflows/kernel/errors'
import type { Caller } from '../asking'

/** Officers are told of their work by the city's rules, as officers. */
export const citizenOf = ({ person }: Pick<Caller, 'person'>): string => {
  if (person.kind !== 'citizen') throw new Refusal('forbidden', `${person.kind} ${person.id} has no dossiers`)
  return person.id
}
