import { known } from '../../../lib/checks/check-procedures'
import { example } from '../../../workflows/birth-bundle/v1/example'
import { birthBundle } from '../../../workflows/birth-bundle/v1/procedure'
import type { Application } from '../../../workflows/birth-bundle/v1/rules'
import { agencies } from '../../../workflows/city/agencies'
import { wardIds } from '../../../workflows/city/ward-choice'
import { checkDefinition } from '../../../workflows/kernel/check-definition'
import { planOf } from '../../../workflows/kernel/file-dossier'
import { workingDays } from '../../../workflows/kernel/period'
import { resultOf } from '../../fixtures/result-of'
import { textKeys } from '../text-keys'

const living = (residence: Partial<Application['residence']>): Application => ({
  ...example,
  residence: { ...example.residence, ...residence },
})
const papers = (application: Application) =>
  birthBundle.documents
    .filter(({ required }) => (typeof required === 'function' ? required(application) : required))
    .map(({ type }) => type)

test('the example is an application, free of charge, done by three agencies', () => {
  expect(birthBundle.form.parse(example)).toEqual(example)
  expect(planOf(birthBundle, example)).toEqual({
    agency: 'ward-ben-thanh',
    feeVnd: 0,
    ask: {},
    parts: {
      birth: 'ward-ben-thanh',
      residence: 'ward-police-ben-thanh',
      insurance: 'social-insurance',
    },
  })
})

test('an identity card is made when it is asked for', () => {
  const { parts } = planOf(birthBundle, { ...example, identityCard: { wanted: true } })
  expect(parts).toMatchObject({ 'identity-card': 'ward-police-ben-thanh' })
})

test.each(wardIds)('in %s the police of that ward register the residence', (ward) => {
  const { parts = {} } = planOf(birthBundle, living({ ward }))
  expect(agencies.find(({ id }) => id === parts.residence)).toMatchObject({ kind: 'outside-body' })
  expect(parts.residence).toBe(ward.replace(/^(ward|commune|special-zone)-/, '$1-police-'))
  expect(parts.birth).toBe('ward-ben-thanh')
})

describe('papers', () => {
  test('prove the birth, and nothing else that the databases hold', () => {
    expect(papers(example)).toEqual(['birth-proof'])
  })
  test('show the consent of the head of another household', () => {
    expect(papers(living({ household: 'other' }))).toEqual(['birth-proof', 'household-consent'])
  })
})

test('no agency sees the proof of birth but the ward, and Social Insurance no paper at all', () => {
  const parts = birthBundle.route.flatMap((step) => (step.kind === 'link' ? step.parts : []))
  expect(parts.map(({ id, shares }) => [id, shares?.documents ?? []])).toEqual([
    ['birth', []],
    ['residence', ['household-consent']],
    ['insurance', []],
    ['identity-card', []],
  ])
})

describe('the definition', () => {
  const { faults, warnings, longestPath } = checkDefinition(birthBundle, known)
  test('has no fault', () => {
    expect(faults).toEqual([])
  })
  test('does not promise an identity card within the limit, and says so', () => {
    expect(warnings.map(({ pointer }) => pointer)).toEqual(['route[1].parts[3].within', 'limit'])
    expect(longestPath).toMatchObject({ limitWorkingDays: 4, workingDays: 11 })
  })
  test('keeps the limit without the card', () => {
    const route = birthBundle.route.map((step) =>
      step.kind === 'link' ? { ...step, parts: step.parts.slice(0, 3) } : step,
    )
    const { longestPath: kept } = checkDefinition({ ...birthBundle, route }, known)
    expect(kept).toMatchObject({ limitWorkingDays: 4, workingDays: 4 })
    expect(birthBundle.limit).toEqual(workingDays(4))
  })
  test('says the same things in both languages', () => {
    expect(textKeys(birthBundle.texts.vi)).toEqual(textKeys(birthBundle.texts.en))
  })
})

test('the extract names the child and the parents, and leaves out what nobody knew', () => {
  const rows = resultOf(birthBundle, example)
  expect(rows).toContainEqual(['Họ, chữ đệm, tên', 'Trần Nguyễn Minh An'])
  expect(rows).toContainEqual(['Ngày, tháng, năm sinh', '10/11/2026'])
  expect(rows).toContainEqual(['Người đi khai sinh', 'Nguyễn Thị Lan (Mẹ)'])
  const { father: _father, ...alone } = example
  expect(resultOf(birthBundle, alone).flat().join()).not.toContain('người cha')
})
