import { z } from 'zod'
import { paragraphs } from '../../../workflows/kernel/written'
import { Note } from '../../adapters/note'
import { pageOf } from '../page'

export const NewNote = z.strictObject({ text: paragraphs(1_000) })
export type NewNote = z.infer<typeof NewNote>

/** Of one agency, oldest first; all of them. */
export const NotePage = pageOf(Note).omit({ next: true }).extend({ agency: z.string() })
export type NotePage = z.infer<typeof NotePage>

/** Without its words: an answer is kept for a day, and they may be erased before. */
export const NoteKept = Note.omit({ text: true })
export type NoteKept = z.infer<typeof NoteKept>

export const NoteRemoved = z.object({ id: z.string() })
export type NoteRemoved = z.infer<typeof NoteRemoved>
