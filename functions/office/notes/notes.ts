import { ulid } from 'ulid'
import { may } from '../../../workflows/kernel/authority'
import type { Dossier } from '../../../workflows/kernel/dossier'
import { Conflict, Refusal } from '../../../workflows/kernel/errors'
import { millis } from '../../../workflows/kernel/instant'
import { agenciesOf } from '../../../workflows/kernel/person'
import type { DossierStore } from '../../adapters/dossier-store'
import type { Note } from '../../adapters/note'
import type { Readable } from '../../runtime/leave-out'
import type { Caller } from '../asking'
import { refusalTo } from '../find-dossier'
import type { NewNote, NoteKept, NoteRemoved } from './schemas'

/** Of one agency about one dossier: its pages read them all. */
export const mostNotes = 30

type Who = Pick<Caller, 'person' | 'at'>
interface NotesDesk {
  dossiers: Pick<DossierStore, 'notesOf' | 'keepNote' | 'removeNote'>
}

/** The agency whose notes somebody reads: the deciding one before others that have something to do. */
export const noteAgency = (dossier: Dossier, { person, at }: Who): string | undefined => {
  const owners = Object.values(dossier.tasks).flatMap(({ owner }) =>
    typeof owner === 'object' ? owner.agency : [],
  )
  const own = new Set(agenciesOf(person))
  return [dossier.agency, ...owners].find(
    (agency) => own.has(agency) && may(person, { action: 'notes.read', dossier, agency, at }),
  )
}

export interface Notes extends Readable<Note> {
  agency: string
}

/** Undefined where somebody has no colleagues who work on the dossier, or is an applicant of it. */
export const notesFor = async (dossier: Dossier, who: Who, { dossiers }: NotesDesk) => {
  const agency = noteAgency(dossier, who)
  return agency === undefined ? undefined : { agency, ...(await dossiers.notesOf(dossier.id, agency)) }
}

const readNotes = async (dossier: Dossier, who: Who, desk: NotesDesk): Promise<Notes> => {
  const notes = await notesFor(dossier, who, desk)
  if (!notes) throw refusalTo(who, dossier, `${who.person.id} has no notes on ${dossier.number}`)
  return notes
}

/** While it is not over: what was erased with its words is not begun again. */
export const keepNote = async (
  dossier: Dossier,
  { text }: NewNote,
  { alsoWrite, ...who }: Who & Pick<Caller<NoteKept>, 'alsoWrite'>,
  desk: NotesDesk,
): Promise<NoteKept> => {
  const { agency, items } = await readNotes(dossier, who, desk)
  if (dossier.ended) throw new Conflict('dossier-ended', `dossier ${dossier.number} is over`)
  if (items.length >= mostNotes)
    throw new Refusal('invalid-input', 'a dossier has so many notes at most', [
      { pointer: '/text', message: `too-many: ${mostNotes}` },
    ])
  const kept = { id: ulid(millis(who.at)), agency, by: who.person.id, at: who.at }
  await desk.dossiers.keepNote(dossier.id, { ...kept, text }, alsoWrite?.(kept))
  return kept
}

/** One's own. */
export const removeNote = async (
  dossier: Dossier,
  id: string,
  { alsoWrite, ...who }: Who & Pick<Caller<NoteRemoved>, 'alsoWrite'>,
  desk: NotesDesk,
): Promise<NoteRemoved> => {
  const { items } = await readNotes(dossier, who, desk)
  const note = items.find((one) => one.id === id && one.by === who.person.id)
  if (!note) throw new Conflict('concurrent-change', `no such note of ${who.person.id}`)
  await desk.dossiers.removeNote(dossier.id, note, alsoWrite?.({ id }))
  return { id }
}
