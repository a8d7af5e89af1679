import { TaskRole } from '../../../../workflows/kernel/agency'
import { dueStates } from '../../../office/tasks/due-state'
import { Button } from '../../layout/button'
import { Select } from '../../layout/fields/select'
import { agencyTexts } from '../texts'
import type { InboxProps } from './inbox-props'
import { filterIn, pageSizes, sortings } from './inbox-query'
import { inboxTexts } from './texts'

/** What of the list is shown, in which order, and how much of it at once. */
export const Filter = ({ visit, inbox, nameOf }: InboxProps) => {
  const text = inboxTexts[visit.language]
  const { kinds, dues, roles } = agencyTexts[visit.language]
  const { query, agencies } = inbox
  const seen = [query.procedure, ...inbox.items.map(({ procedure }) => procedure)]
  const procedures = [...new Set(seen.filter((code) => code !== undefined))]
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
            ...TaskRole.options.map((role) => ({ value: role, text: roles[role] })),
            { value: 'all', text: text.everyRole },
          ]}
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
          id="procedure"
          label={text.procedure}
          value={query.procedure}
          empty={text.anyProcedure}
          options={procedures.map((code) => ({ value: code, text: nameOf.procedure(code) }))}
        />
        <Select
          visit={visit}
          id="due"
          label={text.due}
          value={query.due}
          empty={text.anyDue}
          options={dueStates.map((due) => ({ value: due, text: dues[due] }))}
        />
        <Select
          visit={visit}
          id="sort"
          label={text.sort}
          hint={text.sortHint}
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
