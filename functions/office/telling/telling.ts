import { type KnownTelling, type Telling, toldAtOnce } from '../../../workflows/kernel/telling'
import type { TellingStore } from '../../adapters/telling-store'
import type { Caller } from '../asking'
import { citizenOf } from './citizen-of'

interface TellingDesk {
  tellings: TellingStore
}

/** How the caller is told of his dossiers. */
export const getTelling = async (
  who: Pick<Caller, 'person'>,
  { tellings }: TellingDesk,
): Promise<KnownTelling> => (await tellings.of(citizenOf(who))) ?? toldAtOnce

/** What he said before is replaced; the number at which he is told stays. */
export const changeTelling = async (
  telling: Telling,
  { alsoWrite, ...who }: Pick<Caller<Telling>, 'person' | 'alsoWrite'>,
  { tellings }: TellingDesk,
): Promise<Telling> => {
  await tellings.keep(citizenOf(who), telling, alsoWrite?.(telling))
  return telling
}
