import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { tellStories } from '../../bench/pages/tell-stories'
import { aBrowser, type TestVisitor } from '../../test/fixtures/browser'
import { aRunningPlatform } from '../../test/fixtures/running-platform'

// The pictures beside this file: the main pages, on a phone in Vietnamese and on a desk in English.
const code = '1.013225'
const lan = 'Nguyễn Thị Lan'

const platform = await aRunningPlatform()
const browser = await aBrowser(platform.url)

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
  const { result, supplemented, asked } = await tellStories(platform)
  await take('home', undefined, '/')
  await take('procedure', undefined, `/procedures/${code}`)
  await take('search', undefined, '/?q=xin+phep+xay+nha')
  await take('question', lan, `/procedures/${code}/start`, begun)
  await take('check', lan, `/procedures/${code}/start`, async (visitor) => {
    await begun(visitor)
    const { page } = visitor
    await page.goto(page.url().replace(/questions\/.*$/, 'check'))
  })
  await take('my-dossiers', lan, '/dossiers')
  await take('account', lan, '/account')
  await take('supplement', lan, `/dossiers/${supplemented}/supplement`)
  await take('dossier', lan, `/dossiers/${asked}`)
  await take('inbox', 'Lê Thị Hoa', '/agency/inbox')
  await take('officer-dossier', 'Phạm Văn Đức', `/agency/dossiers/${asked}`)
  await take('opinion', 'Bùi Thị Ngọc', '/agency/inbox', async ({ page }) => {
    await page.locator('main a[href^="/agency/tasks/"]').first().click()
  })
  await take('oversight', 'Ngô Thanh Sơn', '/oversight')
  await take('league', 'Ngô Thanh Sơn', '/oversight/agencies?period=year')
  await take('verify', undefined, `/verify/${result}`)
} finally {
  await browser.close()
  await platform.stop()
}
// The browser ends with its process.
process.exit()
