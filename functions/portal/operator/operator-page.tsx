import type { Child } from 'hono/jsx'
import type { Aside } from '../../adapters/aside-store'
import type { Follower } from '../../adapters/feed-age'
import type { Kept } from '../../adapters/rebuilt-mark'
import type { Parked } from '../../office/dossiers/schemas'
import { minutesBehind } from '../../office/service/get-status'
import { Button } from '../layout/button'
import { CsrfField } from '../layout/csrf-field'
import { timeText } from '../layout/format'
import { Page } from '../layout/page'
import { SummaryList } from '../layout/summary-list'
import { TableHead } from '../layout/table-head'
import { Warning } from '../layout/warning'
import type { Visit } from '../runtime/visit'
import { operatorTexts } from './texts'

interface OperatorProps {
  visit: Visit
  parked: { items: readonly Parked[]; next?: string }
  asides: { items: readonly Aside[]; next?: string }
  /** What another release kept. */
  due: readonly Kept[]
  /** In milliseconds. */
  behind: Partial<Record<Follower, number>>
}

/** What waits for an operator, and how it goes on. */
export const OperatorPage = ({ visit, parked, asides, due, behind }: OperatorProps) => {
  const text = operatorTexts[visit.language]
  return (
    <Page visit={visit} title={text.heading} wide>
      <h1 class="govuk-heading-l">{text.heading}</h1>
      {visit.query.done && (
        <div class="govuk-inset-text" role="status">
          {text.done}
        </div>
      )}
      {Number(visit.query.failed) > 0 && <Warning>{text.notDone(Number(visit.query.failed))}</Warning>}
      <p class="govuk-body">{text.lead}</p>
      {due.length > 0 && <Warning>{text.rebuildDue(due.map((kind) => text.kept[kind]).join(', '))}</Warning>}
      <List
        visit={visit}
        id="parked"
        heading={text.parked}
        empty={text.nothingParked}
        next={parked.next}
        errors={parked.items.map(({ error }) => error)}
        atOnce="resume-all"
      >
        {parked.items.map(({ number, scope, error, since }) => (
          <Row visit={visit} number={number} what={scope} error={error} since={since}>
            <Act visit={visit} to="resume" name={text.resume} fields={{ number, scope }} />
          </Row>
        ))}
      </List>
      <List
        visit={visit}
        id="aside"
        heading={text.aside}
        lead={text.asideLead}
        empty={text.nothingAside}
        next={asides.next}
        errors={asides.items.map(({ error }) => error)}
        atOnce="play-all"
      >
        {asides.items.map(({ number, dossier, sequence, lane, error, since, attempts }) => (
          <Row
            visit={visit}
            number={number}
            what={`${text.lanes[lane]}, ${text.event(sequence)}`}
            error={`${error}, ${text.attempts(attempts)}`}
            since={since}
          >
            <Act
              visit={visit}
              to="play-again"
              name={text.play}
              fields={{ number, dossier, sequence: String(sequence), lane }}
            />
          </Row>
        ))}
      </List>
      <h2 class="govuk-heading-m">{text.age.heading}</h2>
      <SummaryList
        visit={visit}
        rows={(['machines', 'feed'] as const).map((follower) => {
          const late = behind[follower]
          const value = late === undefined ? text.age.unknown : text.age.behind(minutesBehind(late))
          return { key: text.age.followers[follower], value }
        })}
      />
      <p class="govuk-body">{text.age.lead}</p>
      <p class="govuk-body">
        <a class="govuk-link" href="/operator/mails">
          {text.mails.heading}
        </a>
      </p>
      <h2 class="govuk-heading-m">{text.registry}</h2>
      <p class="govuk-body">
        <a class="govuk-link" href="/operator/people">
          {text.people}
        </a>
      </p>
      <p class="govuk-body">
        <a class="govuk-link" href="/operator/city">
          {text.city.heading}
        </a>
      </p>
      <p class="govuk-body">{text.registryLead}</p>
    </Page>
  )
}

interface ListProps {
  visit: Visit
  id: 'parked' | 'aside'
  heading: string
  /** What becomes of what is in the list. */
  lead?: string
  empty: string
  next?: string
  /** Why each failed. */
  errors: readonly string[]
  /** Where all of one cause are started. */
  atOnce: 'resume-all' | 'play-all'
  children: Child[]
}

const List = ({ visit, id, heading, lead, empty, next, errors, atOnce, children }: ListProps) => {
  const { columns, more, shown, atOnce: text } = operatorTexts[visit.language]
  if (children.length === 0)
    return (
      <section aria-labelledby={id}>
        <h2 class="govuk-heading-m" id={id}>
          {heading}
        </h2>
        <p class="govuk-body">{empty}</p>
      </section>
    )
  return (
    <section>
      <table class="govuk-table motcua-table--stack">
        <caption class="govuk-table__caption govuk-table__caption--m" id={id}>
          {heading}
        </caption>
        <TableHead names={[columns.dossier, columns.what, columns.error, columns.since, columns.act]} />
        <tbody class="govuk-table__body">{children}</tbody>
      </table>
      {causesIn(errors).map(([error, count]) => (
        <p class="govuk-body">
          <a
            class="govuk-link"
            href={`/operator/${atOnce}?${new URLSearchParams({ error, ...(visit.query[id] && { [id]: visit.query[id] }) })}`}
          >
            {text[id](count, error)}
          </a>
        </p>
      ))}
      {lead && <p class="govuk-body">{lead}</p>}
      {next && (
        <p class="govuk-body">
          {shown(children.length)}{' '}
          <a class="govuk-link" href={`/operator?${new URLSearchParams({ [id]: next })}`}>
            {more}
            <span class="govuk-visually-hidden">: {heading}</span>
          </a>
        </p>
      )}
    </section>
  )
}

/** Those that more than one failed of. */
const causesIn = (errors: readonly string[]): [string, number][] =>
  [...new Set(errors)]
    .map((error): [string, number] => [error, errors.filter((one) => one === error).length])
    .filter(([, count]) => count > 1)

interface RowProps {
  visit: Visit
  number: string
  what: string
  error: string
  since: string
  children: Child
}

const Row = ({ visit, number, what, error, since, children }: RowProps) => {
  const { columns } = operatorTexts[visit.language]
  return (
    <tr class="govuk-table__row">
      <td class="govuk-table__cell" data-label={columns.dossier}>
        {number}
      </td>
      <td class="govuk-table__cell" data-label={columns.what}>
        {what}
      </td>
      <td class="govuk-table__cell" data-label={columns.error}>
        {error}
      </td>
      <td class="govuk-table__cell" data-label={columns.since}>
        {timeText(since, visit.language)}
      </td>
      <td class="govuk-table__cell" data-label={columns.act}>
        {children}
      </td>
    </tr>
  )
}

interface ActProps {
  visit: Visit
  to: 'resume' | 'play-again'
  name: string
  fields: Record<string, string> & { number: string }
}

const Act = ({ visit, to, name, fields }: ActProps) => (
  <form method="post" action={`/operator/${to}`}>
    <CsrfField visit={visit} />
    {Object.entries(fields).map(([field, value]) => (
      <input type="hidden" name={field} value={value} />
    ))}
    <Button look="secondary">
      {name}
      <span class="govuk-visually-hidden">: {fields.number}</span>
    </Button>
  </form>
)
