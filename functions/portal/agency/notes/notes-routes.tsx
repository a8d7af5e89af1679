import type { Hono } from 'hono'
import { keepNote, notesFor, removeNote } from '../../../office/notes/notes'
import { NewNote } from '../../../office/notes/schemas'
import { parsed } from '../../../runtime/field-errors'
import { BackLink } from '../../layout/back-link'
import { Button } from '../../layout/button'
import { CsrfField } from '../../layout/csrf-field'
import { ErrorSummary, errorOf, type Fault } from '../../layout/error-summary'
import { Textarea } from '../../layout/fields/textarea'
import { Page } from '../../layout/page'
import { PageMissing } from '../../runtime/errors'
import { formPage } from '../../runtime/form-page'
import { type Form, valueIn } from '../../runtime/read-form'
import { callerOf, type PortalEnv, signedIn } from '../../runtime/visit'
import type { AgencyDesk } from '../agency-desk'
import { namesFor } from '../names'
import { readingOnRecord } from '../reading-on-record'
import { NoteList } from './note-list'
import { notesTexts } from './texts'

/** Notes to colleagues on a dossier: to write, and to take one's own away. */
export const addNotes = (app: Hono<PortalEnv>, desk: AgencyDesk): void => {
  formPage(app, '/agency/dossiers/:number/notes', {
    async at(c) {
      const { visit } = c.var
      const reading = await readingOnRecord(visit, c.req.param('number') ?? '', desk)
      const notes = await notesFor(reading.dossier, callerOf(visit), desk)
      if (!notes) throw new PageMissing('no notes for whoever asks')
      return { ...reading, notes }
    },
    async view({ visit, dossier, notes }, form) {
      const names = await namesFor(
        visit,
        notes.items.map(({ by }) => by),
        desk,
      )
      return <NotesPage {...{ visit, dossier, notes, names }} {...form} />
    },
    async carryOut({ dossier }, form, visit) {
      const id = valueIn(form, 'remove')
      const text = valueIn(form, 'text') || undefined
      if (id) await removeNote(dossier, id, callerOf(visit), desk)
      else await keepNote(dossier, parsed(NewNote, { text }), callerOf(visit), desk)
      return `/agency/dossiers/${dossier.number}/notes`
    },
  })
}

type NotesPageProps = Parameters<typeof NoteList>[0] & {
  dossier: { number: string; ended?: unknown }
  typed: Form
  faults: readonly Fault[]
}
const NotesPage = ({ visit, dossier, notes, names, typed, faults }: NotesPageProps) => {
  const text = notesTexts[visit.language]
  const { person } = signedIn(visit)
  return (
    <Page
      visit={visit}
      title={`${text.heading}, ${dossier.number}`}
      wrong={faults.length > 0}
      before={<BackLink visit={visit} href={`/agency/dossiers/${dossier.number}`} />}
    >
      <ErrorSummary visit={visit} faults={faults} />
      <span class="govuk-caption-l">{dossier.number}</span>
      <h1 class="govuk-heading-l">{text.heading}</h1>
      <p class="govuk-body">{text.lead}</p>
      <NoteList visit={visit} notes={notes} names={names}>
        {({ id, by }) =>
          by === person.id && (
            <form method="post">
              <CsrfField visit={visit} />
              <button type="submit" name="remove" value={id} class="motcua-link-button">
                {text.remove}
              </button>
            </form>
          )
        }
      </NoteList>
      {dossier.ended ? (
        <p class="govuk-body">{text.ended}</p>
      ) : (
        <form method="post" novalidate>
          <CsrfField visit={visit} />
          <Textarea
            visit={visit}
            id="text"
            label={text.text}
            error={errorOf(faults, 'text')}
            value={valueIn(typed, 'text')}
            longest={1_000}
          />
          <Button>{text.keep}</Button>
        </form>
      )}
    </Page>
  )
}
