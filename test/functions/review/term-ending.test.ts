import { z } from 'zod'
import { bookmarks } from '../../../functions/adapters/bookmarks'
import { digestStore } from '../../../functions/adapters/digest-store'
import { noticeStore } from '../../../functions/adapters/notice-store'
import { sendNotices } from '../../../functions/projections/send-notices'
import { watchDeadlines } from '../../../functions/review/watch-deadlines'
import { runCommand } from '../../../functions/runtime/run-command'
import { calendarDays, months } from '../../../workflows/kernel/period'
import type { Procedure } from '../../../workflows/kernel/procedure'
import { answers } from '../../fixtures/dossier'
import { happenedIn } from '../../fixtures/happened'
import { certificate, issueAt } from '../../fixtures/living-procedures'
import { aPortal } from '../../fixtures/portal'
import { form } from '../../fixtures/procedure'

const reminding: Procedure = {
  ...certificate,
  form: form.extend({ email: z.email().optional() }),
  prefill: { email: 'person.email' },
  validity: { term: months(36), remindBefore: [calendarDays(30), months(6)] },
}

const isEvent = ({ pk, sk }: { pk: string; sk: string }) =>
  pk.startsWith('DOSSIER#') && /^EVENT#\d+$/.test(sk)

/** Lan's certificate, in force until 24 November 2029. */
const issued = async (procedure = reminding) => {
  const { api, common } = await aPortal({ procedures: [procedure] })
  const body = { answers: { ...answers, email: 'lan@example.vn' } }
  const filed = await api.call('lan', `POST /api/v1/procedures/${procedure.code}/dossiers`, { body })
  const { number } = filed.body
  const result = await issueAt(api, number, '2026-11-24T02:30:00.000Z')
  const stores = {
    bookmarks: bookmarks(api.table),
    digests: digestStore(api.table),
    notices: noticeStore(api.table),
  }
  const desk = { ...common, ...stores }
  /** The watch at an instant, and then the feed. */
  const watch = async (time: string) => {
    const { reminded, failed } = await watchDeadlines({ time }, desk)
    for (const item of api.table.items().filter(isEvent))
      await sendNotices(happenedIn(item, desk.dossiers), desk)
    return [reminded, failed]
  }
  const told = () => api.mails.filter(({ subject }) => subject.includes('in force for a short time'))
  const { id } = await api.dossier(number)
  return { api, desk, id, number, result, watch, told }
}

describe('whoever has a result that ends', () => {
  it('is mailed before, as the office opens, at each of its times once', async () => {
    const { api, number, result, watch, told } = await issued()
    expect(result.remindAt).toEqual(['2029-05-24T00:30:00.000Z', '2029-10-25T00:30:00.000Z'])
    for (const [time, reminded] of [
      ['2029-05-24T00:00:00Z', 0],
      ['2029-05-24T01:00:00Z', 1],
      ['2029-05-24T02:00:00Z', 0],
      ['2029-10-25T01:00:00Z', 1],
      ['2029-11-01T01:00:00Z', 0],
    ] as const)
      expect(await watch(time)).toEqual([reminded, 0])
    expect(told()).toHaveLength(2)
    const [mail] = told()
    expect(mail).toMatchObject({ to: 'lan@example.vn' })
    for (const says of [
      'Số 0001/2026/GCN-H29.16: có giá trị đến hết ngày 24/11/2029.',
      'Number 0001/2026/GCN-H29.16: in force until the end of 24 November 2029.',
      `/dossiers/${number}`,
    ])
      expect(mail!.text).toContain(says)
    expect((await api.dossier(number)).result).toMatchObject({ remindAt: [] })
  })

  it('is mailed once of several times that nobody looked at', async () => {
    const { watch, told } = await issued()
    expect(await watch('2029-10-26T01:00:00Z')).toEqual([1, 0])
    expect(told()).toHaveLength(1)
  })

  it.each([
    ['revoked', { kind: 'revoke', reason: 'wrong' }],
    ['replaced', { kind: 'succeed', as: 'renew', by: 'another' }],
  ] as const)('is told nothing of what was %s', async (_how, command) => {
    const { api, desk, id, watch, told } = await issued()
    await runCommand(desk, id, command, { at: api.at, by: 'signer' })
    expect(await watch('2029-10-26T01:00:00Z')).toEqual([0, 0])
    expect(told()).toEqual([])
  })

  it('is told nothing after the end', async () => {
    const { watch, told } = await issued()
    expect(await watch('2029-11-25T01:00:00Z')).toEqual([0, 0])
    expect(told()).toEqual([])
  })
})

test('a result of which nobody is to be reminded is in no list that the watch reads', async () => {
  const { api, id } = await issued({ ...reminding, validity: { term: months(36) } })
  const head = api.table.items().find(({ pk, sk }) => pk === `DOSSIER#${id}` && sk === 'HEAD')
  expect(head).not.toHaveProperty('byDuePk')
})
