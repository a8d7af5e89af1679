import { Language } from '../../../workflows/kernel/text'
import type { Visit } from '../runtime/visit'

/**
 * The same page in each language, for search engines, which keep no cookies. Of what was asked for nothing is said: it is
 * nobody else's page.
 */
export const InLanguages = ({ visit: { origin, path, query } }: { visit: Visit }) =>
  Object.keys(query).length > 0 ? null : (
    <>
      {Language.options.map((language) => (
        <link rel="alternate" hreflang={language} href={`${origin}${path}?lang=${language}`} />
      ))}
      <link rel="alternate" hreflang="x-default" href={`${origin}${path}`} />
    </>
  )
