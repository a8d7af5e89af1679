import { soak } from '../../../bench/soak/soak'
import { procedures } from '../../fixtures/shipped-procedures'

test('random dossiers of every procedure come to their end, and nothing is lost on the way', async () => {
  const { faults, dossiers, happened } = await soak({
    count: 40,
    seed: 20_261_130,
    procedures,
    tell: () => {},
  })
  expect(faults).toEqual([])
  expect(dossiers).toBe(40)
  // This seed has all of them. It is no soak when nobody was silent, complained or was reminded.
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
