import { Refusal } from '../../../workflows/kernel/errors'
import { type Telling, toldAtOnce } from '../../../workflows/kernel/telling'
import type { TellingStore } from '../../adapters/telling-store'
import type { Caller } from '../asking'

interface TellingDesk {
  tellings: TellingStore
}

/** How the caller is told of his dossiers. */
export const getTelling = async (who: Pick<Caller, 'person'>, { tellings }: TellingDesk): Promise<Telling> =>
  (await tellings.of(citizenOf(who))) ?? toldAtOnce

/** What he said before is replaced. */
export const changeTelling = async (
  telling: Telling,
  { alsoWrite, ...who }: Pick<Caller<Telling>, 'person' | 'alsoWrite'>,
  { tellings }: TellingDesk,
): Promise<Telling> => {
  await tellings.keep(citizenOf(who), telling, alsoWrite?.(telling))
  return telling
}

/** Officers are told of their work by the city's rules, as officers. */
const citizenOf = ({ person }: Pick<Caller, 'person'>): string => {
  if (person.kind !== 'citizen') throw new Refusal('forbidden', `${person.kind} ${person.id} has no dossiers`)
  return person.id
}
