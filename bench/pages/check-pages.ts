import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { aBrowser, type TestVisitor } from '../../test/fixtures/browser'
import { aRunningPlatform } from '../../test/fixtures/running-platform'
import { installPackages } from './install-packages'
import { tellStories } from './tell-stories'
import { type Walked, walk } from './walk'

// Every kind of page that one of these people comes to, by two engines for accessibility and a checker of HTML; none of them ours.
const people = [
  undefined,
  'Nguyễn Thị Lan',
  'Lê Thị Hoa',
  'Phạm Văn Đức',
  'Hoàng Minh Tuấn',
  'Võ Thị Thu',
  'Mai Thị Loan',
  'Phan Quốc Việt',
  'Bùi Thị Ngọc',
  'Ngô Thanh Sơn',
  'Vũ Thị Quyên',
  'Dương Thị Hạnh',
  'Kiều Thị Thanh',
  'Người vận hành',
]
const each = Number(process.env.CHECK_EACH ?? 1)
const mostBytes = 30_000
const guidelines = 'WCAG_2_2'

interface Ibm {
  results: { ruleId: string; message: string; snippet: string; value: [string, string] }[]
}
interface HtmlReport {
  results: { messages: { ruleId: string; message: string; line: number; column: number }[] }[]
}
interface HtmlValidate {
  validateString(html: string): Promise<HtmlReport>
}

const folder = mkdtempSync(join(tmpdir(), 'motcua-check-pages-'))
const { load, pathOf } = await installPackages(
  folder,
  'accessibility-checker-engine@4.0.34',
  'html-validate@10.9.0',
)
const engine = readFileSync(join(pathOf('accessibility-checker-engine/package.json'), '..', 'ace.js'), 'utf8')
const { HtmlValidate } = await load<{ HtmlValidate: new (config: object) => HtmlValidate }>('html-validate')
// Its other rules are about how HTML is written by hand.
const html = new HtmlValidate({ extends: ['html-validate:standard', 'html-validate:a11y'] })

const platform = await aRunningPlatform()
const browser = await aBrowser(platform.url)

// On a desk: on a telephone a table's head is there for ears alone, and it takes that for none.
const byIbm = async ({ page }: TestVisitor): Promise<string[]> => {
  await page.setViewportSize({ width: 1280, height: 900 })
  await page.evaluate(engine)
  const { results } = await page.evaluate<Ibm>(`new ace.Checker().check(document, ['${guidelines}'])`)
  return results
    .filter(({ value: [level, outcome] }) => level === 'VIOLATION' && outcome === 'FAIL')
    .map(({ ruleId, message, snippet }) => `${ruleId}: ${message} ${snippet}`)
}

const byHtml = async (source: string): Promise<string[]> =>
  (await html.validateString(source)).results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message, line, column }) => `${ruleId}: ${message} (${line}:${column})`),
  )

/** At 400 % a desk of 1280 by 1024 is 320 by 256. */
const at400 = async ({ page }: TestVisitor): Promise<string[]> => {
  const before = page.viewportSize()
  await page.setViewportSize({ width: 320, height: 256 })
  const wide = await page.evaluate<boolean>(
    'document.documentElement.scrollWidth > document.documentElement.clientWidth',
  )
  if (before) await page.setViewportSize(before)
  return wide ? ['wider than the screen'] : []
}

const findings = async (visitor: TestVisitor, { path, status, bytes, html: source }: Walked) => {
  await visitor.open(path)
  // What is folded away is read too, once it is open.
  await visitor.page.evaluate('for (const one of document.querySelectorAll("details")) one.open = true')
  const { narrow, large } = await visitor.fits()
  return {
    axe: await visitor.faults(),
    ibm: await byIbm(visitor),
    html: await byHtml(source),
    '320 px': narrow ? [] : ['wider than the screen'],
    '200 %': large ? [] : ['wider than the screen'],
    '400 %': await at400(visitor),
    status: status >= 500 ? [String(status)] : [],
    size: bytes > mostBytes ? [`${bytes} octets gzipped, ${mostBytes} at most`] : [],
  }
}

const checked = new Map<string, number>()
/** A kind of page looks alike to all who may see it; each language has its own words, and lengths of them. */
const isDue = (kind: string, language: string): boolean => {
  const before = checked.get(`${language} ${kind}`) ?? 0
  checked.set(`${language} ${kind}`, before + 1)
  return before < each
}
let [pages, found, largest] = [0, 0, 0]
try {
  const { ended, result, supplemented, asked } = await tellStories(platform)
  const from = [
    '/',
    `/verify/${result}`,
    `/dossiers/${ended}`,
    `/dossiers/${supplemented}`,
    `/dossiers/${asked}`,
  ]
  for (const person of people) {
    for (const language of ['vi', 'en'] as const) {
      const visitor = await browser.visitor({ language })
      if (person) {
        await visitor.signIn(person)
        await visitor.page.waitForURL(`${platform.url}/`)
      }
      for await (const walked of walk(visitor, { origin: platform.url, from, each })) {
        if (!isDue(walked.kind, language)) continue
        pages += 1
        if (process.env.CHECK_TELL) console.error(pages, walked.path)
        largest = Math.max(largest, walked.bytes)
        for (const [by, all] of Object.entries(await findings(visitor, walked))) {
          for (const one of all)
            console.log(`${person ?? 'nobody'}, ${language}, ${walked.path}: ${by}: ${one}`)
          found += all.length
        }
      }
      await visitor.context.close()
      console.log(`${person ?? 'nobody'}, ${language}: ${pages} pages so far`)
    }
  }
  console.log(
    `${pages} pages, each kind in both languages, the largest ${largest} octets gzipped: ${found} findings`,
  )
} finally {
  await browser.close()
  await platform.stop()
  rmSync(folder, { recursive: true, force: true })
}
process.exit(found > 0 ? 1 : 0)
