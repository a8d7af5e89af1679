import { permitPapers } from '../../../bin/demo/papers'
import { example } from '../../../workflows/building-permit/v1/example'
import { aBrowser, type TestBrowser, type TestVisitor } from '../../fixtures/browser'
import { aRunningPlatform, type RunningPlatform } from '../../fixtures/running-platform'

/** The keys of somebody who sees where the focus is, and has nothing to point with. */
const keysOf = ({ page }: TestVisitor) => {
  const { keyboard } = page
  const focus = async (what: string) => {
    for (let tabs = 0; tabs < 90; tabs += 1) {
      await keyboard.press('Tab')
      const found = await page.evaluate<boolean>(
        `document.activeElement !== null && document.activeElement.matches(${JSON.stringify(what)})`,
      )
      if (found) return
    }
    throw new Error(`the keyboard does not reach ${what} on ${page.url()}`)
  }
  const enter = async () => {
    const before = page.url()
    await keyboard.press('Enter')
    await page.waitForURL((url) => url.href !== before)
  }
  return {
    focus,
    enter,
    async type(name: string, value: string) {
      await focus(`[name="${name}"]`)
      await keyboard.type(value)
    },
    /** One of a group: its first one, and down from there. */
    async choose(name: string, value: string) {
      await focus(`[name="${name}"]`)
      await keyboard.press('Space')
      for (let downs = 0; downs < 20; downs += 1) {
        const chosen = await page.locator(`[name="${name}"]:checked`).getAttribute('value')
        if (chosen === value) return
        await keyboard.press('ArrowDown')
      }
      throw new Error(`no ${value} in ${name}`)
    },
    async follow(what: string) {
      await focus(what)
      await enter()
    },
    async signIn(name: string) {
      await page.goto('/')
      await focus('header a[href^="/sign-in"]')
      await enter()
      for (let tabs = 0; tabs < 60; tabs += 1) {
        await keyboard.press('Tab')
        const words = await page.evaluate<string>('document.activeElement.textContent')
        if (words.includes(name)) break
      }
      await enter()
    },
  }
}

describe('by keyboard alone', () => {
  let platform: RunningPlatform
  let browser: TestBrowser
  let number: string
  beforeAll(async () => {
    platform = await aRunningPlatform()
    browser = await aBrowser(platform.url)
    number = (await platform.as('lan').file('1.013225', example, await permitPapers())).number
  })
  afterAll(async () => {
    await browser?.close()
    await platform?.stop()
  })
  const someone = async () => {
    const visitor = await browser.visitor({ wide: true })
    return { visitor, ...keysOf(visitor) }
  }

  it('a citizen finds the extract and files it', async () => {
    const { visitor, focus, enter, type, choose, follow, signIn } = await someone()
    await signIn('Nguyễn Thị Lan')
    await type('q', 'trich luc ho tich')
    await enter()
    await follow('main a[href="/procedures/2.000635"]')
    await follow('main a[href$="/start"]')
    await follow('main form button')
    await follow('main a.govuk-button')
    await choose('requester.relation', 'self')
    await enter()
    await choose('entry.kind', 'birth')
    await enter()
    await type('entry.subjectName', 'Nguyễn Thị Lan')
    await enter()
    await type('entry.registeredOn-day', '3')
    await type('entry.registeredOn-month', '6')
    await type('entry.registeredOn-year', '1990')
    await enter()
    await focus('[name="entry.bookAndNumber"]')
    await enter()
    await type('entry.registeredAt', 'Phường Bến Thành')
    await enter()
    await type('copies', '2')
    await enter()
    while ((await visitor.heading()) !== 'Check your answers') await follow('main form button[name="skip"]')
    await follow('main form button')
    expect(await visitor.heading()).toBe('Your dossier is filed')
    await visitor.context.close()
  })

  it('an officer opens the inbox, looks at a dossier, and asks for what is missing', async () => {
    const { visitor, focus, enter, type, choose, follow, signIn } = await someone()
    await signIn('Lê Thị Hoa')
    await follow('header a[href="/agency/inbox"]')
    await follow(`main a[href="/agency/dossiers/${number}"]`)
    await follow('main a[href^="/agency/tasks/"]')
    await choose('outcome', 'supplement')
    await type('otherItems', 'Bản vẽ mặt cắt')
    await focus('main form button:not([name])')
    await enter()
    await visitor.open(`/agency/dossiers/${number}`)
    expect(await visitor.says()).toContain('Bản vẽ mặt cắt')
    await visitor.context.close()
  })

  it('the office of the People’s Committee finds what is late, directs it, and looks at the league', async () => {
    const late = (await platform.as('lan').file('1.013225', example, await permitPapers())).number
    await platform.moveClock({ to: '2027-03-04T03:00:00.000Z' })
    const { visitor, focus, enter, type, choose, follow, signIn } = await someone()
    await signIn('Ngô Thanh Sơn')
    await follow('header a[href="/oversight"]')
    expect(await visitor.says()).toContain(late)
    await follow(`main tr:has(a[href="/agency/dossiers/${late}"]) a[href^="/agency/tasks/"]`)
    await choose('outcome', 'extend')
    await type('extendWorkingDays', '1')
    await type('reason', 'Xin trả lời ngay')
    await focus('main form button:not([name])')
    await enter()
    await visitor.open(`/agency/dossiers/${late}`)
    expect(await visitor.says()).toContain('Xin trả lời ngay')
    await follow('header a[href="/oversight"]')
    await follow('main a[href^="/oversight/agencies"]')
    expect(await visitor.heading()).toContain('Agencies')
    await visitor.context.close()
  })
})
