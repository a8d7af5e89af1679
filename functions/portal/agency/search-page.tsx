import type { Hono } from 'hono'
import { viewFor } from '../../../workflows/kernel/authority'
import { MotcuaError } from '../../../workflows/kernel/errors'
import { findDossiersOnRecord } from '../../office/dossiers/find-dossiers-on-record'
import { FindDossiers, type FoundDossierPage } from '../../office/dossiers/schemas'
import { parsed } from '../../runtime/field-errors'
import { searchWords } from '../../runtime/plain-text'
import { sayFault } from '../../runtime/problem'
import { Button } from '../layout/button'
import { CsrfField } from '../layout/csrf-field'
import { ErrorSummary, errorOf, type Fault } from '../layout/error-summary'
import { TextInput } from '../layout/fields/text-input'
import { timeText } from '../layout/format'
import { LeftOut } from '../layout/left-out'
import { Page } from '../layout/page'
import { valueIn } from '../runtime/read-form'
import { show } from '../runtime/show'
import { callerOf, type PortalEnv, signedIn, type Visit } from '../runtime/visit'
import { readNumber } from '../verify/read-printed'
import type { AgencyDesk } from './agency-desk'
import { type Names, namesFor } from './names'
import { agencyTexts } from './texts'

const pageLength = 25

/** A dossier by its number, or by what is written in it. What speaks of people is sent in a form, never in an address. */
export const addSearch = (app: Hono<PortalEnv>, desk: AgencyDesk): void => {
  app.get('/agency/search', async (c) => {
    const { visit } = c.var
    const number = readNumber(visit.query.number ?? '')
    const { person } = signedIn(visit)
    if (!number) return show(c, <SearchPage visit={visit} />)
    const dossier = await desk.dossiers.load((await desk.dossiers.find(number)) ?? number)
    if (dossier && viewFor(person, dossier, visit.at))
      return c.redirect(`/agency/dossiers/${encodeURIComponent(number)}`, 303)
    return show(c, <SearchPage visit={visit} number={number} found={{ items: [] }} />)
  })

  app.post('/agency/search', async (c) => {
    const { visit, form } = c.var
    const words = searchWords(valueIn(form, 'words'))
    const cursor = valueIn(form, 'cursor')
    try {
      const asked = parsed(FindDossiers, { words, limit: pageLength, ...(cursor && { cursor }) })
      const found = await findDossiersOnRecord(asked, callerOf(visit), desk)
      const names = await namesFor(visit, [], desk)
      return show(c, <SearchPage {...{ visit, words, found, names }} isFurther={cursor !== ''} />)
    } catch (error) {
      const faults = faultsOf(error, visit)
      if (faults.length === 0) throw error
      return show(c, <SearchPage {...{ visit, words, faults }} />, 422)
    }
  })
}

const faultsOf = (error: unknown, { language }: Visit): Fault[] =>
  error instanceof MotcuaError
    ? error.errors
        .filter(({ pointer }) => pointer === '/words')
        .map(({ message }) => ({ id: 'words', message: sayFault(message, language) }))
    : []

interface SearchProps {
  visit: Visit
  number?: string
  words?: string
  found?: FoundDossierPage
  isFurther?: boolean
  faults?: readonly Fault[]
  names?: Names
}
const SearchPage = (props: SearchProps) => {
  const { visit, number, words, found, faults = [] } = props
  const text = agencyTexts[visit.language].search
  return (
    <Page visit={visit} title={text.heading}>
      <ErrorSummary visit={visit} faults={faults} />
      <h1 class="govuk-heading-l">{text.heading}</h1>
      <form method="get" action="/agency/search" aria-label={text.number}>
        <TextInput
          visit={visit}
          id="number"
          label={text.number}
          hint={text.numberHint}
          value={number}
          width={30}
        />
        <Button>{text.find}</Button>
      </form>
      <form method="post" action="/agency/search" aria-label={text.words}>
        <CsrfField visit={visit} />
        <TextInput
          visit={visit}
          id="words"
          label={text.words}
          hint={text.wordsHint}
          value={words}
          error={errorOf(faults, 'words')}
          width={30}
        />
        <Button>{text.findWords}</Button>
      </form>
      {found && <Results {...props} found={found} />}
    </Page>
  )
}

const Results = ({ visit, words, found, isFurther, names }: SearchProps & { found: FoundDossierPage }) => {
  const { language } = visit
  const text = agencyTexts[language].search
  const { items, next, lookedBackTo, leftOut = 0 } = found
  return (
    <section aria-labelledby="found">
      <h2 class="govuk-heading-m" id="found">
        {text.results(items.length, next !== undefined || isFurther === true)}
      </h2>
      {items.length === 0 && !next && <p class="govuk-body">{isFurther ? text.noMore : text.none}</p>}
      <ul class="govuk-list motcua-results">
        {items.map(({ number, procedure, agency, filedAt }) => (
          <li class="motcua-results__item">
            <a class="govuk-link" href={`/agency/dossiers/${number}`}>
              {number}
            </a>
            <p class="govuk-body-s">
              {names?.procedure(procedure)} · {filedAt ? timeText(filedAt, language) : names?.agency(agency)}
            </p>
          </li>
        ))}
      </ul>
      <LeftOut visit={visit} count={leftOut} />
      {lookedBackTo && <p class="govuk-body">{text.lookedBackTo(timeText(lookedBackTo, language))}</p>}
      {next && (
        <form method="post" action="/agency/search" aria-label={text.further}>
          <CsrfField visit={visit} />
          <input type="hidden" name="words" value={words} />
          <input type="hidden" name="cursor" value={next} />
          <Button look="secondary">{text.further}</Button>
        </form>
      )}
    </section>
  )
}
