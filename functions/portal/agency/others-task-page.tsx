import type { PresentedTask } from '../../office/presented/presented-task'
import type { DueState } from '../../office/tasks/due-state'
import { saidOf } from '../../wording/said-of'
import { BackLink } from '../layout/back-link'
import { dueText } from '../layout/format'
import { Page } from '../layout/page'
import type { Visit } from '../runtime/visit'
import { Beside } from './assigned/beside'
import { Given } from './assigned/given'
import { DueTag } from './due-tag'
import type { Names } from './names'
import type { Reading } from './reading-on-record'
import { agencyTexts } from './texts'

/** A piece of work of somebody else's: whose it is and until when, and nothing to fill in. */
export const OthersTaskPage = ({
  visit,
  reading,
  task,
  names,
  due,
}: {
  visit: Visit
  reading: Reading
  task: PresentedTask
  names: Names
  due: DueState
}) => {
  const { task: text, kinds, roles } = agencyTexts[visit.language]
  const { agency = '', role = '' } = task
  const given = reading.shown.assignments?.find(({ id }) => id === task.question)
  return (
    <Page
      visit={visit}
      title={`${kinds[task.kind]}, ${task.dossier}`}
      before={<BackLink visit={visit} href={`/agency/dossiers/${task.dossier}`} />}
    >
      <span class="govuk-caption-l">
        {names.procedure(task.procedure)} · {task.dossier}
      </span>
      <h1 class="govuk-heading-l">{kinds[task.kind]}</h1>
      <p class="govuk-body">
        <DueTag due={due} visit={visit} /> {text.due}: {dueText(task, visit.language)}
      </p>
      <p class="govuk-body">{text.notYours(names.agency(agency), saidOf(roles, role) ?? role)}</p>
      {task.assignee && (
        <p class="govuk-body">
          <bdi>{text.others(names.person(task.assignee))}</bdi>
        </p>
      )}
      {given && <Given visit={visit} given={given} names={names} reading={reading} />}
      <Beside visit={visit} dossier={reading.dossier} task={task} />
    </Page>
  )
}
