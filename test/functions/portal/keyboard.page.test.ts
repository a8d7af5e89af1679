import QRCode from 'qrcode'
import { aBrowserInProcess, type BrowserInProcess } from '../../fixtures/browser-in-process'
import { aDirectingOffice, internalDirecting } from '../../fixtures/directing-office'
import { aDraftStory, draftAnswers, draftProcedures } from '../../fixtures/draft-story'
import { anExtractOffice, ofDepartment } from '../../fixtures/extract-office'
import { indicatorsOf } from '../../fixtures/indicator-feed'
import { keysOf } from '../../fixtures/keys'
import { aPortal, type Visitor } from '../../fixtures/portal'
import { shedPermit } from '../../fixtures/procedure'

describe('by keyboard alone, on a phone', () => {
  let browser: BrowserInProcess
  beforeAll(async () => {
    browser = await aBrowserInProcess()
  })
  afterAll(() => browser?.close())
  const keysAt = async (at: Visitor, path: string) => {
    const visitor = await browser.visitor(at)
    await visitor.open(path)
    return { visitor, says: visitor.says, ...keysOf(visitor) }
  }
  const send = 'main form button:not([name])'

  it('a draft is begun, put before agencies, commented by article and compiled', async () => {
    const portal = await aPortal({ procedures: draftProcedures })
    const story = await aDraftStory(portal.api)
    const officer = async (person: string, path: string) => {
      const at = portal.visitor('agency', 'citizen')
      await at.signIn(person)
      return keysAt(at, path)
    }
    const quyen = await officer('quyen', '/agency/own')
    await quyen.follow('main a[href^="/agency/own/new/9.000001"]')
    await quyen.follow(send)
    await quyen.follow('main a.govuk-button')
    await quyen.type('title', draftAnswers.title)
    await quyen.enter()
    await quyen.choose('draftKind', 'plan')
    await quyen.enter()
    await quyen.focus('[name="subjects"][value="environment"]')
    await quyen.visitor.page.keyboard.press('Space')
    await quyen.enter()
    await quyen.type('asked', draftAnswers.asked)
    await quyen.follow('main form button:not([name])')
    for (const [part, value] of [
      ['day', '27'],
      ['month', '11'],
      ['year', '2026'],
    ] as const)
      await quyen.type(`until-${part}`, value)
    await quyen.enter()
    expect(await quyen.says()).toContain('Who would be asked: 1 agency')

    const number = await story.file()
    const mai = await officer('mai', '/agency/inbox')
    await mai.follow('main a[href^="/agency/tasks/"]')
    await mai.focus('main details:has([name="change-2"]) summary')
    await mai.visitor.page.keyboard.press('Enter')
    await mai.type('change-2', 'By the end of 2028')
    await mai.type('why-2', 'The dry season is short')
    await mai.choose('outcome', 'agree-with-conditions')
    await mai.type('reason', 'More time')
    await mai.follow(send)
    expect(mai.visitor.page.url()).toMatch(new RegExp(`/agency/dossiers/${number}$`))

    await story.answer(number, 'hung', 'department-construction', { outcome: 'agree' })
    const compiler = await officer('quyen', `/agency/tasks/${(await portal.api.task(number, 'compile')).id}`)
    await compiler.choose('taken-asked-1-1', 'yes')
    await compiler.choose('outcome', 'compile')
    await compiler.type('reason', 'Agreed')
    await compiler.follow(send)
    expect((await portal.api.dossier(number)).step).not.toBe('compile')
  })

  it('extracts are chosen, looked at and done together, then one by itself and the next', async () => {
    const office = await anExtractOffice()
    for (let count = 0; count < 4; count += 1) await office.file()
    const hoa = await keysAt(await office.signedIn('hoa'), ofDepartment)
    const found: Record<string, string[]> = {}
    const look = async (name: string) => {
      const { narrow, large } = await hoa.visitor.fits()
      const said = [
        ...(await hoa.visitor.faults()),
        ...(narrow ? [] : ['scrolls sideways at 320 px']),
        ...(large ? [] : ['is cut at 200 %']),
      ]
      if (said.length > 0) found[name] = said
    }
    await look('inbox')
    for (let tick = 0; tick < 2; tick += 1) {
      await hoa.focus('[name="task"]')
      await hoa.visitor.page.keyboard.press('Space')
    }
    await hoa.follow('main button[formaction]')
    expect(await hoa.visitor.heading()).toBe('2 dossiers to be done together')
    await look('together')
    await hoa.send('main button[name="send"]')
    expect(await hoa.visitor.page.title()).toMatch(/^Error: /)
    await look('together, wrong')
    await hoa.focus('[name="looked"]')
    await hoa.visitor.page.keyboard.press('Space')
    await hoa.send('main button[name="send"]')
    expect(await hoa.visitor.heading()).toBe('2 dossiers done')
    await look('done together')
    await hoa.follow('main a.govuk-button')

    const { keyboard } = hoa.visitor.page
    const at = () => hoa.visitor.page.evaluate<string>('document.activeElement.outerHTML')
    const press = async (...keys: string[]) => {
      for (const key of keys) await keyboard.press(key)
    }
    await press('j', 'j', 'k', 'x')
    expect(await hoa.visitor.page.locator('[name="task"]').nth(0).isChecked()).toBe(true)
    await press('/', 'j', 'x', '?')
    expect(await hoa.visitor.page.inputValue('#words')).toBe('jx?')
    await hoa.visitor.page.evaluate('document.activeElement.blur()')
    await press('j')
    await Promise.all([hoa.visitor.page.waitForURL('**/agency/tasks/**'), press('Enter')])
    await look('task')
    await hoa.choose('outcome', 'proceed')
    await Promise.all([hoa.visitor.page.waitForURL('**done=**'), press('Control+Enter')])
    expect(await hoa.says()).toContain('This is the next one.')
    await Promise.all([hoa.visitor.page.waitForURL('**/agency/keys'), press('?')])
    await look('keys')
    await hoa.send('main button[name="keys"]')
    await hoa.visitor.page.getByText('Keys are off in this browser.').waitFor()
    await hoa.visitor.open(ofDepartment)
    await press('j')
    expect(await at()).toMatch(/^<body/)
    expect(found).toEqual({})
  })

  it('a task of a conclusion is taken up, reported on, handed in and appraised, and seen on the board', async () => {
    const office = await aDirectingOffice()
    const { api } = office
    const number = await office.file()
    await office.keepBoard(number)
    await indicatorsOf(api.table, [shedPermit, internalDirecting]).deliver()
    const officer = async (person: string, path: string) => keysAt(await office.officer(person), path)

    const son = await officer('son', '/oversight/directives')
    await son.choose('by', 'conclusion')
    await son.choose('show', 'soon')
    await son.focus('[name="agency"]')
    await son.visitor.page.keyboard.press('ArrowDown')
    await son.follow('main form button')
    expect(new URL(son.visitor.page.url()).search).toMatch(/by=conclusion.*show=soon.*agency=department/)
    await son.follow(`main a[href="/oversight/directives/${number}"]`)
    expect(await son.says()).toContain('Paint them')
    await son.visitor.open('/oversight/directives')
    await son.follow('main a[href="/oversight/directives/weekly"]')
    await son.follow('main a[rel="next"]')
    expect(await son.visitor.heading()).toContain('week 2026-W49')

    const kim = await officer('kim', '/agency/assigned')
    await kim.follow('main a[href^="/agency/tasks/"]')
    await kim.choose('outcome', 'accept')
    await kim.follow(send)
    const work = `/agency/tasks/${(await api.task(number, 'assignment')).id}`
    await kim.visitor.open(work)
    await kim.follow('main a[href$="/progress"]')
    await kim.type('percent', '120')
    await kim.send(send)
    expect(await kim.visitor.page.title()).toMatch(/^Error: /)
    await kim.focus('.govuk-error-summary a')
    await kim.visitor.page.keyboard.press('Enter')
    await kim.visitor.page.keyboard.press('Control+A')
    await kim.visitor.page.keyboard.type('40')
    await kim.type('text', 'Half of the ward')
    await kim.follow(send)
    expect(await kim.says()).toContain('40 %')
    await kim.choose('outcome', 'hand-in')
    await kim.type('reason', 'Twelve sheds')
    await kim.follow('main form button[name="enclose"]')
    await kim.focus('#file')
    await kim.follow(`main a[href="${work}"]`)
    await kim.follow(send)
    expect((await api.dossier(number)).assignments?.['task-1']?.status).toBe('handed-in')

    const an = await officer('an', `/agency/tasks/${(await api.task(number, 'appraisal')).id}`)
    await an.choose('outcome', 'accept')
    await an.follow(send)
    expect((await api.dossier(number)).assignments?.['task-1']?.status).toBe('accepted')

    const anybody = await keysAt(office.visitor('oversight'), '/figures/assignments')
    await anybody.follow('main a[href="/figures/task-states"]')
    await anybody.follow('main th a[href*="sort=undone-overdue"]')
    await anybody.focus('main a[href^="/figures/task-states.csv"]')
    await anybody.visitor.open('/regulations')
    await anybody.follow('main a[href^="/procedures/"]')
  })

  it('a document is found by a photograph of its code, which is sent nowhere', async () => {
    const { visitor } = await aPortal()
    const at = visitor('verify')
    const seen: [string | undefined, string][] = []
    const { send } = at
    at.send = (to, init) => {
      seen.push([init?.method, to])
      return send(to, init)
    }
    const { page, faults, fits } = await browser.visitor(at)
    const photograph = async (said: string) =>
      page.setInputFiles('#photograph', {
        name: 'code.png',
        mimeType: 'image/png',
        buffer: await QRCode.toBuffer(said, { scale: 8 }),
      })
    const told = (words: string) => page.locator('[role=status]', { hasText: words }).waitFor()
    await page.goto('/verify')
    expect(await faults()).toEqual([])
    expect(await fits()).toEqual({ narrow: true, large: true })
    await photograph('https://elsewhere.example/pay')
    await told('not that of a document issued here')
    await page.setInputFiles('#photograph', {
      name: 'a.png',
      mimeType: 'image/png',
      buffer: Buffer.from('no'),
    })
    await told('No code can be read')
    await photograph('https://elsewhere.example/verify/01abc')
    await page.waitForURL('https://motcua.example.vn/verify/01abc')
    expect(seen).toEqual([
      ['GET', '/verify'],
      ['GET', '/verify/01abc'],
    ])
  })

  it('no page about a conclusion has a fault that axe finds, nor scrolls sideways, in either language', async () => {
    const office = await aDirectingOffice()
    const { api, answer, keepBoard } = office
    const [first, second] = [await office.file(), await office.file()]
    for (const number of [first, second]) await answer(number, 'task-1', 'kim', { outcome: 'accept' })
    await answer(first, 'task-2', 'duc', { outcome: 'decline', reason: 'We have no paint' })
    await answer(second, 'task-1', 'kim', { outcome: 'hand-in', reason: 'Twelve sheds' })
    for (const number of [first, second]) await keepBoard(number)
    const at = async (number: string, kind: 'assignment' | 'ruling' | 'uptake' | 'appraisal') =>
      `/agency/tasks/${(await api.task(number, kind)).id}`
    const work = await at(first, 'assignment')
    const pages: [string, string[]][] = [
      [
        'son',
        [
          '/oversight/directives',
          `/oversight/directives/${first}`,
          '/oversight/directives/weekly?week=2026-W49',
          await at(first, 'ruling'),
        ],
      ],
      ['kim', ['/agency/assigned', work, `${work}/progress`, `${work}/more-time`, `${work}/files`]],
      ['duc', [await at(second, 'uptake')]],
      ['an', [await at(second, 'appraisal')]],
    ]
    const found: Record<string, string[]> = {}
    for (const [person, paths] of pages) {
      const visitor = await browser.visitor(await office.officer(person))
      for (const path of paths)
        for (const language of ['vi', 'en']) {
          await visitor.open(`${path}${path.includes('?') ? '&' : '?'}lang=${language}`)
          const { narrow } = await visitor.fits()
          const said = [...(await visitor.faults()), ...(narrow ? [] : ['scrolls sideways at 320 px'])]
          if (said.length > 0) found[`${path} (${language})`] = said
        }
      await visitor.context.close()
    }
    expect(found).toEqual({})
  })
})
