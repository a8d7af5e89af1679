import { known } from '../../../lib/checks/check-procedures'
import { nextVersion } from '../../../workflows/city/define-procedure'
import { civilStatusExtract as first } from '../../../workflows/civil-status-extract/v1/procedure'
import { checkDefinition } from '../../../workflows/kernel/check-definition'
import { workingDays } from '../../../workflows/kernel/period'

const inForce = { from: '2027-07-01', legalBasis: '281/2016/TT-BTC' }

test('the next version has what changes, and all else of the one before', () => {
  const second = nextVersion(first, {
    inForce,
    limit: workingDays(2),
    texts: { vi: { summary: 'Khác', hints: { purpose: 'Nói rõ' } } },
  })
  expect(second).toMatchObject({ code: first.code, version: 2, inForce, limit: workingDays(2) })
  expect(second.route).toEqual(first.route)
  expect(second.texts.en).toEqual(first.texts.en)
  expect(second.texts.vi).toEqual({
    ...first.texts.vi,
    summary: 'Khác',
    hints: { ...first.texts.vi.hints, purpose: 'Nói rõ' },
  })
  expect(checkDefinition(second, known).faults).toEqual([])
  expect(first).not.toHaveProperty('inForce')
})

test('what ends the version before does not end the next', () => {
  const ends = {
    ...first,
    inForce: { until: '2027-06-30', legalBasis: '281/2016/TT-BTC' },
    replacedBy: '2.000636',
  }
  expect(nextVersion(ends, { inForce })).not.toHaveProperty('replacedBy')
  expect(nextVersion(ends, { inForce }).inForce).toEqual(inForce)
})
