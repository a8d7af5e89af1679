import { inForce } from '../../../adapters/registry-entry'
import type { listOfficers } from '../../../office/operating/officers'
import { routeTexts } from '../../citizen/texts'
import { BackLink } from '../../layout/back-link'
import { Button, ButtonLink } from '../../layout/button'
import { ErrorSummary, errorOf, type Fault } from '../../layout/error-summary'
import type { Option } from '../../layout/fields/choices'
import { Listed } from '../../layout/fields/look-up'
import { TextInput } from '../../layout/fields/text-input'
import { dateText } from '../../layout/format'
import { LeftOut } from '../../layout/left-out'
import { Page } from '../../layout/page'
import { PageNumbers } from '../../layout/page-numbers'
import { TableHead } from '../../layout/table-head'
import type { Visit } from '../../runtime/visit'
import { operatorTexts } from '../texts'
import { lastDayText, officerPath } from './of-officer'
import { peopleTexts } from './texts'

type Staff = Awaited<ReturnType<typeof listOfficers>> & { agency: string; called: string }

interface PeopleProps {
  visit: Visit
  options: readonly Option[]
  faults: readonly Fault[]
  staff: Staff | undefined
}

/** The officers of one agency, and the way to any other. */
export const PeoplePage = ({ visit, options, faults, staff }: PeopleProps) => {
  const text = peopleTexts[visit.language]
  const { agency = '', person = '' } = visit.query
  const field = (id: string) => ({ visit, id, error: errorOf(faults, id) })
  const isOperator = visit.who?.person.kind === 'operator'
  return (
    <Page
      visit={visit}
      title={staff ? text.staffOf(staff.called) : text.heading}
      wrong={faults.length > 0}
      before={isOperator && <BackLink visit={visit} href="/operator" />}
      wide
    >
      <ErrorSummary visit={visit} faults={faults} />
      <h1 class="govuk-heading-l">{text.heading}</h1>
      <p class="govuk-body">{text.lead}</p>
      <p class="govuk-body">
        <a class="govuk-link" href="/operator/city">
          {operatorTexts[visit.language].city.heading}
        </a>
      </p>
      <ButtonLink
        href={`/operator/new-officer${staff ? `?${new URLSearchParams({ agency: staff.agency })}` : ''}`}
      >
        {text.join}
      </ButtonLink>
      <form method="get" action="/operator/people" aria-label={text.agency} novalidate>
        <Listed {...field('agency')} label={text.agency} value={agency} options={options} />
        <Button>{text.show}</Button>
      </form>
      {staff && <StaffTable visit={visit} staff={staff} />}
      <form method="get" action="/operator/people" aria-label={text.person} novalidate>
        <TextInput
          {...field('person')}
          label={text.person}
          hint={text.personHint}
          value={person}
          autocomplete="off"
          width={20}
        />
        <Button look="secondary">{text.find}</Button>
      </form>
    </Page>
  )
}

const StaffTable = ({ visit, staff }: { visit: Visit; staff: Staff }) => {
  const text = peopleTexts[visit.language]
  const { columns } = text
  const heading = text.staffOf(staff.called)
  if (staff.count === 0)
    return (
      <>
        <h2 class="govuk-heading-m">{heading}</h2>
        <p class="govuk-body">{text.nobody}</p>
      </>
    )
  return (
    <>
      <table class="govuk-table motcua-table--stack">
        <caption class="govuk-table__caption govuk-table__caption--m">
          {heading} ({text.count(staff.count)})
        </caption>
        <TableHead names={[columns.name, columns.roles, columns.away]} />
        <tbody class="govuk-table__body">
          {staff.items.map(({ id, name, roles, away }) => (
            <tr class="govuk-table__row">
              <td class="govuk-table__cell" data-label={columns.name}>
                <a class="govuk-link" href={officerPath(id)}>
                  <bdi>{name}</bdi>
                </a>
              </td>
              <td class="govuk-table__cell" data-label={columns.roles}>
                {rolesText(visit, staff.agency, roles)}
              </td>
              <td class="govuk-table__cell" data-label={columns.away}>
                {away && away.until > visit.at
                  ? text.awayFromTo(dateText(away.from, visit.language), lastDayText(away.until, visit))
                  : text.none}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <LeftOut visit={visit} count={staff.leftOut} />
      <PageNumbers visit={visit} label={heading} page={staff.page} pages={staff.pages} />
    </>
  )
}

/** What somebody holds there by now, once each. */
const rolesText = (visit: Visit, agency: string, roles: Staff['items'][number]['roles']): string => {
  const names = routeTexts[visit.language].roles
  const held = roles.filter((one) => one.agency === agency && inForce(visit.at)(one))
  const { over } = peopleTexts[visit.language]
  return [...new Set(held.map(({ role }) => names[role]))].join('; ') || over
}
