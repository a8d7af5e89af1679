import { may } from '../../../workflows/kernel/authority'
import type { Dossier } from '../../../workflows/kernel/dossier'
import { Inconsistent, Refusal } from '../../../workflows/kernel/errors'
import { type Instant, instant } from '../../../workflows/kernel/instant'
import { applicantAgency } from '../../../workflows/kernel/person'
import { lawsOf } from '../../adapters/law-book'
import { statedIn } from '../../papers/applicant'
import { paperPdf } from '../../papers/paper-pdf'
import type { PaperSource } from '../../papers/paper-source'
import { writeRegister } from '../../papers/write-paper'
import { leaveOut, type Readable } from '../../runtime/leave-out'
import type { Caller } from '../asking'
import { localDay } from '../filing/file-dossier'
import type { NamedFile } from '../named-file'
import { namesOf } from '../names-of'
import { recordReading } from '../record-reading'
import type { PaperDesk } from './get-office-paper-on-record'
import type { RegisterQuery } from './schemas'

// Each is read whole, and the reading of each is recorded, within one call.
export const mostInRegister = 500
const mostDays = 366
const day = 86_400_000

/** What an agency received, from one day to another. That each dossier in it was read is on its own record. */
export const getRegisterOnRecord = async (
  { agency: id, ...days }: RegisterQuery & { agency: string },
  { person, at }: Caller,
  desk: PaperDesk,
): Promise<NamedFile> => {
  const { agencies, calendar } = desk
  const agency = agencies.find((one) => one.id === id)
  if (!agency || !may(person, { action: 'register.read', agency: agency.id }))
    throw new Refusal('forbidden', `${person.id} is shown no register of ${id}`)
  const ids = await receivedIn(agency.id, periodOf(days, calendar.timeZone.offset), desk)
  const { items: entries, leftOut } = await readAllOnRecord(ids, desk, async (dossier) =>
    recordReading(desk.accesses, dossier, person, { at, what: 'register' }),
  )
  const unused = await desk.dossiers.voidNumbers(agency.code, daysOver(days, localDay(at, calendar)))
  const voidResults = await desk.dossiers.voidResultNumbers(agency.code, resultsOver(entries, desk, at))
  const nameless = entries.filter((entry) => !statedIn(entry, 'name'))
  const nameOf = await namesOf(
    desk.registry,
    nameless.map(({ record }) => record.dossier.applicant),
  )
  const sources = entries.map((entry) => ({ ...entry, agencies, calendar, nameOf }))
  const bytes = await paperPdf(
    writeRegister(sources, { agency: agency.name.vi, ...days, at, leftOut, unused, voidResults }),
  )
  const name = `register-${agency.id}-${days.from}-${days.to}.pdf`
  return { contentType: 'application/pdf', bytes, name }
}

/** From the first day's beginning to the last one's end. */
const periodOf = ({ from, to }: RegisterQuery, offset: string) => {
  const start = Date.parse(`${from}T00:00:00${offset}`)
  const end = Date.parse(`${to}T00:00:00${offset}`) + day
  if (end <= start) throw wrongEnd(`too-small: ${from}`)
  if (end - start > mostDays * day)
    throw wrongEnd(`too-big: ${instant(Date.parse(from) + (mostDays - 1) * day).slice(0, 10)}`)
  return { from: instant(start), to: instant(end) }
}

/** As numbers have them. One that was given out today may still find its dossier. */
const daysOver = ({ from, to }: RegisterQuery, today: string): string[] => {
  const days: string[] = []
  for (let start = Date.parse(from); start <= Date.parse(to); start += day)
    days.push(instant(start).slice(2, 10).replaceAll('-', ''))
  return days.filter((one) => one < today)
}

/** Numbers of results from days that are over. */
const resultsOver = (entries: readonly Entry[], { calendar }: PaperDesk, at: Instant): string[] =>
  entries.flatMap(({ record }) => {
    const { result } = record.dossier
    return result && localDay(result.issuedAt, calendar) < localDay(at, calendar) ? result.number : []
  })

const wrongEnd = (message: string) =>
  new Refusal('invalid-input', 'no such period', [{ pointer: '/to', message }])

const receivedIn = async (
  agency: string,
  period: { from: string; to: string },
  { dossiers }: Pick<PaperDesk, 'dossiers'>,
): Promise<string[]> => {
  const ids: string[] = []
  let cursor: string | undefined
  do {
    const page = await dossiers.receivedBy(agency, period, 100, cursor)
    ids.push(...page.items)
    cursor = page.cursor
    if (ids.length > mostInRegister) throw wrongEnd(`too-many-dossiers: ${mostInRegister}`)
  } while (cursor)
  return ids
}

const atOnce = 20
type Entry = Pick<PaperSource, 'record' | 'procedure'>

const readAllOnRecord = async (
  ids: readonly string[],
  { dossiers, law }: Pick<PaperDesk, 'dossiers' | 'law'>,
  recordReadingOf: (dossier: Dossier) => Promise<void>,
): Promise<Readable<Entry>> => {
  const lawWith = lawsOf(law)
  const all: Readable<Entry> = { items: [], leftOut: 0 }
  for (let next = 0; next < ids.length; next += atOnce) {
    const some = await leaveOut(
      'a register',
      ids.slice(next, next + atOnce),
      String,
      async (id): Promise<Entry[]> => {
        const record = await dossiers.read(id)
        if (!record) throw new Inconsistent(`dossier ${id} is in a register, and is gone`)
        // The form is of what people apply for.
        if (applicantAgency(record.dossier.applicant) !== undefined) return []
        const { procedure } = await lawWith(record.dossier)
        await recordReadingOf(record.dossier)
        return [{ record, procedure }]
      },
    )
    all.items.push(...some.items.flat())
    all.leftOut += some.leftOut
  }
  return all
}
