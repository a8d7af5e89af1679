import type { Hono } from 'hono'
import { z } from 'zod'
import { changeRegistry } from '../../../office/operating/change-registry'
import { errorOf } from '../../layout/error-summary'
import { TextInput } from '../../layout/fields/text-input'
import { formPage, WrongForm } from '../../runtime/form-page'
import { type Form, valueIn } from '../../runtime/read-form'
import { callerOf, type PortalEnv } from '../../runtime/visit'
import { type OfficerPlace, officerPath, officerToChangeAt, type PeopleDesk } from './of-officer'
import { type OfficerForm, OfficerFormPage, reasonIn } from './officer-form-page'
import { peopleTexts } from './texts'

/** Where an officer is told of his tasks. */
export const addAddress = (app: Hono<PortalEnv>, desk: PeopleDesk): void => {
  formPage<OfficerPlace>(app, '/operator/people/:person/address', {
    at: (c) => officerToChangeAt(c, desk),
    typed: ({ email }): Form => (email ? { email: [email] } : {}),
    view: (place, form) => <AddressPage {...place} {...form} />,
    async carryOut({ officer }, form, visit) {
      const typed = valueIn(form, 'email').trim()
      const email = z.email().max(254).safeParse(typed).data
      const { reason, faults } = reasonIn(form, visit)
      const wrong = typed && !email
      const says = peopleTexts[visit.language].faults
      const all = [...(wrong ? [{ id: 'email', message: says.email }] : []), ...faults]
      if (all.length > 0) throw new WrongForm(all)
      const change = { person: officer.id, ...(email && { email }), reason }
      await changeRegistry({ kind: 'change-address', ...change }, callerOf(visit), desk)
      return `${officerPath(officer.id)}?done=yes`
    },
  })
}

const AddressPage = ({ visit, officer, typed, faults }: OfficerPlace & OfficerForm) => {
  const text = peopleTexts[visit.language]
  const form = { visit, typed, faults, back: officerPath(officer.id), send: text.save }
  return (
    <OfficerFormPage {...form} heading={`${text.addressChange}: ${officer.name}`} lead={text.addressLead}>
      <TextInput
        visit={visit}
        id="email"
        label={text.email}
        hint={text.emailHint}
        error={errorOf(faults, 'email')}
        value={valueIn(typed, 'email')}
        type="email"
        autocomplete="off"
      />
    </OfficerFormPage>
  )
}
