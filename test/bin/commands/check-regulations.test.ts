import { regulationLines, termsOf } from '../../../bin/commands/check-regulations'
import { buildingPermit } from '../../../workflows/building-permit/v1/procedure'
import { city } from '../../../workflows/city/city'
import { opinionsOnDraft } from '../../../workflows/opinions-on-draft/v1/procedure'

test('regulations are told with their times, what silence means, and what of them was read', () => {
  const lines = regulationLines(city)
  expect(lines[0]).toBe('regulations')
  for (const { id, confirmed } of city.regulations) {
    expect(lines.filter((line) => line.startsWith(`  ${id}: `))).toHaveLength(1)
    expect(lines).toContain(`    confirmed: ${confirmed}`)
  }
  expect(lines).toContain(
    '    15 working days, at least 7 working days; silence is an escalation to peoples-committee, 2 working days, and then consent, told to officer, unit-head, agency-head',
  )
  expect(regulationLines({ regulations: [] })).toEqual([])
})

test('a question says under what it is asked, or why under nothing', () => {
  const [police, planning] = termsOf(buildingPermit, city)
  expect(police).toContain('; own law; no regulation governs an outside body: ')
  expect(planning).toContain('; own law instead of regulation city-coordination: ')
})

test('a draft has a line for each regulation that may govern it, and one for whom none does', () => {
  const rules = termsOf(opinionsOnDraft, city).map((line) => /silence is .*?; (.*?): /.exec(line)?.[1])
  expect(rules).toEqual([
    'under regulation drafts-to-departments',
    'under regulation drafts-to-communes',
    'own law, where no regulation governs',
  ])
})
