import type { CityRules } from '../../workflows/kernel/city'
import type { Command } from '../../workflows/kernel/command'
import { decide } from '../../workflows/kernel/decide'
import { readsAnswers } from '../../workflows/kernel/decisions/known-of'
import type { Dossier } from '../../workflows/kernel/dossier'
import { Conflict, Inconsistent, Refusal } from '../../workflows/kernel/errors'
import type { Instant } from '../../workflows/kernel/instant'
import type { Procedure } from '../../workflows/kernel/procedure'
import { again } from '../adapters/again'
import { answersOf } from '../adapters/dossier-answers'
import type { DossierStore } from '../adapters/dossier-store'
import { isLostRace } from '../adapters/errors'
import { type LawBook, lawOf } from '../adapters/law-book'
import { lawHashes } from '../adapters/law-hashes'
import { jitteredPause, type Pause } from '../adapters/pause'
import type { Write } from '../adapters/table'

/** What every command on a dossier needs. */
export interface Desk extends CityRules {
  dossiers: DossierStore
  law: LawBook
  /** Between lost races; a short one when left out. */
  pause?: Pause
}

export interface Circumstances {
  at: Instant
  /** A person's identifier, or `system`. */
  by: string
  /** The dossier as it was read a moment ago: what is written goes by it, or is decided again. */
  known?: Dossier
  /** Throws when the caller may not; asked again each time that the dossier was read again. */
  authorize?: (dossier: Dossier) => void
  /** What to call the absence of the dossier. */
  unknown?: 'unknown-dossier' | 'unknown-task'
  /** Writes that stand or fall with the command, made for the dossier as it will be. */
  alsoWrite?: (after: Dossier, procedure: Procedure) => Write[]
}

const tries = 5

/** One reading of the fold and of the words, for laws whose rules go by the answers. */
const withAnswers = async (dossiers: Desk['dossiers'], id: string) => {
  const record = await dossiers.read(id)
  if (!record) throw new Inconsistent(`dossier ${id} is gone`)
  return { dossier: record.dossier, answers: () => answersOf(record) }
}

/**
 * Reads the dossier, decides and writes. Whoever loses the race reads again, asks for leave again and decides
 * again: a conflict is told only when the command no longer makes sense, or after five lost races.
 */
export const runCommand = async (
  { dossiers, law: book, agencies, calendar, regulations, pause = jitteredPause }: Desk,
  id: string,
  command: Command,
  { at, by, known, authorize, alsoWrite, unknown = 'unknown-dossier' }: Circumstances,
): Promise<Dossier> => {
  try {
    return await again({ tries, pause, when: isLostRace }, async (tried) => {
      const head = (tried === 1 && known) || (await dossiers.load(id))
      if (!head) throw new Refusal(unknown, `no dossier ${id}`)
      authorize?.(head)
      const city = { agencies, calendar, regulations }
      const law = await lawOf(book, head)
      const { procedure } = law
      const { dossier, ...words } = readsAnswers(procedure)
        ? await withAnswers(dossiers, id)
        : { dossier: head }
      // It may have gone on between the two readings.
      if (dossier.sequence !== head.sequence) authorize?.(dossier)
      const decision = decide(dossier, command, { ...city, ...words, procedure, at, by })
      return dossiers.append(
        dossier,
        { ...decision, law: lawHashes(law, city) },
        (after) => alsoWrite?.(after, procedure) ?? [],
      )
    })
  } catch (error) {
    if (!isLostRace(error)) throw error
    throw new Conflict('concurrent-change', `dossier ${id} is being changed by somebody else`)
  }
}
