import { z } from 'zod'
import { Instant } from '../../workflows/kernel/instant'
import { leaveOut, type Readable } from '../runtime/leave-out'
import { keys, ranges } from './keys'
import { stored } from './stored'
import type { Table } from './table'

/** What an officer tells the colleagues of his agency about a dossier. It is no part of the record. */
export const Note = z.object({
  id: z.string(),
  agency: z.string(),
  text: z.string(),
  by: z.string(),
  at: Instant,
})
export type Note = z.infer<typeof Note>

const NoteItem = stored(Note)

/** Notes beside a dossier's collection: whoever reads the dossier does not meet them. */
export const dossierNotes = (table: Pick<Table, 'range' | 'write' | 'writeEach'>) => ({
  /** Of one agency, oldest first. */
  async notesOf(dossier: string, agency: string): Promise<Readable<Note>> {
    const items = await table.range(keys.note(dossier, '', '').pk, ranges.notesOf(agency))
    return leaveOut('notes', items, ({ sk }) => sk, NoteItem.read)
  },
  keepNote: (dossier: string, note: Note): Promise<void> =>
    table.write([
      { name: 'note', put: { ...keys.note(dossier, note.agency, note.id), ...NoteItem.written(note) } },
    ]),
  removeNote: (dossier: string, { agency, id }: Pick<Note, 'agency' | 'id'>): Promise<void> =>
    table.write([{ name: 'note', delete: keys.note(dossier, agency, id) }]),
  /** Those of all agencies: they go with the words of the dossier. */
  async removeNotes(dossier: string): Promise<void> {
    const items = await table.range(keys.note(dossier, '', '').pk, ranges.notes)
    await table.writeEach(items.map(({ pk, sk }) => ({ delete: { pk, sk } })))
  },
})
