import { PDFDocument } from 'pdf-lib'
import { unreadableIn } from '../../../workflows/kernel/written'
import { aPortal } from '../../fixtures/portal'

const long = 'a'.repeat(10_000)
const texts: [string, string, string][] = [
  [
    'a script',
    '<script>alert(1)</script>"\'><img src=x onerror=alert(1)>',
    '&lt;script&gt;alert(1)&lt;/script&gt;',
  ],
  ['marks that turn the line round', 'tên \u202egnud yax\u202c \u2067x\u2069', 'tên \u202egnud yax\u202c'],
  ['ten thousand letters', long, long.slice(0, 4_000)],
  ['emoji', 'Nhà đẹp 🏠👨‍👩‍👧 ❤️', 'Nhà đẹp 🏠👨‍👩‍👧 ❤️'],
  ['Vietnamese in pieces', 'Nguyễn Thị Lan'.normalize('NFD'), 'Nguyễn Thị Lan'],
]

describe.each(texts)('%s in a field', (_what, typed, shown) => {
  it('is text on every page that shows it, and in the papers', async () => {
    const { api, visitor } = await aPortal()
    const lan = visitor()
    await lan.signIn('lan')
    await lan.get('/procedures/1.999999/start')
    await lan.post('/procedures/1.999999/start')
    const { html: list } = await lan.get('/dossiers')
    const draft = /href="(\/drafts\/\w+)"/.exec(list)?.[1] ?? ''
    await lan.get(`${draft}/questions/name`)
    expect((await lan.post(`${draft}/questions/name`, { name: typed })).status).toBe(303)
    const question = await lan.get(`${draft}/questions/name`)
    const check = await lan.get(`${draft}/check`)
    for (const { html } of [question, check]) {
      expect(html).toContain(shown)
      expect(html).not.toMatch(/<script>alert|<img/)
    }

    const number = await api.file({ name: typed.normalize('NFC') })
    // A form may take what its author lets it take; what people write to each other has nothing unseen in it.
    const hidden = unreadableIn(typed.normalize('NFC')) !== undefined
    const said = hidden ? 'words' : typed
    await lan.get(`/dossiers/${number}/complain`)
    if (hidden) expect((await lan.post(`/dossiers/${number}/complain`, { text: typed })).status).toBe(422)
    await lan.post(`/dossiers/${number}/complain`, { text: said.slice(0, 5_000) })
    const request = { outcome: 'supplement', reason: said.slice(0, 5_000), items: [said.slice(0, 1_000)] }
    if (hidden) {
      const { id } = await api.task(number, 'check')
      const body = { ...request, reason: typed, items: [typed] }
      const answer = await api.refused('hoa', `POST /api/v1/tasks/${id}/complete`, { body })
      expect(answer.body.errors.map(({ pointer }: { pointer: string }) => pointer)).toEqual([
        '/reason',
        '/items/0',
      ])
    }
    await api.complete(number, 'hoa', 'check', request)
    const hoa = visitor('agency')
    await hoa.signIn('hoa')
    const pages = [
      await lan.get(`/dossiers/${number}`),
      await lan.get(`/dossiers/${number}/supplement`),
      await hoa.get(`/agency/dossiers/${number}`),
    ]
    for (const { status, html } of pages) {
      expect(status).toBe(200)
      expect(html).not.toMatch(/<script>alert|<img/)
      // Whatever way it runs, it ends where it stands.
      expect(html).toContain('<bdi>')
    }
    const { body } = await api.call('lan', `GET /api/v1/dossiers/${number}/papers`)
    expect(body.items.length).toBeGreaterThan(0)
    for (const { id } of body.items) {
      const paper = await api.call('lan', `GET /api/v1/dossiers/${number}/papers/${id}`)
      expect((await PDFDocument.load(paper.body)).getPageCount()).toBeGreaterThan(0)
    }
  })
})

it('a name from the identity provider is text too', async () => {
  const { visitor } = await aPortal()
  const stranger = visitor()
  await stranger.signIn('stranger', '<script>alert(1)</script>')
  const { html } = await stranger.get('/')
  expect(html).toContain('<bdi>&lt;script&gt;alert(1)&lt;/script&gt;</bdi>')
})
