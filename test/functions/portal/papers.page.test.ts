import { progressOf } from '../../../functions/portal/citizen/form/draft-progress'
import { answers } from '../../fixtures/dossier'
import { aJpeg, aPdf, aPng } from '../../fixtures/files'
import { aPortal } from '../../fixtures/portal'
import { shedPermit } from '../../fixtures/procedure'

const daysAfter = (at: string, days: number) => new Date(Date.parse(at) + days * 86_400_000).toISOString()

const heic = Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1heic\0\0\0\0', 'latin1')

/** Lan's form, at the page of its drawing. */
const aForm = async () => {
  const portal = await aPortal()
  const { api, common } = portal
  const lan = portal.visitor()
  await lan.signIn('lan')
  await lan.get('/procedures/1.999999/start')
  await lan.post('/procedures/1.999999/start')
  const [begun] = (await common.drafts.of('lan', api.at)).items
  const passed = progressOf(shedPermit, begun!).pages.map((page) => page.id)
  const draft = await common.drafts.change(begun!, api.at, (now) => ({ ...now, answers, passed }))
  const page = `/drafts/${draft.id}/papers/drawing`
  /** As the browser sends a file to the store, and comes back; what was `sent` before stays when nothing is. */
  const send = async (bytes?: Uint8Array, name?: string) => {
    const { html } = await lan.get(page)
    const key = /name="key" value="([^"]+)"/.exec(html)?.[1] ?? ''
    if (bytes) api.objects.send({ key }, bytes, name)
    return lan.open(`${page}/arrived/${key.replace('uploads/', '')}`)
  }
  return { ...portal, lan, draft, page, send }
}

describe('a paper that somebody sends', () => {
  it.each([
    ['nothing', undefined, 'did not arrive', 'chưa'],
    ['an empty file', Buffer.alloc(0), 'The file is empty', 'Tệp trống'],
    ['too large a file', Buffer.alloc(1_000_001), 'The file is too large', 'quá lớn'],
    ['a file of another type', aPng(), 'of another type', ''],
    [
      'a photograph of an iPhone',
      heic,
      'HEIC photograph. This paper must be PDF',
      'ảnh HEIC. Giấy tờ này phải là PDF',
    ],
    ['eight octets', Buffer.from('%PDF-1.7'), 'its end is missing', 'thiếu phần cuối'],
    ['half a file', aPdf().subarray(0, 150), 'its end is missing', 'thiếu phần cuối'],
    ['a file under a password', aPdf({ trailer: '/Encrypt 9 0 R' }), 'The PDF is protected', 'mật khẩu'],
    ['a web page too', aPdf({ after: '<script>x</script>' }), 'a web page too', 'trang web'],
    [
      'a trial of scanners',
      aPdf({ head: '%X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*\n' }),
      'Something harmful was found',
      'gây hại',
    ],
  ])('is told to be %s at once, in both languages', async (_what, bytes, en, vi) => {
    const { lan, send, common, api } = await aForm()
    const told = await send(bytes)
    expect(told.status).toBe(422)
    expect(told.html).toMatch(new RegExp(`<a href="#file">[^<]*${en}`))
    lan.cookies.set('__Host-language', 'vi')
    expect((await send(bytes)).html).toContain(vi)
    expect((await common.drafts.of('lan', api.at)).items[0]?.documents).toEqual([])
  })

  it('is refused by the API too, by its place and in the caller’s language, and nothing is written', async () => {
    const { api } = await aForm()
    for (const [bytes, contentType, code, message] of [
      [aPdf({ trailer: '/Encrypt 9 0 R' }), 'application/pdf', 'attachment-unreadable', /mật khẩu/],
      [aPdf().subarray(0, 100), 'application/pdf', 'attachment-unreadable', /thiếu phần cuối/],
      [aPdf({ after: '<html>' }), 'application/pdf', 'attachment-unreadable', /trang web/],
      [aPng(65_535, 65_535), 'image/png', 'attachment-type', /application\/pdf/],
    ] as const) {
      const documents = [{ type: 'drawing', uploadId: await api.upload('lan', { bytes, contentType }) }]
      const call = 'POST /api/v1/procedures/1.999999/dossiers'
      const headers = { 'accept-language': 'vi' }
      const { status, body } = await api.refused('lan', call, { body: { answers, documents }, headers })
      expect([status, body.code, body.errors[0].pointer]).toEqual([422, code, '/documents/0/uploadId'])
      expect(body.errors[0].message).toMatch(message)
    }
  })

  it('of an officer is looked at as well', async () => {
    const { api } = await aForm()
    const number = await api.consulted({ storeys: 9, river: true })
    const { id } = await api.task(number, 'opinion', 'fire-police')
    for (const bytes of [aPng(65_535, 65_535), aJpeg(65_535, 65_535)]) {
      const contentType = bytes[0] === 0xff ? 'image/jpeg' : 'image/png'
      const documents = [{ type: 'enclosure', uploadId: await api.upload('bao', { bytes, contentType }) }]
      const body = { outcome: 'object', reason: 'No', documents }
      const answer = await api.refused('bao', `POST /api/v1/tasks/${id}/complete`, { body })
      expect(answer.body).toMatchObject({ status: 422, code: 'attachment-unreadable' })
      expect(answer.body.errors[0].message).toContain('more than 200 million dots')
    }
  })

  it('is given out as a file in which nothing runs', async () => {
    const { api, lan } = await aForm()
    const number = await api.file()
    const [{ id } = { id: '' }] = (await api.dossier(number)).documents
    const { status, headers } = await lan.get(`/dossiers/${number}/documents/${id}`)
    expect(status).toBe(200)
    expect(headers.get('content-type')).toBe('application/pdf')
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('content-security-policy')).toContain('sandbox')
    expect(headers.get('content-disposition')).toMatch(/^attachment; filename\*=UTF-8''/)
  })
})

describe('a paper of a form', () => {
  it('lives as long as its form, however often that is taken up again', async () => {
    const { api, lan, draft, page, send } = await aForm()
    const began = api.at
    expect((await send(aPdf())).html).toContain('File 1')
    for (const day of [20, 45, 74, 103]) {
      api.at = daysAfter(began, day)
      await lan.signIn('lan')
      await lan.get(`/drafts/${draft.id}/questions/name`)
      expect((await lan.post(`/drafts/${draft.id}/questions/name`, { name: `Lan ${day}` })).status).toBe(303)
    }
    api.at = daysAfter(began, 132)
    await lan.signIn('lan')
    expect((await lan.get(page)).html).toContain('File 1')
    await lan.get(`/drafts/${draft.id}/check`)
    expect((await lan.post(`/drafts/${draft.id}/check`)).location).toMatch(/^\/dossiers\/H29.+\/filed$/)
  })

  it('is known by the name of its file, and can be looked at before it is handed in, by whoever sent it alone', async () => {
    const { visitor, lan, page, send, api } = await aForm()
    const { html } = await send(aPdf(), 'Bản vẽ <b>.pdf')
    expect(html).toContain('(Bản vẽ &lt;b&gt;.pdf)')
    const address = /href="([^"]+\/files\/\w+)"/.exec(html)?.[1] ?? ''
    expect(html).not.toContain('<img')
    const seen = await lan.get(address)
    expect([seen.status, seen.headers.get('content-type')]).toEqual([200, 'application/pdf'])
    expect(seen.headers.get('content-disposition')).toContain(encodeURIComponent('Bản vẽ'))
    expect(seen.headers.get('content-security-policy')).toContain('sandbox')
    expect((await lan.get(page.replace('papers/drawing', 'check'))).html).toContain(
      '1 file: Bản vẽ &lt;b&gt;.pdf',
    )
    const minh = visitor()
    await minh.signIn('minh')
    expect((await minh.get(address)).status).toBe(404)
    await lan.get(page)
    await lan.post(page, { remove: address.split('/').at(-1) ?? '' })
    expect((await lan.get(address)).status).toBe(404)
    expect(api.table.items().some((item) => JSON.stringify(item).includes('Bản vẽ'))).toBe(false)
  })

  it('that is gone from the store is not listed', async () => {
    const { api, common, lan, page, send, draft } = await aForm()
    await send(aPdf())
    common.cabinet.uploadFiles.renew = async () => false
    api.at = daysAfter(api.at, 2)
    await lan.signIn('lan')
    expect((await lan.get(page)).html).not.toContain('File 1')
    expect((await lan.open(`/drafts/${draft.id}/check`)).html).not.toContain('1 file')
  })
})
