import { city } from '../../workflows/city/city'
import { type Calendar, type CalendarDate, localDate } from '../../workflows/kernel/calendar'
import type { Catalogue } from '../../workflows/kernel/catalogue'
import type { Dossier } from '../../workflows/kernel/dossier'
import { Conflict, type FieldError, Inconsistent, Refusal } from '../../workflows/kernel/errors'
import { type NotOpen, notOpenOn } from '../../workflows/kernel/in-force'
import type { Instant } from '../../workflows/kernel/instant'
import type { Procedure } from '../../workflows/kernel/procedure'

/** One version of a procedure, as it was published. */
export interface Law {
  procedure: Procedure
  /** SHA-256 of what was published, hex. */
  hash: string
}

/** Where the law stands. Each version is published once and never changes. */
export interface LawBook {
  /** Undefined when it was never published. */
  version(code: string, version: number): Promise<Law | undefined>
  /** The version that filings of then go by, also where none are taken; undefined when there is no such procedure. */
  inForce(code: string, at: Instant): Promise<Law | undefined>
  /** Of every procedure what lists, search and names need, as it is then. No law is loaded for it. */
  catalogue(at: Instant): Promise<Catalogue>
  /** The calendar that an event names by its hash, which was published where the law of its dossier is. */
  calendar(hash: string, dossier: Pinned): Promise<Calendar>
}

type Pinned = Pick<Dossier, 'id' | 'procedure' | 'procedureVersion'>

/** A dossier stays on the version that it started with. */
export const lawOf = async (book: Pick<LawBook, 'version'>, dossier: Pinned): Promise<Law> => {
  const law = await book.version(dossier.procedure, dossier.procedureVersion)
  if (!law) throw neverPublished(dossier)
  return law
}

export const neverPublished = ({ id, procedure, procedureVersion }: Pinned): Inconsistent =>
  new Inconsistent(`procedure ${procedure} v${procedureVersion} of dossier ${id} was never published`)

/** The same for a list of dossiers: each law is asked for once, however many go by it. */
export const lawsOf = (book: Pick<LawBook, 'version'>): ((dossier: Pinned) => Promise<Law>) => {
  const asked = new Map<string, Promise<Law>>()
  return (dossier) => {
    const name = `${dossier.procedure} v${dossier.procedureVersion}`
    const law = asked.get(name) ?? lawOf(book, dossier)
    asked.set(name, law)
    return law
  }
}

/** The day that it is in the city. */
export const dayIn = (at: Instant): CalendarDate => localDate(at, city.calendar)

/** The law that filings of then go by. */
export const lawAt = async (book: Pick<LawBook, 'inForce'>, code: string, at: Instant): Promise<Law> => {
  const law = await book.inForce(code, at)
  if (!law) throw new Refusal('unknown-procedure', `no procedure ${code}`)
  return law
}

/** The same, where a filing is taken then. */
export const lawToFile = async (book: Pick<LawBook, 'inForce'>, code: string, at: Instant): Promise<Law> => {
  const law = await lawAt(book, code, at)
  const notOpen = notOpenOn(law.procedure, dayIn(at))
  if (notOpen) throw new Conflict('not-open', `${code} takes no filing on ${dayIn(at)}`, whyNot(notOpen))
  return law
}

const whyNot = (notOpen: NotOpen): FieldError[] => {
  const because = (message: string) => ({ pointer: '/code', message })
  if (notOpen.why !== 'ended') return [because(`opens-on: ${notOpen.from}`)]
  const { until, replacedBy } = notOpen
  return [because(`ended-after: ${until}`), ...(replacedBy ? [because(`replaced-by: ${replacedBy}`)] : [])]
}
