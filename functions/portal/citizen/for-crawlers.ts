import type { Hono } from 'hono'
import { Language } from '../../../workflows/kernel/text'
import { layoutTexts } from '../layout/texts'
import type { PortalEnv } from '../runtime/visit'
import type { CitizenDesk } from './citizen-desk'
import { offeredEvents } from './life-events'

/** What is somebody's own, or leads to a result: nothing for a list that everybody searches. */
const closed = [
  '/api/',
  '/agency',
  '/counter',
  '/dossiers',
  '/drafts',
  '/opinions/',
  '/oversight',
  '/sign-in',
  '/useful',
  '/verify/',
]
const open = [
  '/',
  '/verify',
  '/figures/agencies',
  '/regulations',
  '/agencies',
  '/help',
  '/contact',
  '/privacy',
  '/cookies',
  '/accessibility',
  '/terms',
  '/status',
]
const day = 86_400

const inLanguages = (address: string): string =>
  Language.options
    .map((one) => `<xhtml:link rel="alternate" hreflang="${one}" href="${address}?lang=${one}"/>`)
    .join('')

/** What search engines may read: the procedures, and how well they are kept. */
export const addForCrawlers = (
  app: Hono<PortalEnv>,
  { law, publicUrl, assets }: Pick<CitizenDesk, 'law' | 'publicUrl' | 'assets'>,
): void => {
  const base = publicUrl.replace(/\/$/, '')
  const kept = (contentType: string) => ({
    'content-type': contentType,
    'cache-control': `public, max-age=${day}`,
  })

  app.get('/robots.txt', (c) => {
    const lines = [
      'User-agent: *',
      ...closed.map((path) => `Disallow: ${path}`),
      `Sitemap: ${base}/sitemap.xml`,
    ]
    return c.body(`${lines.join('\n')}\n`, 200, kept('text/plain; charset=utf-8'))
  })

  app.get('/sitemap.xml', async (c) => {
    const catalogue = await law.catalogue(c.var.visit.at)
    const entries = [...catalogue.values()].filter(({ applicants }) => !applicants)
    const events = offeredEvents(catalogue).map(({ id }) => `/life-events/${id}`)
    const paths = [
      ...open,
      ...events,
      ...entries.map(({ code }) => `/procedures/${encodeURIComponent(code)}`),
    ]
    const urls = paths.map((path) => `<url><loc>${base}${path}</loc>${inLanguages(`${base}${path}`)}</url>`)
    const spaces = `xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml"`
    const body = `<?xml version="1.0" encoding="UTF-8"?>\n<urlset ${spaces}>\n${urls.join('\n')}\n</urlset>\n`
    return c.body(body, 200, kept('application/xml; charset=utf-8'))
  })

  // Asked for without cookies: the browser's own language is all that is known.
  app.get('/manifest.webmanifest', (c) => {
    const { language } = c.var.visit
    const { tagline, description } = layoutTexts[language]
    const manifest = {
      name: `Motcua – ${tagline}`,
      short_name: 'Motcua',
      description,
      lang: language,
      start_url: '/',
      scope: '/',
      display: 'minimal-ui',
      theme_color: '#0b5e63',
      background_color: '#ffffff',
      icons: [{ src: `/assets/${assets.icon}`, sizes: 'any', type: 'image/svg+xml' }],
    }
    c.header('vary', 'accept-language')
    return c.body(JSON.stringify(manifest), 200, kept('application/manifest+json; charset=utf-8'))
  })
}
