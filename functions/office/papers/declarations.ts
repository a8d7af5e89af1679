import type { Document } from '../../../workflows/kernel/dossier'
import type { Instant } from '../../../workflows/kernel/instant'
import type { Procedure } from '../../../workflows/kernel/procedure'
import type { Language } from '../../../workflows/kernel/text'
import type { DossierRecord } from '../../adapters/dossier-store'
import { answersIn } from '../../adapters/filed-answers'
import { textOf } from '../../adapters/personal-words'
import { saidAnswers } from '../../wording/said-answers'

/** What came from the applicant at once: at filing, or as he supplied what was missing. */
export interface HandedOver {
  sequence: number
  at: Instant
  task: string | undefined
  /** All that was declared before, and with it. */
  before: Record<string, unknown>
  answers: Record<string, unknown>
  added: readonly Document[]
  documents: readonly Document[]
  note: string | undefined
  /** Its words are no more. */
  erased?: true
}

/** A version of what was declared: as it was filed, and after each supplement that changed an answer or brought a paper. */
export interface Declaration extends HandedOver {
  version: number
}

/** All that came, oldest first. */
export const handedOver = ({ events }: DossierRecord): HandedOver[] => {
  const all: HandedOver[] = []
  for (const { event, personal } of events) {
    if (event.type !== 'filed' && event.type !== 'supplemented') continue
    const last = all.at(-1)
    const before = last?.answers ?? {}
    const added = event.changes.flatMap((one) => (one.change === 'documents' ? one.documents : []))
    all.push({
      sequence: event.sequence,
      at: event.at,
      task: event.task,
      before,
      answers: { ...before, ...answersIn(personal) },
      added,
      documents: [...(last?.documents ?? []), ...added],
      note: textOf(personal?.note),
      ...(event.personal && !personal && { erased: true as const }),
    })
  }
  return all
}

export const declarationsOf = (record: DossierRecord): Declaration[] =>
  handedOver(record)
    .filter(({ before, answers, added }, index) => {
      const changed = Object.keys(answers).some((field) => answers[field] !== before[field])
      return index === 0 || changed || added.length > 0
    })
    .map((one, index) => ({ ...one, version: index + 1 }))

/** An answer that is another one now; '' where there was or is none. */
export interface ChangedAnswer {
  path: string
  name: string
  before: string
  after: string
}

/** In the form's order, what is new last. */
export const changedAnswers = (
  { before, answers }: Pick<HandedOver, 'before' | 'answers'>,
  procedure: Pick<Procedure, 'form' | 'texts'>,
  language: Language,
): ChangedAnswer[] => {
  const was = saidAnswers(procedure, before, language)
  const is = saidAnswers(procedure, answers, language)
  const paths = new Set([...is, ...was].map(({ path }) => path))
  return [...paths].flatMap((path) => {
    const old = was.find((one) => one.path === path)
    const now = is.find((one) => one.path === path)
    const said = now ?? old
    if (!said || old?.says === now?.says) return []
    return [{ path, name: nameOf(said), before: old?.says ?? '', after: now?.says ?? '' }]
  })
}

const nameOf = ({ path, section, name }: { path: string; section: string; name: string }): string =>
  path.includes('.') ? `${section}: ${name}` : name
