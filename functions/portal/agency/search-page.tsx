import type { Hono } from 'hono'
import { may, viewFor } from '../../../workflows/kernel/authority'
import type { Dossier } from '../../../workflows/kernel/dossier'
import { instant, millis } from '../../../workflows/kernel/instant'
import { agenciesOf } from '../../../workflows/kernel/person'
import { answersOf } from '../../adapters/dossier-answers'
import { recordReading } from '../../office/record-reading'
import { leaveOut, type Readable } from '../../runtime/leave-out'
import { plainText, searchWords } from '../../runtime/plain-text'
import { Button } from '../layout/button'
import { CsrfField } from '../layout/csrf-field'
import { TextInput } from '../layout/fields/text-input'
import { timeText } from '../layout/format'
import { LeftOut } from '../layout/left-out'
import { Page } from '../layout/page'
import { valueIn } from '../runtime/read-form'
import { show } from '../runtime/show'
import { type PortalEnv, signedIn, type Visit } from '../runtime/visit'
import { readNumber } from '../verify/read-printed'
import type { AgencyDesk } from './agency-desk'
import { type Names, namesFor } from './names'
import { agencyTexts } from './texts'

const days = 90
/** Of those received in the time: so many are looked through. */
const most = 2_000
const batch = 100
/** Read side by side. */
const atOnce = 25

/** A dossier by its number, or by whom it is of. What speaks of people is sent in a form, never in an address. */
export const addSearch = (app: Hono<PortalEnv>, desk: AgencyDesk): void => {
  app.get('/agency/search', async (c) => {
    const { visit } = c.var
    const number = readNumber(visit.query.number ?? '')
    const { person } = signedIn(visit)
    if (!number) return show(c, <SearchPage visit={visit} />)
    const dossier = await desk.dossiers.load((await desk.dossiers.find(number)) ?? number)
    if (dossier && viewFor(person, dossier, visit.at))
      return c.redirect(`/agency/dossiers/${encodeURIComponent(number)}`, 303)
    return show(c, <SearchPage visit={visit} number={number} found={[]} />)
  })

  app.post('/agency/search', async (c) => {
    const { visit, form } = c.var
    const person = searchWords(valueIn(form, 'person')).slice(0, 200)
    const { items, leftOut } = person ? await searchOnRecord(visit, person, desk) : { items: [], leftOut: 0 }
    const names = await namesFor(visit, [], desk)
    return show(c, <SearchPage {...{ visit, person, found: items, leftOut, names }} />)
  })
}

const searchOnRecord = async (visit: Visit, words: string, desk: AgencyDesk): Promise<Readable<Dossier>> => {
  const { person } = signedIn(visit)
  const wanted = plainText(words).split(/\s+/).filter(Boolean)
  const agencies = agenciesOf(person)
  const matchOnRecord = async (id: string): Promise<Dossier[]> => {
    const record = await desk.dossiers.read(id)
    if (!record || !may(person, { action: 'dossier.read', dossier: record.dossier, at: visit.at })) return []
    const text = plainText(JSON.stringify(answersOf(record)))
    if (!wanted.every((word) => text.includes(word))) return []
    // Found by a person's name is read: the person can see by whom.
    await recordReading(desk.accesses, record.dossier, person, { at: visit.at, what: 'register' })
    return [record.dossier]
  }
  const lately = await Promise.all(agencies.map((agency) => receivedLately(agency, visit, desk)))
  const ids = [...new Set(lately.flat())]
  const found: Readable<Dossier> = { items: [], leftOut: 0 }
  for (let from = 0; from < ids.length; from += atOnce) {
    const { items, leftOut } = await leaveOut(
      'a search',
      ids.slice(from, from + atOnce),
      String,
      matchOnRecord,
    )
    found.items.push(...items.flat())
    found.leftOut += leftOut
  }
  return found
}

const receivedLately = async (agency: string, { at }: Visit, { dossiers }: AgencyDesk): Promise<string[]> => {
  const from = instant(millis(at) - days * 86_400_000)
  const ids: string[] = []
  let cursor: string | undefined
  do {
    const page = await dossiers.receivedBy(agency, { from, to: at }, batch, cursor)
    ids.push(...page.items)
    cursor = page.cursor
  } while (cursor && ids.length < most)
  return ids
}

interface SearchProps {
  visit: Visit
  number?: string
  person?: string
  found?: readonly Dossier[]
  leftOut?: number
  names?: Names
}
const SearchPage = ({ visit, number, person, found, leftOut = 0, names }: SearchProps) => {
  const text = agencyTexts[visit.language].search
  return (
    <Page visit={visit} title={text.heading}>
      <h1 class="govuk-heading-l">{text.heading}</h1>
      <form method="get" action="/agency/search">
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
      <form method="post" action="/agency/search">
        <CsrfField visit={visit} />
        <TextInput
          visit={visit}
          id="person"
          label={text.person}
          hint={text.personHint}
          value={person}
          width={30}
        />
        <Button>{text.findPerson}</Button>
      </form>
      {found && (
        <section aria-labelledby="found">
          <h2 class="govuk-heading-m" id="found">
            {text.results} ({found.length})
          </h2>
          {found.length === 0 && <p class="govuk-body">{text.none}</p>}
          <ul class="govuk-list motcua-results">
            {found.map((dossier) => (
              <li class="motcua-results__item">
                <a class="govuk-link" href={`/agency/dossiers/${dossier.number}`}>
                  {dossier.number}
                </a>
                <p class="govuk-body-s">
                  {names?.procedure(dossier.procedure)} · {timeText(dossier.filedAt, visit.language)}
                </p>
              </li>
            ))}
          </ul>
          <LeftOut visit={visit} count={leftOut} />
          {person && <p class="govuk-body">{text.since(days)}</p>}
        </section>
      )}
    </Page>
  )
}
