import type { Visit } from '../runtime/visit'

/** In every form that changes anything. */
export const CsrfField = ({ visit }: { visit: Visit }) => (
  <input type="hidden" name="csrf" value={visit.session?.csrf ?? ''} />
)
