import { inForce } from '../../../adapters/registry-entry'
import { BackLink } from '../../layout/back-link'
import { ButtonLink } from '../../layout/button'
import { dateText } from '../../layout/format'
import { Page } from '../../layout/page'
import { SummaryList } from '../../layout/summary-list'
import { lastDayText, type OfficerPlace, officerPath } from './of-officer'
import { RecordOfOfficer } from './record-of-officer'
import { peopleTexts } from './texts'

/** One officer: what he holds until when, whether he is away, and who does what for him. */
export const OfficerPage = (place: OfficerPlace) => {
  const { visit, officer, loans, email, changeable, person, agency, role } = place
  const text = peopleTexts[visit.language]
  const path = officerPath(officer.id)
  const away = officer.away && officer.away.until > visit.at ? officer.away : undefined
  const first = officer.roles[0]?.agency
  const from = first ? `/operator/people?${new URLSearchParams({ agency: first })}` : '/operator/people'
  return (
    <Page visit={visit} title={officer.name} before={<BackLink visit={visit} href={from} />}>
      {visit.query.done && (
        <div class="govuk-inset-text" role="status">
          {text.done}
        </div>
      )}
      <h1 class="govuk-heading-l">
        <bdi>{officer.name}</bdi>
      </h1>
      <SummaryList
        visit={visit}
        rows={[
          { key: text.code, value: officer.id },
          {
            key: text.email,
            value: email ?? text.noEmail,
            ...(changeable && { href: `${path}/address` }),
          },
          {
            key: text.columns.away,
            value: away
              ? text.awayFromTo(dateText(away.from, visit.language), lastDayText(away.until, visit))
              : text.none,
          },
        ]}
      />
      {changeable ? (
        <div class="govuk-button-group">
          <ButtonLink href={`${path}/absence`}>{away ? text.absenceChange : text.absence}</ButtonLink>
          {away && (
            <ButtonLink href={`${path}/back`} look="secondary">
              {text.back}
            </ButtonLink>
          )}
        </div>
      ) : (
        <p class="govuk-body">{text.operatorsChange}</p>
      )}
      <h2 class="govuk-heading-m">{text.roles}</h2>
      <Roles {...place} />
      {changeable && (
        <div class="govuk-button-group">
          <ButtonLink href={`${path}/appoint`} look="secondary">
            {text.appoint}
          </ButtonLink>
          {officer.roles.length > 0 && (
            <ButtonLink href={`${path}/leave`} look="secondary">
              {text.leave}
            </ButtonLink>
          )}
        </div>
      )}
      {loans.length > 0 && (
        <>
          <h2 class="govuk-heading-m">{text.lent}</h2>
          <ul class="govuk-list govuk-list--bullet">
            {loans.map((loan) => (
              <li>
                <a class="govuk-link" href={officerPath(loan.to)}>
                  {text.loan(person(loan.to), role[loan.role], agency(loan.agency))}
                </a>
                {loan.until && `, ${text.until(lastDayText(loan.until, visit))}`}
              </li>
            ))}
          </ul>
        </>
      )}
      <RecordOfOfficer {...place} />
    </Page>
  )
}

/** Agency by agency; what is over stays readable. */
const Roles = ({ visit, officer, changeable, person, agency, role }: OfficerPlace) => {
  const text = peopleTexts[visit.language]
  if (officer.roles.length === 0) return <p class="govuk-body">{text.noRoles}</p>
  const sorted = [...officer.roles].sort((a, b) => a.agency.localeCompare(b.agency))
  return (
    <ul class="govuk-list motcua-results">
      {sorted.map((held) => (
        <li class="motcua-results__item">
          <p class="govuk-body">
            <strong>{role[held.role]}</strong>, {agency(held.agency)}
            {!inForce(visit.at)(held) && (
              <>
                {' '}
                <strong class="govuk-tag govuk-tag--grey">{text.over}</strong>
              </>
            )}
          </p>
          <p class="govuk-body-s">
            {held.until ? text.until(lastDayText(held.until, visit)) : text.noEnd}
            {held.delegatedBy && ` · ${text.lentBy(person(held.delegatedBy))}`}
          </p>
          {changeable && (
            <p class="govuk-body-s">
              <a class="govuk-link" href={`${officerPath(officer.id)}/roles/${held.agency}/${held.role}/end`}>
                {text.end}
                <span class="govuk-visually-hidden">
                  : {role[held.role]}, {agency(held.agency)}
                </span>
              </a>
            </p>
          )}
        </li>
      ))}
    </ul>
  )
}
