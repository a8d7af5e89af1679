import type { Hono } from 'hono'
import { giveMandate } from '../../../office/mandates/give-mandate'
import { BackLink } from '../../layout/back-link'
import { Button } from '../../layout/button'
import { CsrfField } from '../../layout/csrf-field'
import { ErrorSummary, errorOf, type Fault } from '../../layout/error-summary'
import { type Option, Radios } from '../../layout/fields/choices'
import { DateInput } from '../../layout/fields/date-input'
import { Listed } from '../../layout/fields/look-up'
import { TextInput } from '../../layout/fields/text-input'
import { Page } from '../../layout/page'
import { ensureCitizen } from '../../runtime/ensure-citizen'
import { formPage, WrongForm } from '../../runtime/form-page'
import { type Form, valueIn } from '../../runtime/read-form'
import { registeredPerson } from '../../runtime/registered-person'
import { callerOf, type PortalEnv, type Visit } from '../../runtime/visit'
import type { CitizenDesk } from '../citizen-desk'
import { accountTexts } from '../texts'
import { citizenIn } from './mandates-page'
import { readMandate } from './read-mandate'

interface GiveProps {
  visit: Visit
  procedures: readonly Option[]
  typed: Form
  faults: readonly Fault[]
}

/** Whom somebody lets act for him: told by name and number, both of which must be right. */
export const addGiveMandate = (app: Hono<PortalEnv>, desk: CitizenDesk): void => {
  formPage(app, '/account/mandates/give', {
    async at(c) {
      const { visit } = c.var
      citizenIn(visit)
      const forPeople = [...(await desk.law.catalogue(visit.at)).values()].filter(
        ({ applicants }) => !applicants,
      )
      const procedures = forPeople.map(({ code, name }) => ({
        value: code,
        text: `${name[visit.language]} (${code})`,
      }))
      return { visit, procedures }
    },
    view: (place, form) => <GivePage {...place} {...form} />,
    async carryOut({ procedures }, form, visit) {
      const { name, identityNumber, ...terms } = readMandate(form, procedures, visit)
      await desk.braking.brake('mandates', { address: visit.address, person: citizenIn(visit).id })
      const to = await personNamed({ name, identityNumber }, visit, desk)
      await giveMandate({ to, ...terms }, callerOf(visit), desk)
      return '/account/mandates'
    },
    // Of the mandate itself: it is about whom it is given to.
    faultOf: (_fault, _place, { language }) => ({
      id: 'identityNumber',
      message: accountTexts[language].mandates.faults.unknown,
    }),
  })
}

/** Told no more of than that name and number belong together. */
const personNamed = async (
  { name, identityNumber }: { name: string; identityNumber: string },
  visit: Visit,
  desk: CitizenDesk,
): Promise<string> => {
  const { faults } = accountTexts[visit.language].mandates
  const refused = (message: string) => new WrongForm([{ id: 'identityNumber', message }])
  const known = await registeredPerson(identityNumber, desk.registers)
  if (known === 'unavailable') throw refused(faults.unavailable)
  const { issuer, subject: own } = callerOf(visit).identity
  if (known === 'unknown' || plain(known.name) !== plain(name)) throw refused(faults.unknown)
  if (known.subject === own) throw refused(faults.own)
  return ensureCitizen({ issuer, subject: known.subject }, { name: known.name, at: visit.at }, desk.registry)
}

const plain = (name: string): string => name.normalize('NFC').toLowerCase().replaceAll(/\s+/g, ' ').trim()

const GivePage = ({ visit, procedures, typed, faults }: GiveProps) => {
  const text = accountTexts[visit.language].mandates
  const field = (id: string) => ({ visit, id, error: errorOf(faults, id) })
  return (
    <Page
      visit={visit}
      title={text.give}
      wrong={faults.length > 0}
      before={<BackLink visit={visit} href="/account/mandates" />}
    >
      <ErrorSummary visit={visit} faults={faults} />
      <h1 class="govuk-heading-l">{text.give}</h1>
      <p class="govuk-body">{text.giveLead}</p>
      <form method="post" novalidate>
        <CsrfField visit={visit} />
        <TextInput {...field('name')} label={text.name} value={valueIn(typed, 'name')} autocomplete="off" />
        <TextInput
          {...field('identityNumber')}
          label={text.identityNumber}
          hint={text.identityNumberHint}
          value={valueIn(typed, 'identityNumber')}
          inputmode="numeric"
          autocomplete="off"
          width={20}
        />
        <Radios
          {...field('scope')}
          label={text.scope}
          value={valueIn(typed, 'scope')}
          options={[
            { value: 'all', text: text.scopes.all },
            {
              value: 'one',
              text: text.scopes.one,
              reveals: (
                <Listed
                  {...field('procedure')}
                  label={text.procedure}
                  value={valueIn(typed, 'procedure')}
                  options={procedures}
                />
              ),
            },
          ]}
        />
        <DateInput
          {...field('lastDay')}
          label={text.lastDay}
          value={{
            day: valueIn(typed, 'lastDay-day'),
            month: valueIn(typed, 'lastDay-month'),
            year: valueIn(typed, 'lastDay-year'),
          }}
        />
        <Button>{text.send}</Button>
      </form>
    </Page>
  )
}
