import { billGrounds, billLines } from '../../../bin/commands/check-bill'
import { transitionCost } from '../../../lib/transition-cost'
import { opinionsOnDraft } from '../../../workflows/opinions-on-draft/v1/procedure'
import { shedPermit } from '../../fixtures/procedure'

test('a bill has a line a heading, each with what, how many and USD', () => {
  const [whole, ...lines] = billLines(shedPermit)
  expect(whole).toMatch(/^ {2}bill: \d\.\d{6} USD a dossier, 8 external events \(at most 22 transitions\)$/)
  expect(lines[0]).toBe(
    `    state machines: ${transitionCost(shedPermit).transitions} transitions, 0.000450 USD`,
  )
  for (const line of lines) expect(line).toMatch(/^ {4}[\w, -]+: [\d.,]+ [^:]+, \d\.\d{6} USD$/)
  expect(lines.map((line) => line.split(':')[0]!.trim())).toEqual([
    'state machines',
    'functions',
    'table',
    'API',
    'papers',
    'mails',
    'signatures',
    'logs and traces',
    'storage, first year',
    'storage, 10 years',
  ])
})

test('a step that finds whom it asks says how many that is thought to be', () => {
  expect(billLines(opinionsOnDraft)[0]).toMatch(/, if 3 agencies are asked$/)
})

test('what bills stand on is told: when it was metered, what prices are, what is assumed', () => {
  const [grounds, assumed] = billGrounds()
  expect(grounds).toMatch(/metered on \d{4}-\d\d-\d\d, .* list prices of 2026-11-26, \d+ of them recalled/)
  expect(assumed).toContain('10 years that a dossier is kept')
})
