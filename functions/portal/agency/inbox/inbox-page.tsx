import { dueStates } from '../../../office/tasks/due-state'
import { Button } from '../../layout/button'
import { CsrfField } from '../../layout/csrf-field'
import { ErrorSummary, type Fault } from '../../layout/error-summary'
import { Select } from '../../layout/fields/select'
import { dueText } from '../../layout/format'
import { LeftOut } from '../../layout/left-out'
import { Page } from '../../layout/page'
import { Pagination, Shown, shownBefore } from '../../layout/pagination'
import { TableHead } from '../../layout/table-head'
import type { Visit } from '../../runtime/visit'
import { DueTag } from '../due-tag'
import { agencyTexts } from '../texts'
import { type Inbox, pageLength } from './inbox'
import { inboxTexts } from './texts'

export interface InboxProps {
  visit: Visit
  inbox: Inbox
  /** What agencies, procedures and people are called. */
  nameOf: { agency(id: string): string; procedure(code: string): string; person(id: string): string }
  colleagues: readonly { id: string; name: string }[]
  said?: readonly string[]
  faults?: readonly Fault[]
}

/** All that waits for an agency, the most pressing first; and a way to give it out. */
export const InboxPage = (props: InboxProps) => {
  const { visit, inbox, nameOf, said = [], faults = [] } = props
  const text = inboxTexts[visit.language]
  const { counts, items, found, query } = inbox
  return (
    <Page visit={visit} title={text.heading} wrong={faults.length > 0} wide>
      <ErrorSummary visit={visit} faults={faults} />
      <span class="govuk-caption-l">{nameOf.agency(inbox.agency)}</span>
      <h1 class="govuk-heading-l">{text.heading}</h1>
      {said.length > 0 && (
        <div class="govuk-inset-text" role="status">
          {said.map((line) => (
            <p class="govuk-body">{line}</p>
          ))}
        </div>
      )}
      <h2 class="govuk-visually-hidden">{text.counts}</h2>
      <ul class="motcua-figures">
        {dueStates.map((due) => (
          <li
            class={`motcua-figures__item${due === 'overdue' && counts[due] ? ' motcua-figures__item--bad' : ''}`}
          >
            <span class="motcua-figures__value">{counts[due]}</span>
            <DueTag due={due} visit={visit} />
          </li>
        ))}
      </ul>
      <LeftOut visit={visit} count={inbox.leftOut} />
      <Filter {...props} />
      {items.length === 0 ? (
        <p class="govuk-body">{found === 0 && isWide(query) ? text.empty : text.emptyFiltered}</p>
      ) : (
        <>
          <Shown visit={visit} items={items.length} all={found} />
          <Work {...props} />
        </>
      )}
      {inbox.next && items.length + inbox.leftOut < pageLength && <p class="govuk-body">{text.goesOn}</p>}
      <Pagination visit={visit} next={inbox.next} after={shownBefore(visit) + items.length} />
    </Page>
  )
}

const isWide = ({ who, kind, due }: Inbox['query']): boolean => who === 'all' && !kind && !due

const Filter = ({ visit, inbox, nameOf }: InboxProps) => {
  const text = inboxTexts[visit.language]
  const { kinds, dues } = agencyTexts[visit.language]
  const { query, agencies } = inbox
  return (
    <details class="govuk-details" open={!isWide(query)}>
      <summary class="govuk-details__summary">
        <span class="govuk-details__summary-text">{text.filter}</span>
      </summary>
      <form method="get" class="govuk-details__text">
        {agencies.length > 1 && (
          <Select
            visit={visit}
            id="agency"
            label={text.agency}
            value={inbox.agency}
            options={agencies.map((id) => ({ value: id, text: nameOf.agency(id) }))}
          />
        )}
        <Select
          visit={visit}
          id="who"
          label={text.who}
          value={query.who}
          empty={text.whose.all}
          options={(['mine', 'nobody'] as const).map((who) => ({ value: who, text: text.whose[who] }))}
        />
        <Select
          visit={visit}
          id="kind"
          label={text.kind}
          value={query.kind}
          empty={text.anyKind}
          options={inbox.kinds.map((kind) => ({ value: kind, text: kinds[kind] }))}
        />
        <Select
          visit={visit}
          id="due"
          label={text.due}
          value={query.due}
          empty={text.anyDue}
          options={dueStates.map((due) => ({ value: due, text: dues[due] }))}
        />
        <Button look="secondary">{text.show}</Button>
      </form>
    </details>
  )
}

const Work = ({ visit, inbox, nameOf, colleagues }: InboxProps) => {
  const text = inboxTexts[visit.language]
  const { kinds } = agencyTexts[visit.language]
  const first = inbox.items.findIndex(({ mayAssign }) => mayAssign)
  const heads = [text.select, text.until, text.task, text.dossier, text.has]
  return (
    <form method="post" action={`/agency/inbox?${new URLSearchParams(visit.query)}`} novalidate>
      <CsrfField visit={visit} />
      <table class="govuk-table motcua-table--stack">
        <caption class="govuk-table__caption govuk-table__caption--m">{text.table}</caption>
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
                    aria-label={`${text.select}: ${kinds[task.kind]}, ${task.dossier}`}
                  />
                )}
              </td>
              <td class="govuk-table__cell" data-label={text.until}>
                <DueTag due={task.due} visit={visit} /> {dueText(task, visit.language)}
              </td>
              <td class="govuk-table__cell" data-label={text.task}>
                <a class="govuk-link" href={`/agency/tasks/${task.id}`}>
                  {kinds[task.kind]}
                  <span class="govuk-visually-hidden">, {task.dossier}</span>
                </a>
              </td>
              <td class="govuk-table__cell" data-label={text.dossier}>
                <a class="govuk-link" href={`/agency/dossiers/${task.dossier}`}>
                  {task.dossier}
                </a>
                <br />
                {nameOf.procedure(task.procedure)}
              </td>
              <td class="govuk-table__cell" data-label={text.has}>
                <bdi>{whoHas(task.assignee, visit, nameOf)}</bdi>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {colleagues.length > 0 && (
        <>
          <Select
            visit={visit}
            id="officer"
            label={text.assign}
            options={colleagues.map(({ id, name }) => ({ value: id, text: name }))}
          />
          <Button look="secondary">{text.assignTo}</Button>
        </>
      )}
    </form>
  )
}

const whoHas = (assignee: string | undefined, visit: Visit, nameOf: InboxProps['nameOf']): string => {
  const text = inboxTexts[visit.language]
  if (!assignee) return text.nobody
  return assignee === visit.who?.person.id ? text.you : nameOf.person(assignee)
}
