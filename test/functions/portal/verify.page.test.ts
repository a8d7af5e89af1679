import { stateIn } from '../../../functions/adapters/dossier-items'
import { sha256 } from '../../../functions/adapters/event-chain'
import { keys } from '../../../functions/adapters/keys'
import { issueResult } from '../../../functions/issuance/issue-result'
import { checkResult } from '../../../functions/office/results/check-result'
import { verifyApp } from '../../../functions/portal/verify/verify-app'
import { runCommand } from '../../../functions/runtime/run-command'
import type { Procedure } from '../../../workflows/kernel/procedure'
import { coSignedShed } from '../../fixtures/co-signed'
import { aDossierToIssue, anIssuingDesk, decidedAt, type IssuingTestDesk } from '../../fixtures/issuing'
import { silentShed } from '../../fixtures/silently-approved'

const assets = { style: 's.css', script: 's.js', fonts: [], icon: 'i.svg', codeReader: 'r.js', files: {} }
type Due = Awaited<ReturnType<typeof aDossierToIssue>>
const noSessions = { find: async () => undefined } as never

/** `then`: what comes of it before it is issued, and the task that then waits. */
const issued = async (
  procedure?: Procedure,
  then: (desk: IssuingTestDesk, due: Due) => Promise<Due> = async (_desk, due) => due,
) => {
  const desk = anIssuingDesk(procedure)
  const due = await then(desk, await aDossierToIssue(desk))
  await issueResult(due, desk)
  const result = (await desk.dossiers.load(due.dossier))!.result!
  const open = async (path = `/verify/${result.id}?lang=vi`, init: RequestInit = {}) => {
    const app = verifyApp({
      ...desk,
      documents: desk.files,
      assets,
      origins: { own: 'https://motcua.example.vn', forms: [], files: [] },
      sessions: noSessions,
      whoCalls: async () => {
        throw new Error('nobody signs in here')
      },
      nameOf: async () => undefined,
      turnsOf: async () => ({ count: 0, more: false }),
      braking: { brake: async () => {}, addressOf: () => undefined },
    })
    const env = { requestContext: { timeEpoch: Date.parse(decidedAt), requestId: 'r' } }
    const answer = await app.request(path, init, env)
    return { status: answer.status, headers: answer.headers, body: await answer.text() }
  }
  return { desk, result, open, page: `/verify/${result.id}` }
}

const only = (procedure: Procedure, ...kinds: string[]): Procedure => ({
  ...procedure,
  route: procedure.route.filter(({ kind }) => kinds.includes(kind)),
})
const after = async (
  desk: IssuingTestDesk,
  { dossier: id, task }: Due,
  command: { kind: 'silence' } | { kind: 'complete'; outcome: string },
): Promise<Due> => {
  const at = command.kind === 'silence' ? (await desk.dossiers.load(id))!.tasks[task]!.dueAt : decidedAt
  const { tasks } = await runCommand(desk, id, { ...command, task }, { at, by: 'system' })
  const open = Object.values(tasks).find(({ status, kind }) => status === 'open' && kind !== 'account')
  return { dossier: id, task: open!.id, at }
}

describe('a document that not one agency alone has decided', () => {
  it('says whose silence approved it, since when and by which law', async () => {
    const { open } = await issued(only(silentShed, 'check', 'decide', 'issue'), (desk, due) =>
      after(desk, due, { kind: 'silence' }),
    )
    const { body } = await open()
    expect(body).toContain('Được coi như đã chấp thuận')
    expect(body).toContain('Ủy ban nhân dân phường Bến Thành không quyết định trong thời hạn; theo Test Act')
  })

  it('names the second agency that signed it', async () => {
    const { open } = await issued(
      only(coSignedShed, 'check', 'decide', 'co-sign', 'issue'),
      async (desk, due) => {
        const decided = await after(desk, due, { kind: 'complete', outcome: 'approve' })
        return after(desk, decided, { kind: 'complete', outcome: 'sign' })
      },
    )
    const { body } = await open()
    expect(body).toContain('Cơ quan cùng ký')
    expect(body).toContain('Sở Xây dựng, 24/11/2026')
  })
})

describe('the page behind the code on a document', () => {
  it('says that a document is genuine and in force, and nothing of its holder', async () => {
    const { open, result } = await issued()
    const { status, headers, body } = await open()
    expect(status).toBe(200)
    expect(headers.get('content-type')).toBe('text/html; charset=utf-8')
    expect(body).toMatch(/^<!DOCTYPE html><html lang="vi"/)
    expect(body).toContain('<h1 class="govuk-heading-l">Văn bản có thật và đang còn hiệu lực</h1>')
    for (const part of [result.number, result.sha256, 'Ủy ban nhân dân phường Bến Thành', '24/11/2026'])
      expect(body).toContain(part)
    expect(body).not.toContain('Nguyễn Thị Lan')
    expect(body).not.toContain('H29.16-261124-D1')
  })

  it('speaks English to those who ask for it or whose browser does', async () => {
    const { open, page } = await issued()
    expect((await open(`${page}?lang=en`)).body).toContain('genuine and in force')
    const liked = (language: string) => ({ headers: { 'accept-language': language } })
    expect((await open(page, liked('en'))).body).toContain('<html lang="en"')
    expect((await open(`${page}?lang=vi`, liked('en'))).body).toContain('<html lang="vi"')
    expect((await open(`${page}?lang=xx`, liked('vi'))).body).toContain('<html lang="vi"')
  })

  it('says that a document was revoked', async () => {
    const { desk, open, page } = await issued()
    await runCommand(desk, 'D1', { kind: 'revoke', reason: 'wrong' }, { at: decidedAt, by: 'signer' })
    expect((await open(`${page}?lang=en`)).body).toContain('This document was revoked</h1>')
  })

  it('goes on saying that a document is genuine when the words of its dossier were erased by rule', async () => {
    const { desk, open } = await issued()
    const words = (await desk.dossiers.read('D1'))!.events.flatMap(({ event, personal }) =>
      personal ? event.sequence : [],
    )
    const erase = { kind: 'erase-words', words, reason: 'kept for long enough', legalBasis: 'law' } as const
    await runCommand(desk, 'D1', erase, { at: decidedAt, by: 'operator' })
    expect((await desk.dossiers.read('D1'))!.events.some(({ personal }) => personal)).toBe(false)
    expect((await open()).body).toContain('Văn bản có thật và đang còn hiệu lực</h1>')
  })

  it('says by which document another was replaced, and leads to it', async () => {
    const { desk, open, page } = await issued()
    await issueResult(await aDossierToIssue(desk, { id: 'E2' }), desk)
    const replacedBy = (await desk.dossiers.load('E2'))!.result!.id
    const revoke = { kind: 'revoke', reason: 'wrong', replacedBy } as const
    await runCommand(desk, 'D1', revoke, { at: decidedAt, by: 'signer' })
    const { body } = await open(`${page}?lang=en`)
    expect(body).toContain('This document was replaced</h1>')
    expect(body).toContain('0002/2026/KQ-H29.16')
    expect(body).toContain(`href="/verify/${replacedBy}"`)
  })

  it('confirms nothing when what is kept was altered or is gone', async () => {
    const { desk, open, result, page } = await issued()
    desk.files.documents.set(result.key, Buffer.from('other'))
    expect((await open(`${page}?lang=en`)).body).toContain('can’t be confirmed')
    desk.files.documents.delete(result.key)
    expect((await open(`${page}?lang=en`)).body).toContain('can’t be confirmed')
  })

  it('says that there is no such document, in the same form', async () => {
    const { open } = await issued()
    const { status, body } = await open(`/verify/${encodeURIComponent('<script>alert(1)</script>')}`)
    expect(status).toBe(404)
    expect(body).toContain('Không có văn bản này</h1>')
    expect(body).not.toContain('<script>')
  })

  it('escapes what it is told', async () => {
    const { desk, open } = await issued()
    const [agency] = desk.agencies.filter(({ id }) => id === 'ward-ben-thanh')
    desk.agencies = [{ ...agency!, name: { vi: '<b>"A" & B</b>', en: 'x' } }]
    expect((await open()).body).toContain('<bdi>&lt;b&gt;&quot;A&quot; &amp; B&lt;/b&gt;</bdi>')
  })

  it('loads its own style and script alone, and is framed by nobody', async () => {
    const { open } = await issued()
    const { headers, body } = await open()
    expect(headers.get('content-security-policy')).toBe(
      "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; manifest-src 'self'; img-src 'self'; frame-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
    )
    expect(body).not.toMatch(/ style=| on\w+=|<script>/)
  })

  it.each([
    (number: string) => number,
    (number: string) => ` ${number.toLowerCase()} `,
    (number: string) => number.replace('-', '–'),
    (number: string) => number.replace('-', '\u2011'),
    (number: string) => number.replaceAll('/', ' / '),
    (number: string) => `${number}.`,
    (number: string) => `Số: ${number}`,
    (number: string) => `số ${number.normalize('NFD')};`,
    (number: string) => `So:${number}`,
    (number: string) => `“${number}”`,
    (number: string) => number.replace(/^0+/, ''),
    (number: string) => number.replaceAll('/', '／').replace('-', '－'),
    (number: string) => number.replace(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0)),
    (number: string) => `\u200b${number}\u200b`,
  ])('finds a document by its number and code, however the number is written (%#)', async (written) => {
    const { open, result } = await issued()
    const code = result.id.slice(0, 8)
    const addresses = [result.id, `/verify/${code}`, `https://city.example.vn/verify/${result.id}?lang=vi`]
    for (const typed of [
      code,
      ` ${code.toUpperCase()} `,
      `${code.slice(0, 4)}-${code.slice(4)}`,
      ...addresses,
    ]) {
      const query = new URLSearchParams({ number: written(result.number), code: typed })
      const found = await open(`/verify?${query}`)
      expect([found.status, found.headers.get('location')]).toEqual([303, `/verify/${result.id}`])
    }
    const alone = await open(`/verify?${new URLSearchParams({ number: written(result.number), lang: 'en' })}`)
    expect(alone.status).toBe(200)
    expect(alone.body).toContain(`To check ${result.number}, type the check code`)
  })

  it('tells nobody who has only a number whether there is such a document', async () => {
    const { open, result } = await issued()
    const other = '0999/2026/KQ-H29.16'
    const asked = async (number: string, code?: string) => {
      const answer = await open(
        `/verify?${new URLSearchParams({ number, lang: 'en', ...(code && { code }) })}`,
      )
      const said = [result.number, other].flatMap((one) => [one, encodeURIComponent(one)])
      return [answer.status, said.reduce((text, one) => text.replaceAll(one, ''), answer.body)]
    }
    const another = result.id[8] === '0' ? '1' : '0'
    const wrong = [result.id.slice(1, 9), result.id.slice(0, 7), result.id.slice(0, 8) + another, '/verify/']
    for (const code of [undefined, '00000000', ...wrong])
      expect(await asked(result.number, code)).toEqual(await asked(other, code))
    const [status, body] = await asked(result.number, '00000000')
    expect(status).toBe(404)
    expect(body).toContain('No document with this number and this check code was issued here')
    expect((await open(`/verify/${encodeURIComponent(result.number)}`)).status).toBe(404)
  })

  it('compares a file that is sent, for browsers without JavaScript, and keeps nothing', async () => {
    const { open, desk, result, page } = await issued()
    const sent = (bytes?: Uint8Array) => {
      const form = new FormData()
      if (bytes) form.set('file', new File([bytes as Uint8Array<ArrayBuffer>], 'x.pdf'))
      return open(`${page}?lang=en`, { method: 'POST', body: form })
    }
    const before = [...desk.files.documents.keys()]
    const genuine = desk.files.documents.get(result.key)!
    expect((await sent(genuine)).body).toContain('Your file is, byte for byte, the one that was issued.')
    expect((await sent(Buffer.from('other'))).body).toContain('Your file is not the one that was issued.')
    expect((await sent()).status).toBe(422)
    expect([...desk.files.documents.keys()]).toEqual(before)
  })
})

describe('what was altered behind a result', () => {
  const forged = new TextEncoder().encode('%PDF-1.7 forged')
  const forgery = async () => {
    const about = await issued()
    const { desk, result } = about
    const head = (await desk.table.get(keys.head('D1')))!
    return {
      ...about,
      forgeFile: () => desk.files.put(result.key, forged, 'application/pdf'),
      forgeHead: () => {
        const before = stateIn(head)
        const state = before.replaceAll(result.sha256, sha256(forged))
        expect(state).not.toBe(before)
        return desk.table.write([{ name: 'forge', update: keys.head('D1'), set: { state } }])
      },
      forgeWords: () => desk.table.write([{ name: 'forge', delete: keys.personal('D1', 1) }]),
    }
  }

  it.each([
    ['the file', ['forgeFile']],
    ['the file and HEAD with it', ['forgeFile', 'forgeHead']],
    ['HEAD alone', ['forgeHead']],
    ['somebody’s words, which are gone', ['forgeWords']],
  ] as const)('(%s) is told by the public check, in both languages', async (_what, forgeries) => {
    const forger = await forgery()
    for (const forge of forgeries) await forger[forge]()
    for (const [language, words] of [
      ['en', 'This document can’t be confirmed</h1>'],
      ['vi', 'Không xác nhận được văn bản</h1>'],
    ]) {
      const { status, body } = await forger.open(`${forger.page}?lang=${language}`)
      expect([status, body.includes(words!), body.includes('genuine')]).toEqual([200, true, false])
    }
    const { dossiers, files } = forger.desk
    const told = await checkResult({ id: forger.result.id, at: decidedAt }, { dossiers, files }).then(
      ({ unaltered }) => unaltered,
      ({ code }) => code,
    )
    expect([false, 'altered']).toContain(told)
  })
})
