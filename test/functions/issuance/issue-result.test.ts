import { issueResult } from '../../../functions/issuance/issue-result'
import { verifySignature } from '../../../functions/issuance/verify-signature'
import { runCommand } from '../../../functions/runtime/run-command'
import { coSignedShed } from '../../fixtures/co-signed'
import { aDossierToIssue, anIssuingDesk, decidedAt } from '../../fixtures/issuing'
import { textOf } from '../../fixtures/pdf-text'
import { notifiedShed, silenceLaw, silentShed } from '../../fixtures/silently-approved'

const pdfsOf = (desk: ReturnType<typeof anIssuingDesk>) =>
  [...desk.files.documents.keys()].filter((key) => key.endsWith('.pdf'))

describe('issuing a result', () => {
  test('numbers, signs and keeps the document, and ends the dossier', async () => {
    const desk = anIssuingDesk()
    const due = await aDossierToIssue(desk)
    expect(await issueResult(due, desk)).toEqual({ wait: 'end' })
    const dossier = await desk.dossiers.load(due.dossier)
    expect(dossier?.ended).toEqual({ how: 'issued', at: decidedAt })
    expect(dossier?.result).toMatchObject({ number: '0001/2026/KQ-H29.16', issuedAt: decidedAt })
    const result = dossier!.result!
    expect(result.id).toMatch(/^[0-9a-z]{26}$/)
    expect(await desk.dossiers.findResult(result.id)).toBe(due.dossier)
    const bytes = desk.files.documents.get(result.key)!
    expect(bytes.length).toBe(result.size)
    expect(verifySignature(bytes)).toMatchObject({ ok: true, signedAt: decidedAt })
  })

  test('a second call issues nothing new', async () => {
    const desk = anIssuingDesk()
    const due = await aDossierToIssue(desk)
    const first = await issueResult(due, desk)
    const before = await desk.dossiers.load(due.dossier)
    expect(await issueResult({ ...due, at: '2026-11-24T03:00:00.000Z' }, desk)).toEqual(first)
    expect(await desk.dossiers.load(due.dossier)).toEqual(before)
    expect(pdfsOf(desk)).toHaveLength(1)
  })

  test('of two calls at once one issues, and both are told the same', async () => {
    const desk = anIssuingDesk()
    const due = await aDossierToIssue(desk)
    const answers = await Promise.all([issueResult(due, desk), issueResult(due, desk)])
    expect(answers).toEqual([{ wait: 'end' }, { wait: 'end' }])
    const record = await desk.dossiers.read(due.dossier)
    expect(record?.events.filter(({ event }) => event.type === 'result-issued')).toHaveLength(1)
  })

  test('a dossier withdrawn while its document was made gets no result', async () => {
    const desk = anIssuingDesk()
    const due = await aDossierToIssue(desk)
    const files = {
      async put(...file: Parameters<typeof desk.files.put>) {
        const withdraw = { kind: 'withdraw', reason: 'moved away' } as const
        await runCommand(desk, due.dossier, withdraw, { at: decidedAt, by: 'lan' })
        await desk.files.put(...file)
      },
    }
    expect(await issueResult(due, { ...desk, files })).toEqual({ wait: 'end' })
    const dossier = await desk.dossiers.load(due.dossier)
    expect(dossier?.ended?.how).toBe('withdrawn')
    expect(dossier?.result).toBeUndefined()
  })

  test('numbers increase in an agency and a year and are given once', async () => {
    const desk = anIssuingDesk()
    const numbers: string[] = []
    for (const id of ['E1', 'E2', 'E3']) {
      const due = await aDossierToIssue(desk, { id })
      await issueResult(due, desk)
      numbers.push((await desk.dossiers.load(id))!.result!.number)
    }
    expect(numbers).toEqual(['0001/2026/KQ-H29.16', '0002/2026/KQ-H29.16', '0003/2026/KQ-H29.16'])
    const atOnce = await Promise.all(
      Array.from({ length: 50 }, () => desk.dossiers.giveResultNumber('H29.16', '2026')),
    )
    expect(new Set([...atOnce, ...numbers]).size).toBe(53)
    expect(await desk.dossiers.giveResultNumber('H29.16', '2027')).toBe('0001/2027/KQ-H29.16')
    expect(await desk.dossiers.giveResultNumber('H29.17', '2026')).toBe('0001/2026/KQ-H29.17')
  })

  test('a dossier or task that is not there is ours to repair', async () => {
    const desk = anIssuingDesk()
    const due = await aDossierToIssue(desk)
    await expect(issueResult({ ...due, dossier: 'D9' }, desk)).rejects.toMatchObject({ code: 'inconsistent' })
    await expect(issueResult({ ...due, task: 'D1_9' }, desk)).rejects.toMatchObject({ code: 'inconsistent' })
    expect(pdfsOf(desk)).toEqual([])
  })

  test('what nobody decided in time says so: whose silence it was, and by which law it stands', async () => {
    const route = silentShed.route.filter(({ kind }) => ['check', 'decide', 'issue'].includes(kind))
    const desk = anIssuingDesk({ ...silentShed, route })
    const { dossier: id, task } = await aDossierToIssue(desk)
    const at = (await desk.dossiers.load(id))!.tasks[task]!.dueAt
    const approved = await runCommand(desk, id, { kind: 'silence', task }, { at, by: 'system' })
    const due = Object.values(approved.tasks).find(({ kind }) => kind === 'issue')!
    await issueResult({ dossier: id, task: due.id, at }, desk)
    const { result } = (await desk.dossiers.load(id))!
    const text = (await textOf(desk.files.documents.get(result!.key)!)).replaceAll('\n', ' ')
    expect(text).toContain('Ủy ban nhân dân phường Bến Thành không quyết định trong thời hạn')
    expect(text).toContain(`theo ${silenceLaw}, hồ sơ được coi như đã chấp thuận từ`)
  })

  test('what is given notice of says that no decision was needed', async () => {
    const desk = anIssuingDesk(notifiedShed)
    const due = await aDossierToIssue(desk)
    await issueResult(due, desk)
    const { result } = (await desk.dossiers.load(due.dossier))!
    const text = (await textOf(desk.files.documents.get(result!.key)!)).replaceAll('\n', ' ')
    expect(text).toContain('theo Test Act, Art. 13, thủ tục này không cần quyết định')
  })

  test('what a second agency signed too carries its signature as well, by its own key', async () => {
    const route = coSignedShed.route.filter(({ kind }) =>
      ['check', 'decide', 'co-sign', 'issue'].includes(kind),
    )
    const desk = anIssuingDesk({ ...coSignedShed, route })
    const { dossier: id, task } = await aDossierToIssue(desk)
    const does = async (command: { task: string; outcome: string }) =>
      Object.values(
        (await runCommand(desk, id, { kind: 'complete', ...command }, { at: decidedAt, by: 'officer' }))
          .tasks,
      ).find(({ status }) => status === 'open')!.id
    const coSignature = await does({ task, outcome: 'approve' })
    const due = await does({ task: coSignature, outcome: 'sign' })
    await issueResult({ dossier: id, task: due, at: decidedAt }, desk)
    const bytes = desk.files.documents.get((await desk.dossiers.load(id))!.result!.key)!
    const found = verifySignature(bytes)
    expect(found).toMatchObject({
      ok: true,
      name: 'Sở Xây dựng',
      before: [{ name: 'Ủy ban nhân dân phường Bến Thành' }],
    })
    expect(found.before?.[0]?.signer.fingerprint).not.toBe(found.signer?.fingerprint)
    expect((await textOf(bytes)).replaceAll('\n', ' ')).toContain('Cơ quan cùng ký')
  })
})
