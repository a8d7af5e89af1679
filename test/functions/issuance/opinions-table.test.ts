import { issueResult } from '../../../functions/issuance/issue-result'
import { opinionRows } from '../../../functions/office/drafts/opinions-table'
import { city } from '../../../workflows/city/city'
import { opinionsOnDraft } from '../../../workflows/opinions-on-draft/v1/procedure'
import { aCompiledDraft, changes } from '../../fixtures/compiled-draft'
import { tuesday } from '../../fixtures/dossier'
import { aDraft } from '../../fixtures/draft'
import { anIssuingDesk } from '../../fixtures/issuing'
import { textOf } from '../../fixtures/pdf-text'

const stored = async () => {
  const desk = anIssuingDesk(opinionsOnDraft)
  const [filing, ...later] = aCompiledDraft().decisions
  let dossier = await desk.dossiers.file(filing!)
  for (const decision of later) dossier = await desk.dossiers.append(dossier, decision)
  return { desk, dossier, record: (await desk.dossiers.read('D1'))! }
}

test('the table says what each agency said in each round, by article, and what became of it', async () => {
  const { record } = await stored()
  const rows = opinionRows(record, opinionsOnDraft, { ...city, language: 'en' })
  expect(rows.map(({ question, round, how, answer }) => [question, round, how, answer])).toEqual([
    ['asked-1', 1, 'answered', 'agree-with-conditions'],
    ['asked-1', 2, 'answered', 'agree'],
    ['asked-2', 1, 'answered', 'object'],
    ['asked-2', 2, 'deemed', undefined],
    ['asked-3', 1, 'answered', 'not-concerned'],
    ['asked-4', 1, 'answered', 'agree'],
    ['asked-4', 2, 'answered', 'agree'],
    ['asked-5', 1, 'answered', 'agree'],
    ['asked-5', 2, 'late', 'object'],
  ])
  expect(rows[0]).toEqual({
    question: 'asked-1',
    agency: 'department-finance',
    name: 'Department of Finance',
    round: 1,
    askedAt: tuesday,
    dueAt: '2026-12-15T10:00:00.000Z',
    how: 'answered',
    answer: 'agree-with-conditions',
    answeredAt: '2026-11-25T03:00:00.000Z',
    reason: 'Nguồn vốn',
    changes: [
      { ...changes[0], heading: 'Điều 2. Tiến độ', response: { takenUp: 'yes' } },
      { ...changes[1], response: { takenUp: 'no', why: 'Đã có trong phụ lục' } },
    ],
  })
  expect(rows[2]).toMatchObject({ response: { takenUp: 'partly', why: 'Đã sửa Điều 3' } })
  // A direction's further time is not what it was asked with.
  const second = { askedAt: '2026-11-26T03:00:00.000Z', dueAt: '2026-12-03T10:00:00.000Z' }
  expect(rows[3]).toMatchObject({ ...second, reported: true, changes: [] })
  expect(rows[8]).toMatchObject({
    answeredAt: '2026-12-08T02:00:00.000Z',
    beyond: true,
    reason: 'Ảnh hưởng hộ dân',
    response: { takenUp: 'no', why: 'Đã lấy ý kiến hộ dân' },
  })
})

test('of a draft that is still out, who has not answered is told', async () => {
  const desk = anIssuingDesk(opinionsOnDraft)
  await desk.dossiers.file(aDraft().decisions[0]!)
  const rows = opinionRows((await desk.dossiers.read('D1'))!, opinionsOnDraft, { ...city, language: 'vi' })
  expect(rows.map(({ how }) => how)).toEqual(['open', 'open', 'open', 'open', 'open'])
})

test('the signed result is the table, in the name of the agency that asked', async () => {
  const { desk, dossier } = await stored()
  const task = Object.values(dossier.tasks).find(({ kind, status }) => kind === 'issue' && status === 'open')!
  await issueResult({ dossier: 'D1', task: task.id, at: '2026-12-08T05:00:00.000Z' }, desk)
  const { result } = (await desk.dossiers.load('D1'))!
  expect(result?.number).toBe('0001/2026/KQ-H29.213')
  const whole = await textOf((await desk.files.read(result!.key))!)
  const text = whole.replaceAll(/\s+/g, ' ')
  for (const part of [
    'SỞ XÂY DỰNG',
    'BẢNG TỔNG HỢP Ý KIẾN',
    'Sở Tài chính',
    'Đồng ý, đề nghị sửa: Nguồn vốn',
    'Tiếp thu một phần',
    'Không tiếp thu',
    'Đã có trong phụ lục',
    'Không thuộc phạm vi quản lý',
    'được coi là đồng ý và chịu trách nhiệm',
    'Trả lời sau thời hạn: Không đồng ý',
    'Sở Tài chính (lần 2). Hỏi ngày 26/11/2026, hạn trả lời 03/12/2026',
  ])
    expect(text).toContain(part)
  // Nobody breaks a line of what is signed.
  expect(whole).toContain('Mục 2: Trước 2029')
})
