import type { Hono } from 'hono'
import { changeRegistry } from '../../../office/operating/change-registry'
import { formPage, WrongForm } from '../../runtime/form-page'
import { callerOf, type PortalEnv } from '../../runtime/visit'
import { type OfficerPlace, officerPath, officerToChangeAt, type PeopleDesk } from './of-officer'
import { type OfficerForm, OfficerFormPage, reasonIn } from './officer-form-page'
import { peopleTexts } from './texts'

/** An officer leaves for good. */
export const addLeave = (app: Hono<PortalEnv>, desk: PeopleDesk): void => {
  formPage<OfficerPlace>(app, '/operator/people/:person/leave', {
    at: (c) => officerToChangeAt(c, desk),
    view: (place, form) => <LeavePage {...place} {...form} />,
    async carryOut({ officer }, form, visit) {
      const { reason, faults } = reasonIn(form, visit)
      if (faults.length > 0) throw new WrongForm(faults)
      await changeRegistry({ kind: 'leave', person: officer.id, reason }, callerOf(visit), desk)
      return `${officerPath(officer.id)}?done=yes`
    },
  })
}

const LeavePage = ({ visit, officer, typed, faults, agency, role }: OfficerPlace & OfficerForm) => {
  const text = peopleTexts[visit.language]
  const form = { visit, typed, faults, back: officerPath(officer.id), send: text.leave }
  return (
    <OfficerFormPage {...form} heading={text.leaveAsked(officer.name)} lead={text.leaveLead} isWarning>
      <ul class="govuk-list govuk-list--bullet">
        {officer.roles.map((held) => (
          <li>
            {role[held.role]}, {agency(held.agency)}
          </li>
        ))}
      </ul>
    </OfficerFormPage>
  )
}
