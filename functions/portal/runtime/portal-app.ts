import { Hono, type MiddlewareHandler } from 'hono'
import { compress } from 'hono/compress'
import { secureHeaders } from 'hono/secure-headers'
import { instant } from '../../../workflows/kernel/instant'
import type { Person } from '../../../workflows/kernel/person'
import { Language } from '../../../workflows/kernel/text'
import type { SessionStore } from '../../adapters/session-store'
import { isOver } from '../../adapters/session-store'
import type { Braking } from '../../runtime/braking'
import { inTime } from '../../runtime/in-time'
import { logger } from '../../runtime/logger'
import { checkMediaType } from '../../runtime/media-type'
import { languageOf } from '../../runtime/problem'
import type { WhoCalls } from '../../runtime/who-calls'
import { answerFault } from './answer-fault'
import type { Assets } from './assets'
import { areKeysOff, chosenLanguage, keepLanguage, sessionToken } from './cookies'
import { ForgedForm, PageMissing } from './errors'
import { ownPath } from './own-path'
import { readFilesForm, readForm, valueIn } from './read-form'
import type { PortalContext, PortalEnv, Turns, Visit } from './visit'
import { wrongMethod } from './wrong-method'

export interface PortalDesk {
  sessions: SessionStore
  whoCalls: WhoCalls
  braking: Braking
  nameOf(person: string): Promise<string | undefined>
  /** Of how many of a person's dossiers it is his turn. */
  turnsOf(person: string): Promise<Turns>
  assets: Assets
  /** Our own, and those outside of it that pages may send forms to, or show pictures and documents from. */
  origins: { own: string; forms: readonly string[]; files: readonly string[] }
}

/** An application of pages: who visits, in which language, with forms that only our own pages can send. */
export const portalApp = (area: Visit['area'], desk: PortalDesk): Hono<PortalEnv> => {
  const app = new Hono<PortalEnv>()
  // Outside of all else: what could not be shown is protected like what could.
  app.use(protection(desk))
  app.use(notKept)
  app.use((c, next) => inTime(c.env.lambdaContext, next()))
  app.use(compress())
  app.use(async (c, next) => {
    // Who visits may turn out to be unknowable just now: that page too is shown to somebody.
    const anybody = anybodysVisit(c, area, desk)
    c.set('visit', anybody)
    c.set('visit', await recognised(c, anybody, desk))
    await slow(c, desk)
    await next()
  })
  app.use(async (c, next) => {
    if (c.req.method === 'POST') await acceptForm(c, desk)
    await next()
  })
  app.notFound((c) => wrongMethod(c, app) ?? answerFault(c, new PageMissing(c.req.path), desk))

  // What keeps the forms of an ended session may fail as well.
  app.onError((error, c) => answerFault(c, error, desk).catch((again) => answerFault(c, again, desk)))
  return app
}

const anybodysVisit = (
  c: PortalContext,
  area: Visit['area'],
  { assets, braking, origins }: PortalDesk,
): Visit => {
  const { lang, ...query } = c.req.query()
  const asked = Language.safeParse(lang).data
  if (asked) keepLanguage(c, asked)
  const language = asked ?? chosenLanguage(c) ?? languageOf(c.req.header('accept-language'))
  // A request without a gateway is a test's own, which says when it is.
  const { timeEpoch, requestId } = c.env.requestContext ?? { timeEpoch: 0, requestId: 'unknown' }
  const at = instant(timeEpoch)
  const address = braking.addressOf({
    sourceIp: c.env.requestContext?.http?.sourceIp,
    header: (name) => c.req.header(name),
  })
  const path = ownPath(c.req.path)
  const known = { at, address, language, path, origin: origins.own, query, requestId, assets, area }
  return { ...known, ...(areKeysOff(c) && { keysOff: true }) }
}

const recognised = async (c: PortalContext, visit: Visit, desk: PortalDesk): Promise<Visit> => {
  const { at } = visit
  const token = sessionToken(c)
  const session = token ? await desk.sessions.find(token) : undefined
  if (!token || !session) return visit
  const known = { ...visit, token, session }
  if (isOver(session, at)) return known
  await desk.sessions.markSeen(token, session, at)
  const { identity, held } = session
  if (!identity) return known
  const person = await desk.whoCalls(identity, at)
  const name = (await desk.nameOf(person.id)) ?? person.id
  return {
    ...known,
    turns: () => turnsFor(person, desk),
    who: { person, identity, name },
    ...(held?.path === visit.path && held.subject === identity.subject && { held: held.fields }),
  }
}

/** Files have a brake of their own, where they are announced. */
const slow = async ({ req, var: { visit } }: PortalContext, { braking }: PortalDesk): Promise<void> => {
  const isAsset = req.path.startsWith('/assets/')
  if (req.path.startsWith('/sign-in')) await braking.brake('sign-in', visit)
  else if (visit.area === 'guest') await braking.brake('links', visit)
  else if (visit.who || !isAsset)
    await braking.brake('reading', { address: visit.address, person: visit.who?.person.id })
}

const formType = 'application/x-www-form-urlencoded'
const fileType = 'multipart/form-data'

/** The form, if it is one that a page of this session gave. */
const acceptForm = async (c: PortalContext, { origins }: PortalDesk): Promise<void> => {
  const site = c.req.header('sec-fetch-site') ?? 'none'
  if (site !== 'same-origin' && site !== 'none') throw new ForgedForm(`sent from ${site}`)
  // Older browsers say only where from. What lies between, a CDN, may ask for another host than people do.
  const origin = c.req.header('origin')
  if (site === 'none' && origin && origin !== 'null' && origin !== origins.own)
    throw new ForgedForm(`sent from ${origin}`)
  const { area, session } = c.var.visit
  // Of nobody known only where nothing is changed: the page reads it itself.
  const takesFiles = area === 'verify' || (area === 'citizen' && session)
  if (c.req.raw.body) checkMediaType(c.req.header(), takesFiles ? [formType, fileType] : [formType])
  const hasFiles = c.req.header('content-type')?.toLowerCase().startsWith(fileType)
  if (hasFiles && area === 'verify') return
  const { form, files } = hasFiles
    ? await readFilesForm(c.req.raw)
    : { form: readForm(await c.req.text()), files: undefined }
  c.set('form', form)
  c.set('files', files)
  if (session && valueIn(form, 'csrf') !== session.csrf) throw new ForgedForm('another session’s form')
}

/** Where the menu's count can't be known, the page is still worth its while. */
const turnsFor = async ({ id, kind }: Person, { turnsOf }: PortalDesk): Promise<Turns> => {
  const none = { count: 0, more: false }
  if (kind !== 'citizen') return none
  try {
    return await turnsOf(id)
  } catch (error) {
    logger.warn('what waits for a person is not known', { error: error as Error })
    return none
  }
}

/** What browsers may do with an answer that does not say so itself. */
const protection = ({ origins }: PortalDesk): MiddlewareHandler<PortalEnv> => {
  const forms = ["'self'", ...origins.forms]
  const files = ["'self'", ...origins.files]
  return secureHeaders({
    contentSecurityPolicy: {
      defaultSrc: ["'none'"],
      scriptSrc: ["'self'"],
      styleSrc: ["'self'"],
      fontSrc: ["'self'"],
      manifestSrc: ["'self'"],
      imgSrc: files,
      frameSrc: files,
      connectSrc: forms,
      formAction: forms,
      baseUri: ["'none'"],
      frameAncestors: ["'none'"],
    },
    xFrameOptions: 'DENY',
    referrerPolicy: 'same-origin',
    strictTransportSecurity: 'max-age=63072000',
    // Figures and their charts are for every site to show.
    crossOriginResourcePolicy: false,
    overwrite: false,
  })
}

/** By browsers and what lies between, unless an answer says so. */
const notKept: MiddlewareHandler<PortalEnv> = async (c, next) => {
  await next()
  if (!c.res.headers.has('cache-control')) c.res.headers.set('cache-control', 'no-store')
}
