import { filedAt, soak } from '../../../bench/soak/soak'
import { directive } from '../../../workflows/directive/v1/procedure'
import { opinionsOnDraft } from '../../../workflows/opinions-on-draft/v1/procedure'
import { applicantsOf } from '../../fixtures/machines'
import { procedures } from '../../fixtures/shipped-procedures'

test('random dossiers of every procedure come to their end, and nothing is lost on the way', async () => {
  const { faults, dossiers, happened } = await soak({
    count: 40,
    seed: 1,
    procedures,
    tell: () => {},
  })
  expect(faults).toEqual([])
  expect(dossiers).toBe(40)
  // This seed has all of them, each at least twice. It is no soak when nobody was silent, complained or was reminded.
  for (const type of ['escalated', 'silence-recorded', 'consent-deemed', 'lapsed', 'reminded', 'complained'])
    expect([type, happened[type] ?? 0]).not.toEqual([type, 0])
  for (const type of ['refunded', 'notice-undelivered', 'notice-delivered'])
    expect([type, happened[type] ?? 0]).not.toEqual([type, 0])
  for (const type of ['supplemented', 'deadlines-recounted', 'opinion-came-late', 'withdrawn', 'refused'])
    expect([type, happened[type] ?? 0]).not.toEqual([type, 0])
  // Among offices: drafts, and what a conclusion gave to do.
  for (const type of ['compiled', 'second-round-asked', 'taken-up', 'uptake-deemed', 'declined', 'ruled'])
    expect([type, happened[type] ?? 0]).not.toEqual([type, 0])
  for (const type of ['handed-in', 'work-returned', 'work-accepted', 'progress-reported', 'more-time-asked'])
    expect([type, happened[type] ?? 0]).not.toEqual([type, 0])
})

test('every office has a draft and a conclusion beside dossiers of the public, of any agency that may apply', () => {
  for (let office = 0; office < 8; office += 1) {
    const filed = filedAt(office, { count: 40, procedures })
    expect(filed).toEqual(expect.arrayContaining([opinionsOnDraft, directive]))
    expect(filed.filter(({ applicants }) => !applicants)).toHaveLength(3)
  }
  expect(new Set(applicantsOf(opinionsOnDraft)).size).toBeGreaterThan(100)
})
