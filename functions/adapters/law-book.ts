import type { Calendar } from '../../workflows/kernel/calendar'
import type { Catalogue } from '../../workflows/kernel/catalogue'
import type { Dossier } from '../../workflows/kernel/dossier'
import { Inconsistent, Refusal } from '../../workflows/kernel/errors'
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
  /** The version that new dossiers start with; undefined when there is no such procedure. */
  newest(code: string): Promise<Law | undefined>
  /** Of every procedure what lists, search and names need. No law is loaded for it. */
  catalogue(): Promise<Catalogue>
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

/** The law that new dossiers start with. */
export const newestOf = async (book: Pick<LawBook, 'newest'>, code: string): Promise<Law> => {
  const law = await book.newest(code)
  if (!law) throw new Refusal('unknown-procedure', `no procedure ${code}`)
  return law
}
