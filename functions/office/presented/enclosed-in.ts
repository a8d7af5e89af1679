import type { DossierEvent } from '../../../workflows/kernel/event'

/** The papers that an office enclosed with what it said there, of those that are shown to whoever reads. */
export const enclosedIn = (
  { type, changes }: Pick<DossierEvent, 'type' | 'changes'>,
  shown: ReadonlySet<string>,
): { enclosed?: string[] } => {
  if (type === 'filed' || type === 'supplemented') return {}
  const enclosed = changes
    .flatMap((made) => (made.change === 'documents' ? made.documents : []))
    .map(({ id }) => id)
    .filter((id) => shown.has(id))
  return enclosed.length > 0 ? { enclosed } : {}
}
