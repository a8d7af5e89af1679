import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Locator } from 'playwright-core'
import { aPdf } from '../../../bin/demo/papers'
import { aBrowser, type TestBrowser, type TestVisitor } from '../../fixtures/browser'
import { aRunningPlatform, type RunningPlatform } from '../../fixtures/running-platform'

const staff = 'Nguyễn Thị Yến'
const environment = 'Hồ Thị Mai'
const finance = 'Tô Văn Nghĩa'
const signer = 'Trịnh Thị Xuân'
const pasted = `Điều 1. Phạm vi
Cải tạo 12 tuyến kênh, rạch nội thành.

Điều 2. Tiến độ
Hoàn thành trong năm 2027.

Điều 3. Nguồn vốn
Ngân sách Thành phố.`

/** Each page that is come to, in both languages: looked at by axe, on a narrow screen, and with large text. */
const looked = new Map<string, string[]>()
const look = async (visitor: TestVisitor, name: string) => {
  const here = visitor.page.url()
  for (const language of ['vi', 'en'] as const) {
    const url = new URL(here)
    url.searchParams.set('lang', language)
    await visitor.open(url.href)
    const faults = await visitor.faults()
    const { narrow, large } = await visitor.fits()
    looked.set(`${name}, ${language}`, [
      ...faults,
      ...(narrow ? [] : ['scrolls sideways at 320 px']),
      ...(large ? [] : ['is cut at 200 %']),
    ])
  }
}

const kindOfFile = async ({ page, context }: TestVisitor, link: Locator) => {
  const address = new URL((await link.getAttribute('href')) ?? '', page.url())
  return (await context.request.get(address.href)).headers()['content-type']
}

describe('opinions on a draft, in a browser', () => {
  let platform: RunningPlatform
  let browser: TestBrowser
  let number = ''
  beforeAll(async () => {
    platform = await aRunningPlatform()
    browser = await aBrowser(platform.url)
  })
  afterAll(async () => {
    await browser?.close()
    await platform?.stop()
  })
  const officer = async (name: string, scripts = true) => {
    const one = await browser.visitor({ scripts })
    await one.signIn(name)
    return one
  }
  const atTask = async (name: string, kind: RegExp, scripts = true) => {
    const one = await officer(name, scripts)
    await one.open('/agency/inbox')
    await one.press(kind)
    return one
  }

  it('is asked by an agency’s staff, who sees first whom it asks', async () => {
    const yen = await officer(staff)
    await yen.open('/agency/own')
    await look(yen, 'own')
    await yen.press('Opinions of other agencies on a draft')
    await yen.press('Begin')
    const fill = async (fields: Record<string, string>) => {
      for (const [name, value] of Object.entries(fields)) {
        const one = yen.page.locator(`[name="${name}"]`)
        const type = await one.first().getAttribute('type')
        if (type === 'radio' || type === 'checkbox')
          await yen.page.locator(`[name="${name}"][value="${value}"]`).check()
        else await one.fill(value)
      }
      await yen.press('Continue')
    }
    await yen.press('Continue')
    await fill({ title: 'Kế hoạch cải tạo kênh, rạch 2027 - 2030' })
    await fill({ draftKind: 'plan' })
    await look(yen, 'subjects')
    await yen.page.locator('[name="subjects"][value="budget"]').check()
    await fill({ subjects: 'environment' })
    await fill({ asked: 'Đề nghị góp ý về tiến độ và nguồn vốn.' })
    await fill({ 'until-day': '5', 'until-month': '3', 'until-year': '2027' })
    expect(await yen.says()).toContain('Less than the minimum of 7 working days')
    await look(yen, 'too short a time')
    await yen.press('Continue')
    expect(await yen.heading()).toContain('Proposed agencies')
    expect(await yen.says()).toContain('Who would be asked: 2 agencies')
    await look(yen, 'left out')
    await yen.press('Continue')
    await yen.press('Continue')
    await look(yen, 'paste')
    await yen.page.locator('[name="articles.paste"]').fill(pasted)
    await yen.press('Split into articles')
    expect(await yen.says()).toContain('Điều 3. Nguồn vốn')
    await look(yen, 'articles')
    await yen.press('Continue')
    const file = join(platform.data, 'draft.pdf')
    writeFileSync(file, (await aPdf('draft', 'Draft')).bytes)
    for (let place = await yen.heading(); place !== 'Check your answers'; place = await yen.heading()) {
      if (place === 'Draft') {
        await yen.page.setInputFiles('input[type="file"]', file)
        await yen.press('Send the file')
        await yen.press('Continue')
      } else if (await yen.page.getByRole('button', { name: 'Go on without it' }).count())
        await yen.press('Go on without it')
      else await fill({ shortTimeReason: 'Mùa mưa đến sớm' })
    }
    await look(yen, 'check')
    await yen.press('File the dossier')
    // Nobody was told why there is so little time.
    await yen.press(/Why there is less than the minimum time/)
    await fill({ shortTimeReason: 'Mùa mưa đến sớm' })
    if ((await yen.heading()) !== 'Check your answers')
      await yen.open(`${yen.page.url().split('/questions')[0]}/check`)
    await yen.press('File the dossier')
    number = /H29[\d.]+-\d{6}-\d{4}/.exec(yen.page.url())?.[0] ?? ''
    expect(number).not.toBe('')
    await look(yen, 'dossier of the asking agency')
    await yen.context.close()
  })

  it('is commented by article by two agencies that read why they are asked, and why so soon', async () => {
    const mai = await atTask(environment, /Give an opinion/)
    expect(await mai.says()).toContain('Mùa mưa đến sớm')
    await look(mai, 'opinion')
    const comment = mai.page.locator('summary', { hasText: 'Comment on Điều 2. Tiến độ' })
    await comment.focus()
    await mai.page.keyboard.press('Enter')
    await mai.page.locator('[name="change-2"]').fill('Hoàn thành trước tháng 6 năm 2028')
    await mai.page.locator('[name="why-2"]').fill('Mùa khô ngắn')
    await mai.page.getByLabel('Agree, with changes').check()
    await mai.page.getByLabel('In your own words').fill('Cần thêm thời gian')
    await mai.press('Send')
    await look(mai, 'dossier of an asked agency')
    await mai.context.close()
    const nghia = await atTask(finance, /Give an opinion/, false)
    await nghia.page.locator('[name="outcome"][value="object"]').check()
    await nghia.page.locator('[name="reason"]').fill('Chưa cân đối được ngân sách')
    await nghia.press('Send')
    await nghia.context.close()
  })

  it('goes out once more, changed, when each opinion was answered', async () => {
    const yen = await atTask(staff, /Compile the opinions/)
    await look(yen, 'compile')
    await yen.page.locator('[name="outcome"][value="again"]').check()
    await yen.press('Send')
    expect(await yen.page.title()).toMatch(/^Error: /)
    const row = async (name: string, value: string, why: string) => {
      await yen.page.locator(`[name="taken-${name}"][value="${value}"]`).check()
      await yen.page.locator(`[name="answer-${name}"]`).fill(why)
    }
    const names = await yen.page
      .locator('textarea[name^="answer-"]')
      .evaluateAll((all) => all.map((one) => one.getAttribute('name')?.slice('answer-'.length) ?? ''))
    expect(names).toHaveLength(2)
    for (const name of names)
      await (name.endsWith('-0')
        ? row(name, 'no', 'Đã có nguồn dự phòng')
        : row(name, 'partly', 'Đến hết tháng 3 năm 2028'))
    await yen.page
      .locator('[name="articles"]')
      .fill(pasted.replace('trong năm 2027', 'trước tháng 3 năm 2028'))
    await yen.page.locator('[name="reason"]').fill('Dự thảo đã sửa')
    await yen.press('Enclose a file: Draft')
    await yen.page.setInputFiles('input[type="file"]', join(platform.data, 'draft.pdf'))
    await yen.press('Send the file')
    await yen.page.getByText('File 1: PDF').waitFor()
    await look(yen, 'file of the changed draft')
    await yen.press('Back, to hand it in')
    expect(await yen.says()).toContain('Draft, File 1: PDF')
    await look(yen, 'compile with a file')
    // As in any form, and not the first file's button.
    await yen.page.locator('[name="outcome"][value="again"]').focus()
    await yen.page.keyboard.press('Enter')
    await yen.page.getByText('What changed since the round before').waitFor()
    await look(yen, 'dossier after the first round')
    await yen.context.close()
    const mai = await atTask(environment, /Give an opinion/)
    expect(await mai.page.locator('ins').allTextContents()).toContainEqual(expect.stringContaining('tháng 3'))
    expect(await mai.says()).toMatch(/Draft \(round 2\).*Draft \(round 1, replaced since\)/s)
    await look(mai, 'opinion of the second round')
    await mai.page.getByLabel('Agree', { exact: true }).check()
    await mai.press('Send')
    expect(await mai.says()).toContain('Partly taken up')
    await mai.context.close()
  })

  it('is signed, and its table of opinions read on a page and as files by those who were asked', async () => {
    await platform.complete(number, 'department-finance-reviewer', 'opinion', 'agree')
    await platform.complete(number, 'department-justice-staff', 'compile', 'compile', { reason: 'Đã xong' })
    await platform.moveClock({ advance: 'PT2H' })
    const xuan = await officer(signer)
    await xuan.open(`/agency/dossiers/${number}/opinions`)
    expect(await xuan.says()).toContain('Not signed')
    await look(xuan, 'table before it is signed')
    await xuan.open(`/agency/dossiers/${number}`)
    const paper = xuan.page.getByRole('link', { name: /Table of opinions, not signed/ }).last()
    expect(await kindOfFile(xuan, paper)).toContain('application/pdf')
    await xuan.context.close()
    await platform.complete(number, 'department-justice-signer', 'decision', 'approve')
    await platform.moveClock({ advance: 'PT1M' })
    const mails = readdirSync(join(platform.data, 'mail')).map((name) =>
      readFileSync(join(platform.data, 'mail', name), 'utf8'),
    )
    for (const to of ['reviewer@department-natural-resources.example', 'reviewer@department-finance.example'])
      expect(mails).toContainEqual(expect.stringMatching(new RegExp(`${to}[^]*/${number}/opinions`)))
    const mai = await officer(environment)
    await mai.open(`/agency/dossiers/${number}`)
    await mai.press('Table of opinions')
    for (const said of ['Signed and issued', 'Agencies asked in round 2', 'Chưa cân đối được ngân sách'])
      expect(await mai.says()).toContain(said)
    await look(mai, 'signed table')
    const signed = mai.page.getByRole('link', { name: /signed table/ })
    expect(await kindOfFile(mai, signed)).toContain('application/pdf')
    await mai.context.close()
  })

  it('has passed only pages that axe finds nothing wrong with, that fit a narrow screen and large text', () => {
    expect(Object.fromEntries([...looked].filter(([, faults]) => faults.length > 0))).toEqual({})
    expect(looked.size).toBeGreaterThanOrEqual(32)
  })
})
