import type { PresentedTask } from '../../office/presented/presented-task'
import { BackLink } from '../layout/back-link'
import { timeText } from '../layout/format'
import { Page } from '../layout/page'
import { type Form, valueIn } from '../runtime/read-form'
import type { Visit } from '../runtime/visit'
import type { Names } from './names'
import { recordField } from './recording/recorded-fields'
import { agencyTexts } from './texts'

interface DoneProps {
  visit: Visit
  task: PresentedTask
  names: Names
  doneBy?: string
  /** What was sent too late: shown, so that it is not lost. */
  typed?: Form
}

/** Work that is done: who did it, and when. */
export const DonePage = ({ visit, task, names, doneBy, typed }: DoneProps) => {
  const { task: text, kinds } = agencyTexts[visit.language]
  const recorded = Object.keys(typed ?? {}).filter((name) => name.startsWith(`${recordField}.`))
  const written = ['reason', 'confidential', ...recorded].map((name) => valueIn(typed, name)).filter(Boolean)
  return (
    <Page
      visit={visit}
      title={text.doneHeading}
      before={<BackLink visit={visit} href={`/agency/dossiers/${task.dossier}`} />}
    >
      <span class="govuk-caption-l">
        {kinds[task.kind]}, {task.dossier}
      </span>
      <h1 class="govuk-heading-l">{text.doneHeading}</h1>
      {task.doneAt && doneBy && (
        <p class="govuk-body">
          <bdi>{text.done(names.person(doneBy), timeText(task.doneAt, visit.language))}</bdi>
        </p>
      )}
      {typed && <p class="govuk-body">{text.conflict}</p>}
      {written.length > 0 && (
        <>
          <h2 class="govuk-heading-m">{text.lines}</h2>
          {written.map((words) => (
            <p class="govuk-body">
              <bdi>{words}</bdi>
            </p>
          ))}
        </>
      )}
    </Page>
  )
}
