import type { NotesTexts } from './texts.vi'

export const en: NotesTexts = {
  heading: 'Notes to colleagues',
  lead: 'For the officers of your agency alone. Notes are no part of the dossier; the applicant never sees them, and they go when the words of the dossier are erased.',
  none: 'There are no notes.',
  write: 'Write or remove a note',
  text: 'A new note',
  keep: 'Keep it',
  remove: 'Remove this note',
  ended: 'The dossier is over: nothing is noted any more.',
}
