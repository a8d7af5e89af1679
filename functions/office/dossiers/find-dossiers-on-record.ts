import { decodeTime } from 'ulid'
import { may } from '../../../workflows/kernel/authority'
import { Refusal } from '../../../workflows/kernel/errors'
import { instant } from '../../../workflows/kernel/instant'
import type { Caller } from '../asking'
import { findersOf } from '../finders'
import { cursorAt, dossierAt } from '../list-cursor'
import { leavesOut } from '../page'
import { type FindDesk, foundByWords, recordFound, type Seen } from './found-by-words'
import type { FindDossiers, FoundDossier, FoundDossierPage } from './schemas'

/** Dossiers by what is written in them, as far as the caller is shown it. */
export const findDossiersOnRecord = async (
  { words, limit, cursor }: FindDossiers,
  who: Pick<Caller, 'person' | 'at'>,
  desk: FindDesk,
): Promise<FoundDossierPage> => {
  const { person } = who
  if (!may(person, { action: 'dossiers.find' }))
    throw new Refusal('forbidden', `${person.id} is not an officer`)
  const before = cursor === undefined ? undefined : dossierAt(cursor)
  const asked = { words, finders: findersOf(person), limit, before }
  const { seen, leftOut, next, isUnfinished } = await foundByWords(asked, who, desk)
  await recordFound(seen, who, desk)
  return {
    items: seen.map(foundOf),
    ...(next && { next: cursorAt(next) }),
    ...(isUnfinished && next && { lookedBackTo: instant(decodeTime(next)) }),
    ...leavesOut(leftOut),
  }
}

const foundOf = ({ dossier, view }: Seen): FoundDossier => ({
  number: dossier.number,
  procedure: dossier.procedure,
  agency: dossier.agency,
  ...(view === 'dossier' && { filedAt: dossier.filedAt }),
})
