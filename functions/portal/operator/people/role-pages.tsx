import type { Hono } from 'hono'
import { Role } from '../../../../workflows/kernel/agency'
import { changeRegistry } from '../../../office/operating/change-registry'
import { agencyOptions } from '../../agency/agency-options'
import { Button, ButtonLink } from '../../layout/button'
import { errorOf, type Fault } from '../../layout/error-summary'
import type { Option } from '../../layout/fields/choices'
import { DateInput } from '../../layout/fields/date-input'
import { Listed, lookedUp } from '../../layout/fields/look-up'
import { Select } from '../../layout/fields/select'
import { PageMissing } from '../../runtime/errors'
import { formPage, WrongForm } from '../../runtime/form-page'
import { type Form, valueIn } from '../../runtime/read-form'
import { callerOf, type PortalEnv } from '../../runtime/visit'
import { refuseOthers } from '../operator-routes'
import {
  endOf,
  isTyped,
  type OfficerPlace,
  officerAt,
  officerPath,
  type PeopleDesk,
  typedDay,
} from './of-officer'
import { OfficerFormPage } from './officer-form-page'
import { peopleTexts } from './texts'

/** A role is given, and ended. */
export const addRoles = (app: Hono<PortalEnv>, desk: PeopleDesk): void => {
  formPage(app, '/operator/people/:person/appoint', {
    async at(c) {
      refuseOthers(c.var.visit)
      return { ...(await officerAt(c, desk)), options: agencyOptions(desk.agencies, c.var.visit) }
    },
    typed: ({ officer }) => ({ agency: officer.roles.slice(0, 1).map(({ agency }) => agency) }),
    view: (place, form) => <AppointPage {...place} {...form} />,
    async carryOut({ officer, options }, form, visit) {
      const says = peopleTexts[visit.language].faults
      const agency = lookedUp(valueIn(form, 'agency'), options)
      const role = Role.safeParse(valueIn(form, 'role')).data
      const until = endOf(form, 'lastDay')
      const isWrong = isTyped(form, 'lastDay') && !(until && until > visit.at)
      const faults = [
        ...(agency ? [] : [{ id: 'agency', message: says.agency }]),
        ...(role ? [] : [{ id: 'role', message: says.role }]),
        ...(isWrong ? [{ id: 'lastDay', message: says.lastDay }] : []),
      ]
      if (faults.length > 0 || !agency || !role) throw new WrongForm(faults)
      const held = { agency, role, ...(until && { until }) }
      await changeRegistry({ kind: 'appoint', person: officer.id, ...held }, callerOf(visit), desk)
      return `${officerPath(officer.id)}?done=yes`
    },
  })

  formPage(app, '/operator/people/:person/roles/:agency/:role/end', {
    async at(c) {
      refuseOthers(c.var.visit)
      const place = await officerAt(c, desk)
      const { agency, role } = c.req.param() as Record<string, string>
      const held = place.officer.roles.find((one) => one.agency === agency && one.role === role)
      if (!held) throw new PageMissing('no such role')
      return { ...place, held }
    },
    view: (place) => <DismissPage {...place} />,
    async carryOut({ officer, held: { agency, role } }, _form, visit) {
      await changeRegistry({ kind: 'dismiss', person: officer.id, agency, role }, callerOf(visit), desk)
      return `${officerPath(officer.id)}?done=yes`
    },
  })
}

type AppointProps = OfficerPlace & { options: readonly Option[]; typed: Form; faults: readonly Fault[] }

const AppointPage = ({ visit, officer, role, options, typed, faults }: AppointProps) => {
  const text = peopleTexts[visit.language]
  const field = (id: string) => ({ visit, id, error: errorOf(faults, id) })
  const heading = `${text.appoint}: ${officer.name}`
  return (
    <OfficerFormPage {...{ visit, officer, heading, faults }} lead={text.appointLead}>
      <Listed {...field('agency')} label={text.agency} value={valueIn(typed, 'agency')} options={options} />
      <Select
        {...field('role')}
        label={text.role}
        value={valueIn(typed, 'role')}
        options={Role.options.map((value) => ({ value, text: role[value] }))}
      />
      <DateInput {...field('lastDay')} label={text.lastDay} value={typedDay(typed, 'lastDay')} />
      <Button>{text.appoint}</Button>
    </OfficerFormPage>
  )
}

const DismissPage = ({
  visit,
  officer,
  held,
  role,
  agency,
}: OfficerPlace & { held: OfficerPlace['officer']['roles'][number] }) => {
  const text = peopleTexts[visit.language]
  const heading = text.endAsked(officer.name, `${role[held.role]}, ${agency(held.agency)}`)
  const path = officerPath(officer.id)
  return (
    <OfficerFormPage visit={visit} officer={officer} heading={heading} lead={text.endLead}>
      <div class="govuk-button-group">
        <Button look="warning">{text.end}</Button>
        <ButtonLink href={path} look="secondary">
          {text.keep}
        </ButtonLink>
      </div>
    </OfficerFormPage>
  )
}
