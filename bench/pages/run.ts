import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { percentile } from '@motcua/states/bench/percentile'
import { type BrowserContext, chromium, type Page } from 'playwright-core'
import { permitPapers } from '../../bin/demo/papers'
import { storyOn } from '../../bin/demo/story'
import { example } from '../../workflows/building-permit/v1/example'
import { loadAtRate, timed } from '../load'
import { startUnderLoad } from '../platform'
import { installLighthouse, type Lighthouse } from './install-packages'

const rounds = Number(process.env.BENCH_ROUNDS ?? 5)
const seconds = Number(process.env.BENCH_SECONDS ?? 20)
const perSecond = 20
const aims = { performance: 98, accessibility: 100, 'best-practices': 100 }

const freePort = () =>
  new Promise<number>((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number }
      server.close(() => resolve(port))
    })
  })

const executable = async (): Promise<string> => {
  if (process.env.CHROME_PATH) return process.env.CHROME_PATH
  process.env.AWS_LAMBDA_JS_RUNTIME = 'nodejs22.x'
  return (await import('@sparticuz/chromium')).default.executablePath()
}

const folder = mkdtempSync(join(tmpdir(), 'motcua-pages-'))
const platform = await startUnderLoad(join(folder, 'data'))
const port = await freePort()
const context = await chromium.launchPersistentContext(join(folder, 'browser'), {
  executablePath: await executable(),
  args: ['--no-sandbox', `--remote-debugging-port=${port}`],
  baseURL: platform.url,
  locale: 'vi-VN',
})
const page = context.pages()[0] ?? (await context.newPage())

const signIn = async (name: string) => {
  await page.goto('/sign-in?to=/')
  await page.getByRole('button', { name }).click()
  await page.waitForURL(`${platform.url}/`)
}

const median = (values: number[]) => percentile(values, 0.5)

/** A phone on a slow line, as Lighthouse simulates it; the median of its rounds. */
const audited = async (lighthouse: Lighthouse, name: string, path: string) => {
  const scores: Record<string, number[]> = {}
  const below = new Set<string>()
  for (let round = 0; round < rounds; round += 1) {
    const flags = { port, onlyCategories: Object.keys(aims), disableStorageReset: true, logLevel: 'error' }
    const result = await lighthouse(`${platform.url}${path}`, flags)
    if (!result) throw new Error(`Lighthouse says nothing about ${path}`)
    for (const [category, { score }] of Object.entries(result.lhr.categories)) {
      scores[category] ??= []
      scores[category].push(Math.round((score ?? 0) * 100))
    }
    for (const [id, { score }] of Object.entries(result.lhr.audits))
      if (score !== null && score < 0.9) below.add(id)
  }
  const told = Object.entries(aims).map(
    ([category, aim]) => `${category} ${median(scores[category] ?? [])} (aim: ${aim})`,
  )
  console.log(`${name}: ${told.join(', ')}${below.size ? `; below 0.9: ${[...below].join(', ')}` : ''}`)
}

const cookiesOf = async (of: BrowserContext) =>
  (await of.cookies(platform.url)).map(({ name, value }) => `${name}=${value}`).join('; ')

/** What the server takes for whole pages, at a steady rate. */
const served = async (name: string, path: string) => {
  const headers = { cookie: await cookiesOf(context), 'accept-encoding': 'gzip' }
  const get = async () => {
    const answer = await fetch(platform.url + path, { headers, redirect: 'manual' })
    await answer.arrayBuffer()
    if (answer.status !== 200) throw new Error(`${path}: ${answer.status}`)
  }
  await get()
  const { milliseconds } = await loadAtRate(seconds, perSecond, () => timed(get))
  const [half, most] = [percentile(milliseconds, 0.5), percentile(milliseconds, 0.95)]
  console.log(
    `${name} at ${perSecond} a second: p50 ${half.toFixed(0)} ms, p95 ${most.toFixed(0)} ms (aim: under 60)`,
  )
}

const places = async (of: Page): Promise<[person: string, name: string, path: string][]> => {
  const { number } = await storyOn(platform)
    .as('lan')
    .file('1.013225', example, await permitPapers())
  await signIn('Nguyễn Thị Lan')
  await of.goto('/procedures/1.013225/start')
  await of.locator('main form button').click()
  const draft = new URL(of.url()).pathname
  return [
    ['', 'home', '/'],
    ['', 'procedure', '/procedures/1.013225'],
    ['', 'form', `${draft}/questions/site.ward`],
    ['', 'dossier', `/dossiers/${number}`],
    ['', 'account', '/account'],
    ['', 'search', '/?q=xin+phep+xay+nha'],
    ['Lê Thị Hoa', 'inbox', '/agency/inbox'],
    ['Ngô Thanh Sơn', "the office's first page", '/oversight'],
  ]
}

try {
  console.log(
    `${cpus().length} cores, ${cpus()[0]?.model}, Node.js ${process.version}; medians of ${rounds} rounds`,
  )
  const lighthouse = rounds > 0 ? await installLighthouse(folder) : undefined
  for (const [person, name, path] of await places(page)) {
    if (person) await signIn(person)
    await served(name, path)
    if (lighthouse) await audited(lighthouse, name, path)
  }
} finally {
  await context.close()
  await platform.stop()
  rmSync(folder, { recursive: true, force: true })
}
process.exit()
