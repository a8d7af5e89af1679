import type { Hono } from 'hono'
import { dialled } from '../../../../workflows/kernel/phone-number'
import { Contact } from '../../../../workflows/kernel/telling'
import { confirmContact, forgetContact, proposeContact } from '../../../office/telling/contact'
import { TypedCode } from '../../../office/telling/schemas'
import { getTelling } from '../../../office/telling/telling'
import { parsed } from '../../../runtime/field-errors'
import { Button } from '../../layout/button'
import { errorOf, type Fault } from '../../layout/error-summary'
import { Radios } from '../../layout/fields/choices'
import { TextInput } from '../../layout/fields/text-input'
import { FormFrame } from '../../layout/form-frame'
import { PageMissing } from '../../runtime/errors'
import { formPage } from '../../runtime/form-page'
import { type Form, valueIn } from '../../runtime/read-form'
import { callerOf, type PortalEnv, type Visit } from '../../runtime/visit'
import type { CitizenDesk } from '../citizen-desk'
import { accountTexts } from '../texts'
import { citizenIn } from './mandates-page'

const path = '/account/telling/contact'

/** At which number somebody is told beside the mail: it is told once a code came back from it. */
export const addContact = (app: Hono<PortalEnv>, desk: CitizenDesk): void => {
  const brake = (visit: Visit) =>
    desk.braking.brake('codes', { address: visit.address, person: citizenIn(visit).id })
  const openTo = (visit: Visit) => {
    const person = citizenIn(visit)
    if (!desk.messageDomain) throw new PageMissing('no gateway of messages is set up')
    return person
  }
  formPage(app, path, {
    async at(c) {
      const { visit } = c.var
      return { visit, contact: (await getTelling({ person: openTo(visit) }, desk)).contact }
    },
    typed: ({ contact }): Form => (contact ? { by: [contact.by], number: [contact.number] } : {}),
    view: ({ visit, contact }, form) => <ContactPage visit={visit} known={contact !== undefined} {...form} />,
    async carryOut(_place, form, visit) {
      if (valueIn(form, 'do') === 'forget') {
        await forgetContact({ person: citizenIn(visit) }, desk)
        return '/account/telling?saved=yes'
      }
      const typed = { by: valueIn(form, 'by'), number: dialled(valueIn(form, 'number')) }
      const contact = parsed(Contact, typed)
      await brake(visit)
      await proposeContact(contact, callerOf(visit), desk)
      return `${path}/code`
    },
    faultOf: ({ pointer }, _place, { language }) => {
      const { faults } = accountTexts[language].contact
      return pointer === '/by' ? { id: 'by', message: faults.by } : { id: 'number', message: faults.number }
    },
  })
  formPage<{ visit: Visit; number: string }>(app, `${path}/code`, {
    async at(c) {
      const { visit } = c.var
      const sent = await desk.tellings.sentTo(openTo(visit).id)
      return sent ? { visit, number: sent.contact.number } : c.redirect(path, 303)
    },
    view: ({ visit, number }, form) => <CodePage visit={visit} number={number} {...form} />,
    async carryOut(_place, form, visit) {
      const code = parsed(TypedCode, { code: valueIn(form, 'code').replaceAll(/\s/g, '') })
      await brake(visit)
      await confirmContact(code, callerOf(visit), desk)
      return '/account/telling?saved=yes'
    },
    faultOf: ({ message }, _place, { language }) => {
      const { faults } = accountTexts[language].contact
      return { id: 'code', message: message === 'code-over' ? faults.over : faults.code }
    },
  })
}

interface FormProps {
  visit: Visit
  typed: Form
  faults: readonly Fault[]
}

const ContactPage = ({ visit, known, typed, faults }: FormProps & { known: boolean }) => {
  const text = accountTexts[visit.language].contact
  return (
    <FormFrame visit={visit} heading={text.heading} faults={faults} back="/account/telling">
      <p class="govuk-body">{text.lead}</p>
      <Radios
        visit={visit}
        id="by"
        label={text.by}
        error={errorOf(faults, 'by')}
        value={valueIn(typed, 'by')}
        options={Object.entries(text.ways).map(([value, name]) => ({ value, text: name }))}
      />
      <TextInput
        visit={visit}
        id="number"
        label={text.number}
        hint={text.numberHint}
        error={errorOf(faults, 'number')}
        value={valueIn(typed, 'number')}
        type="tel"
        autocomplete="tel"
        width={20}
      />
      <div class="govuk-button-group">
        <Button>{text.send}</Button>
        {known && (
          <Button name="do" value="forget" look="warning">
            {text.forget}
          </Button>
        )}
      </div>
    </FormFrame>
  )
}

const CodePage = ({ visit, number, typed, faults }: FormProps & { number: string }) => {
  const text = accountTexts[visit.language].contact
  return (
    <FormFrame visit={visit} heading={text.codeHeading} faults={faults} back={path}>
      <p class="govuk-body">{text.codeLead(number)}</p>
      <TextInput
        visit={visit}
        id="code"
        label={text.code}
        error={errorOf(faults, 'code')}
        value={valueIn(typed, 'code')}
        inputmode="numeric"
        autocomplete="one-time-code"
        width={10}
      />
      <Button>{text.confirm}</Button>
    </FormFrame>
  )
}
