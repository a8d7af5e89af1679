import { readdir, readFile } from 'node:fs/promises'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { join } from 'node:path'
import { z } from 'zod'
import { escapeMarkup } from '../aws/escape-markup'

const Text = z.object({ Data: z.string() })
const Mail = z.object({
  at: z.string(),
  Destination: z.object({ ToAddresses: z.array(z.string()) }),
  Content: z.object({ Simple: z.object({ Subject: Text, Body: z.object({ Text }) }) }),
})
const fileName = /^[\w.-]+\.json$/
const pageLength = 50

export interface MailboxInput {
  directory: string
  /** Where it is mounted, without a slash at its end. */
  base: string
}

const page = (
  title: string,
  content: string,
): string => `<!doctype html><html lang="vi"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1"><title>${escapeMarkup(title)}</title>
<style>body{font:1rem/1.5 system-ui,sans-serif;max-width:60rem;margin:0 auto;padding:1rem;color:#1a1a1a}a{color:#0b4a8f}li{margin:.5rem 0;overflow-wrap:anywhere}pre{white-space:pre-wrap;overflow-wrap:anywhere;font:inherit}</style>
</head><body><main><h1>${escapeMarkup(title)}</h1>${content}</main></body></html>`

/** The mails that were sent, for a look at them: they go nowhere. Of the embedded runtime alone. */
export const createMailbox = ({ directory, base }: MailboxInput) => {
  const mailIn = async (name: string) => {
    const read = Mail.safeParse(JSON.parse(await readFile(join(directory, name), 'utf8')))
    return read.success ? { name, ...read.data } : undefined
  }

  // A file that was cut short hides no other mail.
  const readable = (name: string) => mailIn(name).catch(() => undefined)

  const list = async (from: number): Promise<string> => {
    const all = (await readdir(directory))
      .filter((name) => fileName.test(name))
      .sort()
      .reverse()
    const shown = (await Promise.all(all.slice(from, from + pageLength).map(readable))).flatMap(
      (mail) => mail ?? [],
    )
    const items = shown.map(
      ({ name, at, Destination, Content }) =>
        `<li><a href="${base}/${encodeURIComponent(name)}">${escapeMarkup(Content.Simple.Subject.Data)}</a><br>${escapeMarkup(Destination.ToAddresses.join(', '))}, <time>${at}</time></li>`,
    )
    const older =
      all.length > from + pageLength
        ? `<p><a href="${base}?from=${from + pageLength}">Thư cũ hơn / older</a></p>`
        : ''
    const said = items.length
      ? `<ul>${items.join('')}</ul>${older}`
      : '<p>Chưa có thư nào. / No mail yet.</p>'
    return page(
      'Hộp thư trình diễn',
      `<p>Những thư này không được gửi đi đâu. / <span lang="en">A demonstration: these mails go nowhere.</span></p>${said}`,
    )
  }

  const one = async (name: string): Promise<string | undefined> => {
    const mail = fileName.test(name) ? await readable(name) : undefined
    if (!mail) return undefined
    const { Subject, Body } = mail.Content.Simple
    const said = escapeMarkup(Body.Text.Data).replace(
      /https?:\/\/[^\s]+/g,
      (address) => `<a href="${address}">${address}</a>`,
    )
    return page(
      Subject.Data,
      `<p>${escapeMarkup(mail.Destination.ToAddresses.join(', '))}, <time>${mail.at}</time></p><pre>${said}</pre><p><a href="${base}">Hộp thư / mailbox</a></p>`,
    )
  }

  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const url = new URL(request.url ?? '/', 'http://local.invalid')
    const name = decodeURIComponent(url.pathname.slice(base.length + 1))
    const text = name ? await one(name) : await list(Math.max(0, Number(url.searchParams.get('from')) || 0))
    response.writeHead(text ? 200 : 404, {
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-store',
      'content-security-policy':
        "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; frame-ancestors 'none'",
    })
    response.end(text ?? page('Không có thư này', `<p><a href="${base}">Hộp thư / mailbox</a></p>`))
  }
}
