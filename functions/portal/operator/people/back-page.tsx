import type { Hono } from 'hono'
import { endAbsence } from '../../../office/operating/absences'
import type { Loan } from '../../../office/operating/officers'
import { Checkboxes } from '../../layout/fields/choices'
import { formPage, WrongForm } from '../../runtime/form-page'
import { callerOf, type PortalEnv } from '../../runtime/visit'
import { type OfficerPlace, officerPath, officerToChangeAt, type PeopleDesk } from './of-officer'
import { type OfficerForm, OfficerFormPage, reasonIn } from './officer-form-page'
import { peopleTexts } from './texts'

const named = ({ to, agency, role }: Loan): string => `${to} ${agency} ${role}`

/** An officer is back before his time, or at it; what he lent for it ends, where it should. */
export const addBack = (app: Hono<PortalEnv>, desk: PeopleDesk): void => {
  formPage<OfficerPlace>(app, '/operator/people/:person/back', {
    async at(c) {
      const place = await officerToChangeAt(c, desk)
      return place.officer.away ? place : c.redirect(officerPath(place.officer.id), 303)
    },
    typed: ({ loans }) => ({ loan: loans.map(named) }),
    view: (place, form) => <BackPage {...place} {...form} />,
    async carryOut({ officer, loans }, form, visit) {
      const { reason, faults } = reasonIn(form, visit)
      if (faults.length > 0) throw new WrongForm(faults)
      const ending = loans.filter((loan) => form.loan?.includes(named(loan)))
      await endAbsence({ officer: officer.id, loans: ending, reason }, callerOf(visit), desk)
      return `${officerPath(officer.id)}?done=yes`
    },
  })
}

const BackPage = ({ typed, faults, ...place }: OfficerPlace & OfficerForm) => {
  const { visit, officer, loans, person, agency, role } = place
  const text = peopleTexts[visit.language]
  const form = { visit, typed, faults, back: officerPath(officer.id), send: text.back }
  return (
    <OfficerFormPage {...form} heading={text.backAsked(officer.name)} lead={text.backLead}>
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
    </OfficerFormPage>
  )
}
