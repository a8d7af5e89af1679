import { Conflict } from '../../../../workflows/kernel/errors'
import { aDossier } from '../../../fixtures/dossier'

const at = '2026-11-24T04:00:00.000Z'

describe('a rating', () => {
  test('comes after the end, and once', () => {
    const journey = aDossier()
    expect(() => journey.does({ kind: 'rate', score: 5 }, at, 'lan')).toThrow(Conflict)
    journey.does({ kind: 'withdraw', reason: 'sold' }, at, 'lan')
    journey.does({ kind: 'rate', score: 4, aspects: { staff: 5 } }, at, 'lan')
    expect(journey.dossier.rating).toEqual({ score: 4, aspects: { staff: 5 }, ratedAt: at })
    expect(() => journey.does({ kind: 'rate', score: 1 }, at, 'lan')).toThrow(Conflict)
  })

  test('keeps the comment apart from its event', () => {
    const journey = aDossier()
    journey.does({ kind: 'withdraw', reason: 'sold' }, at, 'lan')
    const { event, personal } = journey.does({ kind: 'rate', score: 1, comment: 'too slow' }, at, 'lan')
    expect(personal).toEqual({ comment: 'too slow' })
    expect(JSON.stringify(event)).not.toContain('too slow')
  })
})
