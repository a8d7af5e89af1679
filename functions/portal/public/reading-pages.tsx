import type { Hono } from 'hono'
import type { Language } from '../../../workflows/kernel/text'
import { dayText } from '../layout/format'
import { cookieNames } from '../runtime/cookies'
import { show } from '../runtime/show'
import type { PortalEnv } from '../runtime/visit'
import { hoursText } from './hours-text'
import { kept } from './kept'
import type { PublicDesk } from './public-desk'
import { ReadPage } from './read-page'
import type { Read } from './section'
import { testedPages } from './tested-pages'
import { publicTexts } from './texts'

/** Pages that are read and ask nothing. What they say of times and names is taken from where it holds. */
export const addReading = (app: Hono<PortalEnv>, { calendar }: Pick<PublicDesk, 'calendar'>): void => {
  const pages: Record<string, (language: Language) => Read> = {
    '/accessibility': (language) => publicTexts[language].accessibility(dayText(testedPages.on, language)),
    '/cookies': (language) => publicTexts[language].cookies(cookieNames, kept),
    '/terms': (language) => publicTexts[language].terms(calendar.cutOff),
    '/help': (language) => publicTexts[language].help(kept.draftDays),
    '/contact': (language) => contactIn(language, calendar),
  }
  for (const [path, textIn] of Object.entries(pages))
    app.get(path, (c) => show(c, <ReadPage visit={c.var.visit} text={textIn(c.var.visit.language)} />))
}

const contactIn = (language: Language, { officeHours }: PublicDesk['calendar']): Read => {
  const text = publicTexts[language].contact
  return {
    heading: text.heading,
    lead: text.lead,
    sections: [
      { heading: text.find, links: [{ href: '/agencies', name: publicTexts[language].agencies.heading }] },
      { heading: text.hours, says: [text.hoursSay(hoursText(officeHours))] },
      { heading: text.above, says: [text.aboveSays], links: [{ href: '/dossiers', name: text.aboveLink }] },
    ],
  }
}
