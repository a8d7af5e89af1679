import { known } from '../../lib/checks/check-procedures'
import { type Applications, applicationsOf } from '../../workflows/kernel/checks/samples/applications'
import type { Procedure } from '../../workflows/kernel/procedure'
import type { Random } from './random'
import { type Sender, sendable } from './sendable'

/** By form, and there by all else that applications come of: a procedure that was changed elsewhere has the same ones. */
const made = new WeakMap<Procedure['form'], { asking: Asking; applications: Applications }[]>()
const mostOf = 200

const draws = 100

/** A sound application, of those that the checks of definitions try rules with. */
export const sampleAnswers = (procedure: Procedure, random: Random): Record<string, unknown> => {
  const { sound, unknown, refused } = applicationsFor(procedure)
  if (sound.length > 0) return JSON.parse(JSON.stringify(random.pick(sound).answers))
  const fields = unknown.map((path) => `form.${path} takes no value that was found`)
  const why = refused.map(({ path, message }) => `form.${path}: ${message}`)
  throw new Error(
    `no application of ${procedure.code} was found: ${[...fields, ...why].join(', ')}; add one to its \`examples\``,
  )
}

/** One as it could be sent now. */
export const randomAnswers = (sender: Sender, random: Random): Record<string, unknown> => {
  for (let drawn = 0; drawn < draws; drawn += 1) {
    const answers = sendable(sampleAnswers(sender.procedure, random), sender, random)
    if (answers) return answers
  }
  throw new Error(`no application of ${sender.procedure.code} was found that could be sent on ${sender.at}`)
}

type Asking = Pick<Procedure, 'form' | 'asksOnlyIf' | 'mustHold'> & {
  examples?: readonly Record<string, unknown>[]
}
const parts = ['asksOnlyIf', 'mustHold', 'examples'] as const

/** What an officer may record by such a form, by luck from 0 to below 1. */
export const sampleRecord = (form: Procedure['form'], luck: number): Record<string, unknown> => {
  const { sound } = applicationsFor({ form })
  return sound[Math.floor(luck * sound.length)]?.answers ?? {}
}

const applicationsFor = (asking: Asking): Applications => {
  const ofForm = made.get(asking.form) ?? []
  const same = ofForm.find((one) => parts.every((part) => one.asking[part] === asking[part]))
  if (same) return same.applications
  const { examples = [] } = asking
  const applications = applicationsOf(asking, { examples, generate: known.generate, wanted: mostOf })
  made.set(asking.form, [...ofForm, { asking, applications }])
  return applications
}
