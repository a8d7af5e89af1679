import { TaskRole } from '../../../../workflows/kernel/agency'
import { TaskKind } from '../../../../workflows/kernel/task'
import { dueStates } from '../../../office/tasks/due-state'
import { mostCounted } from '../../../office/tasks/whole-work'
import { Button } from '../../layout/button'
import { Select } from '../../layout/fields/select'
import { numberText } from '../../layout/format'
import { agencyTexts } from '../texts'
import type { InboxProps } from './inbox-props'
import { filterIn, pageSizes, sortings } from './inbox-query'
import { inboxTexts } from './texts'

/** What of the list is shown, in which order, and how much of it at once. */
export const Filter = ({ visit, inbox, nameOf }: InboxProps) => {
  const text = inboxTexts[visit.language]
  const { kinds, dues, roles } = agencyTexts[visit.language]
  const { query, agencies, counts } = inbox
  const seen = [
    ...(query.procedure ? [query.procedure] : []),
    ...(counts.procedure ? Object.keys(counts.procedure) : inbox.items.map(({ procedure }) => procedure)),
  ]
  const counted = (name: string, count: number | undefined) =>
    count === undefined ? name : text.counted(name, numberText(count, visit.language, 0))
  const ofProcedure = (code: string) => counts.procedure && (counts.procedure[code] ?? 0)
  const procedures = [...new Set(seen)]
    .map((code) => ({ value: code, text: counted(nameOf.procedure(code), ofProcedure(code)) }))
    .sort((a, b) => a.text.localeCompare(b.text, 'vi'))
  return (
    <details class="govuk-details" open={filterIn(visit.query) !== ''}>
      <summary class="govuk-details__summary">
        <span class="govuk-details__summary-text">{text.filter}</span>
      </summary>
      <form
        method="get"
        action="/agency/inbox"
        aria-label={text.filter}
        class="govuk-details__text motcua-filter"
      >
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
          id="role"
          label={text.role}
          value={query.role}
          empty={text.ownRoles}
          options={[
            ...TaskRole.options.map((role) => ({
              value: role,
              text: counted(roles[role], counts.role[role]),
            })),
            { value: 'all', text: text.everyRole },
          ]}
        />
        <Select
          visit={visit}
          id="kind"
          label={text.kind}
          value={query.kind}
          empty={text.anyKind}
          options={TaskKind.options
            .filter((kind) => counts.kind[kind] || kind === query.kind)
            .map((kind) => ({ value: kind, text: counted(kinds[kind], counts.kind[kind]) }))}
        />
        <Select
          visit={visit}
          id="procedure"
          label={text.procedure}
          value={query.procedure}
          empty={text.anyProcedure}
          hint={counts.procedure ? undefined : text.notCounted(mostCounted)}
          options={procedures}
        />
        <Select
          visit={visit}
          id="due"
          label={text.due}
          value={query.due}
          empty={text.anyDue}
          options={dueStates.map((due) => ({ value: due, text: counted(dues[due], counts.due[due]) }))}
        />
        <Select
          visit={visit}
          id="sort"
          label={text.sort}
          value={query.sort}
          empty={text.sorts.due}
          options={sortings.slice(1).map((sort) => ({ value: sort, text: text.sorts[sort] }))}
        />
        <Select
          visit={visit}
          id="size"
          label={text.size}
          value={String(query.size)}
          empty={String(pageSizes[0])}
          options={pageSizes.slice(1).map((size) => ({ value: String(size), text: String(size) }))}
        />
        <Button look="secondary">{text.show}</Button>
      </form>
    </details>
  )
}
