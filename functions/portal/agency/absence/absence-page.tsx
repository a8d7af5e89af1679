import { BackLink } from '../../layout/back-link'
import { Button } from '../../layout/button'
import { CsrfField } from '../../layout/csrf-field'
import { ErrorSummary, errorOf, type Fault } from '../../layout/error-summary'
import { DateInput } from '../../layout/fields/date-input'
import { Select } from '../../layout/fields/select'
import { dateText } from '../../layout/format'
import { Page } from '../../layout/page'
import { TableHead } from '../../layout/table-head'
import { lastDayText, typedDay } from '../../operator/people/of-officer'
import { type Form, valueIn } from '../../runtime/read-form'
import { type AbsencePlace, fieldOf } from './absence-place'
import { absenceTexts } from './texts'

type AbsenceProps = AbsencePlace & { typed: Form; faults: readonly Fault[] }

/** When I am away and who stands in; and who of my colleagues is. */
export const AbsencePage = (props: AbsenceProps) => {
  const { visit, own, names, role, faults } = props
  const text = absenceTexts[visit.language]
  return (
    <Page
      visit={visit}
      title={text.heading}
      wrong={faults.length > 0}
      before={<BackLink visit={visit} href="/agency/inbox" />}
    >
      <ErrorSummary visit={visit} faults={faults} />
      <h1 class="govuk-heading-l">{text.heading}</h1>
      {visit.query.done && (
        <div class="govuk-inset-text" role="status">
          {text.done}
        </div>
      )}
      {own.standsInFor.map((held) => (
        <p class="govuk-body">
          {text.standsIn(
            names.person(held.delegatedBy ?? ''),
            role[held.role],
            names.agency(held.agency),
            held.until && lastDayText(held.until, visit),
          )}
        </p>
      ))}
      <h2 class="govuk-heading-m">{text.own}</h2>
      {own.away && (
        <>
          <p class="govuk-body">
            {text.awayNow(dateText(own.away.from, visit.language), lastDayText(own.away.until, visit))}
          </p>
          {own.loans.map((loan) => (
            <p class="govuk-body">
              {text.deputyIs(names.person(loan.to), role[loan.role], names.agency(loan.agency))}
            </p>
          ))}
          <form method="post" action="/agency/absence/back">
            <CsrfField visit={visit} />
            <Button look="secondary">{text.back}</Button>
          </form>
        </>
      )}
      <OwnForm {...props} />
      {props.away.map((one) => (
        <Colleagues {...props} {...one} />
      ))}
    </Page>
  )
}

const OwnForm = ({ visit, own, names, role, typed, faults }: AbsenceProps) => {
  const text = absenceTexts[visit.language]
  const field = (id: string) => ({ visit, id, error: errorOf(faults, id) })
  return (
    <form method="post" novalidate>
      <CsrfField visit={visit} />
      <p class="govuk-body">{text.lead}</p>
      <DateInput {...field('from')} label={text.from} value={typedDay(typed, 'from')} />
      <DateInput {...field('lastAway')} label={text.lastAway} value={typedDay(typed, 'lastAway')} />
      {own.roles.map((held) => {
        const called = [role[held.role], names.agency(held.agency)] as const
        if (held.colleagues.length === 0) return <p class="govuk-body">{text.nobodyElse(...called)}</p>
        return (
          <Select
            {...field(fieldOf(held))}
            label={text.deputy(...called)}
            value={valueIn(typed, fieldOf(held))}
            empty={text.nobody}
            options={held.colleagues.map((id) => ({ value: id, text: names.person(id) }))}
          />
        )
      })}
      <Button>{text.save}</Button>
    </form>
  )
}

const Colleagues = ({ visit, names, agency, items }: AbsenceProps & AbsencePlace['away'][number]) => {
  const text = absenceTexts[visit.language]
  const { name, away, deputy } = text.columns
  return (
    <>
      <h2 class="govuk-heading-m">{text.colleagues(names.agency(agency))}</h2>
      {items.length === 0 ? (
        <p class="govuk-body">{text.allThere}</p>
      ) : (
        <table class="govuk-table motcua-table--stack">
          <TableHead names={[name, away, deputy]} />
          <tbody class="govuk-table__body">
            {items.map(({ person, from, until, deputies }) => (
              <tr class="govuk-table__row">
                <th scope="row" class="govuk-table__header" data-label={name}>
                  <bdi>{names.person(person)}</bdi>
                </th>
                <td class="govuk-table__cell" data-label={away}>
                  {text.awayFromTo(dateText(from, visit.language), lastDayText(until, visit))}
                </td>
                <td class="govuk-table__cell" data-label={deputy}>
                  <bdi>{deputies.map(names.person).join(', ') || text.nobody}</bdi>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>
  )
}
