import type { ReadablePage } from '../../office/service/schemas'
import type { Visit } from '../runtime/visit'
import { CsrfField } from './csrf-field'
import { layoutTexts } from './texts'

// Where nothing is typed: whoever says what he thinks of a page leaves it.
const places: Record<ReadablePage, RegExp> = {
  procedure: /^\/procedures\/[^/]+$/,
  'life-event': /^\/life-events\/[^/]+$/,
  regulations: /^\/regulations$/,
  filed: /^\/dossiers\/[^/]+\/filed$/,
  help: /^\/help$/,
  contact: /^\/contact$/,
  privacy: /^\/privacy(\/[^/]+)?$/,
  cookies: /^\/cookies$/,
  accessibility: /^\/accessibility$/,
  terms: /^\/terms$/,
  agency: /^\/agencies\/[^/]+$/,
  status: /^\/status$/,
}
const pageAt = (path: string) => Object.entries(places).find(([, place]) => place.test(path))?.[0]

/** Asks whether a page was useful; nothing when it is none that is only read. */
export const UsefulForm = ({ visit }: { visit: Visit }) => {
  const page = pageAt(visit.path)
  const { useful } = layoutTexts[visit.language]
  if (!page) return null
  return (
    <form method="post" action="/useful" class="motcua-useful" aria-labelledby="useful">
      {visit.session && <CsrfField visit={visit} />}
      <input type="hidden" name="page" value={page} />
      <span id="useful">{useful.ask}</span>
      <button type="submit" name="answer" value="yes" class="motcua-useful__button">
        {useful.yes}
        <span class="govuk-visually-hidden">, {useful.was}</span>
      </button>
      <button type="submit" name="answer" value="no" class="motcua-useful__button">
        {useful.no}
        <span class="govuk-visually-hidden">, {useful.wasNot}</span>
      </button>
    </form>
  )
}
