import { workingDays, workingHours } from '../../../workflows/kernel/period'
import type { Procedure } from '../../../workflows/kernel/procedure'
import { pdf } from '../../fixtures/api'
import { changed } from '../../fixtures/changed-procedure'
import { coSignedShed, second } from '../../fixtures/co-signed'
import { aPortal } from '../../fixtures/portal'
import { shedPermit } from '../../fixtures/procedure'
import { notifiedShed, silenceLaw, silentShed } from '../../fixtures/silently-approved'

const aDossier = async () => {
  const portal = await aPortal()
  const number = await portal.api.file({ storeys: 9, river: true })
  const lan = portal.visitor('citizen')
  await lan.signIn('lan')
  return { ...portal, number, lan, page: `/dossiers/${number}` }
}

describe('a dossier that nobody decided on in time, where the law then approves', () => {
  it('says so to its applicant and its office: whose silence, since when, by which law', async () => {
    const portal = await aPortal({ procedures: [{ ...silentShed, code: shedPermit.code }] })
    const { api } = portal
    const number = await api.consulted({ storeys: 1, river: false })
    await api.complete(number, 'duc', 'review', { outcome: 'proceed' })
    const lan = portal.visitor('citizen')
    await lan.signIn('lan')
    expect((await lan.get(`/dossiers/${number}`)).html).toContain(
      'If nobody decides by then, the law takes it as approved, and the silence is reported to',
    )
    await api.silence(number, await api.task(number, 'decision'))
    const said =
      /People&#39;s Committee of Bến Thành Ward did not decide in time[.,].* counts as approved since \d\d:\d\d on /
    const { html } = await lan.get(`/dossiers/${number}`)
    expect(html).toMatch(said)
    for (const words of [
      silenceLaw,
      'Confirmation that the application counts as approved',
      'answers for it',
    ])
      expect(html).toContain(words)
    const duc = portal.visitor('agency')
    await duc.signIn('duc')
    expect((await duc.get(`/agency/dossiers/${number}`)).html).toMatch(said)
    const { body } = await api.call('lan', `GET /api/v1/dossiers/${number}`)
    expect(body.approvedBySilence).toEqual({
      step: 'decision',
      agency: 'ward-ben-thanh',
      since: expect.any(String),
      legalBasis: silenceLaw,
    })
  })
})

describe('a decision that a second agency signs too', () => {
  it('is asked of that agency, returned with reasons to who decided, and named on the dossier and its check', async () => {
    const portal = await aPortal({ procedures: [{ ...coSignedShed, code: shedPermit.code }] })
    const { api } = portal
    const number = await api.consulted({ storeys: 1, river: false })
    await api.complete(number, 'duc', 'review', { outcome: 'proceed' })
    await api.complete(number, 'tuan', 'decision', { outcome: 'approve' })
    const [lan, hung, tuan] = [portal.visitor('citizen'), portal.visitor('agency'), portal.visitor('agency')]
    await lan.signIn('lan')
    await hung.signIn('hung')
    await tuan.signIn('tuan')
    expect((await lan.get(`/dossiers/${number}`)).html).toContain('signs the decision too')
    const page = `/agency/tasks/${(await api.task(number, 'co-signature')).id}`
    const { html } = await hung.get(page)
    for (const words of ['Sign as the second agency', 'Sign too', 'Return it to who decided, with reasons'])
      expect(html).toContain(words)
    expect((await hung.post(page, { outcome: 'return' })).status).toBe(422)
    await hung.post(page, { outcome: 'return', reason: 'The <i>wall</i> is missing' })
    const again = `/agency/tasks/${(await api.task(number, 'decision')).id}`
    const decided = await tuan.get(again)
    expect(decided.html).toContain('did not sign, and returned it to be decided again, because:')
    expect(decided.html).toContain('<bdi>The &lt;i&gt;wall&lt;/i&gt; is missing</bdi>')
    expect((await lan.get(`/dossiers/${number}`)).html).toContain('The &lt;i&gt;wall&lt;/i&gt; is missing')
    expect((await tuan.post(again, { outcome: 'approve' })).html).toContain(
      'After this the next agency signs',
    )
    await tuan.post(again, { outcome: 'approve', signed: 'yes' })
    const last = `/agency/tasks/${(await api.task(number, 'co-signature')).id}`
    expect((await hung.post(last, { outcome: 'sign' })).html).toContain('Sign and issue')
    await hung.post(last, { outcome: 'sign', signed: 'yes' })
    const id = await api.issue(number)
    const { body } = await api.call('lan', `GET /api/v1/dossiers/${number}`)
    expect(body.coSigned).toEqual([{ agency: second, at: api.at }])
    const checked = await api.call(undefined, `GET /api/v1/results/${id}`)
    expect(checked.body.coSignedBy).toEqual([second])
  })
})

describe('a procedure that one gives notice by', () => {
  it('says that nobody has to decide, by which law, and who may object', async () => {
    const { visitor, api } = await aPortal({ procedures: [notifiedShed] })
    const { html } = await visitor('citizen').get(`/procedures/${notifiedShed.code}`)
    for (const words of ['Who receives the notice', 'by Test Act, Art. 13 nobody has to decide'])
      expect(html).toContain(words)
    const { body } = await api.call(undefined, `GET /api/v1/procedures/${notifiedShed.code}`)
    expect(body.notification).toEqual({ legalBasis: 'Test Act, Art. 13' })
  })
})

describe('a dossier, as its applicant sees it', () => {
  it('says who has it, until when, and what follows when the time runs out', async () => {
    const { lan, page } = await aDossier()
    const { html } = await lan.get(page)
    expect(html).toContain('People&#39;s Committee of Bến Thành Ward (reception officer), since')
    expect(html).toContain('checks that nothing is missing')
    expect(html).toMatch(/Due by \d\d:\d\d on \d+ \w+ 2026\./)
    expect(html).toContain('If no answer comes by then, it is reported to')
  })

  it('is in the list of its applicant, and of nobody else', async () => {
    const { lan, number, visitor, page } = await aDossier()
    expect((await lan.get('/dossiers')).html).toContain(`href="/dossiers/${number}"`)
    const minh = visitor()
    await minh.signIn('minh')
    expect((await minh.get('/dossiers')).html).toContain('You have not filed anything yet.')
    expect((await minh.get(page)).status).toBe(404)
  })

  it('says which words were erased by rule, why and by which law', async () => {
    const { lan, api } = await aDossier()
    const number = (await api.issued()).slice(2)
    const body = { reason: 'Kept for long enough', legalBasis: '91/2025/QH15' }
    await api.call('operator', `POST /api/v1/dossiers/${number}/erase`, { body })
    const { status, html } = await lan.get(`/dossiers/${number}`)
    expect(status).toBe(200)
    for (const says of ['(personal words, erased by rule)', 'Kept for long enough', '(91/2025/QH15)'])
      expect(html).toContain(says)
  })

  it('asks for what is missing, takes it, and says what was sent', async () => {
    const { lan, number, api, page } = await aDossier()
    await api.complete(number, 'hoa', 'check', {
      outcome: 'supplement',
      reason: 'See below',
      items: ['The drawing <b>lacks</b> a scale', 'The name'],
    })
    const { html } = await lan.get(page)
    expect(html).toContain('It is your turn')
    const asked = await lan.get(/href="(\/dossiers\/[^"]+\/supplement\?task=[^"]+)"/.exec(html)?.[1] ?? '')
    expect(asked.html).toContain('<bdi>The drawing &lt;b&gt;lacks&lt;/b&gt; a scale</bdi>')
    expect(asked.html).toContain('<bdi>See below</bdi>')
    const empty = await lan.post(`${page}/supplement`)
    expect(empty.status).toBe(422)
    expect(empty.html).toContain('Add a paper, change an answer, or write a note first')
    const { location } = await lan.post(`${page}/supplement`, {
      go: 'questions/name',
      'item-1': 'As in my passport',
    })
    const draft = /^\/drafts\/(\w+)\/questions\/name$/.exec(location)?.[1]
    await lan.get(location)
    const back = await lan.post(`/drafts/${draft}/questions/name`, { name: 'A better name' })
    expect(back.location).toBe(`${page}/supplement`)
    expect((await lan.get(back.location)).html).toContain('As in my passport</textarea>')
    const half = await lan.post(`${page}/supplement`, { 'item-1': 'As in my passport' })
    expect(half.status).toBe(422)
    expect(half.html).toContain('<a href="#item-0">Answer this, or say why you can’t: The drawing')
    expect(half.html).not.toContain('<a href="#item-1">')
    const unseen = await lan.post(`${page}/supplement`, {
      'item-0': 'See\u200bpage 2',
      'item-1': 'x',
      note: '\u202e',
    })
    expect(unseen.status).toBe(422)
    for (const id of ['item-0', 'note']) expect(unseen.html).toContain(`<a href="#${id}">`)
    expect((await api.dossier(number)).status).toBe(5)
    const sent = { 'item-0': 'The scale is 1:100', 'item-1': 'As in my passport' }
    expect((await lan.post(`${page}/supplement`, sent)).location).toBe(`${page}/received`)
    const received = await lan.get(`${page}/received`)
    for (const says of [
      'We received what you sent',
      'a scale: The scale is 1:100',
      'The name: As in my passport',
      'Answers that you changed',
      '<bdi>A better name</bdi>',
      'Received at',
    ])
      expect(received.html).toContain(says)
    expect(received.html).toMatch(/data-label="Before"><bdi>[^<(]+<\/bdi>/)
    const after = await api.call('hoa', `GET /api/v1/dossiers/${number}`)
    expect(after.body.answers.name).toBe('A better name')
    expect((await lan.get(page)).html).not.toContain('It is your turn')
  })

  it('asks for each missing paper beside the words of the officer, and says what came', async () => {
    const { lan, number, api, page } = await aDossier()
    await api.complete(number, 'hoa', 'check', {
      outcome: 'supplement',
      reason: 'It is blurred',
      items: ['Drawing'],
    })
    await lan.get(`${page}/supplement`)
    const { location } = await lan.post(`${page}/supplement`, { go: 'papers/drawing' })
    const { html } = await lan.get(location)
    const key = /name="key" value="([^"]+)"/.exec(html)?.[1] ?? ''
    api.objects.send({ key }, pdf)
    await lan.open(`${location}/arrived/${key.replace('uploads/', '')}`)
    expect((await lan.get(`${page}/supplement`)).html).toContain('File 1: PDF')
    await lan.post(`${page}/supplement`)
    const received = (await lan.get(`${page}/received`)).html
    expect(received).toMatch(/The paper that you sent<.*documents\/\w+">Drawing \(PDF, 1 KB\)/)
    lan.cookies.set('__Host-language', 'vi')
    expect((await lan.get(`${page}/received`)).html).toContain('Đã nhận phần bổ sung của bạn')
  })

  it('is kept as it was declared, in each version, as a page and a PDF', async () => {
    const { lan, number, api, page, visitor } = await aDossier()
    expect((await lan.get(`${page}/filed`)).html).toContain(`href="${page}/declaration"`)
    expect((await lan.get(page)).html).toContain(`href="${page}/declaration"`)
    const filed = (await lan.get(`${page}/declaration`)).html
    for (const says of ['As it was filed at 09:00', 'Storeys</dt>', '<bdi>9</bdi>', 'Drawing (PDF, 1 KB)'])
      expect(filed).toContain(says)
    expect(filed).not.toContain('All versions')
    await api.complete(number, 'hoa', 'check', { outcome: 'supplement', reason: 'x', items: ['Name'] })
    const body = { answers: { name: 'A better name' } }
    await api.call('lan', `POST /api/v1/dossiers/${number}/supplement`, { body })
    const second = (await lan.get(`${page}/declaration`)).html
    for (const says of ['Version 2, after what you supplied', 'Answers that you changed', 'A better name'])
      expect(second).toContain(says)
    expect((await lan.get(`${page}/declaration?version=1&lang=vi`)).html).toContain('Như đã nộp lúc 09:00')
    const { headers } = await lan.get(`${page}/declaration.pdf?version=2`)
    expect(headers.get('content-disposition')).toContain(encodeURIComponent(`Tờ khai điện tử ${number} `))
    expect((await lan.get(`${page}/declaration?version=3`)).status).toBe(404)
    const minh = visitor('citizen')
    await minh.signIn('minh')
    const hoa = visitor('agency')
    await hoa.signIn('hoa')
    expect((await hoa.get(`/agency/dossiers/${number}`)).html).toContain(`href="${page}/declaration"`)
    expect((await hoa.get(`${page}/declaration`)).html).toContain(`/agency/dossiers/${number}/documents/`)
    for (const place of ['declaration', 'declaration.pdf'])
      expect((await minh.get(`${page}/${place}`)).status).toBe(404)
  })

  it('takes several files for each missing thing on the same page, and says which are done', async () => {
    const { lan, number, api, page } = await aDossier()
    const items = ['Drawing', 'A picture of the site']
    await api.complete(number, 'hoa', 'check', { outcome: 'supplement', reason: 'x', items })
    const place = `${page}/supplement`
    const first = (await lan.get(place)).html
    for (const says of ['0 of 2 done', 'multiple', 'name="item-1-type"']) expect(first).toContain(says)
    const file = (name: string, bytes = pdf) => new File([new Uint8Array(bytes)], name)
    const kept = await lan.sendFiles(place, {
      keep: 'yes',
      'item-0-files': [file('a.pdf'), file('b.pdf')],
      'item-1': 'It is as it was',
    })
    expect(kept.location).toMatch(/\/supplement\?task=\w+#asked$/)
    const { html } = await lan.get(place)
    for (const says of ['2 of 2 done', 'File 2: PDF', 'It is as it was</textarea>'])
      expect(html).toContain(says)
    const wrong = await lan.sendFiles(place, {
      'item-0-files': [file('c.txt', Buffer.from('words')), file('d.pdf')],
      'item-1-files': [file('e.pdf')],
      'item-1': 'typed',
    })
    expect(wrong.status).toBe(422)
    for (const says of [
      'c.txt: The file is of another type',
      'href="#item-1-type"',
      'File 3: PDF',
      'typed</text',
    ])
      expect(wrong.html).toContain(says)
    const upload = /name="remove" value="(\w+)"/.exec(wrong.html)?.[1] ?? ''
    await lan.post(place, { remove: upload, 'item-1': 'typed' })
    expect((await lan.get(place)).html).not.toContain('File 3')
    const sent = { 'item-1-type': 'drawing', 'item-1-files': [file('e.pdf')] }
    expect((await lan.sendFiles(place, sent)).location).toBe(`${page}/received`)
    expect((await api.dossier(number)).documents).toHaveLength(4)
    expect((await lan.get(place)).status).toBe(404)
  })

  it('takes no form with files that no page of the session gave, nor one that is none', async () => {
    const { lan, number, api, page, visitor } = await aDossier()
    await api.complete(number, 'hoa', 'check', { outcome: 'supplement', reason: 'x', items: ['Drawing'] })
    const place = `${page}/supplement`
    expect((await lan.sendFiles(place, { csrf: 'another', note: 'x' })).status).toBe(403)
    expect((await visitor('citizen').sendFiles(place, { note: 'x' })).status).toBe(415)
    await lan.get(place)
    const headers = { 'content-type': 'multipart/form-data; boundary=x' }
    expect((await lan.send(place, { method: 'POST', body: 'no form', headers })).status).toBe(400)
    const minh = visitor('citizen')
    await minh.signIn('minh')
    const files = { 'item-0-files': [new File([new Uint8Array(pdf)], 'a.pdf')] }
    expect((await minh.sendFiles(place, files)).status).toBe(404)
    expect((await api.dossier(number)).status).toBe(5)
  })

  it('comes first while it is its applicant’s turn, with its date, and is counted in the menu', async () => {
    const { lan, number, api } = await aDossier()
    const later = await api.file({ storeys: 2 })
    const paying = await api.file({ storeys: 3 })
    const menu = async (at = '/dossiers') => /\(it is your turn in \d\)/.exec((await lan.get(at)).html)?.[0]
    expect(await menu()).toBeUndefined()
    await api.complete(number, 'hoa', 'check', { outcome: 'supplement', reason: 'x', items: ['Drawing'] })
    await api.complete(paying, 'hoa', 'check', { outcome: 'proceed' })
    await lan.post(`/procedures/${shedPermit.code}/start`)
    const { html } = await lan.get('/dossiers')
    expect(html.indexOf('Supply what is missing')).toBeLessThan(html.indexOf('Forms that are not filed yet'))
    expect(html.indexOf('Forms that are not filed yet')).toBeLessThan(html.indexOf(later))
    const order = [...html.matchAll(/href="\/dossiers\/(H29[^"]+)"/g)].map(([, one]) => one)
    expect(order.at(-1)).toBe(later)
    expect(html).toMatch(
      /It is your turn<\/strong> <a [^>]*supplement">Supply what is missing<.* · due by \d\d:\d\d on/,
    )
    expect(html).toMatch(/It is your turn<\/strong> <a [^>]*>Pay the fee<.* · due by/)
    for (const at of ['/', '/dossiers', `/dossiers/${later}`])
      expect(await menu(at)).toBe('(it is your turn in 2)')
    await api.pay(paying)
    expect(await menu('/')).toBe('(it is your turn in 1)')
  })

  it('stands under whose turn it is, and those that ended under that', async () => {
    const { lan, number, api } = await aDossier()
    const groups = async () => {
      const { html } = await lan.get('/dossiers')
      const found = html.matchAll(/<section aria-labelledby="(\w+)"(.*?)<\/section>/gs)
      return Object.fromEntries(
        [...found].map(([, group, says]) => [group, says?.match(/H29[^",<)/]+(?=")/g)]),
      )
    }
    const withdrawn = await api.file({ storeys: 2 })
    await api.call('lan', `POST /api/v1/dossiers/${withdrawn}/withdraw`, { body: { reason: 'x' } })
    expect(await groups()).toEqual({ offices: [number], ended: [withdrawn] })
    expect((await lan.get('/dossiers')).html).toContain('There is nothing that you have to do')
    await api.complete(number, 'hoa', 'check', { outcome: 'supplement', reason: 'x', items: ['Drawing'] })
    expect(await groups()).toEqual({ yours: [number], ended: [withdrawn] })
    const { html } = await lan.get('/dossiers?lang=vi')
    for (const says of ['Đến lượt bạn', 'Đã kết thúc']) expect(html).toContain(says)
    expect(html).not.toContain('Hiện bạn không phải làm gì')
  })

  it('is counted as at least so many where only the newest hundred were looked at', async () => {
    const { lan, api, number } = await aDossier()
    const later = (hours: number) => new Date(Date.parse(api.at) + hours * 3_600_000).toISOString()
    api.at = later(1)
    for (let more = 0; more < 100; more += 1) await api.file({ storeys: 2 })
    api.at = later(1)
    const last = await api.file({ storeys: 3 })
    for (const one of [number, last])
      await api.complete(one, 'hoa', 'check', { outcome: 'supplement', reason: 'x', items: ['Drawing'] })
    await lan.signIn('lan')
    expect((await lan.get('/')).html).toContain('(it is your turn in at least 1)')
  })

  it('says whether the payment came, to who comes back from paying', async () => {
    const { lan, number, api, page } = await aDossier()
    await api.complete(number, 'hoa', 'check', { outcome: 'proceed' })
    expect((await lan.get(`${page}/paid`)).html).toContain('The payment is not confirmed yet')
    await api.pay(number)
    const { html } = await lan.get(`${page}/paid`)
    for (const says of ['Your payment was received', '75,000 đồng', number]) expect(html).toContain(says)
    expect((await lan.get(`${page}/received`)).status).toBe(404)
    expect((await lan.get(`${page}/complained`)).status).toBe(404)
  })

  it('leads to the payment of its fee', async () => {
    const { lan, number, api, page } = await aDossier()
    await api.complete(number, 'hoa', 'check', { outcome: 'proceed' })
    const { html } = await lan.get(page)
    expect(html).toMatch(
      /It is your turn<.*Due by 17:00 on 1 December 2026\.<\/p><button[^>]*>Pay 75,000 đồng/s,
    )
    const { status, location } = await lan.post(`${page}/pay`)
    expect(status).toBe(303)
    expect(location).toMatch(/^https:\/\/pay\.example\.vn\//)
  })

  it('can be withdrawn with a reason, and complained about', async () => {
    const { lan, page } = await aDossier()
    await lan.get(`${page}/withdraw`)
    const refused = await lan.post(`${page}/withdraw`, { reason: ' ' })
    expect(refused.status).toBe(422)
    expect(refused.html).toContain('<a href="#reason">Your reason: this is missing. Please fill it in</a>')
    await lan.get(`${page}/complain`)
    expect((await lan.post(`${page}/complain`)).html).toContain('Your complaint: this is missing')
    expect((await lan.post(`${page}/complain?lang=vi`, { text: 'x\u200by' })).html).toContain(
      '<a href="#text">Nội dung khiếu nại: ',
    )
    await lan.get(`${page}/complain?lang=en`)
    const told = await lan.submit(`${page}/complain`, { text: 'Nobody calls me back' })
    for (const says of ['Your complaint was received', 'Who answers']) expect(told.html).toContain(says)
    expect((await lan.get(page)).html).toContain('answers your complaint')
    await lan.get(`${page}/withdraw`)
    const { html } = await lan.submit(`${page}/withdraw`, { reason: 'I sold the plot' })
    expect(html).toContain('Withdrawn by you')
  })

  it('has a conversation with its office, which both read', async () => {
    const { lan, number, api, page } = await aDossier()
    expect((await lan.get(page)).html).not.toContain('Messages with the office')
    const asked = await lan.get(`${page}/write`)
    expect(asked.html).toMatch(/answers, by 17:00 on \d+ \w+ 2026 if you send it now/)
    const refused = await lan.post(`${page}/write`)
    expect(refused.html).toContain('<a href="#text">Your message: this is missing. Please fill it in</a>')
    const written = await lan.submit(`${page}/write`, { text: 'When is it <b>done</b>?' })
    for (const says of ['Messages with the office', 'When is it &lt;b&gt;done', 'answers your message'])
      expect(written.html).toContain(says)
    await api.complete(number, 'hoa', 'message', { outcome: 'reply', reason: 'On Friday' })
    const { html } = await lan.get(`${page}?lang=vi`)
    for (const says of ['Tin nhắn với cơ quan', 'On Friday']) expect(html).toContain(says)
  })

  it('that ended says of money that came too late who gives it back, and by when', async () => {
    const { lan, api, number, page } = await aDossier()
    await api.complete(number, 'hoa', 'check', { outcome: 'proceed' })
    const reference = (await api.task(number, 'payment')).id
    expect((await lan.get(`${page}/paid`)).html).toContain('not confirmed yet')
    await api.call('lan', `POST /api/v1/dossiers/${number}/withdraw`, { body: { reason: 'x' } })
    expect((await lan.get(page)).html).not.toContain('still owed to you')
    const notification = await api.notice({ paymentId: 'P7', reference, amountVnd: 75_000 })
    await api.call(undefined, 'POST /api/v1/payments/notifications', { body: { notification } })
    const { html } = await lan.get(`${page}/paid`)
    for (const says of ['give it back', '75,000 đồng', 'Bến Thành Ward']) expect(html).toContain(says)
    const { html: dossier } = await lan.get(page)
    expect(dossier).toContain('What is still owed to you')
    expect(dossier).toContain('gives a payment of yours back')
    expect(dossier).not.toContain('The result is promised')
  })

  it('is rated in two touches once it has ended', async () => {
    const { lan, api, number, page } = await aDossier()
    await lan.get(`${page}/withdraw`)
    await lan.post(`${page}/withdraw`, { reason: 'I sold the plot' })
    await lan.get(`${page}/rate`)
    const unrated = await lan.post(`${page}/rate`)
    expect([unrated.status, unrated.html]).toEqual([
      422,
      expect.stringContaining('<a href="#score">All in all: choose one of the answers</a>'),
    ])
    const { html } = await lan.submit(`${page}/rate`, { score: '5' })
    expect(html).toContain('You rated it: Very content')
    expect((await api.dossier(number)).rating?.score).toBe(5)
  })

  it('says which offices looked at it', async () => {
    const { lan, api, number, page } = await aDossier()
    await api.call('hoa', `GET /api/v1/dossiers/${number}`)
    const { html } = await lan.get(page)
    expect(html).toContain('Who looked at your data (1)')
    expect(html).not.toContain('hoa')
  })

  it('speaks Vietnamese too', async () => {
    const { lan, page } = await aDossier()
    const { html } = await lan.get(`${page}?lang=vi`)
    expect(html).toContain('kiểm tra hồ sơ có thiếu gì không')
    expect(html).toContain('Hạn: ')
  })
})

describe('beyond the years whose days off were decided', () => {
  it('everything is done as before, and every date says that it is provisional', async () => {
    const portal = await aPortal()
    const { api, visitor } = portal
    api.at = '2027-12-31T10:30:00.000Z'
    const number = await api.file({ storeys: 9, river: true })
    const told = async (person: string | undefined, path: string, query = {}) =>
      (await api.call(person, `GET ${path}`, { query })).body
    expect(await told('lan', `/api/v1/dossiers/${number}`)).toMatchObject({
      provisional: true,
      tasks: [{ kind: 'check', provisional: true }],
    })
    expect((await told('lan', '/api/v1/dossiers')).items).toMatchObject([{ number, provisional: true }])
    const said = /\(provisional, the days off of 2028 are not decided yet\)/
    const lan = visitor()
    await lan.signIn('lan')
    for (const page of ['/dossiers', `/dossiers/${number}`, `/dossiers/${number}/filed`])
      expect((await lan.get(page)).html).toMatch(said)
    const hoa = visitor('agency')
    await hoa.signIn('hoa')
    const { id } = await api.task(number, 'check')
    for (const page of ['/agency/inbox', `/agency/dossiers/${number}`, `/agency/tasks/${id}`])
      expect((await hoa.get(page)).html).toMatch(said)
    await api.complete(number, 'hoa', 'check', { outcome: 'supplement', reason: 'x', items: ['The drawing'] })
    expect((await lan.get(`/dossiers/${number}`)).html).toMatch(said)
    const paper = (await told('lan', `/api/v1/dossiers/${number}/papers`)).items.at(-1)
    expect(paper).toBeDefined()
  })
})

describe('the page after a filing', () => {
  it.each([
    [workingDays(0), 'the time for it is the same working day.', 'thời hạn kiểm tra: trong ngày làm việc.'],
    [workingDays(3), 'the time for it is 3 working days.', 'thời hạn kiểm tra: 3 ngày làm việc.'],
    [workingHours(1), 'the time for it is 1 working hour.', 'thời hạn kiểm tra: 1 giờ làm việc.'],
  ])('says how long the check of this procedure takes: %j', async (within, en, vi) => {
    const [check, ...route] = shedPermit.route
    const procedure = { ...shedPermit, route: [{ ...check, within }, ...route] } as Procedure
    const { api, visitor } = await aPortal({ procedures: [procedure] })
    const number = await api.file()
    const lan = visitor()
    await lan.signIn('lan')
    const page = `/dossiers/${number}/filed`
    expect((await lan.get(page)).html).toContain(en)
    expect((await lan.get(`${page}?lang=vi`)).html).toContain(vi)
  })

  it('speaks of no check where none is', async () => {
    const procedure = { ...shedPermit, route: shedPermit.route.slice(1) } as Procedure
    const { api, visitor } = await aPortal({ procedures: [procedure] })
    const number = await api.file()
    const lan = visitor()
    await lan.signIn('lan')
    const { html } = await lan.get(`/dossiers/${number}/filed`)
    expect(html).toContain('It was received as you filed it')
    expect(html).not.toContain('An officer checks')
  })
})

describe('an appointment that waits for the applicant', () => {
  it('is told as it would be if he answered now, and that it moves, to him and to the office', async () => {
    const { lan, number, api, page, visitor } = await aDossier()
    await api.complete(number, 'hoa', 'check', { outcome: 'supplement', reason: 'x', items: ['The drawing'] })
    const told = async () => (await api.call('lan', `GET /api/v1/dossiers/${number}`)).body
    const before = await told()
    api.at = '2026-12-08T02:00:00.000Z'
    const after = await told()
    expect(after).toMatchObject({ dueMoves: true })
    expect(after.dueAt > before.dueAt).toBe(true)
    const says = /If you answer now, the result is promised for 17:00 on 17 December 2026\. The date moves/
    // The session is over by then.
    await lan.signIn('lan')
    expect((await lan.get(page)).html).toMatch(says)
    expect((await lan.get('/dossiers')).html).toContain('moves with the day of your answer')
    const hoa = visitor('agency')
    await hoa.signIn('hoa')
    expect((await hoa.get(`/agency/dossiers/${number}`)).html).toContain('the date moves with the answer')
  })
})

describe('a clock that stands by law', () => {
  it('says why and by which law, to the applicant, to the office, and before anybody files', async () => {
    const standing = changed((it) =>
      Object.assign(it.route[2], { clockStands: { legalBasis: '50/2014/QH13, Điều 102' } }),
    ) as Procedure
    const { api, visitor } = await aPortal({ procedures: [standing] })
    const number = await api.file({ storeys: 9, river: false, free: true })
    await api.complete(number, 'hoa', 'check', { outcome: 'proceed' })
    const { clock, dueMoves } = (await api.call('lan', `GET /api/v1/dossiers/${number}`)).body
    expect([clock.stands, clock.running, dueMoves]).toEqual([
      { step: 'opinions', legalBasis: '50/2014/QH13, Điều 102' },
      false,
      true,
    ])
    const lan = visitor('citizen')
    await lan.signIn('lan')
    const own = (await lan.get(`/dossiers/${number}`)).html
    expect(own).toContain('The clock stands still during “Opinions”, by law: 50/2014/QH13, Điều 102.')
    expect(own).toContain('If this step ended now, the result would be promised for')
    expect((await lan.get('/dossiers')).html).toContain('the clock stands while another body works')
    expect((await lan.get(`/procedures/${standing.code}`)).html).toContain(
      'The clock stands still meanwhile: 50/2014/QH13',
    )
    const hoa = visitor('agency')
    await hoa.signIn('hoa')
    const office = (await hoa.get(`/agency/dossiers/${number}`)).html
    expect(office).toContain('It stands still by law: 50/2014/QH13, Điều 102')
    expect(office).toContain('if this step ended now; the date moves with its end')
  })
})
