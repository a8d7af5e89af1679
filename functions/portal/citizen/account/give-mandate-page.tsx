import type { Hono } from 'hono'
import { Unavailable } from '../../../../workflows/kernel/errors'
import { giveMandate } from '../../../office/mandates/give-mandate'
import { sayFault } from '../../../runtime/problem'
import { BackLink } from '../../layout/back-link'
import { Button } from '../../layout/button'
import { CsrfField } from '../../layout/csrf-field'
import { ErrorSummary, errorOf, type Fault } from '../../layout/error-summary'
import { type Option, Radios } from '../../layout/fields/choices'
import { DateInput } from '../../layout/fields/date-input'
import { Listed } from '../../layout/fields/look-up'
import { TextInput } from '../../layout/fields/text-input'
import { Page } from '../../layout/page'
import { formPage, WrongForm } from '../../runtime/form-page'
import { type Form, valueIn } from '../../runtime/read-form'
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
      const mandate = readMandate(form, procedures, visit)
      await desk.braking.brake('mandates', { address: visit.address, person: citizenIn(visit).id })
      try {
        await giveMandate(mandate, callerOf(visit), desk)
      } catch (error) {
        if (!(error instanceof Unavailable)) throw error
        const { unavailable } = accountTexts[visit.language].mandates.faults
        throw new WrongForm([{ id: 'identityNumber', message: unavailable }])
      }
      return '/account/mandates'
    },
    faultOf({ pointer, message }, _place, { language }) {
      const { faults } = accountTexts[language].mandates
      const [, first = ''] = pointer.split('/')
      if (first === 'lastDay') return { id: first, message: faults.lastDay }
      return { id: first, message: sayFault(message, language) }
    },
  })
}

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
