import { issueResult } from '../../../functions/issuance/issue-result'
import { checkResult } from '../../../functions/office/results/check-result'
import { runCommand } from '../../../functions/runtime/run-command'
import { calendarDays, months } from '../../../workflows/kernel/period'
import type { Procedure } from '../../../workflows/kernel/procedure'
import { aDossierToIssue, anIssuingDesk, decidedAt, shortPermit } from '../../fixtures/issuing'
import { textOf } from '../../fixtures/pdf-text'
import { shedPermit } from '../../fixtures/procedure'

const living = (given: Partial<Procedure>): Procedure => ({ ...shortPermit, ...given })
const issued = async (given: Partial<Procedure>, answers = {}) => {
  const desk = anIssuingDesk(living(given))
  await issueResult(await aDossierToIssue(desk, { given: answers }), desk)
  const result = (await desk.dossiers.load('D1'))!.result!
  return { desk, result, text: await textOf(desk.files.documents.get(result.key)!) }
}

describe('a result with a term', () => {
  test('says until which day it is in force, and so does the check of it', async () => {
    const { desk, result, text } = await issued({ validity: { term: months(36) } })
    expect(result.validUntil).toBe('2029-11-24')
    expect(text.replaceAll(/\s+/g, ' ')).toContain('Có giá trị đến hết ngày 24/11/2029')
    const statusAt = async (at: string) => (await checkResult({ id: result.id, at }, desk)).status
    expect(await statusAt('2029-11-24T16:59:59.000Z')).toBe('current')
    expect(await statusAt('2029-11-24T17:00:00.000Z')).toBe('expired')
    await runCommand(desk, 'D1', { kind: 'revoke', reason: 'x' }, { at: decidedAt, by: 'signer' })
    expect(await statusAt('2030-01-01T00:00:00.000Z')).toBe('revoked')
  })

  test('has the term that its answers give, and none where they give none', async () => {
    const term = ({ storeys }: { storeys: number }) => (storeys > 1 ? calendarDays(10) : undefined)
    const validity = { term: term as never }
    expect((await issued({ validity }, { storeys: 2 })).result.validUntil).toBe('2026-12-04')
    expect((await issued({ validity }, { storeys: 1 })).result).not.toHaveProperty('validUntil')
  })

  test('of which the rule makes nonsense is not issued, and takes no number', async () => {
    const desk = anIssuingDesk(living({ validity: { term: (() => months(0)) as never } }))
    const due = await aDossierToIssue(desk)
    await expect(issueResult(due, desk)).rejects.toMatchObject({ code: 'definition-faulty' })
    expect(await desk.dossiers.giveResultNumber('H29.16', '2026')).toBe('0001/2026/KQ-H29.16')
  })
})

describe('an agency’s own register', () => {
  const register = { series: 'GPXD' }

  test('numbers results without a gap, whoever is at it at once, and prints what it numbered', async () => {
    const desk = anIssuingDesk(living({ register }))
    const ids = Array.from({ length: 3 }, (_, index) => `E${index}`)
    const dues = await Promise.all(ids.map((id) => aDossierToIssue(desk, { id })))
    const failing = { ...desk, files: { put: () => Promise.reject(new Error('no room')) } }
    await expect(issueResult(dues[0]!, failing)).rejects.toThrow('no room')
    await Promise.all(dues.map((due) => issueResult(due, { ...desk, pause: async () => {} })))
    const results = await Promise.all(ids.map(async (id) => (await desk.dossiers.load(id))!.result!))
    expect(results.map(({ registered }) => registered).sort()).toEqual(
      ids.map((_, index) => `000${index + 1}/2026/GPXD-H29.16`),
    )
    for (const { registered, number, key } of results) {
      const text = await textOf(desk.files.documents.get(key)!)
      expect(text).toContain(`Số: ${registered}`)
      expect(text).toContain(`Số kiểm tra: ${number}`)
    }
  })

  test('finds a result by its number as the platform’s own does', async () => {
    const { desk, result } = await issued({ register })
    expect(await desk.dossiers.findResult('0001/2026/GPXD-H29.16')).toBe('D1')
    expect(await desk.dossiers.findResult(result.number)).toBe('D1')
  })

  test('begins anew with each year, agency and series', async () => {
    const { desk } = await issued({ register })
    const next = async (...of: [string, string, string]) => (await desk.dossiers.nextInRegister(...of)).number
    expect(await next('GPXD', 'H29.16', '2026')).toBe('0002/2026/GPXD-H29.16')
    expect(await next('GPXD', 'H29.16', '2027')).toBe('0001/2027/GPXD-H29.16')
    expect(await next('GPXD', 'H29.17', '2026')).toBe('0001/2026/GPXD-H29.17')
    expect(await next('GCN', 'H29.16', '2026')).toBe('0001/2026/GCN-H29.16')
  })
})

test('a result shows when, in which function and in which words it was decided, where its law asks for it', async () => {
  const route = shedPermit.route.filter(({ kind }) => ['check', 'decide', 'issue'].includes(kind))
  const desk = anIssuingDesk({ ...shedPermit, route, decisionShows: ['decision', 'conditions'] })
  const { dossier, task: decision } = await aDossierToIssue(desk)
  const approve = {
    kind: 'complete',
    task: decision,
    outcome: 'approve',
    reason: 'Chỉ mở cửa ban ngày',
  } as const
  const decided = await runCommand(desk, dossier, approve, { at: decidedAt, by: 'minh' })
  const task = Object.values(decided.tasks).at(-1)!.id
  await issueResult({ dossier, task, at: '2026-11-25T02:30:00.000Z' }, desk)
  const { key } = (await desk.dossiers.load(dossier))!.result!
  const text = (await textOf(desk.files.documents.get(key)!)).replaceAll(/\s+/g, ' ')
  expect(text).toContain('Ngày quyết định 24/11/2026')
  expect(text).toContain('Người có thẩm quyền ký, Ủy ban nhân dân phường Bến Thành')
  expect(text).toContain('Chỉ mở cửa ban ngày')
})
