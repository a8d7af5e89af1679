import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { permitPapers } from '../../bin/demo/papers'
import { aBrowser, type TestVisitor } from '../../test/fixtures/browser'
import { aRunningPlatform } from '../../test/fixtures/running-platform'
import { example } from '../../workflows/building-permit/v1/example'

// The pictures beside this file: the twelve main pages, on a phone in Vietnamese and on a desk in English.
const code = '1.013225'
const lan = 'Nguyễn Thị Lan'

const platform = await aRunningPlatform()
const browser = await aBrowser(platform.url)
const { as, complete, pay, moveClock } = platform
const file = async () => (await as('lan').file(code, example, await permitPapers())).number

const take = async (name: string, person: string | undefined, path: string, ready?: Ready) => {
  for (const wide of [false, true]) {
    const language = wide ? 'en' : 'vi'
    const visitor = await browser.visitor({ wide, language })
    await visitor.page.setViewportSize(wide ? { width: 1280, height: 1000 } : { width: 360, height: 900 })
    if (person) await visitor.signIn(person)
    await visitor.open(path)
    await ready?.(visitor)
    const directory = join(import.meta.dirname, wide ? 'desk' : 'phone')
    mkdirSync(directory, { recursive: true })
    await visitor.page.screenshot({ path: join(directory, `${name}.png`) })
    await visitor.context.close()
  }
}
type Ready = (visitor: TestVisitor) => Promise<void>

const begun: Ready = async ({ page }) => {
  await page.locator('main form button').last().click()
}

try {
  await take('home', undefined, '/')
  await take('procedure', undefined, `/procedures/${code}`)
  await take('question', lan, `/procedures/${code}/start`, begun)
  await take('check', lan, `/procedures/${code}/start`, async (visitor) => {
    await begun(visitor)
    const { page } = visitor
    await page.goto(page.url().replace(/questions\/.*$/, 'check'))
  })

  const supplemented = await file()
  await complete(supplemented, 'ward-ben-thanh-reception', 'check', 'supplement', {
    reason: 'Bản vẽ chưa đọc được',
    items: ['Bản vẽ mặt cắt tỷ lệ 1/100', 'Chữ ký của đơn vị thiết kế'],
  })
  await take('supplement', lan, `/dossiers/${supplemented}/supplement`)

  const asked = await file()
  await complete(asked, 'ward-ben-thanh-reception', 'check', 'proceed')
  await pay(asked, 'lan')
  await file()
  await complete(asked, 'department-natural-resources-reviewer', 'opinion', 'agree-with-conditions', {
    reason: 'Giữ hành lang bảo vệ kênh 10 m',
  })
  await take('dossier', lan, `/dossiers/${asked}`)
  await take('inbox', 'Lê Thị Hoa', '/agency/inbox')
  await take('officer-dossier', 'Phạm Văn Đức', `/agency/dossiers/${asked}`)
  await take('opinion', 'Bùi Thị Ngọc', '/agency/inbox', async ({ page }) => {
    await page.locator('main a[href^="/agency/tasks/"]').first().click()
  })
  await complete(asked, 'department-planning-architecture-reviewer', 'opinion', 'agree')
  await moveClock({ to: '2027-03-09T11:00:00.000Z' })
  await take('oversight', 'Ngô Thanh Sơn', '/oversight')
  await take('league', 'Ngô Thanh Sơn', '/oversight/agencies?period=year')

  // A minute on, the machine stands at its next step.
  for (const [officer, kind, outcome] of [
    ['peoples-committee-oversight', 'direction', 'without'],
    ['ward-ben-thanh-reviewer', 'review', 'proceed'],
    ['ward-ben-thanh-signer', 'decision', 'approve'],
  ] as const) {
    await complete(asked, officer, kind, outcome, { reason: 'Phường quyết định' })
    await moveClock({ advance: 'PT1M' })
  }
  let result: string | undefined
  while (!result) result = (await platform.dossier(asked, 'lan')).result?.id
  await take('verify', undefined, `/verify/${result}`)
} finally {
  await browser.close()
  await platform.stop()
}
// The browser ends with its process.
process.exit()
