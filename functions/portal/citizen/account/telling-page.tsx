import type { Hono } from 'hono'
import { type Contact, Telling } from '../../../../workflows/kernel/telling'
import { changeTelling, getTelling } from '../../../office/telling/telling'
import { BackLink } from '../../layout/back-link'
import { Button } from '../../layout/button'
import { CsrfField } from '../../layout/csrf-field'
import { ErrorSummary, errorOf, type Fault } from '../../layout/error-summary'
import { Radios } from '../../layout/fields/choices'
import { Select } from '../../layout/fields/select'
import { Page } from '../../layout/page'
import { formPage, WrongForm } from '../../runtime/form-page'
import { type Form, valueIn } from '../../runtime/read-form'
import { callerOf, type PortalEnv, type Visit } from '../../runtime/visit'
import type { CitizenDesk } from '../citizen-desk'
import { accountTexts } from '../texts'
import { citizenIn } from './mandates-page'

interface TellingProps {
  visit: Visit
  typed: Form
  faults: readonly Fault[]
}
interface TellingPageProps extends TellingProps {
  contact: Contact | undefined
  /** Messages to telephones are sent at all. */
  sends: boolean
}

/** In which language, at which hours and how often somebody is told of his dossiers. */
export const addTelling = (
  app: Hono<PortalEnv>,
  desk: Pick<CitizenDesk, 'tellings' | 'messageDomain'>,
): void => {
  formPage(app, '/account/telling', {
    async at(c) {
      const { visit } = c.var
      return { visit, telling: await getTelling({ person: citizenIn(visit) }, desk) }
    },
    typed: ({ telling }) => written(telling),
    view: ({ visit, telling }, form) => (
      <TellingPage visit={visit} {...form} contact={telling.contact} sends={desk.messageDomain !== ''} />
    ),
    async carryOut(_place, form, visit) {
      await changeTelling(readTelling(form, visit), callerOf(visit), desk)
      return '/account/telling?saved=yes'
    },
  })
}

const written = ({ language, quiet, daily }: Telling): Form => ({
  language: [language],
  quiet: [quiet ? 'yes' : 'no'],
  daily: [daily ? 'yes' : 'no'],
  ...(quiet && { from: [String(quiet.from)], to: [String(quiet.to)] }),
})

const readTelling = (form: Form, visit: Visit): Telling => {
  const says = accountTexts[visit.language].telling.faults
  const [quiet, daily] = [valueIn(form, 'quiet'), valueIn(form, 'daily')]
  const hour = (name: string) => (valueIn(form, name) === '' ? Number.NaN : Number(valueIn(form, name)))
  const parts = {
    language: Telling.shape.language.safeParse(valueIn(form, 'language')),
    quiet: Telling.shape.quiet.safeParse(
      quiet === 'yes' ? { from: hour('from'), to: hour('to') } : undefined,
    ),
  }
  const faults = [
    ...(parts.language.success ? [] : [{ id: 'language', message: says.language }]),
    ...(quiet === 'yes' || quiet === 'no' ? [] : [{ id: 'quiet', message: says.quiet }]),
    ...(parts.quiet.success ? [] : [{ id: 'from', message: says.hours }]),
    ...(daily === 'yes' || daily === 'no' ? [] : [{ id: 'daily', message: says.daily }]),
  ]
  if (faults.length > 0 || !parts.language.success) throw new WrongForm(faults)
  return {
    language: parts.language.data,
    ...(parts.quiet.data && { quiet: parts.quiet.data }),
    daily: daily === 'yes',
  }
}

const TellingPage = ({ visit, contact, sends, typed, faults }: TellingPageProps) => {
  const { telling: text, contact: contactText } = accountTexts[visit.language]
  return (
    <Page
      visit={visit}
      title={text.heading}
      wrong={faults.length > 0}
      before={<BackLink visit={visit} href="/account" />}
    >
      <ErrorSummary visit={visit} faults={faults} />
      <h1 class="govuk-heading-l">{text.heading}</h1>
      {faults.length === 0 && visit.query.saved && (
        <div class="govuk-inset-text" role="status">
          {text.saved}
        </div>
      )}
      <p class="govuk-body">{text.lead}</p>
      <form method="post" action="/account/telling" novalidate>
        <CsrfField visit={visit} />
        <Radios
          visit={visit}
          id="language"
          label={text.language}
          error={errorOf(faults, 'language')}
          value={valueIn(typed, 'language')}
          options={options(text.languages)}
        />
        <Radios
          visit={visit}
          id="quiet"
          label={text.quiet}
          hint={text.quietHint}
          error={errorOf(faults, 'quiet')}
          value={valueIn(typed, 'quiet')}
          options={options(text.quiets).map((option) => ({
            ...option,
            ...(option.value === 'yes' && { reveals: <Hours visit={visit} typed={typed} faults={faults} /> }),
          }))}
        />
        <Radios
          visit={visit}
          id="daily"
          label={text.daily}
          hint={text.dailyHint}
          error={errorOf(faults, 'daily')}
          value={valueIn(typed, 'daily')}
          options={options(text.dailies)}
        />
        <Button>{text.save}</Button>
      </form>
      {sends && (
        <>
          <h2 class="govuk-heading-m">{contactText.heading}</h2>
          <p class="govuk-body">
            {contact ? contactText.known(contactText.ways[contact.by], contact.number) : contactText.none}
          </p>
          <p class="govuk-body">
            <a class="govuk-link" href="/account/telling/contact">
              {contact ? contactText.change : contactText.add}
            </a>
          </p>
        </>
      )}
    </Page>
  )
}

const options = (names: Record<string, string>) =>
  Object.entries(names).map(([value, name]) => ({ value, text: name }))

const Hours = ({ visit, typed, faults }: TellingProps) => {
  const text = accountTexts[visit.language].telling
  const hours = Array.from({ length: 24 }, (_, hour) => ({ value: String(hour), text: text.oclock(hour) }))
  return (
    <>
      {(['from', 'to'] as const).map((name) => (
        <Select
          visit={visit}
          id={name}
          label={text[name]}
          error={errorOf(faults, name)}
          value={valueIn(typed, name)}
          options={hours}
        />
      ))}
    </>
  )
}
