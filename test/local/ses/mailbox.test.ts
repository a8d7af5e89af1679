import { mkdtempSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createMailbox } from '../../../local/ses/mailbox'

describe('the mailbox of the embedded runtime', () => {
  let server: Server
  let directory: string
  let base: string
  beforeAll(async () => {
    directory = mkdtempSync(join(tmpdir(), 'motcua-mailbox-'))
    const mailbox = createMailbox({ directory, base: '/local/mail' })
    // A connection that is kept may be closed under the next request when the machine is slow.
    server = createServer({ keepAliveTimeout: 0 }, (request, response) => void mailbox(request, response))
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()))
    base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  })
  afterAll(() => new Promise((resolve) => server.close(resolve)))
  const get = async (path: string) => {
    const answer = await fetch(base + path)
    return { status: answer.status, text: await answer.text() }
  }
  const mail = (name: string, subject: string, text = 'Xem http://127.0.0.1/dossiers/1 <b>') =>
    writeFileSync(
      join(directory, name),
      JSON.stringify({
        at: '2026-11-26T02:00:00.000Z',
        Destination: { ToAddresses: ['lan@example.vn'] },
        Content: { Simple: { Subject: { Data: subject }, Body: { Text: { Data: text } } } },
      }),
    )

  it('says that there is no mail yet', async () => {
    expect((await get('/local/mail')).text).toContain('Chưa có thư nào')
  })

  it('lists the newest first, and shows one as text with its addresses as links', async () => {
    mail('2026-11-25-a.json', 'Older')
    mail('2026-11-26-b.json', 'Newer <script>')
    const { text } = await get('/local/mail')
    expect(text.indexOf('Newer &lt;script&gt;')).toBeLessThan(text.indexOf('Older'))
    const one = await get('/local/mail/2026-11-26-b.json')
    expect(one.text).toContain(
      '<a href="http://127.0.0.1/dossiers/1">http://127.0.0.1/dossiers/1</a> &lt;b&gt;',
    )
  })

  it.each(['/local/mail/none.json', '/local/mail/..%2F..%2Fetc%2Fpasswd', '/local/mail/x'])(
    'has nothing at %s',
    async (path) => expect((await get(path)).status).toBe(404),
  )

  it('turns over pages of fifty', async () => {
    for (let index = 0; index < 60; index += 1)
      mail(`2026-10-${String(index).padStart(3, '0')}.json`, `No ${index}`)
    const first = await get('/local/mail')
    expect(first.text.match(/<li>/g)).toHaveLength(50)
    expect((await get('/local/mail?from=50')).text.match(/<li>/g)).toHaveLength(12)
  })
})
