import { noticeOf } from '../../workflows/kernel/notice'
import { applicantAgency } from '../../workflows/kernel/person'
import { asLeftBy, keysOfBegun, readBegun } from '../adapters/dossier-record'
import { type Key, keys } from '../adapters/keys'
import { readAhead } from '../adapters/read-ahead'
import type { Table } from '../adapters/table'
import { keysOfTelling, type TellingStore, tellingStore } from '../adapters/telling-store'
import type { Foreseen, Happened } from '../runtime/happened'
import { asksForDossier } from './tell-officers'

export interface ForeseenNotices extends Foreseen {
  tellings: Pick<TellingStore, 'of'>
}

/** What is going to be read about the events of a batch, in one request: what begins in it, and how applicants are told. */
export const foreseeNotices =
  (table: Table) =>
  async (all: readonly Happened[]): Promise<ForeseenNotices> => {
    const ahead = await readAhead(table, all.flatMap(wantedOf))
    return {
      begun: (place) => readBegun(ahead, place),
      async standing({ dossier, sealed }) {
        const [head] = await ahead.getMany([keys.head(dossier)])
        return asLeftBy(sealed, head)
      },
      tellings: tellingStore({ ...table, ...ahead }),
    }
  }

const wantedOf = (happened: Happened): Key[] => {
  const { event, sealed } = happened
  const place = { dossier: event.dossier, sealed }
  const isTold = noticeOf(event) !== undefined
  const read = isTold || !asksForDossier(happened) ? [] : [keys.head(event.dossier)]
  // Of one that is not known here, nothing says yet who that is.
  const applicant = event.filing?.applicant ?? happened.known()?.applicant
  const isPerson = applicant !== undefined && applicantAgency(applicant) === undefined
  return [
    ...(event.filing ? keysOfBegun(place) : read),
    ...(isTold && isPerson ? keysOfTelling(applicant) : []),
  ]
}
