import { permitPapers } from '../../../bin/demo/papers'
import { example } from '../../../workflows/building-permit/v1/example'
import { aBrowser, type TestBrowser } from '../../fixtures/browser'
import { keysOf } from '../../fixtures/keys'
import { aRunningPlatform, type RunningPlatform } from '../../fixtures/running-platform'

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
    const keys = keysOf(visitor)
    const signIn = async (name: string) => {
      await visitor.page.goto('/')
      await keys.focus('header a[href^="/sign-in"]')
      await keys.enter()
      for (let tabs = 0; tabs < 60; tabs += 1) {
        await visitor.page.keyboard.press('Tab')
        const words = await visitor.page.evaluate<string>('document.activeElement.textContent')
        if (words.includes(name)) break
      }
      await keys.enter()
    }
    return { visitor, ...keys, signIn }
  }

  it('a citizen finds the extract and files it', async () => {
    const { visitor, focus, enter, type, choose, follow, signIn } = await someone()
    await signIn('Nguyễn Thị Lan')
    await type('q', 'trich luc ho tich')
    await enter()
    await follow('main a[href="/procedures/2.000635"]')
    await follow('main a[href$="/start"]')
    await follow('main form button')
    await choose('requester.relation', 'self')
    await enter()
    await choose('entry.kind', 'birth')
    await type('entry.registeredOn-day', '3')
    await type('entry.registeredOn-month', '6')
    await type('entry.registeredOn-year', '1990')
    await type('entry.registeredAt', 'Phường Bến Thành')
    await enter()
    await focus('[name="copies"]')
    await visitor.page.keyboard.press('2')
    await focus('main form button:not([name])')
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
