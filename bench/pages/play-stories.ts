import { aPdf } from '../../bin/demo/papers'
import { aBrowser, type TestVisitor } from '../../test/fixtures/browser'
import { leastToSay, stillToEnter } from '../../test/fixtures/least-to-say'
import { aRunningPlatform } from '../../test/fixtures/running-platform'
import { example as extract } from '../../workflows/civil-status-extract/v1/example'

// What three people do, as they would: pages that they load, taps, fields that they type in.

const { bytes: drawings } = await aPdf('drawings', 'Drawings')

interface Count {
  pages: number
  taps: number
  typed: number
}

const counting = async (visitor: TestVisitor) => {
  const count: Count = { pages: 0, taps: 0, typed: 0 }
  visitor.page.on('domcontentloaded', () => {
    count.pages += 1
  })
  return {
    count,
    async tap(words: string | RegExp) {
      count.taps += 1
      await visitor.press(words)
      await visitor.page.waitForLoadState('load')
    },
  }
}

const enter = async ({ page }: TestVisitor, { name, value }: { name: string; value: string }) => {
  const field = page.locator(`main [name="${name}"]`).first()
  const type = await field.getAttribute('type')
  if (type === 'radio' || type === 'checkbox')
    await page.locator(`main [name="${name}"][value="${value}"]`).check()
  else if (await page.locator(`main select[name="${name}"]`).count()) await field.selectOption(value)
  else await field.fill(value)
}

/** All three on one platform, which has nobody's dossiers before. */
const playOn = async (wide: boolean) => {
  const platform = await aRunningPlatform()
  const browser = await aBrowser(platform.url)
  /** From the first page, signed out, to the page that says the dossier's number. */
  const citizen = async ({ procedure, answers }: (typeof leastToSay)[keyof typeof leastToSay]) => {
    const visitor = await browser.visitor({ wide, language: 'vi' })
    const { page } = visitor
    page.setDefaultTimeout(60_000)
    const { count, tap } = await counting(visitor)
    const ticked = new Set<string>()
    await visitor.open('/')
    count.taps += 1
    await page.locator(`main a[href="/procedures/${procedure.code}"]`).first().click()
    await tap('Bắt đầu')
    count.taps += 1
    await page.getByRole('button', { name: 'Nguyễn Thị Lan' }).click()
    await page.waitForURL('**/start')
    await tap('Bắt đầu')
    await page.waitForURL('**/drafts/**')
    while (!page.url().endsWith('/filed')) {
      const before = page.url()
      const file = page.locator('main input[type=file]')
      const skip = page.locator('main button[name=skip]')
      const goOn = page.locator('main a.govuk-button')
      if (await skip.count()) await skip.click()
      else if (await file.count()) {
        // The chooser, the file, the button.
        count.taps += 2
        await file.setInputFiles({
          name: 'drawings.pdf',
          mimeType: 'application/pdf',
          buffer: Buffer.from(drawings),
        })
        await page.locator('main form[data-upload] button').click()
        await goOn.click()
      } else {
        const entered = stillToEnter(await page.content(), answers, ticked)
        for (const one of entered) {
          await enter(visitor, one)
          count[one.how] += 1
        }
        await page
          .locator('main .govuk-button:not(.govuk-button--secondary, .govuk-button--warning)')
          .last()
          .click()
      }
      count.taps += 1
      try {
        await page.waitForURL((url) => url.href !== before)
      } catch {
        throw new Error(`${before} leads nowhere: ${await visitor.says()}`)
      }
    }
    await visitor.context.close()
    return count
  }

  const filed = async (many: number) => {
    const numbers: string[] = []
    for (let at = 0; at < many; at += 1)
      numbers.push((await platform.as('lan').file('2.000635', extract, [])).number)
    return numbers
  }

  /** All that an officer may do together, from his inbox to done. */
  const officer = async (name: string) => {
    const visitor = await browser.visitor({ wide, language: 'vi' })
    const { page } = visitor
    await visitor.signIn(name)
    await page.waitForURL(`${platform.url}/`)
    const { count, tap } = await counting(visitor)
    await visitor.open('/agency/inbox')
    count.taps += 1
    await page.locator('[name=which][value=all]').check()
    await tap('Xem và giải quyết cùng lúc')
    count.taps += 1
    await page.locator('[name=looked]').check()
    await tap('Gửi quyết định cho các hồ sơ đã đánh dấu')
    console.log(`${name}: ${await visitor.heading()}`)
    await tap('Xem các việc còn lại')
    await visitor.context.close()
    return count
  }

  const both = (one: Count, other: Count): Count => ({
    pages: one.pages + other.pages,
    taps: one.taps + other.taps,
    typed: one.typed + other.typed,
  })

  /** Who lets whom wait, and which dossiers those are. */
  const office = async () => {
    const visitor = await browser.visitor({ wide, language: 'vi' })
    const { page } = visitor
    await visitor.signIn('Ngô Thanh Sơn')
    await page.waitForURL(`${platform.url}/`)
    const { count } = await counting(visitor)
    await visitor.open('/oversight')
    const rows = page.locator('main table').first().locator('tbody tr')
    console.log(`the office reads: ${(await rows.allInnerTexts()).join(' | ').replaceAll(/\s+/g, ' ')}`)
    count.taps += 1
    await rows.first().locator('a').first().click()
    await page.waitForURL(/agency=/)
    console.log(`and of the first: ${(await visitor.says()).slice(0, 200)}`)
    await visitor.context.close()
    return count
  }

  const tell = (name: string, { pages, taps, typed }: Count) =>
    console.log(`${name}, ${wide ? 'desk' : 'phone'}: ${pages} pages, ${taps} taps, ${typed} fields typed`)
  try {
    const numbers = await filed(50)
    const received = await officer('Dương Thị Hạnh')
    await platform.settled()
    for (const number of numbers) await platform.pay(number, 'lan')
    await platform.settled()
    const signed = await officer('Trịnh Thị Xuân')
    tell('50 extracts, from received to signed by two officers', both(received, signed))
    for (const [name, story] of Object.entries(leastToSay)) tell(name, await citizen(story))
    await platform.moveClock({ advance: 'P9D' })
    tell('who blocks what', await office())
  } finally {
    await browser.close()
    await platform.stop()
  }
}

for (const wide of [false, true]) await playOn(wide)
process.exit()
