import type { Child } from 'hono/jsx'
import type { PresentedTask } from '../../office/presented/presented-task'
import { BackLink } from '../layout/back-link'
import { ErrorSummary, type Fault } from '../layout/error-summary'
import { Page } from '../layout/page'
import type { Visit } from '../runtime/visit'
import { Given } from './assigned/given'
import type { Names } from './names'
import type { Reading } from './reading-on-record'

interface AboutTaskProps {
  visit: Visit
  task: PresentedTask
  names: Names
  reading: Reading
  heading: string
  lead: string
  faults: readonly Fault[]
  /** The forms. */
  children: Child
}

/** What is said or sent about a task, under what was given with it. */
export const AboutTaskPage = (props: AboutTaskProps) => {
  const { visit, task, names, reading, heading, lead, faults, children } = props
  const given = reading.shown.assignments?.find(({ id }) => id === task.question)
  return (
    <Page
      visit={visit}
      title={heading}
      wrong={faults.length > 0}
      before={<BackLink visit={visit} href={`/agency/tasks/${task.id}`} />}
    >
      <ErrorSummary visit={visit} faults={faults} />
      <span class="govuk-caption-l">
        {names.procedure(task.procedure)} · {task.dossier}
      </span>
      <h1 class="govuk-heading-l">{heading}</h1>
      <p class="govuk-body">{lead}</p>
      {given && <Given visit={visit} given={given} names={names} reading={reading} />}
      {children}
    </Page>
  )
}
