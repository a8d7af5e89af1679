import { issueResult } from '../../../functions/issuance/issue-result'
import { PageLanguage, verifyPage } from '../../../functions/portal/verify-page'
import { gatewayResponse } from '../../../functions/runtime/api-call'
import { runCommand } from '../../../functions/runtime/run-command'
import { aDossierToIssue, anIssuingDesk, decidedAt } from '../../fixtures/issuing'

const issued = async () => {
  const desk = anIssuingDesk()
  const due = await aDossierToIssue(desk)
  await issueResult(due, desk)
  const result = (await desk.dossiers.load(due.dossier))!.result!
  const open = async (language: 'vi' | 'en' = 'vi', query: Record<string, string> = {}, id = result.id) => {
    const call = { path: { id }, query: PageLanguage.parse(query), body: undefined, at: decidedAt, language }
    return gatewayResponse(await verifyPage({ ...call, keep: () => [] }, desk))
  }
  return { desk, result, open }
}

describe('the page behind the code on a document', () => {
  test('says that a document is genuine and in force, and nothing of its holder', async () => {
    const { open, result } = await issued()
    const { statusCode, headers, body } = await open()
    expect(statusCode).toBe(200)
    expect(headers['content-type']).toBe('text/html; charset=utf-8')
    expect(body).toMatch(/^<!DOCTYPE html>\n<html lang="vi">/)
    expect(body).toContain('<h1>Văn bản có thật và đang còn hiệu lực</h1>')
    for (const part of [result.number, result.sha256, 'Ủy ban nhân dân phường Bến Thành', '24/11/2026'])
      expect(body).toContain(part)
    expect(body).not.toContain('Nguyễn Thị Lan')
    expect(body).not.toContain('H29.16-261124-D1')
  })

  test('speaks English to those who ask for it or whose browser does', async () => {
    const { open } = await issued()
    expect((await open('vi', { lang: 'en' })).body).toContain('genuine and in force')
    expect((await open('en')).body).toContain('<html lang="en">')
    expect((await open('en', { lang: 'vi' })).body).toContain('<html lang="vi">')
    expect((await open('vi', { lang: 'xx' })).body).toContain('<html lang="vi">')
  })

  test('says that a document was revoked', async () => {
    const { desk, open } = await issued()
    await runCommand(desk, 'D1', { kind: 'revoke', reason: 'wrong' }, { at: decidedAt, by: 'signer' })
    expect((await open('en')).body).toContain('<h1>This document was revoked</h1>')
  })

  test('says by which document another was replaced', async () => {
    const { desk, open } = await issued()
    await issueResult(await aDossierToIssue(desk, { id: 'E2' }), desk)
    const replacedBy = (await desk.dossiers.load('E2'))!.result!.id
    const revoke = { kind: 'revoke', reason: 'wrong', replacedBy } as const
    await runCommand(desk, 'D1', revoke, { at: decidedAt, by: 'signer' })
    const { body } = await open('en')
    expect(body).toContain('<h1>This document was replaced</h1>')
    expect(body).toContain('0002/2026/KQ-H29.16')
  })

  test('confirms nothing when what is kept was altered or is gone', async () => {
    const { desk, open, result } = await issued()
    desk.files.documents.set(result.key, Buffer.from('other'))
    expect((await open('en')).body).toContain('can’t be confirmed')
    desk.files.documents.delete(result.key)
    expect((await open('en')).body).toContain('can’t be confirmed')
  })

  test('says that there is no such document, in the same form', async () => {
    const { open } = await issued()
    const { statusCode, body } = await open('vi', {}, '<script>alert(1)</script>')
    expect(statusCode).toBe(404)
    expect(body).toContain('<h1>Không có văn bản này</h1>')
    expect(body).not.toContain('script')
  })

  test('escapes what it is told', async () => {
    const { desk, open } = await issued()
    const [agency] = desk.agencies.filter(({ id }) => id === 'ward-ben-thanh')
    desk.agencies = [{ ...agency!, name: { vi: '<b>"A" & B</b>', en: 'x' } }]
    expect((await open()).body).toContain('<dd>&lt;b&gt;&quot;A&quot; &amp; B&lt;/b&gt;</dd>')
  })

  test('loads nothing and allows its own style alone', async () => {
    const { open } = await issued()
    const policy = (await open()).headers['content-security-policy']
    expect(policy).toMatch(/^default-src 'none'; style-src 'sha256-[A-Za-z0-9+/]{43}='; /)
    expect((await open()).body).not.toMatch(/ style=| on\w+=|<script|<img|<link/)
  })
})
