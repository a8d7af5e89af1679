import type { Field } from './form-fields'
import { type Choice, type Seen, sampleAnswers, samplesOf } from './sample-answers'

export interface Findings {
  /** Paths that the rule reads and the form lacks. */
  missing: Set<string>
  /** What it returned, each value once. */
  returned: Set<unknown>
  /** What it threw, by message. */
  thrown: Set<string>
}

// So many samples reach every branch of a rule with a handful of conditions, and loading stays quick.
const mostCombinations = 64
const mostRounds = 4

/** Runs a rule on sample applications until it reads no field that it hasn't been tried with. */
export const exploreRule = (
  rule: (answers: never) => unknown,
  root: Field,
  fields: ReadonlyMap<string, Field>,
): Findings => {
  const findings: Findings = { missing: new Set(), returned: new Set(), thrown: new Set() }
  const seen: Seen = { read: new Set(), missing: findings.missing }
  const run = (choice: Choice): void => {
    try {
      findings.returned.add(rule(sampleAnswers(root, choice, seen) as never))
    } catch (error) {
      findings.thrown.add(error instanceof Error ? error.message : String(error))
    }
  }
  let tried = -1
  for (let round = 0; round < mostRounds; round++) {
    const varied = [...seen.read]
      .map((path) => fields.get(path)!)
      .filter((field) => samplesOf(field).length > 1)
    if (varied.length === tried) break
    tried = varied.length
    for (const choice of choicesOf(varied)) run(choice)
  }
  return findings
}

/** All combinations of the fields' samples when they are few; else each sample alone, the others low or high. */
const choicesOf = (fields: readonly Field[]): Choice[] => {
  const combinations = fields.reduce((product, field) => product * samplesOf(field).length, 1)
  const ends = [true, false].map((high): Choice => ({ high, of: new Map() }))
  if (combinations > mostCombinations)
    return [
      ...ends,
      ...ends.flatMap(({ high }) =>
        fields.flatMap((field) =>
          samplesOf(field).map((_, index): Choice => ({ high, of: new Map([[field.path, index]]) })),
        ),
      ),
    ]
  let some: Map<string, number>[] = [new Map()]
  for (const field of fields)
    some = some.flatMap((chosen) =>
      samplesOf(field).map((_, index) => new Map(chosen).set(field.path, index)),
    )
  return some.flatMap((of): Choice[] => [
    { high: true, of },
    { high: false, of },
  ])
}
