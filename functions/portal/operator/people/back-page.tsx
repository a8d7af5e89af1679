import type { Hono } from 'hono'
import { endAbsence } from '../../../office/operating/absences'
import type { Loan } from '../../../office/operating/officers'
import { Button, ButtonLink } from '../../layout/button'
import { Checkboxes } from '../../layout/fields/choices'
import { formPage } from '../../runtime/form-page'
import type { Form } from '../../runtime/read-form'
import { callerOf, type PortalEnv } from '../../runtime/visit'
import { refuseOthers } from '../operator-routes'
import { type OfficerPlace, officerAt, officerPath, type PeopleDesk } from './of-officer'
import { OfficerFormPage } from './officer-form-page'
import { peopleTexts } from './texts'

const named = ({ to, agency, role }: Loan): string => `${to} ${agency} ${role}`

/** An officer is back before his time, or at it; what he lent for it ends, where it should. */
export const addBack = (app: Hono<PortalEnv>, desk: PeopleDesk): void => {
  formPage<OfficerPlace>(app, '/operator/people/:person/back', {
    async at(c) {
      refuseOthers(c.var.visit)
      const place = await officerAt(c, desk)
      return place.officer.away ? place : c.redirect(officerPath(place.officer.id), 303)
    },
    typed: ({ loans }) => ({ loan: loans.map(named) }),
    view: (place, { typed }) => <BackPage {...place} typed={typed} />,
    async carryOut({ officer, loans }, form, visit) {
      const ending = loans.filter((loan) => form.loan?.includes(named(loan)))
      await endAbsence({ officer: officer.id, loans: ending }, callerOf(visit), desk)
      return `${officerPath(officer.id)}?done=yes`
    },
  })
}

const BackPage = ({ visit, officer, loans, person, agency, role, typed }: OfficerPlace & { typed: Form }) => {
  const text = peopleTexts[visit.language]
  const heading = text.backAsked(officer.name)
  const path = officerPath(officer.id)
  return (
    <OfficerFormPage visit={visit} officer={officer} heading={heading} lead={text.backLead}>
      {loans.length > 0 && (
        <Checkboxes
          visit={visit}
          id="loan"
          label={text.loans}
          values={typed.loan}
          options={loans.map((loan) => ({
            value: named(loan),
            text: text.loan(person(loan.to), role[loan.role], agency(loan.agency)),
          }))}
        />
      )}
      <div class="govuk-button-group">
        <Button>{text.back}</Button>
        <ButtonLink href={path} look="secondary">
          {text.keep}
        </ButtonLink>
      </div>
    </OfficerFormPage>
  )
}
