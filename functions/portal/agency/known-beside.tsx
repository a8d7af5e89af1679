import { EnterButton } from '../layout/button'
import { Conversation } from '../layout/conversation'
import { Answers } from './answers'
import type { DossierProps } from './dossier-page-props'
import { NotesBeside } from './notes/note-list'
import { Opinions } from './opinions'
import { Papers } from './papers'
import { Records } from './recording/records'
import { Supplied } from './supplied'
import { agencyTexts } from './texts'

/** The form of a task, wherever its buttons stand. */
export const workForm = 'work'

export type KnownProps = Omit<DossierProps, 'office' | 'agencies'>

/** What is known of a dossier, to be read beside what is to be done: as far as whoever does it is shown it. */
export const KnownBeside = (props: KnownProps) => {
  const { visit, shown, whole } = props
  return (
    <>
      <EnterButton form={workForm} />
      {whole && <Conversation visit={visit} dossier={whole} />}
      <Papers {...props} opener={workForm} />
      <Supplied {...props} />
      {shown.answers && (
        <section aria-labelledby="answers">
          <h2 class="govuk-heading-m" id="answers">
            {agencyTexts[visit.language].dossier.answers}
          </h2>
          <Answers {...props} />
        </section>
      )}
      <Records {...props} />
      <Opinions {...props} isDecided={false} />
      {props.notes && <NotesBeside {...props} notes={props.notes} number={shown.number} opener={workForm} />}
    </>
  )
}
