import { mostTogether } from '../../../office/tasks/done-together'
import { dueStates } from '../../../office/tasks/due-state'
import { Button } from '../../layout/button'
import { CsrfField } from '../../layout/csrf-field'
import { ErrorSummary } from '../../layout/error-summary'
import { Radios } from '../../layout/fields/choices'
import { Select } from '../../layout/fields/select'
import { LeftOut } from '../../layout/left-out'
import { Page } from '../../layout/page'
import { Pagination, Shown, shownBefore } from '../../layout/pagination'
import { valueIn } from '../../runtime/read-form'
import { absenceTexts } from '../absence/texts'
import { DueTag } from '../due-tag'
import { KeysLink } from '../keys/keys-link'
import { templatesTexts } from '../templates/texts'
import { mostGiven } from './chosen'
import { FindFurther, FindInInbox, WhatWasFound } from './find-in-inbox'
import type { Inbox } from './inbox'
import { Filter } from './inbox-filter'
import type { InboxProps } from './inbox-props'
import { filterIn, withFilter } from './inbox-query'
import { InboxTable } from './inbox-table'
import { inboxTexts } from './texts'
import { mostInOrderOf } from './work-in-order'

/** All that waits for an agency, the most pressing first; and a way to give it out. */
export const InboxPage = (props: InboxProps) => {
  const { visit, inbox, nameOf, said = [], faults = [] } = props
  const text = inboxTexts[visit.language]
  const { counts, items } = inbox
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
            class={`motcua-figures__item${due === 'overdue' && counts.due[due] ? ' motcua-figures__item--bad' : ''}`}
          >
            <span class="motcua-figures__value">{counts.due[due]}</span>
            <a class="govuk-link" href={withFilter('/agency/inbox', filterIn({ ...visit.query, due }))}>
              <DueTag due={due} visit={visit} />
            </a>
          </li>
        ))}
      </ul>
      {inbox.isOfAll && <p class="govuk-body">{text.countsOfAll}</p>}
      <LeftOut visit={visit} count={inbox.leftOut} />
      <Filter {...props} />
      <FindInInbox {...props} />
      {inbox.isFound ? (
        <>
          <WhatWasFound {...props} />
          {items.length > 0 && <Work {...props} />}
          <FindFurther {...props} />
        </>
      ) : (
        <Listed {...props} />
      )}
    </Page>
  )
}

const Listed = (props: InboxProps) => {
  const { visit, inbox } = props
  const text = inboxTexts[visit.language]
  const { items, found, query, next, leftOut } = inbox
  return (
    <>
      {items.length === 0 ? (
        <p class="govuk-body">
          {found === 0 && isWide(query) ? text.empty : text.emptyFiltered}{' '}
          {!query.role && (
            <a
              class="govuk-link"
              href={withFilter('/agency/inbox', filterIn({ ...visit.query, role: 'all' }))}
            >
              {text.seeAll}
            </a>
          )}
        </p>
      ) : (
        <>
          {found === undefined ? (
            <p class="govuk-body">{text.onPage(items.length, next !== undefined)}</p>
          ) : (
            <Shown visit={visit} items={items.length} all={found} />
          )}
          {!inbox.isInOrder && <p class="govuk-body">{text.notInOrder(mostInOrderOf[query.sort])}</p>}
          <Work {...props} />
        </>
      )}
      {next && items.length + leftOut < query.size && <p class="govuk-body">{text.goesOn}</p>}
      <p class="govuk-body motcua-unprinted">
        <a class="govuk-link" href={withFilter('/agency/inbox.csv', filterIn(visit.query))}>
          {text.csv}
        </a>{' '}
        ·{' '}
        <a class="govuk-link" href={`/agency/templates?agency=${inbox.agency}`}>
          {templatesTexts[visit.language].link}
        </a>{' '}
        ·{' '}
        <a class="govuk-link" href="/agency/absence">
          {absenceTexts[visit.language].link}
        </a>{' '}
        · <KeysLink visit={visit} />
      </p>
      <Pagination visit={visit} next={next} after={shownBefore(visit) + items.length} />
    </>
  )
}

const isWide = ({ who, kind, due, role, procedure }: Inbox['query']): boolean =>
  who === 'all' && !kind && !due && !procedure && (!role || role === 'all')

const Work = (props: InboxProps) => {
  const { visit, inbox, colleagues, typed } = props
  const text = inboxTexts[visit.language]
  const { items, found, next } = inbox
  const query = new URLSearchParams(visit.query)
  const mine = items.filter(({ mayAssign }) => mayAssign).length
  const isAll = next === undefined && !visit.query.cursor
  const table = <InboxTable {...props} />
  if (mine === 0 && colleagues.length === 0) return <div class="motcua-printed">{table}</div>
  return (
    <form
      method="post"
      action={`/agency/inbox?${query}`}
      novalidate
      aria-label={text.heading}
      class="motcua-printed"
    >
      <CsrfField visit={visit} />
      {table}
      {mine > 0 && (
        <>
          {!inbox.isFound && (
            <Radios
              visit={visit}
              id="which"
              label={text.which}
              value={valueIn(typed, 'which') || 'ticked'}
              options={[
                { value: 'ticked', text: text.ticked },
                { value: 'page', text: text.wholePage(mine) },
                ...(isAll
                  ? []
                  : [
                      {
                        value: 'all',
                        text: text.wholeList(found),
                        hint: text.wholeListHint(mostGiven, mostTogether),
                      },
                    ]),
              ]}
            />
          )}
          <Button action={`/agency/together?${query}`} look="secondary">
            {text.together}
          </Button>
        </>
      )}
      {colleagues.length > 0 && (
        <>
          <Select
            visit={visit}
            id="officer"
            label={text.assign}
            value={valueIn(typed, 'officer')}
            options={colleagues.map(({ id, name, open }) => ({ value: id, text: text.busy(name, open) }))}
          />
          <Button look="secondary">{text.assignTo}</Button>
        </>
      )}
    </form>
  )
}
