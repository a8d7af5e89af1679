import { dueText } from '../../layout/format'
import { TableHead } from '../../layout/table-head'
import type { Visit } from '../../runtime/visit'
import { DueTag } from '../due-tag'
import { agencyTexts } from '../texts'
import type { InboxProps } from './inbox-props'
import { filterIn, withFilter } from './inbox-query'
import type { InboxRow } from './inbox-rows'
import { inboxTexts } from './texts'

/** A row a piece of work: by when, what, whose dossier, and who has it. */
export const InboxTable = ({ visit, inbox, nameOf, typed }: InboxProps) => {
  const text = inboxTexts[visit.language]
  const { kinds } = agencyTexts[visit.language]
  const first = inbox.items.findIndex(({ mayAssign }) => mayAssign)
  const heads = [text.select, text.until, text.task, text.applicant, text.dossier, text.has]
  const filter = filterIn(visit.query)
  return (
    <table class="govuk-table motcua-table--stack motcua-inbox">
      <caption class="govuk-table__caption govuk-table__caption--m">
        {(inbox.isInOrder ? text.tables : text.pageTables)[inbox.query.sort]}
      </caption>
      <TableHead names={heads} />
      <tbody class="govuk-table__body">
        {inbox.items.map((task, index) => (
          <tr class="govuk-table__row">
            <td class="govuk-table__cell" data-label={text.select}>
              {task.mayAssign && (
                <input
                  type="checkbox"
                  class="motcua-tick"
                  id={index === first ? 'task' : `task-${index}`}
                  name="task"
                  value={task.id}
                  checked={typed?.task?.includes(task.id)}
                  aria-label={`${text.select}: ${kinds[task.kind]}, ${task.dossier}`}
                />
              )}
            </td>
            <td class="govuk-table__cell" data-label={text.until}>
              <DueTag due={task.due} visit={visit} /> {dueText(task, visit.language)}
            </td>
            <th scope="row" class="govuk-table__header motcua-plain" data-label={text.task}>
              <a class="govuk-link" href={withFilter(`/agency/tasks/${task.id}`, filter)} data-row>
                {kinds[task.kind]}
                <span class="govuk-visually-hidden">, {task.dossier}</span>
              </a>
            </th>
            <td class="govuk-table__cell" data-label={text.applicant}>
              <Applicant task={task} nameOf={nameOf} />
            </td>
            <td class="govuk-table__cell" data-label={text.dossier}>
              <a class="govuk-link" href={`/agency/dossiers/${task.dossier}`}>
                {task.dossier}
              </a>
              <br />
              {nameOf.procedure(task.procedure)}
              {task.cameBack > 0 && (
                <>
                  <br />
                  {text.cameBack(task.cameBack)}
                </>
              )}
            </td>
            <td class="govuk-table__cell" data-label={text.has}>
              <bdi>{whoHas(task.assignee, visit, nameOf)}</bdi>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

const Applicant = ({ task: { applicant }, nameOf }: { task: InboxRow } & Pick<InboxProps, 'nameOf'>) => {
  if (!applicant) return <>–</>
  const { id, name, place, agency } = applicant
  return (
    <>
      <bdi>{agency ? nameOf.agency(agency) : (name ?? nameOf.person(id))}</bdi>
      {place && (
        <>
          <br />
          <bdi>{place}</bdi>
        </>
      )}
    </>
  )
}

const whoHas = (assignee: string | undefined, visit: Visit, nameOf: InboxProps['nameOf']): string => {
  const text = inboxTexts[visit.language]
  if (!assignee) return text.nobody
  return assignee === visit.who?.person.id ? text.you : nameOf.person(assignee)
}
