import { ulid } from 'ulid'
import { z } from 'zod'
import { may } from '../../../workflows/kernel/authority'
import type { Dossier } from '../../../workflows/kernel/dossier'
import { Conflict, Refusal } from '../../../workflows/kernel/errors'
import { millis } from '../../../workflows/kernel/instant'
import { agenciesOf } from '../../../workflows/kernel/person'
import { paragraphs } from '../../../workflows/kernel/written'
import type { Note } from '../../adapters/dossier-notes'
import type { DossierStore } from '../../adapters/dossier-store'
import type { Readable } from '../../runtime/leave-out'
import type { Caller } from '../asking'

/** Of one agency about one dossier: its pages read them all. */
export const mostNotes = 30

export const NewNote = z.strictObject({ text: paragraphs(1_000) })
export type NewNote = z.infer<typeof NewNote>

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
  if (!notes) throw new Refusal('forbidden', `${who.person.id} has no notes on ${dossier.number}`)
  return notes
}

/** While it is not over: what was erased with its words is not begun again. */
export const keepNote = async (dossier: Dossier, { text }: NewNote, who: Who, desk: NotesDesk) => {
  const { agency, items } = await readNotes(dossier, who, desk)
  if (dossier.ended) throw new Conflict('dossier-ended', `dossier ${dossier.number} is over`)
  if (items.length >= mostNotes)
    throw new Refusal('invalid-input', 'a dossier has so many notes at most', [
      { pointer: '/text', message: `too-many: ${mostNotes}` },
    ])
  const note: Note = { id: ulid(millis(who.at)), agency, text, by: who.person.id, at: who.at }
  await desk.dossiers.keepNote(dossier.id, note)
}

/** One's own. */
export const removeNote = async (dossier: Dossier, id: string, who: Who, desk: NotesDesk) => {
  const { items } = await readNotes(dossier, who, desk)
  const note = items.find((one) => one.id === id && one.by === who.person.id)
  if (!note) throw new Conflict('concurrent-change', `no such note of ${who.person.id}`)
  await desk.dossiers.removeNote(dossier.id, note)
}
