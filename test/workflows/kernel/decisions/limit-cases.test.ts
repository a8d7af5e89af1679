import { known } from '../../../../lib/checks/check-procedures'
import { city } from '../../../../workflows/city/city'
import { dueAfterReceipt } from '../../../../workflows/kernel/calendar'
import { entryOf } from '../../../../workflows/kernel/catalogue'
import { checkDefinition } from '../../../../workflows/kernel/check-definition'
import { limitFor, planOf } from '../../../../workflows/kernel/file-dossier'
import { limitOf } from '../../../../workflows/kernel/limit-of'
import { workingDays } from '../../../../workflows/kernel/period'
import type { Procedure } from '../../../../workflows/kernel/procedure'
import { journeyOf } from '../../../fixtures/dossier'
import { shedPermit } from '../../../fixtures/procedure'
import { stall, stallPermit } from '../../../fixtures/stall-procedure'

const small = { ...stall, squareMetres: 3 }
const procedure: Procedure = stallPermit

describe('a limit by case', () => {
  test('is found at filing, by the answers and the channel, the first case that is true', () => {
    expect(planOf(procedure, small).limit).toEqual({ case: 'small', period: workingDays(10) })
    expect(planOf(procedure, stall).limit).toEqual({ case: 'other', period: workingDays(15) })
    for (const channel of [1, 3] as const)
      expect(planOf(procedure, small, 'lan', channel).limit).toEqual({
        case: 'by-hand',
        period: workingDays(12),
      })
    expect(limitFor(procedure, small, { channel: 2 })).toEqual({ case: 'small', period: workingDays(10) })
  })

  test('is the appointment’s, from filing on, also when the calendar is counted again', () => {
    const promisedFor = (answers: typeof stall, days: number) => {
      const journey = journeyOf({ procedure: stallPermit, answers })
      const { clock, filedAt } = journey.dossier
      expect(clock.promisedFor).toBe(dueAfterReceipt(workingDays(days), filedAt, city.calendar))
      expect(limitOf(procedure, journey.dossier.plan)).toEqual(workingDays(days))
    }
    promisedFor(small, 10)
    promisedFor(stall, 15)
  })

  test('has no place in the plan where one time is for all', () => {
    const { plan } = journeyOf({
      procedure: shedPermit,
      answers: { storeys: 1, river: false, free: true },
    }).dossier
    expect(plan).not.toHaveProperty('limit')
    expect(limitOf(shedPermit, plan)).toEqual(workingDays(7))
  })

  test('stands in the catalogue with all its cases, and the longest of them', () => {
    const { limit, limits } = entryOf(procedure)
    expect(limit).toEqual(workingDays(15))
    expect(limits?.map(({ id, says }) => [id, says.en])).toEqual([
      ['by-hand', 'a paper filing'],
      ['small', 'a small stall'],
      ['other', 'any other stall'],
    ])
    expect(entryOf(shedPermit)).not.toHaveProperty('limits')
  })

  test('is checked against the longest path case by case', () => {
    const { faults, paths } = checkDefinition(stallPermit, known)
    expect(faults).toEqual([])
    expect(paths?.map(({ says, limitWorkingDays }) => [says, limitWorkingDays]).sort()).toEqual([
      ['by-hand', 12],
      ['other', 15],
      ['small', 10],
    ])
    const tight = {
      ...stallPermit,
      limit: {
        cases: {
          small: {
            when: ({ squareMetres }: typeof stall) => squareMetres <= 20,
            period: workingDays(5),
            legalBasis: 'Test Act',
          },
          other: { period: workingDays(15), legalBasis: 'Test Act' },
        },
      },
    }
    expect(checkDefinition(tight, known).faults).toEqual([
      {
        pointer: "limit.cases['small']",
        message: expect.stringMatching(
          /with everybody in time .* 9.5 working days, the limit is 5 working days \(small\)/,
        ),
      },
    ])
  })
})
