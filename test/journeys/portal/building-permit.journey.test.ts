import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { aPdf } from '../../../bin/demo/papers'
import { aBrowser, type TestBrowser, type TestVisitor } from '../../fixtures/browser'
import { aNoisyPng } from '../../fixtures/files'
import { aRunningPlatform, type RunningPlatform } from '../../fixtures/running-platform'

/** Each page that is come to, in both languages: looked at by axe, on a narrow screen, and with large text. */
const looked = new Map<string, string[]>()
const look = async (visitor: TestVisitor, name: string) => {
  await lookAt(visitor, `${name}, in English`)
  // What a form answered can't be loaded again.
  if (name.includes('fault')) return
  const here = visitor.page.url()
  await visitor.open(inLanguage(here, 'vi'))
  expect(await visitor.page.locator('html').getAttribute('lang')).toBe('vi')
  await lookAt(visitor, `${name}, in Vietnamese`)
  await visitor.open(inLanguage(here, 'en'))
}
const inLanguage = (address: string, language: 'vi' | 'en'): string => {
  const url = new URL(address)
  url.searchParams.set('lang', language)
  return url.href
}
const lookAt = async (visitor: TestVisitor, name: string) => {
  const faults = await visitor.faults()
  const { narrow, large } = await visitor.fits()
  looked.set(name, [
    ...faults,
    ...(narrow ? [] : ['scrolls sideways at 320 px']),
    ...(large ? [] : ['is cut at 200 %']),
  ])
}

describe('a building permit, in a browser', () => {
  let platform: RunningPlatform
  let browser: TestBrowser
  let lan: TestVisitor
  let number: string
  beforeAll(async () => {
    platform = await aRunningPlatform()
    browser = await aBrowser(platform.url)
    lan = await browser.visitor()
  })
  afterAll(async () => {
    await browser?.close()
    await platform?.stop()
  })
  const officer = async (name: string) => {
    const one = await browser.visitor({ wide: true })
    await one.signIn(name)
    return one
  }
  const answer = async (fields: Record<string, string>) => {
    for (const [id, value] of Object.entries(fields)) {
      const field = lan.page.locator(`[name="${id}"]`)
      if (value === 'yes' || value === 'no' || (await field.first().getAttribute('type')) === 'radio')
        await lan.page.locator(`[name="${id}"][value="${value}"]`).check()
      else await field.fill(value)
    }
    await lan.press('Continue')
  }

  it('is found without marks and begun', async () => {
    await lan.open('/')
    await look(lan, 'home')
    await lan.page.getByRole('searchbox').fill('giay phep xay dung')
    await lan.press('Search')
    await lan.press(/Building permit/)
    await look(lan, 'procedure')
    await lan.press('Start now')
    await lan.page.getByRole('button', { name: 'Nguyễn Thị Lan' }).click()
    await look(lan, 'start')
    await lan.press('Begin')
    expect(await lan.page.locator('[name="owner.identityNumber"]').inputValue()).toBe('079190000001')
    await look(lan, 'what is known')
    await lan.open(lan.page.url().replace(/\/questions.*/, ''))
    expect(await lan.says()).toContain('079190000001')
    await look(lan, 'overview')
    await lan.press('Continue')
    expect(await lan.heading()).toBe('Owner')
    await lan.press('Continue')
  })

  it('is filled in matter by matter', async () => {
    expect(await lan.heading()).toBe('Plot')
    await look(lan, 'question')
    await lan.press('Continue')
    expect(await lan.page.title()).toMatch(/^Error: /)
    await look(lan, 'question with a fault')
    await answer({
      'site.ward': 'Bến Thành Ward',
      'site.address': '12 Lê Lợi, phường Bến Thành',
      'site.parcel': '12',
      'site.mapSheet': '3',
      'site.areaSquareMetres': '120.5',
      'site.landPaper': 'in-database',
    })
    await look(lan, 'statements')
    await lan.page.getByLabel(/river or canal/).check()
    await lan.press('Continue')
    await answer({
      'building.storeys': '7',
      'building.basements': '0',
      'building.heightMetres': '25',
      'building.firstFloorAreaSquareMetres': '80',
      'building.floorAreaSquareMetres': '520',
    })
    await answer({ 'designer.name': 'Công ty Thiết kế Á <script>alert(1)</script>' })
    await answer({ completionMonths: '8' })
  })

  it('takes its papers, with a progress and by their content', async () => {
    expect(await lan.heading()).toBe('Construction drawings')
    const directory = platform.data
    const drawings = await aPdf('drawings', 'Drawings')
    writeFileSync(join(directory, 'drawings.pdf'), drawings.bytes)
    writeFileSync(join(directory, 'drawings.txt'), 'no drawings')
    writeFileSync(join(directory, 'empty.pdf'), '')
    await lan.page.setInputFiles('#file', join(directory, 'empty.pdf'))
    await lan.press('Send the file')
    await lan.page.locator('.govuk-error-summary').getByRole('link', { name: 'The file is empty' }).waitFor()
    await look(lan, 'empty paper with a fault')
    // A button takes no second press within a second of the first.
    await lan.page.reload()
    await lan.page.setInputFiles('#file', join(directory, 'drawings.txt'))
    await lan.press('Send the file')
    await lan.page.getByText('The file is of another type').first().waitFor()
    await look(lan, 'paper with a fault')
    await lan.page.setInputFiles('#file', join(directory, 'drawings.pdf'))
    await lan.press('Send the file')
    await lan.page.getByText('File 1: PDF').waitFor()
    await look(lan, 'paper')
    await lan.page.getByText('(drawings.pdf)').waitFor()
    await lan.press('Continue')
    const photograph = join(directory, 'ảnh.png')
    writeFileSync(photograph, aNoisyPng(3_000, 800))
    writeFileSync(join(directory, 'IMG_1.HEIC'), 'no photograph that this browser knows')
    for (let paper = await lan.heading(); paper !== 'Check your answers'; paper = await lan.heading()) {
      if (await lan.page.getByRole('button', { name: 'Go on without it' }).count()) {
        await lan.page.setInputFiles('#file', [photograph, join(directory, 'IMG_1.HEIC')])
        await lan.press('Send the file')
        await lan.page.getByText('IMG_1.HEIC: This is a HEIC photograph').first().waitFor()
        await look(lan, 'a photograph of an iPhone with a fault')
        await lan.page.reload()
        await lan.page.setInputFiles('#file', [photograph, join(directory, 'drawings.pdf')])
        await lan.press('Send the file')
        // A slow line carries the photograph, and its reader sees as much of it.
        await lan.page.getByText(/File 1: JPEG, .* \(ảnh\.jpg\)/).waitFor()
        await lan.page.getByText(/File 2: PDF, .* \(drawings\.pdf\)/).waitFor()
        await lan.page.locator('.motcua-file__picture').scrollIntoViewIfNeeded()
        const picture = 'document.querySelector(".motcua-file__picture")'
        expect(await lan.page.evaluate(`${picture}.decode().then(() => ${picture}.naturalWidth)`)).toBe(2_600)
        await look(lan, 'papers sent together')
        await lan.press('Continue')
      } else {
        await lan.page.setInputFiles('#file', join(directory, 'drawings.pdf'))
        await lan.press('Send the file')
        await lan.page.getByText('File 1: PDF').waitFor()
        await lan.press('Continue')
      }
    }
  })

  it('is filed, and says its number and its date', async () => {
    await look(lan, 'check')
    expect(await lan.says()).toContain('<script>alert(1)</script>')
    await lan.press('File the dossier')
    expect(await lan.heading()).toBe('Your dossier is filed')
    await look(lan, 'filed')
    number = ((await lan.page.locator('.govuk-panel__body strong').textContent()) ?? '').trim()
    expect(number).toMatch(/^H29\.16-270302-\d{4}$/)
    await lan.press('See where it is')
    expect(await lan.says()).toContain('checks that nothing is missing')
    await look(lan, 'dossier')
  })

  it('comes back once with all that is missing, and is supplied', async () => {
    const hoa = await officer('Lê Thị Hoa')
    await hoa.open('/agency/inbox')
    await look(hoa, 'inbox')
    await hoa.press(/Check for completeness/)
    await look(hoa, 'task')
    await hoa.page.getByLabel('Something is missing').check()
    await hoa.page.getByLabel('What else is missing').fill('The scale of the drawings')
    await hoa.page.getByLabel('In your own words').fill('Please see below')
    await hoa.press('Send')
    await look(hoa, 'dossier of an officer')
    await hoa.context.close()

    await lan.open(`/dossiers/${number}`)
    await look(lan, 'dossier that asks')
    await lan.press('Supply what is missing')
    expect(await lan.says()).toContain('The scale of the drawings')
    await look(lan, 'supplement')
    const large = { name: 'large.pdf', mimeType: 'application/pdf', buffer: Buffer.alloc(4_000_001) }
    await lan.page.setInputFiles('#item-0-files', large)
    await lan.press('Send what was missing')
    const summary = lan.page.locator('.govuk-error-summary')
    await summary.getByRole('link', { name: 'The files are too large together' }).waitFor()
    const file = join(platform.data, 'drawings.pdf')
    await lan.page.setInputFiles('#item-0-files', [file, file])
    await lan.page.locator('#item-0-type').selectOption({ index: 1 })
    await lan.press('Keep it')
    await lan.page.getByText('File 2: PDF').waitFor()
    expect(await lan.says()).toContain('1 of 1 done')
    await look(lan, 'supplement with files')
    await lan.page.getByLabel('A note to the officer').fill('The scale is 1:100')
    await lan.press('Send what was missing')
    expect(await lan.heading()).toBe('We received what you sent')
    expect(await lan.says()).toContain('The scale is 1:100')
    await look(lan, 'supplement received')
    await lan.press('See where it is')
    expect(await lan.says()).toContain('checks that nothing is missing')
  })

  it('is received and paid', async () => {
    const hoa = await officer('Lê Thị Hoa')
    await hoa.open('/agency/inbox')
    await hoa.press(/Check for completeness/)
    await hoa.page.getByLabel('In order').check()
    await hoa.press('Send')
    await hoa.context.close()
    await lan.open(`/dossiers/${number}`)
    await lan.press(/^Pay /)
    await lan.page.getByRole('button').first().click()
    await lan.open(`/dossiers/${number}`)
    expect(await lan.says()).toContain('Receipt')
  })

  it('has the opinions of three agencies, in three sessions', async () => {
    for (const [name, outcome, reason] of [
      ['Bùi Thị Ngọc', 'Object', 'The setback of 2 m is not kept'],
      ['Hồ Thị Mai', 'We are not concerned', ''],
    ] as const) {
      const one = await officer(name)
      await one.open('/agency/inbox')
      await one.press(/Give an opinion/)
      await one.page.getByLabel(outcome, { exact: true }).check()
      await one.page.getByLabel('In your own words').fill(reason)
      await one.press('Send')
      await one.context.close()
    }
    // The third says nothing, and is reported.
    await platform.moveClock({ to: '2027-03-09T11:00:00.000Z' })
  })

  it('is directed about by the People’s Committee’s office', async () => {
    const son = await officer('Ngô Thanh Sơn')
    await son.open('/oversight')
    expect(await son.says()).toContain(number)
    await look(son, 'oversight')
    await son.press(/^Direct/)
    await look(son, 'direction')
    await son.page.getByLabel('Go on without their answer').check()
    await son.page.getByLabel('In your own words').fill('The ward decides')
    await son.press('Send')
    await son.open('/oversight/agencies?period=year')
    await look(son, 'league')
    for (const report of ['answers', 'asking']) {
      await son.open(`/oversight/${report}?period=year`)
      await look(son, report)
    }
    await son.page.locator('main td a[href^="/oversight/agencies/"]').first().click()
    expect(await son.says()).toContain(number)
    await look(son, 'dossiers behind a figure')
    await son.open('/oversight/index-766?period=year')
    await look(son, 'index')
    await son.context.close()
  })

  it('is reviewed in spite of the objection, with reasons alone, then decided and signed', async () => {
    const duc = await officer('Phạm Văn Đức')
    await duc.open('/agency/inbox')
    await duc.press(/^Review/)
    expect(await duc.says()).toContain('The setback of 2 m is not kept')
    expect(await duc.says()).toContain('the officer in “Technical review” has to say why')
    await look(duc, 'review of what is objected to')
    await duc.page.getByLabel('In order').check()
    await duc.press('Send')
    expect(await duc.page.title()).toMatch(/^Error: /)
    await look(duc, 'review without a reason, with a fault')
    await duc.page.locator('.govuk-error-summary a').click()
    await duc.page.keyboard.type('The drawings were changed: it is kept')
    await duc.press('Send')
    expect(await duc.says()).toContain('The drawings were changed: it is kept')
    await duc.context.close()
    const tuan = await officer('Hoàng Minh Tuấn')
    for (const language of ['vi', 'en'] as const) {
      await tuan.open(`/agency/inbox?lang=${language}`)
      await tuan.press(/^(Decide|Quyết định)/)
      await tuan.page.locator('[name="outcome"][value="approve"]').check()
      await tuan.page.locator('main form button:not([name]):not([aria-hidden])').click()
      await tuan.page.locator('[name="signed"]').waitFor({ state: 'attached' })
      await lookAt(tuan, `sign, in ${language === 'vi' ? 'Vietnamese' : 'English'}`)
    }
    await tuan.press('Sign and issue')
    await tuan.context.close()
  })

  it('is downloaded, verified and rated', async () => {
    await lan.signIn('Nguyễn Thị Lan')
    for (let tries = 0; tries < 50; tries += 1) {
      await lan.open(`/dossiers/${number}`)
      if (await lan.page.getByText('Done: your result is ready').count()) break
    }
    await look(lan, 'dossier that is done')
    const [download] = await Promise.all([
      lan.page.waitForEvent('download'),
      lan.press('Download the result (PDF)'),
    ])
    const file = join(platform.data, 'permit.pdf')
    await download.saveAs(file)
    await lan.press('Check that it is genuine')
    expect(await lan.heading()).toBe('This document is genuine and in force')
    await look(lan, 'verify')
    await lan.page.setInputFiles('#file', file)
    await lan.page.getByText('Your file is, byte for byte').waitFor()
    await lan.page.setInputFiles('#file', join(platform.data, 'drawings.pdf'))
    await lan.page.getByText('Your file is not the one').waitFor()
    await lan.open(`/dossiers/${number}/rate`)
    await look(lan, 'rate')
    await lan.page.getByLabel('Very content').check()
    await lan.press('Send')
    expect(await lan.says()).toContain('You rated it: Very content')
    for (const page of ['', '/sessions', '/mandates', '/mandates/give', '/calendar']) {
      await lan.open(`/account${page}`)
      await lookAt(lan, `account${page}`)
    }
  })

  it('has passed only pages that axe finds nothing wrong with, that fit a narrow screen and large text', () => {
    expect(Object.fromEntries([...looked].filter(([, faults]) => faults.length > 0))).toEqual({})
    expect(looked.size).toBeGreaterThanOrEqual(48)
  })
})
