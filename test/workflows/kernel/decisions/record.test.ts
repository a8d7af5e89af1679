import { cameOfStep } from '../../../../workflows/kernel/decisions/known-of'
import { fold } from '../../../../workflows/kernel/fold'
import { aDossier } from '../../../fixtures/dossier'
import { found, inspectedShed } from '../../../fixtures/inspected-procedure'

const at = (local: string) => new Date(`2026-11-${local}:00+07:00`).toISOString()
const looked = () => {
  const journey = aDossier({}, inspectedShed)
  journey.completes('check', 'proceed', at('24T09:30'))
  return journey
}
const { remark, ...values } = found

describe('what an officer records', () => {
  test('is on record as far as it names nobody, and its words lie beside the event', () => {
    const journey = looked()
    const { event, personal } = journey.completes('review', 'proceed', at('24T10:00'), {
      record: { ...found, witness: { fullName: 'Trần Thị C', present: true } },
    })
    expect(event.changes).toContainEqual({ change: 'record', step: 'inspection', values })
    expect(JSON.stringify(event)).not.toMatch(/Trần Thị C|keeps the key/)
    expect(personal).toEqual({ record: { remark, witness: { fullName: 'Trần Thị C', present: true } } })
    expect(fold(journey.decisions.map((one) => one.event)).records).toEqual({ inspection: values })
  })

  test('is known to rules of later steps, and absent until it was made', () => {
    const journey = looked()
    const cameOf = () => cameOfStep({ dossier: journey.dossier, procedure: inspectedShed }, 'inspection')
    expect(cameOf()).not.toHaveProperty('record')
    journey.completes('review', 'proceed', at('24T10:00'), { record: found })
    expect(cameOf().record).toEqual(values)
    expect(journey.dossier.step).toBe('second-look')
    const other = looked()
    other.completes('review', 'proceed', at('24T10:00'), { record: { ...found, finding: 'sound' } })
    expect(other.dossier.step).toBe('decision')
  })

  test('is required of whoever lets the dossier go on, and not taken with another answer', () => {
    const wrong = (outcome: string, more: object) => {
      const journey = looked()
      const say = () => journey.completes('review', outcome, at('24T10:00'), { reason: 'x', ...more })
      expect(say).toThrow(expect.objectContaining({ code: 'invalid-input' }))
      expect(journey.decisions).toHaveLength(2)
      try {
        say()
      } catch (error) {
        return (error as { errors: unknown[] }).errors
      }
    }
    expect(wrong('proceed', {})).toEqual([{ pointer: '/record', message: 'required' }])
    expect(wrong('refuse', { record: found })).toEqual([{ pointer: '/record', message: 'no-record-here' }])
    const refused = looked()
    refused.completes('review', 'refuse', at('24T10:00'), { reason: 'unsafe' })
    expect(refused.dossier).toMatchObject({ ended: { how: 'refused' } })
    expect(refused.dossier).not.toHaveProperty('records')
  })

  test('is not taken where the step records nothing', () => {
    const journey = aDossier({}, inspectedShed)
    const say = () => journey.completes('check', 'proceed', at('24T09:30'), { record: {} })
    expect(say).toThrow(expect.objectContaining({ code: 'invalid-input' }))
  })
})
