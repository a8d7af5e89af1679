import type { Hono } from 'hono'
import { Role } from '../../../../workflows/kernel/agency'
import { changeRegistry } from '../../../office/operating/change-registry'
import { agencyOptions } from '../../agency/agency-options'
import { errorOf } from '../../layout/error-summary'
import type { Option } from '../../layout/fields/choices'
import { DateInput } from '../../layout/fields/date-input'
import { Listed, lookedUp } from '../../layout/fields/look-up'
import { Select } from '../../layout/fields/select'
import { PageMissing } from '../../runtime/errors'
import { formPage, WrongForm } from '../../runtime/form-page'
import { valueIn } from '../../runtime/read-form'
import { callerOf, type PortalEnv } from '../../runtime/visit'
import {
  endOf,
  isTyped,
  type OfficerPlace,
  officerPath,
  officerToChangeAt,
  type PeopleDesk,
  rolesToGive,
  typedDay,
} from './of-officer'
import { type OfficerForm, OfficerFormPage, reasonIn } from './officer-form-page'
import { peopleTexts } from './texts'

/** A role is given, and ended. */
export const addRoles = (app: Hono<PortalEnv>, desk: PeopleDesk): void => {
  formPage(app, '/operator/people/:person/appoint', {
    async at(c) {
      const place = await officerToChangeAt(c, desk)
      return { ...place, options: agencyOptions(desk.agencies, c.var.visit) }
    },
    typed: ({ officer }) => ({ agency: officer.roles.slice(0, 1).map(({ agency }) => agency) }),
    view: (place, form) => <AppointPage {...place} {...form} />,
    async carryOut({ officer, options }, form, visit) {
      const says = peopleTexts[visit.language].faults
      const agency = lookedUp(valueIn(form, 'agency'), options)
      const role = Role.safeParse(valueIn(form, 'role')).data
      const until = endOf(form, 'lastDay')
      const why = reasonIn(form, visit)
      const isWrong = isTyped(form, 'lastDay') && !(until && until > visit.at)
      const faults = [
        ...(agency ? [] : [{ id: 'agency', message: says.agency }]),
        ...(role ? [] : [{ id: 'role', message: says.role }]),
        ...(isWrong ? [{ id: 'lastDay', message: says.lastDay }] : []),
        ...why.faults,
      ]
      if (faults.length > 0 || !agency || !role) throw new WrongForm(faults)
      const held = { agency, role, ...(until && { until }), reason: why.reason }
      await changeRegistry({ kind: 'appoint', person: officer.id, ...held }, callerOf(visit), desk)
      return `${officerPath(officer.id)}?done=yes`
    },
  })

  formPage(app, '/operator/people/:person/roles/:agency/:role/end', {
    async at(c) {
      const place = await officerToChangeAt(c, desk)
      const { agency, role } = c.req.param() as Record<string, string>
      const held = place.officer.roles.find((one) => one.agency === agency && one.role === role)
      if (!held) throw new PageMissing('no such role')
      return { ...place, held }
    },
    view: (place, form) => <DismissPage {...place} {...form} />,
    async carryOut({ officer, held: { agency, role } }, form, visit) {
      const { reason, faults } = reasonIn(form, visit)
      if (faults.length > 0) throw new WrongForm(faults)
      const ended = { person: officer.id, agency, role, reason }
      await changeRegistry({ kind: 'dismiss', ...ended }, callerOf(visit), desk)
      return `${officerPath(officer.id)}?done=yes`
    },
  })
}

type AppointProps = OfficerPlace & OfficerForm & { options: readonly Option[] }

const AppointPage = ({ visit, officer, role, options, typed, faults }: AppointProps) => {
  const text = peopleTexts[visit.language]
  const field = (id: string) => ({ visit, id, error: errorOf(faults, id) })
  const heading = `${text.appoint}: ${officer.name}`
  return (
    <OfficerFormPage
      {...{ visit, heading, typed, faults }}
      lead={text.appointLead}
      back={officerPath(officer.id)}
      send={text.appoint}
    >
      <Listed {...field('agency')} label={text.agency} value={valueIn(typed, 'agency')} options={options} />
      <Select
        {...field('role')}
        label={text.role}
        value={valueIn(typed, 'role')}
        options={rolesToGive(visit).map((value) => ({ value, text: role[value] }))}
      />
      <DateInput {...field('lastDay')} label={text.lastDay} value={typedDay(typed, 'lastDay')} />
    </OfficerFormPage>
  )
}

const DismissPage = ({
  visit,
  officer,
  held,
  role,
  agency,
  typed,
  faults,
}: OfficerPlace & OfficerForm & { held: OfficerPlace['officer']['roles'][number] }) => {
  const text = peopleTexts[visit.language]
  const heading = text.endAsked(officer.name, `${role[held.role]}, ${agency(held.agency)}`)
  const form = { visit, heading, typed, faults, back: officerPath(officer.id), send: text.end }
  return <OfficerFormPage {...form} lead={text.endLead} isWarning />
}
