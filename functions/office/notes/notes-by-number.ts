import { Refusal } from '../../../workflows/kernel/errors'
import type { Caller } from '../asking'
import { readDossierOnRecord } from '../dossiers/read-dossier-on-record'
import { findDossier, refusalTo } from '../find-dossier'
import { leavesOut } from '../page'
import { keepNote, notesFor, removeNote } from './notes'
import type { NewNote, NoteKept, NotePage, NoteRemoved } from './schemas'

type ReadDesk = Parameters<typeof readDossierOnRecord>[2]

/** What the caller's colleagues noted on a dossier. That he reads of it is on record. */
export const getNotesOnRecord = async (
  { number }: { number: string },
  who: Caller,
  desk: ReadDesk,
): Promise<NotePage> => {
  const { dossier } = (await readDossierOnRecord({ number }, who, desk)).record
  const notes = await notesFor(dossier, who, desk)
  if (!notes) throw refusalTo(who, dossier, `${who.person.id} has no notes on ${number}`)
  const { agency, items, leftOut } = notes
  return { agency, items, ...leavesOut(leftOut) }
}

const dossierNumbered = async (number: string, { dossiers }: Pick<ReadDesk, 'dossiers'>) => {
  const dossier = await dossiers.load(await findDossier(dossiers, number))
  if (!dossier) throw new Refusal('unknown-dossier', `no dossier ${number}`)
  return dossier
}

export const keepNoteOn = async (
  { number, ...note }: NewNote & { number: string },
  who: Caller<NoteKept>,
  desk: Pick<ReadDesk, 'dossiers'>,
): Promise<NoteKept> => keepNote(await dossierNumbered(number, desk), note, who, desk)

export const removeNoteFrom = async (
  { number, id }: { number: string; id: string },
  who: Caller<NoteRemoved>,
  desk: Pick<ReadDesk, 'dossiers'>,
): Promise<NoteRemoved> => removeNote(await dossierNumbered(number, desk), id, who, desk)
