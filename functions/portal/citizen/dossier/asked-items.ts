import type { Procedure } from '../../../../workflows/kernel/procedure'
import { valueAt } from '../../../../workflows/kernel/value-at'
import type { Draft } from '../../../adapters/draft-store'
import { canonical } from '../../../adapters/event-chain'
import type { WaitingPaper } from '../../../adapters/waiting-paper'
import type { PresentedDossier } from '../../../office/presented/presented-dossier'
import type { FormPage } from '../../answers/form-pages'
import { type Form, valueIn } from '../../runtime/read-form'

type Event = PresentedDossier['events'][number]

/** One thing that an officer asked for, in his words, and what of the form and its papers they name. */
export interface AskedItem {
  /** Of the field for what the applicant says about it. */
  id: string
  says: string
  paper?: string
  pages: readonly FormPage[]
  /** New files and changed answers that came for it until now. */
  files: readonly WaitingPaper[]
  changed: boolean
}

/** The request that a task waits for: of the dossier as a whole, or of the part that asked. */
export const requestOf = (
  { events, tasks }: Pick<PresentedDossier, 'events' | 'tasks'>,
  { question }: PresentedDossier['tasks'][number],
): Event | undefined => {
  const askedBy = ({ task }: Event) => tasks.find(({ id }) => id === task)?.question
  // What agencies object to comes with the last answer to them, and is asked of the dossier as a whole.
  return events.findLast(({ type, items, ...event }) =>
    type === 'supplement-requested'
      ? askedBy({ type, items, ...event }) === question
      : items !== undefined && question === undefined,
  )
}

interface Asked {
  dossier: PresentedDossier
  procedure: Procedure
  draft: Draft
  task: PresentedDossier['tasks'][number]
  pages: readonly FormPage[]
}
export const askedItems = ({ dossier, procedure, draft, task, pages }: Asked): AskedItem[] => {
  const { vi, en } = procedure.texts
  const isCalled = (says: string, name: string, of: 'documents' | 'fields') =>
    [vi, en].some((texts) => texts[of][name] === says)
  return (requestOf(dossier, task)?.items ?? []).map((says, index) => {
    const paper = procedure.documents.find(({ type }) => isCalled(says, type, 'documents'))?.type
    const named = pages.filter(({ asked, section }) =>
      [section, ...asked.map(({ path }) => path)].some((path) => isCalled(says, path, 'fields')),
    )
    const id = `item-${index}`
    return {
      id,
      says,
      paper,
      pages: named,
      files: draft.documents.filter(({ type, item }) => item === id || (!item && type === paper)),
      changed: named.some(({ section }) => isChanged(section, draft, dossier)),
    }
  })
}

const isChanged = (path: string, draft: Draft, dossier: PresentedDossier): boolean =>
  canonical(valueAt(draft.answers, path) ?? null) !== canonical(valueAt(dossier.answers, path) ?? null)

/** Something came for it, or was said of it. */
export const isDone = ({ id, files, changed }: AskedItem, form: Form): boolean =>
  files.length > 0 || changed || valueIn(form, id) !== ''

/** What nothing came for, and nothing was said of, neither by itself nor in the note about them all. */
export const unanswered = (items: readonly AskedItem[], form: Form): AskedItem[] =>
  valueIn(form, 'note') ? [] : items.filter((item) => !isDone(item, form))

/** All that was said, each beside the officer's words that it answers. */
export const noteOf = (items: readonly AskedItem[], form: Form): string | undefined =>
  [
    ...items.map(({ id, says }) => (valueIn(form, id) ? `${says}: ${valueIn(form, id)}` : '')),
    valueIn(form, 'note'),
  ]
    .filter(Boolean)
    .join('\n\n') || undefined
