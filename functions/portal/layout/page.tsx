import type { Child } from 'hono/jsx'
import type { Visit } from '../runtime/visit'
import { Foot } from './foot'
import { InLanguages } from './in-languages'
import { Masthead } from './masthead'
import { layoutTexts } from './texts'

export interface PageProps {
  visit: Visit
  /** Of the window; says what is on the page, and that something is wrong before anything else. */
  title: string
  /** Something on the page has to be put right. */
  wrong?: boolean
  /** Above the heading: where one comes from. */
  before?: Child
  /** The whole width, for tables. */
  wide?: boolean
  /** More than that, where a screen has it: for what is read beside a form. */
  desk?: boolean
  children?: Child
}

/** Every page: what all have in common, from the skip link to the foot. */
export const Page = ({ visit, title, wrong, before, wide, desk, children }: PageProps) => {
  const { assets, language } = visit
  const text = layoutTexts[language]
  const hasKeys = visit.area === 'agency' && visit.who !== undefined && !visit.keysOff
  const isOpen = !visit.who && visit.area !== 'guest'
  return (
    <html lang={language} class="govuk-template">
      <head>
        <meta charset="utf-8" />
        <title>{`${wrong ? `${text.error}: ` : ''}${title} – Motcua`}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
        <meta name="theme-color" content="#0b5e63" />
        <meta name="description" content={text.description} />
        <meta name="robots" content={isOpen ? 'index' : 'noindex'} />
        {isOpen && <InLanguages visit={visit} />}
        {assets.fonts.map((font) => (
          <link rel="preload" as="font" type="font/woff2" crossorigin="anonymous" href={`/assets/${font}`} />
        ))}
        <link rel="stylesheet" href={`/assets/${assets.style}`} />
        <link rel="icon" type="image/svg+xml" href={`/assets/${assets.icon}`} />
        <link rel="manifest" href="/manifest.webmanifest" />
        <script type="module" src={`/assets/${assets.script}`} />
      </head>
      <body class="govuk-template__body" data-keys={hasKeys ? 'on' : undefined}>
        <a href="#main-content" class="govuk-skip-link" data-module="govuk-skip-link">
          {text.skip}
        </a>
        <Masthead visit={visit} />
        <div class={`govuk-width-container${desk ? ' motcua-desk' : ''}`}>
          {before && <nav aria-label={text.back}>{before}</nav>}
          <main class="govuk-main-wrapper" id="main-content">
            {wide || desk ? (
              children
            ) : (
              <div class="govuk-grid-row">
                <div class="govuk-grid-column-two-thirds">{children}</div>
              </div>
            )}
          </main>
        </div>
        <Foot visit={visit} />
      </body>
    </html>
  )
}
