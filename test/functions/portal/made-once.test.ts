import { Hono } from 'hono'
import { madeOnce } from '../../../functions/portal/oversight/made-once'
import type { PortalEnv, Visit } from '../../../functions/portal/runtime/visit'
import { instant, millis } from '../../../workflows/kernel/instant'
import { nextTurn } from '../../fixtures/api'
import { tuesday } from '../../fixtures/dossier'

/** A report that tells how often it was made. */
const aReport = (headers: Record<string, string> = { 'cache-control': 'public, max-age=300' }) => {
  const asking: Partial<Visit> = { at: tuesday, language: 'vi' }
  let times = 0
  const app = new Hono<PortalEnv>()
  app.use(async (c, next) => {
    c.set('visit', { ...asking } as Visit)
    await next()
  })
  app.use('/figures/*', madeOnce())
  app.get('/figures/:report', async (c) => {
    times += 1
    const text = `${c.req.param('report')} ${times}`
    await nextTurn()
    if (times === 1 && headers.fails) throw new Error('it failed')
    return c.body(text, 200, headers)
  })
  app.onError((_error, c) => c.text('sorry', 500))
  return { asking, ask: async (path = '/figures/agencies') => (await app.request(path)).text() }
}

describe('a public report', () => {
  it('is made once for all who ask at once, and for those of the next minute', async () => {
    const { ask, asking } = aReport()
    const all = await Promise.all(Array.from({ length: 20 }, () => ask()))
    expect(new Set(all)).toEqual(new Set(['agencies 1']))
    asking.at = instant(millis(tuesday) + 59_999)
    expect(await ask()).toBe('agencies 1')
    asking.at = instant(millis(tuesday) + 60_000)
    expect(await ask()).toBe('agencies 2')
  })

  it('is another one for another address and another language', async () => {
    const { ask, asking } = aReport()
    expect(await ask()).toBe('agencies 1')
    expect(await ask('/figures/agencies?from=2026-11-01')).toBe('agencies 2')
    asking.language = 'en'
    expect(await ask()).toBe('agencies 3')
  })

  it('is made for whoever has a session, and for whoever changes the language, alone', async () => {
    const { ask, asking } = aReport()
    expect(await ask()).toBe('agencies 1')
    expect(await ask('/figures/agencies?lang=en')).toBe('agencies 2')
    expect(await ask('/figures/agencies?lang=en')).toBe('agencies 3')
    asking.token = 'a session'
    expect(await ask()).toBe('agencies 4')
  })

  it('is not kept when it failed, or is for nobody else', async () => {
    const failing = aReport({ fails: 'once', 'cache-control': 'public, max-age=300' })
    expect(await failing.ask()).toBe('sorry')
    expect(await failing.ask()).toBe('agencies 2')
    const personal = aReport({ 'cache-control': 'no-store' })
    expect([await personal.ask(), await personal.ask()]).toEqual(['agencies 1', 'agencies 2'])
  })
})
