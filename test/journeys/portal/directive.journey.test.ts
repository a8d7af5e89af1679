import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { aPdf } from '../../../bin/demo/papers'
import { aBrowser, type TestBrowser, type TestVisitor } from '../../fixtures/browser'
import { aRunningPlatform, type RunningPlatform } from '../../fixtures/running-platform'

const [quyen, son, thanh] = ['Vũ Thị Quyên', 'Ngô Thanh Sơn', 'Đinh Văn Thành']
/** Of the construction department, and of the ward Bến Thành. */
const [hung, duc] = ['Đỗ Văn Hùng', 'Phạm Văn Đức']

describe('a conclusion of the People’s Committee, through the portal', () => {
  let platform: RunningPlatform
  let browser: TestBrowser
  beforeAll(async () => {
    // A Tuesday, 09:00 in the city.
    platform = await aRunningPlatform({ at: '2027-03-02T02:00:00.000Z' })
    browser = await aBrowser(platform.url)
  })
  afterAll(async () => {
    await browser?.close()
    await platform?.stop()
  })

  let number = ''
  const as = async (name: string, what: (visitor: TestVisitor) => Promise<void>, scripts = true) => {
    const visitor = await browser.visitor({ scripts, wide: true })
    await visitor.signIn(name)
    await what(visitor)
    await visitor.context.close()
  }
  const fill = async ({ page, press }: TestVisitor, fields: Record<string, string>, then = 'Continue') => {
    for (const [name, value] of Object.entries(fields)) {
      const one = page.locator(`[name="${name}"]`)
      const [tag, type] = [
        await one.first().evaluate((element) => element.nodeName),
        await one.first().getAttribute('type'),
      ]
      if (type === 'radio') await page.locator(`[name="${name}"][value="${value}"]`).check()
      else if (tag === 'SELECT') await one.selectOption(value)
      else await one.fill(value)
    }
    await press(then)
  }
  const isSound = async (visitor: TestVisitor) => {
    expect(await visitor.faults()).toEqual([])
    expect(await visitor.fits()).toEqual({ narrow: true, large: true })
  }
  /** What is to be done of the conclusion by whoever visits, of a kind. */
  const openTask = async (visitor: TestVisitor, words: RegExp) => {
    await platform.settled()
    await visitor.open(`/agency/dossiers/${number}`)
    await visitor.press(words)
  }
  const answer = (visitor: TestVisitor, outcome: string, reason = '') =>
    fill(visitor, { outcome, ...(reason && { reason }) }, 'Send')

  it('its office enters it with two tasks, without JavaScript', async () => {
    const paper = join(platform.data, 'conclusion.pdf')
    writeFileSync(paper, (await aPdf('conclusion', 'Conclusion 512')).bytes)
    await as(
      quyen,
      async (visitor) => {
        await visitor.open('/agency/own/new/9.000002')
        await visitor.press('Begin')
        await visitor.press('Continue')
        await fill(visitor, { number: '512/TB-VP' })
        await fill(visitor, { 'issuedOn-day': '1', 'issuedOn-month': '3', 'issuedOn-year': '2027' })
        await fill(visitor, { title: 'Against floods in the centre' })
        await fill(visitor, { kind: 'conclusion' })
        await fill(visitor, { signedBy: 'The head of the office' })
        await fill(
          visitor,
          {
            'tasks.what': 'Report on the works under way',
            'tasks.owner': 'department-construction',
            'tasks.with1': 'ward-ben-thanh',
            'tasks.workingDays': '10',
            'tasks.done': 'A report with a list',
          },
          'Add',
        )
        expect(await visitor.says()).toContain('Report on the works under way')
        await fill(visitor, {
          'tasks.what': 'Have the bank cleared',
          'tasks.owner': 'ward-ben-thanh',
          'tasks.by-day': '26',
          'tasks.by-month': '3',
          'tasks.by-year': '2027',
          'tasks.done': 'A list of those who moved',
        })
        await visitor.page.setInputFiles('#file', paper)
        await visitor.press('Send the file')
        await visitor.press('Continue')
        await visitor.press('File the dossier')
        number = /H29[.\d]*-\d{6}-\d{4}/.exec(visitor.page.url())?.[0] ?? ''
        expect(number).not.toBe('')
      },
      false,
    )
  })

  it('one owner takes its task up, reports and asks for more time; the other declines and is told to', async () => {
    await as(hung, async (visitor) => {
      await openTask(visitor, /^Take up an assignment/)
      await isSound(visitor)
      await answer(visitor, 'accept')
      await openTask(visitor, /^Carry out an assignment/)
      await visitor.press('Report progress')
      await fill(visitor, { percent: '40', text: 'Four of ten' }, 'Send the report')
      expect(await visitor.says()).toContain('40 %')
      await visitor.press('Ask for more time')
      await isSound(visitor)
      const day = { 'until-day': '19', 'until-month': '3', 'until-year': '2027' }
      await fill(visitor, { ...day, reason: 'Ten works are many' }, 'Ask')
    })
    await as(duc, async (visitor) => {
      await openTask(visitor, /^Take up an assignment/)
      await answer(visitor, 'decline', 'The police should')
    })
    await as(son, async (visitor) => {
      await openTask(visitor, /^Rule on/)
      expect(await visitor.says()).toContain('The police should')
      await isSound(visitor)
      await answer(visitor, 'insist', 'The ward knows the people')
    })
  })

  it('the board shows who owes what, and the week is printed and mailed', async () => {
    await as(quyen, async (visitor) => {
      await openTask(visitor, /^Answer a request for more time/)
      await answer(visitor, 'grant')
    })
    // The Monday after: an hour after its opening, and a while for the watch.
    await platform.moveClock({ to: '2027-03-08T03:00:00.000Z' })
    for (const [person, path] of [
      [son, '/oversight/directives'],
      [quyen, '/oversight/directives?by=conclusion'],
      [quyen, `/oversight/directives/${number}`],
      [son, '/oversight/directives/weekly'],
      [hung, '/agency/assigned'],
    ] as const)
      await as(person, async (visitor) => {
        await visitor.open(path)
        expect(await visitor.says()).toContain('Report on the works under way')
        await isSound(visitor)
      })
    const mails = readdirSync(join(platform.data, 'mail')).map((name) =>
      readFileSync(join(platform.data, 'mail', name), 'utf8'),
    )
    const weekly = mails.filter((mail) => mail.includes('2027-W10') && mail.includes('DUE'))
    expect(weekly.filter((mail) => mail.includes('oversight@peoples-committee.example'))).toHaveLength(1)
  })

  it('both hand in; one is sent back once, and the report goes out', async () => {
    const list = join(platform.data, 'list.pdf')
    writeFileSync(list, (await aPdf('list', 'Ten works')).bytes)
    const handInWithFile = (reason: string) => async (visitor: TestVisitor) => {
      await openTask(visitor, /^Carry out an assignment/)
      await visitor.page.locator('[name="reason"]').fill(reason)
      await visitor.press('Enclose a file')
      await visitor.page.setInputFiles('#file', list)
      await visitor.press('Send the file')
      await visitor.page.getByText('File 1: PDF').waitFor()
      await visitor.press('Back, to hand it in')
      await answer(visitor, 'hand-in')
    }
    await as(hung, handInWithFile('The list has ten works'))
    await as(duc, handInWithFile('All have moved'), false)
    for (const [outcome, reason] of [
      ['return', 'The costs are missing'],
      ['accept', ''],
    ] as const)
      await as(quyen, async (visitor) => {
        await openTask(visitor, /^Appraise what was done/)
        expect(await visitor.says()).toContain('What was done (PDF')
        await isSound(visitor)
        await answer(visitor, outcome, reason)
      })
    const again = (await platform.dossier(number, 'peoples-committee-staff')).assignments?.find(
      ({ status }) => status === 'working',
    )
    await as(again?.owner === 'ward-ben-thanh' ? duc : hung, async (visitor) => {
      await openTask(visitor, /^Carry out an assignment/)
      expect(await visitor.says()).toContain('The costs are missing')
      await answer(visitor, 'hand-in', 'With the costs')
    })
    await as(quyen, async (visitor) => {
      await openTask(visitor, /^Appraise what was done/)
      await answer(visitor, 'accept')
    })
    await as(thanh, async (visitor) => {
      await platform.moveClock({ advance: 'PT1M' })
      await openTask(visitor, /^Decide/)
      await answer(visitor, 'approve')
      await visitor.press('Sign and issue')
    })
    await platform.moveClock({ advance: 'PT1M' })
    const { ended, result } = await platform.dossier(number, 'peoples-committee-staff')
    expect([ended?.how, result !== undefined]).toEqual(['issued', true])
  })
})
