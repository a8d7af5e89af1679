import type { Child } from 'hono/jsx'
import type { Note } from '../../../adapters/note'
import type { Notes } from '../../../office/notes/notes'
import { timeText } from '../../layout/format'
import { LeftOut } from '../../layout/left-out'
import type { Visit } from '../../runtime/visit'
import type { Names } from '../names'
import { notesTexts } from './texts'

interface NoteListProps {
  visit: Visit
  notes: Notes
  names: Names
  /** What can be done with one. */
  children?: (note: Note) => Child
}

/** What colleagues said, oldest first. */
export const NoteList = ({ visit, notes: { items, leftOut }, names, children }: NoteListProps) => (
  <>
    {items.length === 0 && <p class="govuk-body">{notesTexts[visit.language].none}</p>}
    {items.map((note) => (
      <div class="govuk-inset-text">
        <p class="govuk-body">
          <bdi>{note.text}</bdi>
        </p>
        <p class="govuk-body-s">
          <bdi>{names.person(note.by)}</bdi>, {timeText(note.at, visit.language)}
        </p>
        {children?.(note)}
      </div>
    ))}
    <LeftOut visit={visit} count={leftOut} />
  </>
)

/** Among what is known of a dossier. */
export const NotesBeside = (props: NoteListProps & { number: string; opener?: string }) => {
  const { visit, number, opener } = props
  const text = notesTexts[visit.language]
  return (
    <section aria-labelledby="notes">
      <h2 class="govuk-heading-m" id="notes">
        {text.heading}
      </h2>
      <NoteList {...props} />
      <p class="govuk-body">
        {opener ? (
          <button type="submit" form={opener} name="notes" value="yes" class="motcua-link-button">
            {text.write}
          </button>
        ) : (
          <a class="govuk-link" href={`/agency/dossiers/${number}/notes`}>
            {text.write}
          </a>
        )}
      </p>
    </section>
  )
}
