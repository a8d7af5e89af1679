import { leaveOut, type Readable } from '../runtime/leave-out'
import { keys, ranges } from './keys'
import { Note } from './note'
import { writeWith } from './response-store'
import { stored } from './stored'
import type { Table, Write } from './table'

const NoteItem = stored(Note)

/** Notes beside a dossier's collection: whoever reads the dossier does not meet them. */
export const dossierNotes = (table: Pick<Table, 'range' | 'write' | 'writeEach'>) => ({
  /** Of one agency, oldest first. */
  async notesOf(dossier: string, agency: string): Promise<Readable<Note>> {
    const items = await table.range(keys.note(dossier, '', '').pk, ranges.notesOf(agency))
    return leaveOut('notes', items, ({ sk }) => sk, NoteItem.read)
  },
  /** `also`: what stands or falls with it. */
  keepNote: (dossier: string, note: Note, also: readonly Write[] = []): Promise<void> => {
    const put = { ...keys.note(dossier, note.agency, note.id), ...NoteItem.written(note) }
    return writeWith(table, [{ name: 'note', put }], also)
  },
  removeNote: (
    dossier: string,
    { agency, id }: Pick<Note, 'agency' | 'id'>,
    also: readonly Write[] = [],
  ): Promise<void> => writeWith(table, [{ name: 'note', delete: keys.note(dossier, agency, id) }], also),
  /** Those of all agencies: they go with the words of the dossier. */
  async removeNotes(dossier: string): Promise<void> {
    const items = await table.range(keys.note(dossier, '', '').pk, ranges.notes)
    await table.writeEach(items.map(({ pk, sk }) => ({ delete: { pk, sk } })))
  },
})
