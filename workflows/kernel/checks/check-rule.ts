import { nearestTo } from './fault'
import { fault, type Inspection, isEnding } from './inspection'
import { exploreRule, type Findings, type Run, seenOf } from './samples/explore-rule'

export interface Sound {
  must: string
  sound: (value: unknown) => boolean
  fix?: string
  /** Whatever the form takes, it says the same: nothing else is sought. */
  isSettled?: boolean
  /** What of it is wrong, to be shown. */
  wrong?: (value: unknown) => unknown
  /** The author's own code, where the rule is made of it. */
  source?: unknown
}

/**
 * Runs a rule of the definition on sample applications: it may read only the form's fields, must stand on all that the
 * form takes and go by that alone, and `sound` must hold for all that it returns. Gives what it returned.
 */
export const checkRule = (
  inspection: Inspection,
  pointer: string,
  rule: unknown,
  { isSettled = false, source = rule, ...said }: Sound,
): readonly Run[] => {
  if (typeof rule !== 'function') {
    fault(inspection, pointer, 'must be a function of the application', { value: rule ?? 'nothing' })
    return []
  }
  const { form, watched } = inspection
  if (!form || form.applications.sound.length === 0) return []
  let found: Findings | undefined
  const isDone = isEnding(inspection, pointer, () => {
    found = exploreRule(rule as (answers: never) => unknown, form, watched, { isSettled, source })
  })
  if (!found || !isDone) return []
  for (const path of found.missing) {
    const near = nearestTo(path, [...form.fields.keys()])
    fault(inspection, pointer, `reads "${path}", which is not in the form`, {
      fix: near ? `did you mean "${near}"?` : 'add it to the form',
    })
  }
  for (const used of found.used)
    fault(inspection, pointer, `looks at ${used}: a rule goes by the application alone`, {
      fix: 'ask for it in the form, so that the same application always gives the same',
    })
  if (found.changes)
    fault(inspection, pointer, 'changes the application that it is given', {
      fix: 'copy what it changes: [...list].sort()',
    })
  // A rule that reads what isn't there, or the clock, can't be judged by what it makes of it.
  if (found.missing.size > 0 || found.used.size > 0) return []
  if (found.wavers)
    fault(inspection, pointer, 'says something else the second time', {
      fix: 'keep nothing between two runs',
    })
  const failed = new Map(found.runs.flatMap((run) => (run.thrown === undefined ? [] : [[run.thrown, run]])))
  const [first] = failed
  if (first)
    fault(inspection, pointer, `fails on an application that the form allows: ${first[0]}`, {
      value: seenOf(first[1], form.fields) || 'any',
      fix: 'mind what may be left out, or have the form refuse it',
    })
  checkRuns(inspection, pointer, found.runs, said)
  return found.runs
}

/** What a rule that was run on sample applications returned must be sound, each time. */
export const checkRuns = (
  inspection: Inspection,
  pointer: string,
  runs: readonly Run[],
  { must, sound, fix, wrong = (value) => value }: Omit<Sound, 'isSettled' | 'source'>,
): void => {
  const unsound = runs.find(({ thrown, returned }) => thrown === undefined && !sound(returned))
  if (!unsound) return
  const seen = seenOf(unsound, inspection.form!.fields)
  const value = unsound.returned instanceof Promise ? 'a promise' : (wrong(unsound.returned) ?? 'nothing')
  fault(inspection, pointer, must, { value, fix: fix ?? (seen && `for ${seen}`) })
}

/** A rule that says true or false, and each at least once where that is meant. */
export const checkPredicate = (inspection: Inspection, pointer: string, rule: unknown, told: Told): void => {
  const runs = checkRule(inspection, pointer, rule, {
    must: 'must say true or false',
    sound: (value) => typeof value === 'boolean',
  })
  tellPredicate(inspection, pointer, new Set(runs.map(({ returned, thrown }) => thrown ?? returned)), {
    ...told,
    tried: runs.length,
  })
}

/** What it means that a rule says the one thing alone. */
export interface Told {
  never: string
  always?: { what: string; fix: string }
}

export const tellPredicate = (
  inspection: Inspection,
  pointer: string,
  said: ReadonlySet<unknown>,
  { never, always, tried }: Told & { tried: number },
): void => {
  if (said.size !== 1) return
  if (said.has(false))
    fault(inspection, pointer, `is true of none of ${tried} sample applications: ${never}`, {
      fix: 'leave it out, or add an application to `examples` of which it is true',
    })
  if (said.has(true) && always)
    fault(inspection, pointer, `is true of all ${tried} sample applications: ${always.what}`, {
      fix: `${always.fix}, or add an application to \`examples\` of which it is false`,
    })
}
