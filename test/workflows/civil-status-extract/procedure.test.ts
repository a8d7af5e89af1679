import { known } from '../../../lib/checks/check-procedures'
import { example } from '../../../workflows/civil-status-extract/v1/example'
import { civilStatusExtract } from '../../../workflows/civil-status-extract/v1/procedure'
import type { Application } from '../../../workflows/civil-status-extract/v1/rules'
import { checkDefinition } from '../../../workflows/kernel/check-definition'
import { planOf } from '../../../workflows/kernel/file-dossier'
import { resultOf } from '../../fixtures/result-of'
import { textKeys } from '../text-keys'

const asking = (relation: Application['requester']['relation']): Application => ({
  ...example,
  requester: { ...example.requester, relation },
})
const papers = (application: Application) =>
  civilStatusExtract.documents
    .filter(({ required }) => (typeof required === 'function' ? required(application) : required))
    .map(({ type }) => type)

test('the example is an application, for which nobody else is asked', () => {
  expect(civilStatusExtract.form.parse(example)).toEqual(example)
  expect(planOf(civilStatusExtract, example)).toEqual({
    agency: 'department-justice',
    feeVnd: 16_000,
    ask: {},
  })
})

test.each([1, 2, 20])('%i copies cost 8,000 đ each', (copies) => {
  expect(civilStatusExtract.fee({ ...example, copies })).toBe(copies * 8_000)
})

test.each([0, 21, 1.5])('%d copies are none that anybody may ask for', (copies) => {
  expect(civilStatusExtract.form.safeParse({ ...example, copies }).success).toBe(false)
})

describe('papers', () => {
  test('are not asked for of the person or of close family', () => {
    expect(papers(asking('self'))).toEqual([])
    expect(papers(asking('family'))).toEqual([])
  })
  test('somebody else shows the mandate', () => {
    expect(papers(asking('mandated'))).toEqual(['mandate-paper'])
  })
  test('an organisation shows its written request', () => {
    expect(papers(asking('organisation'))).toEqual(['organisation-request'])
  })
})

describe('the definition', () => {
  test('has no fault', () => {
    expect(checkDefinition(civilStatusExtract, known).faults).toEqual([])
  })
  test('promises the same day, in which the longest path has room', () => {
    const { warnings, longestPath } = checkDefinition(civilStatusExtract, known)
    expect(civilStatusExtract.limit).toEqual({ unit: 'workingDays', amount: 0 })
    expect(longestPath).toMatchObject({ limitWorkingDays: 1, workingDays: 0.5 })
    expect(warnings).toEqual([])
  })
  test('says the same things in both languages', () => {
    expect(textKeys(civilStatusExtract.texts.vi)).toEqual(textKeys(civilStatusExtract.texts.en))
  })
})

test('the extract names the entry, and leaves out what nobody knew', () => {
  const rows = resultOf(civilStatusExtract, example)
  expect(rows).toContainEqual(['Loại việc hộ tịch', 'Khai sinh'])
  expect(rows).toContainEqual(['Ngày đăng ký', '20/05/1990'])
  const { registeredOn: _date, bookAndNumber: _number, ...entry } = example.entry
  const printed = Object.fromEntries(resultOf(civilStatusExtract, { ...example, entry }))
  expect(printed).not.toHaveProperty('Ngày đăng ký')
  expect(printed).not.toHaveProperty('Quyển số, số')
})
