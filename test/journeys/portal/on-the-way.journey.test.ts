import { randomBytes } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { permitPapers } from '../../../bin/demo/papers'
import { example } from '../../../workflows/building-permit/v1/example'
import { example as extract } from '../../../workflows/civil-status-extract/v1/example'
import { aBrowser, type TestBrowser, type TestVisitor } from '../../fixtures/browser'
import { aPdf as aWholePdf } from '../../fixtures/files'
import { aRunningPlatform, linkMailedTo, type RunningPlatform } from '../../fixtures/running-platform'

describe('on the way through the portal', () => {
  let platform: RunningPlatform
  let browser: TestBrowser
  beforeAll(async () => {
    platform = await aRunningPlatform()
    browser = await aBrowser(platform.url)
  })
  afterAll(async () => {
    await browser?.close()
    await platform?.stop()
  })

  /** The form of the extract, as far as the question, begun by Lan. */
  const begun = async (visitor: TestVisitor, code = '2.000635') => {
    await visitor.signIn('Nguyễn Thị Lan')
    await visitor.open(`/procedures/${code}/start`)
    await visitor.press(/^Begin/)
  }
  const fill = async (visitor: TestVisitor, fields: Record<string, string>) => {
    for (const [name, value] of Object.entries(fields)) {
      const one = visitor.page.locator(`[name="${name}"]`)
      if ((await one.first().getAttribute('type')) === 'radio')
        await visitor.page.locator(`[name="${name}"][value="${value}"]`).check()
      else if (name === 'copies') await one.selectOption(value)
      else await one.fill(value)
    }
    await visitor.press('Continue')
  }
  const restOfExtract = async (visitor: TestVisitor) => {
    await fill(visitor, { 'requester.relation': 'self' })
    await fill(visitor, {
      'entry.kind': 'birth',
      'entry.subjectName': 'Nguyễn Thị Lan',
      'entry.registeredOn-day': '3',
      'entry.registeredOn-month': '6',
      'entry.registeredOn-year': '1990',
      'entry.registeredAt': 'Phường Bến Thành',
    })
    await fill(visitor, { copies: '2' })
  }

  it('a citizen without JavaScript files, with a file of 25 MB', async () => {
    const lan = await browser.visitor({ scripts: false })
    await begun(lan, '1.013225')
    await lan.press('Continue')
    await fill(lan, {
      'site.ward': 'ben thanh',
      'site.address': '12 Lê Lợi',
      'site.parcel': '12',
      'site.mapSheet': '3',
      'site.areaSquareMetres': '120',
      'site.landPaper': 'in-database',
    })
    await lan.page.getByLabel('None of these').check()
    await lan.press('Continue')
    await fill(lan, {
      'building.storeys': '2',
      'building.basements': '0',
      'building.heightMetres': '8',
      'building.firstFloorAreaSquareMetres': '60',
      'building.floorAreaSquareMetres': '120',
    })
    await fill(lan, { 'designer.name': 'Công ty Á' })
    await fill(lan, { completionMonths: '6' })
    expect(await lan.heading()).toBe('Construction drawings')
    const large = aWholePdf({ stream: randomBytes(24_999_000).toString('latin1') })
    const path = join(platform.data, 'large.pdf')
    writeFileSync(path, large)
    await lan.page.setInputFiles('#file', path)
    await lan.press('Send the file')
    expect(await lan.says()).toContain('File 1: PDF, 25 MB')
    await lan.press('Continue')
    while ((await lan.heading()) !== 'Check your answers') await lan.press('Go on without it')
    await lan.press('File the dossier')
    expect(await lan.heading()).toBe('Your dossier is filed')
    await lan.context.close()
  })

  it('a form that is left half-way is taken up on another device', async () => {
    const phone = await browser.visitor()
    await begun(phone)
    await fill(phone, { 'requester.relation': 'self' })
    await phone.context.close()
    const desk = await browser.visitor({ wide: true })
    await desk.signIn('Nguyễn Thị Lan')
    await desk.open('/dossiers')
    await desk.page.locator('a[href^="/drafts/"]').first().click()
    await desk.press('Continue')
    expect(await desk.heading()).toBe('Entry of the register')
    await desk.context.close()
  })

  it('what is typed when the session is over is not lost', async () => {
    const lan = await browser.visitor()
    await begun(lan)
    await lan.page.locator('[name="requester.relation"][value="self"]').check()
    await lan.press('Continue')
    await lan.page.locator('[name="entry.kind"][value="birth"]').check()
    await lan.page.locator('[name="entry.registeredAt"]').fill('Phường Bến Thành')
    await lan.page.locator('[name="entry.subjectName"]').fill('Nguyễn Thị Lan, tên cũ')
    await platform.moveClock({ advance: 'PT2H' })
    await lan.press('Continue')
    expect(await lan.heading()).toBe('Your session is over')
    await lan.press('Sign in again')
    await lan.page.getByRole('button', { name: 'Nguyễn Thị Lan' }).click()
    expect(await lan.page.locator('[name="entry.subjectName"]').inputValue()).toBe('Nguyễn Thị Lan, tên cũ')
    await lan.press('Continue')
    expect(await lan.page.title()).not.toMatch(/^Error/)
    await lan.context.close()
  })

  it('two officers who act on one task: the second is told, and keeps what he wrote', async () => {
    const { number } = await platform.as('lan').file('2.000635', extract, [])
    const one = await browser.visitor({ wide: true })
    const two = await browser.visitor({ wide: true })
    for (const officer of [one, two]) {
      await officer.signIn('Dương Thị Hạnh')
      await officer.open(`/agency/dossiers/${number}`)
      await officer.press(/^Check for completeness/)
    }
    await one.page.getByLabel('In order').check()
    await one.press('Send')
    await two.page.getByLabel('Refuse', { exact: true }).check()
    await two.page.getByLabel('In your own words').fill('Một lý do dài mà tôi đã viết')
    await two.press('Send')
    expect(await two.heading()).toBe('This is done already')
    expect(await two.says()).toContain('Dương Thị Hạnh')
    expect(await two.says()).toContain('Một lý do dài mà tôi đã viết')
    for (const officer of [one, two]) await officer.context.close()
  })

  it('every kind of page speaks Vietnamese, passes axe, and weighs at most 30 KB', async () => {
    const { number } = await platform.as('lan').file('1.013225', example, await permitPapers())
    const pages: [string, string[]][] = [
      [
        '',
        [
          '/',
          '/?q=nothing-like-it',
          '/?q=khai+snh',
          '/life-events/birth',
          '/procedures/1.013225/needs',
          '/procedures/3.000722/needs?residence.household=other&identityCard.wanted=yes',
          '/procedures/1.013225',
          '/procedures/3.000722',
          '/regulations',
          '/agencies',
          '/agencies/department-justice',
          '/help',
          '/contact',
          '/privacy',
          '/privacy/1.013225',
          '/cookies',
          '/accessibility',
          '/terms',
          '/status',
          '/useful?why=help',
          '/verify',
          '/verify/none',
          '/nowhere',
          '/figures/agencies',
          '/figures/answers',
          '/figures/index-766',
        ],
      ],
      [
        'Nguyễn Thị Lan',
        [
          '/dossiers',
          '/procedures/2.000635/start',
          `/dossiers/${number}`,
          `/dossiers/${number}/complain`,
          `/dossiers/${number}/write`,
          `/dossiers/${number}/withdraw`,
          `/dossiers/${number}/filed`,
          '/account/telling',
          '/account/telling/contact',
          '/agency/inbox',
        ],
      ],
      [
        'Lê Thị Hoa',
        [
          '/agency/inbox',
          '/agency/inbox?due=overdue',
          '/agency/inbox?role=all&size=100&sort=name',
          '/agency/together',
          '/agency/search',
          `/agency/dossiers/${number}`,
          '/counter',
          '/counter/filed/none',
        ],
      ],
      [
        'Ngô Thanh Sơn',
        [
          '/oversight',
          '/oversight/officers',
          '/oversight/week',
          '/oversight/reminded',
          '/oversight/usefulness',
          '/oversight/fields',
          '/oversight/answers',
          '/oversight/asking',
          '/oversight/assignments',
          '/oversight/agencies/fire-police/asked',
        ],
      ],
    ]
    const script = /<script type="module" src="([^"]+)"/
    const style = /<link rel="stylesheet" href="([^"]+)"/
    const found: Record<string, string[]> = {}
    const sizes = new Map<string, number>()
    const sizeOf = async ({ context }: TestVisitor, part: string): Promise<number> => {
      const size = sizes.get(part) ?? gzipSync(await (await context.request.get(part)).body()).length
      sizes.set(part, size)
      return size
    }
    for (const [person, paths] of pages) {
      const one = await browser.visitor({ language: 'vi' })
      if (person) await one.signIn(person)
      for (const path of paths) {
        const html = (await (await one.page.goto(path))!.body()).toString()
        expect(await one.page.locator('html').getAttribute('lang')).toBe('vi')
        const faults = await one.faults()
        const { narrow, large } = await one.fits()
        let weight = gzipSync(html).length
        for (const pattern of [script, style]) weight += await sizeOf(one, pattern.exec(html)?.[1] ?? '')
        const said = [
          ...faults,
          ...(narrow ? [] : ['scrolls sideways at 320 px']),
          ...(large ? [] : ['is cut at 200 %']),
          ...(weight > 30_000 ? [`weighs ${weight} bytes`] : []),
        ]
        if (said.length) found[path] = said
      }
      await one.context.close()
    }
    expect(found).toEqual({})
  })

  it('what is wrong is said in Vietnamese too, on pages that pass axe and fit', async () => {
    const { number } = await platform.as('lan').file('1.013225', example, await permitPapers())
    const found: Record<string, string[]> = {}
    const wrong = async (visitor: TestVisitor, name: string) => {
      await visitor.page.locator('main form button:not([name])').last().click()
      await visitor.page.locator('.govuk-error-summary').waitFor()
      expect(await visitor.page.title()).toMatch(/^Lỗi: /)
      const { narrow, large } = await visitor.fits()
      const faults = [...(await visitor.faults()), ...(narrow && large ? [] : ['does not fit'])]
      if (faults.length) found[name] = faults
    }
    const lan = await browser.visitor({ language: 'vi' })
    await lan.signIn('Nguyễn Thị Lan')
    await lan.open('/procedures/1.013225/start')
    await lan.page.locator('main form button').last().click()
    await lan.press('Tiếp tục')
    await wrong(lan, 'question')
    for (const path of ['write', 'complain', 'withdraw']) {
      await lan.open(`/dossiers/${number}/${path}`)
      await wrong(lan, path)
    }
    const hoa = await browser.visitor({ language: 'vi' })
    await hoa.signIn('Lê Thị Hoa')
    await hoa.open('/counter')
    await wrong(hoa, 'counter')
    await hoa.open(`/agency/dossiers/${number}`)
    await hoa.page.locator('main a[href^="/agency/tasks/"]').first().click()
    await wrong(hoa, 'task')
    expect(found).toEqual({})
    for (const visitor of [lan, hoa]) await visitor.context.close()
  })

  it('a body outside of the system is asked by hand, and answers by its link, once', async () => {
    const { number } = await platform.as('lan').file('1.013225', example, await permitPapers())
    await platform.complete(number, 'ward-ben-thanh-reception', 'check', 'proceed')
    await platform.pay(number, 'lan')
    const found: Record<string, string[]> = {}
    const look = async (visitor: TestVisitor, name: string) => {
      const { narrow, large } = await visitor.fits()
      const faults = [...(await visitor.faults()), ...(narrow && large ? [] : ['does not fit'])]
      if (faults.length) found[name] = faults
    }
    const duc = await browser.visitor({ wide: true })
    await duc.signIn('Phạm Văn Đức')
    await duc.open(`/agency/dossiers/${number}/ask`)
    await look(duc, 'ask')
    await duc.page.fill('[name="agency"]', 'tax office')
    await duc.page.fill('[name="text"]', 'Is the plot under a power line?')
    await duc.page.fill('[name="reason"]', 'The drawings show one')
    await duc.page.fill('[name="workingDays"]', '3')
    await duc.page.locator('main form button').click()
    await duc.page.waitForURL(`**/agency/dossiers/${number}`)
    await duc.page.locator('main a[href$="/asked-1/link"]').click()
    await duc.page.locator('main form button').click()
    await duc.page.locator('main [role="status"]').waitFor()
    const address = linkMailedTo(platform.data, 'answers@tax.example')
    await look(duc, 'link')
    for (const language of ['vi', 'en'] as const) {
      const outsider = await browser.visitor({ language })
      await outsider.open(address)
      expect(await outsider.says()).toContain('Is the plot under a power line?')
      await look(outsider, `linked opinion, ${language}`)
      await outsider.page.locator('main form button').click()
      await outsider.page.locator('.govuk-error-summary').waitFor()
      await look(outsider, `linked opinion with a fault, ${language}`)
      if (language === 'en') {
        await outsider.page.locator('[name="outcome"][value="agree"]').check()
        await outsider.page.locator('main form button').click()
        await outsider.page.getByText('Thank you').waitFor()
        await look(outsider, 'thanks')
        await outsider.open(address)
        expect(await outsider.says()).not.toContain('Is the plot under a power line?')
        await look(outsider, 'used link')
      }
      await outsider.context.close()
    }
    expect(found).toEqual({})
    await duc.context.close()
  })

  it('an answer that is left out of a branch is not asked for', async () => {
    const lan = await browser.visitor()
    await begun(lan)
    await restOfExtract(lan)
    while ((await lan.heading()) !== 'Check your answers') await lan.press('Go on without it')
    expect(await lan.says()).not.toContain('Purpose')
    await lan.open(lan.page.url().replace('check', 'questions/requester.relation'))
    await fill(lan, { 'requester.relation': 'organisation' })
    expect(lan.page.url()).toMatch(/questions\/purpose$/)
    await lan.context.close()
  })
})
