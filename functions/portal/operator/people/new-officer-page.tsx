import type { Hono } from 'hono'
import { NewOfficer, registerOfficer } from '../../../office/operating/register-officer'
import { parsed } from '../../../runtime/field-errors'
import { sayFault } from '../../../runtime/problem'
import { agencyOptions } from '../../agency/agency-options'
import { routeTexts } from '../../citizen/texts'
import { errorOf } from '../../layout/error-summary'
import { Checkboxes, type Option } from '../../layout/fields/choices'
import { Listed, lookedUp } from '../../layout/fields/look-up'
import { TextInput } from '../../layout/fields/text-input'
import { formPage } from '../../runtime/form-page'
import { type Form, valueIn } from '../../runtime/read-form'
import { callerOf, type PortalEnv, type Visit } from '../../runtime/visit'
import { officerPath, type PeopleDesk, refuseOutsiders, rolesToGive } from './of-officer'
import { type OfficerForm, OfficerFormPage } from './officer-form-page'
import { peopleTexts } from './texts'

interface Place {
  visit: Visit
  options: readonly Option[]
}

/** Beside the officers' addresses: one of them may be called `new`. */
const path = '/operator/new-officer'

/** An officer joins: who he is, how he signs in, where he is told of his tasks, and what he does. */
export const addNewOfficer = (app: Hono<PortalEnv>, desk: PeopleDesk): void => {
  formPage<Place>(app, path, {
    async at(c) {
      const { visit } = c.var
      refuseOutsiders(visit)
      return { visit, options: agencyOptions(desk.agencies, visit) }
    },
    typed: ({ visit: { query } }): Form => (query.agency ? { agency: [query.agency] } : {}),
    view: (place, form) => <NewOfficerPage {...place} {...form} />,
    faultOf({ pointer, message }, _place, { language }) {
      const [, field = ''] = pointer.split('/')
      const id = field === 'role' ? 'roles' : field
      const { faults } = peopleTexts[language]
      const says = {
        person: faults.person,
        agency: faults.agency,
        roles: faults.roles,
        reason: faults.reason,
      }
      const own = message in kept ? undefined : says[id as keyof typeof says]
      return { id, message: own ?? sayFault(message, language) }
    },
    async carryOut({ options }, form, visit) {
      const officer = parsed(NewOfficer, typedOfficer(form, options))
      await registerOfficer(officer, callerOf(visit), desk)
      return `${officerPath(officer.person)}?done=yes`
    },
  })
}

/** What the office says better than the page. */
const kept = { 'identifier-taken': true, 'reserved-name': true, 'role-of-the-office': true }

const typedOfficer = (form: Form, options: readonly Option[]) => {
  const of = (id: string) => valueIn(form, id).trim()
  return {
    person: of('person'),
    name: of('name'),
    subject: of('subject'),
    ...(of('email') && { email: of('email') }),
    agency: lookedUp(of('agency'), options) ?? '',
    roles: form.roles ?? [],
    reason: of('reason'),
  }
}

const NewOfficerPage = ({ visit, options, typed, faults }: Place & OfficerForm) => {
  const text = peopleTexts[visit.language]
  const roles = routeTexts[visit.language].roles
  const field = (id: string) => ({ visit, id, error: errorOf(faults, id) })
  const input = (id: string) => ({ ...field(id), value: valueIn(typed, id), autocomplete: 'off' })
  const form = { visit, typed, faults, back: '/operator/people', send: text.join }
  return (
    <OfficerFormPage {...form} heading={text.join} lead={text.joinLead}>
      <TextInput {...input('name')} label={text.columns.name} />
      <TextInput {...input('person')} label={text.code} hint={text.codeHint} width={20} />
      <TextInput {...input('subject')} label={text.subject} hint={text.subjectHint} />
      <TextInput {...input('email')} label={text.email} hint={text.emailHint} type="email" />
      <Listed {...field('agency')} label={text.agency} value={valueIn(typed, 'agency')} options={options} />
      <Checkboxes
        {...field('roles')}
        label={text.roles}
        values={typed.roles}
        options={rolesToGive(visit).map((value) => ({ value, text: roles[value] }))}
      />
    </OfficerFormPage>
  )
}
