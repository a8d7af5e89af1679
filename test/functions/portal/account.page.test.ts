import { keys } from '../../../functions/adapters/keys'
import { registersOverHttp } from '../../../functions/adapters/registers'
import { registeredPeople } from '../../../local/registers/people'
import { aPortal } from '../../fixtures/portal'

const { subject: _, ...lanInRegisters } = registeredPeople[0]!
const registered = { 'sub-lan': { ...lanInRegisters, account: { subject: 'sub-lan' } } }

const aHolder = async () => {
  const portal = await aPortal({ registered })
  const lan = portal.visitor()
  await lan.signIn('lan')
  return { ...portal, lan }
}

describe('an account', () => {
  it('is one’s own: whoever is not signed in is led there, and the menu leads to it', async () => {
    const { visitor, lan } = await aHolder()
    const nobody = visitor()
    expect((await nobody.get('/account')).location).toBe('/sign-in?to=%2Faccount')
    expect((await nobody.get('/')).html).not.toContain('href="/account"')
    expect((await lan.get('/')).html).toContain('href="/account"')
    const hoa = visitor('agency')
    await hoa.signIn('hoa')
    expect((await hoa.get('/account')).html).toMatch(/href="\/account"[^>]*aria-current="page"/)
  })

  it('says what is known about somebody, and where each of it is from', async () => {
    const { lan } = await aHolder()
    const { html } = await lan.get('/account')
    for (const said of ['sub-lan', 'National population database', '079190000001', '12 May 1990', 'Female'])
      expect(html).toContain(said)
    expect(html).toContain('Vouched for by where you signed in (identity.example.vn)')
    expect(html.match(/sub-lan/g)).toHaveLength(1)
    expect((await lan.get('/account?lang=vi')).html).toContain('Cơ sở dữ liệu quốc gia về dân cư')
  })

  it('is there while the registers do not answer, and says so', async () => {
    const { lan, api } = await aHolder()
    api.outside.registers.find = registersOverHttp('http://127.0.0.1:1').find
    const { status, html } = await lan.get('/account')
    expect([status, html.includes('do not answer just now')]).toEqual([200, true])
  })

  it('lists forms that are half-way, and who asked for one’s data at a counter', async () => {
    const { lan, common, api } = await aHolder()
    expect((await lan.get('/account')).html).toContain('No form is half-way')
    await lan.fill('/procedures/1.999999/start')
    const access = {
      at: api.at,
      by: 'hoa',
      agencies: ['ward-ben-thanh'],
      what: 'national-registers' as const,
    }
    await common.lookups.record({ id: 'lan', sequence: 0 }, access)
    const { html } = await lan.get('/account')
    expect(html).toMatch(/href="\/drafts\/[^"]+"/)
    expect(html).toContain('Asked for at a counter (1)')
    expect(html).not.toContain('hoa')
    expect((await lan.get('/dossiers')).html).not.toContain('Asked for at a counter')
  })
})

describe('how somebody is told', () => {
  it('is chosen on a page, stands there afterwards, and what is wrong is told with what was chosen', async () => {
    const { lan, common } = await aHolder()
    expect((await lan.get('/account')).html).toContain('href="/account/telling"')
    await lan.get('/account/telling')
    const wrong = await lan.post('/account/telling', {
      language: 'vi',
      quiet: 'yes',
      from: '7',
      to: '7',
      daily: 'no',
    })
    expect([wrong.status, wrong.html.includes('<a href="#from">Choose two different hours</a>')]).toEqual([
      422,
      true,
    ])
    const chosen = { language: 'vi', quiet: 'yes', from: '21', to: '7', daily: 'yes' }
    const { html } = await lan.submit('/account/telling', chosen)
    expect(html).toContain('Saved.')
    expect(html).toMatch(/value="21"[^>]*selected/)
    expect(await common.tellings.of('lan')).toEqual({
      language: 'vi',
      quiet: { from: 21, to: 7 },
      daily: true,
    })
    const none = await lan.post('/account/telling', {})
    for (const fault of [
      'Choose the language',
      'whether there are quiet hours',
      'whether news is put together',
    ])
      expect(none.html).toContain(fault)
  })

  it('has a number that is told once its code came back', async () => {
    const { lan, common, api } = await aHolder()
    const path = '/account/telling/contact'
    expect((await lan.get('/account/telling')).html).toContain('No telephone is told')
    expect((await lan.get(`${path}/code`)).location).toBe(path)
    await lan.get(path)
    const none = await lan.post(path, {})
    for (const fault of ['Choose text messages', 'Write a mobile number']) expect(none.html).toContain(fault)
    const asked = await lan.submit(path, { by: 'app', number: '+84 901 234 567' })
    expect(asked.html).toContain('Six digits were sent to 0901234567')
    const { to, text } = api.outside.notifier.mails.at(-1)!
    expect(to).toBe('84901234567@app.messages.example.vn')
    const wrong = await lan.post(`${path}/code`, { code: '12' })
    expect(wrong.html).toContain('<a href="#code">This is not the code')
    const told = await lan.submit(`${path}/code`, { code: /\d{6}/.exec(text)![0] })
    expect(told.html).toContain('Messaging app, to 0901234567.')
    await lan.get(path)
    await lan.post(path, { do: 'forget' })
    expect(await common.tellings.of('lan')).toBeUndefined()
  })

  it('is for whoever has dossiers', async () => {
    const { visitor } = await aHolder()
    const hoa = visitor('agency')
    await hoa.signIn('hoa')
    expect((await hoa.get('/account/telling')).status).toBe(404)
  })
})

describe('where somebody is signed in', () => {
  const aPhone = 'Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 Chrome/120.0 Mobile Safari/537.36'
  const twoBrowsers = async () => {
    const portal = await aHolder()
    const phone = portal.visitor()
    phone.userAgent = aPhone
    await phone.signIn('lan')
    return { ...portal, phone }
  }

  it('is listed by what the browser is called, and told from nobody else’s', async () => {
    const { lan, visitor } = await twoBrowsers()
    const minh = visitor()
    await minh.signIn('minh')
    const { html } = await lan.get('/account/sessions')
    expect(html.match(/Signed in at/g)).toHaveLength(3)
    expect(html).toContain('This browser')
    expect(html).toContain('<strong>Chrome, Android</strong>')
    expect((await minh.get('/account/sessions')).html).toContain('You are signed in nowhere else')
  })

  it('is ended from elsewhere, one or all others', async () => {
    const { lan, phone } = await twoBrowsers()
    const id = /name="session" value="([0-9a-f]{64})"/.exec((await lan.get('/account/sessions')).html)?.[1]
    expect((await lan.submit('/account/sessions', { session: id ?? '' })).html).toContain('nowhere else')
    expect((await phone.get('/account')).location).toBe('/sign-in?to=%2Faccount')
    await phone.signIn('lan')
    await lan.get('/account/sessions')
    expect((await lan.submit('/account/sessions', { session: 'others' })).html).toContain('nowhere else')
    expect((await phone.get('/account')).location).toContain('/sign-in')
    expect((await lan.get('/account')).status).toBe(200)
  })

  it('is ended by nobody else, whatever he sends', async () => {
    const { lan, phone, visitor } = await twoBrowsers()
    const id = /name="session" value="([0-9a-f]{64})"/.exec((await lan.get('/account/sessions')).html)?.[1]
    const minh = visitor()
    await minh.signIn('minh')
    await minh.get('/account/sessions')
    for (const session of [id ?? '', 'x'.repeat(5_000), ''])
      expect((await minh.post('/account/sessions', { session })).status).toBe(303)
    expect((await phone.get('/account')).status).toBe(200)
  })

  it('is not a place any more once its session is over', async () => {
    const { lan, api } = await twoBrowsers()
    api.at = new Date(Date.parse(api.at) + 50 * 60_000).toISOString()
    await lan.get('/account')
    api.at = new Date(Date.parse(api.at) + 20 * 60_000).toISOString()
    expect((await lan.get('/account/sessions')).html).toContain('You are signed in nowhere else')
  })
})

describe('mandates', () => {
  const minhInRegisters = { person: { fullName: 'Trần Văn Minh' }, account: { subject: 'sub-minh' } }
  const mandate = {
    name: 'trần văn  minh',
    identityNumber: '079085000002',
    scope: 'all',
    'lastDay-day': '31',
    'lastDay-month': '12',
    'lastDay-year': '2026',
  }
  const aGiver = async () => {
    const portal = await aPortal({ registered: { ...registered, '079085000002': minhInRegisters } })
    const [lan, minh] = [portal.visitor(), portal.visitor()]
    await lan.signIn('lan')
    await minh.signIn('minh')
    await lan.get('/account/mandates/give')
    return {
      ...portal,
      lan,
      minh,
      give: (more = {}) => lan.submit('/account/mandates/give', { ...mandate, ...more }),
    }
  }

  it('are given by name and number together, until a day, and shown to both', async () => {
    const { give, minh, common, api } = await aGiver()
    const { html } = await give({ scope: 'one', procedure: '1.999999' })
    expect(html).toMatch(/minh<\/bdi>.*Shed permit \(en\) · until the end of 31 December 2026/s)
    expect((await common.registry.find('minh'))?.mandates).toEqual([
      { from: 'lan', procedures: ['1.999999'], until: '2026-12-31T17:00:00.000Z' },
    ])
    expect((await minh.get('/account/mandates')).html).toMatch(/You have a mandate from.*<bdi>lan<\/bdi>/s)
    expect((await common.registry.history('minh')).at(-1)).toMatchObject({ by: 'lan', at: api.at })
  })

  it.each([
    [{ name: 'Trần Văn Nam' }, 'Nobody has both this name and this number'],
    [{ identityNumber: '079085000009' }, 'Nobody has both this name and this number'],
    [{ identityNumber: '1' }, 'An identity number has 12 digits'],
    [{ scope: '' }, 'Choose all procedures, or one'],
    [{ scope: 'one', procedure: 'castle' }, 'Choose one procedure'],
    [{ 'lastDay-day': '23', 'lastDay-month': '11' }, 'Write a day from today on'],
    [{ 'lastDay-day': '31', 'lastDay-month': '11' }, 'Write a day from today on'],
  ])('are not given with %j, and nothing typed is lost', async (wrong, says) => {
    const { give, common } = await aGiver()
    const { status, html } = await give(wrong)
    expect([status, html.includes(says)]).toEqual([422, true])
    expect(html).toContain(`value="${{ ...mandate, ...wrong }.identityNumber}"`)
    expect((await common.registry.mandatesFrom('lan')).items).toEqual([])
  })

  it.each(['given', 'received'] as const)('are ended by whoever has that side: %s', async (side) => {
    const { give, lan, minh, common, visitor } = await aGiver()
    await give()
    const [who, other] = side === 'given' ? [lan, 'minh'] : [minh, 'lan']
    const stranger = visitor()
    await stranger.signIn('hoa')
    for (const path of ['', '/give', `/${side}/${other}/end`])
      expect((await stranger.get(`/account/mandates${path}`)).status).toBe(404)
    expect((await who.get(`/account/mandates/${side}/nobody/end`)).status).toBe(404)
    await who.get(`/account/mandates/${side}/${other}/end`)
    expect((await who.submit(`/account/mandates/${side}/${other}/end`)).html).not.toContain('>End<')
    expect((await common.registry.find('minh'))?.mandates).toEqual([])
    expect((await common.registry.mandatesFrom('lan')).items).toEqual([])
  })

  it('that an earlier release kept are listed of whoever gave them, once that was made anew', async () => {
    const { give, common, api } = await aGiver()
    await give()
    await api.table.write([{ name: 'given', delete: keys.mandate('lan', 'minh') }])
    expect((await common.registry.mandatesFrom('lan')).items).toEqual([])
    await common.registry.relistMandates('minh')
    expect((await common.registry.mandatesFrom('lan')).items).toMatchObject([{ to: 'minh', procedures: [] }])
  })
})

describe('dates in one’s own calendar', () => {
  const address = (html: string) =>
    /https:\/\/motcua\.example\.vn(\/calendar\/[\w-]{43}\.ics)/.exec(html)?.[1] ?? ''
  const lines = (file: string) => file.replaceAll('\r\n ', '').split('\r\n')

  it('are read at a secret address that names nobody, without signing in', async () => {
    const { lan, visitor, api } = await aHolder()
    const number = await api.file()
    await lan.get('/account/calendar')
    const { html } = await lan.post('/account/calendar', { do: 'make' })
    const { status, headers, html: file } = await visitor().get(address(html))
    expect([status, headers.get('content-type')]).toEqual([200, 'text/calendar; charset=utf-8'])
    expect(lines(file)).toEqual(
      expect.arrayContaining([
        `UID:${number}-due@motcua.example.vn`,
        'DTSTART:20261203T100000Z',
        `SUMMARY:Result: Shed permit (en) (${number})`,
        `URL:https://motcua.example.vn/dossiers/${number}`,
      ]),
    )
    expect(file.split('\r\n').every((line) => Buffer.byteLength(line) <= 75)).toBe(true)
    expect(file).not.toContain('lan')
    expect((await lan.get('/account/calendar')).html).not.toContain(address(html))
  })

  it('are gone from an address that was withdrawn, or that another took the place of', async () => {
    const { lan, visitor } = await aHolder()
    await lan.get('/account/calendar')
    const first = address((await lan.post('/account/calendar', { do: 'make' })).html)
    const second = address((await lan.post('/account/calendar', { do: 'make' })).html)
    const statuses = async () => [(await visitor().get(first)).status, (await visitor().get(second)).status]
    expect(await statuses()).toEqual([404, 200])
    expect((await lan.submit('/account/calendar', { do: 'withdraw' })).html).toContain('There is no address')
    expect(await statuses()).toEqual([404, 404])
  })
})
