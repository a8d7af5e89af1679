import type { CompleteTask } from '../command'
import type { Dossier } from '../dossier'
import type { FieldError } from '../errors'
import type { Standing } from '../procedure'
import type { Task } from '../task'

/** Words about a draft, where nobody is asked about one. */
export const strayWords = ({ changes, responses, articles }: CompleteTask): FieldError[] => [
  ...stray('/changes', changes, 'no-changes-here'),
  ...stray('/responses', responses, 'not-asked'),
  ...stray('/articles', articles, 'not-asked'),
]
const stray = (pointer: string, words: readonly unknown[] | undefined, message: string): FieldError[] =>
  words && words.length > 0 ? [{ pointer, message }] : []

/** Who agrees with changes says which; who objects may; who does neither has none. Nothing is for one reader alone. */
export const opinionFaults = (_standing: Standing, _task: Task, command: CompleteTask): FieldError[] => {
  const { outcome, changes = [], confidential } = command
  return [
    ...(outcome === 'agree-with-conditions' && changes.length === 0
      ? [{ pointer: '/changes', message: 'changes-required' }]
      : []),
    ...strayWords({ ...command, ...(mayChange.has(outcome) && { changes: [] }) }),
    ...(confidential ? [{ pointer: '/confidential', message: 'all-read-it' }] : []),
  ]
}
const mayChange = new Set(['agree-with-conditions', 'object'])

/** What somebody said of a draft that has to be answered: each change by its place, and an objection as a whole. */
interface Said {
  question: string
  change?: number
}
export const saidOf = ({ questions }: Dossier, step: string): Said[] =>
  Object.values(questions)
    .filter((question) => question.step === step && question.status !== 'withdrawn')
    .flatMap(({ id, answer, late, changes = 0 }) => [
      ...((answer ?? late?.answer) === 'object' ? [{ question: id }] : []),
      ...Array.from({ length: changes }, (_one, index) => ({ question: id, change: index + 1 })),
    ])

const nameOf = ({ question, change }: Said): string =>
  change === undefined ? question : `${question}.${change}`

/** Everything that was said is answered, once, and what is not wholly taken up with a reason. */
export const responseFaults = (dossier: Dossier, step: string, command: CompleteTask): FieldError[] => {
  const { responses = [] } = command
  const said = saidOf(dossier, step).map(nameOf)
  const answered = responses.map(nameOf)
  return [
    ...responses.flatMap((response, index): FieldError[] => {
      const name = nameOf(response)
      const pointer = `/responses/${index}`
      if (!said.includes(name)) return [{ pointer, message: `allowed: ${said.join(', ')}` }]
      if (answered.indexOf(name) < index) return [{ pointer, message: 'answered-twice' }]
      return response.takenUp !== 'yes' && !response.why?.trim()
        ? [{ pointer: `${pointer}/why`, message: 'required' }]
        : []
    }),
    ...said
      .filter((name) => !answered.includes(name))
      .map((name) => ({ pointer: '/responses', message: `unanswered: ${name}` })),
  ]
}

/** The form's list of articles: what is commented, and changed for a second round. */
export const draftField = 'articles'

// An item of the table holds 400 KB; a letter with its marks takes three octets.
export const mostLetters = 150_000

/** All the articles of a draft together are kept beside one event. */
export const articleFaults = (pointer: string, articles: CompleteTask['articles'] = []): FieldError[] => {
  const letters = articles.reduce((sum, { heading, text }) => sum + heading.length + text.length, 0)
  return letters > mostLetters ? [{ pointer, message: `too-long: ${mostLetters}` }] : []
}
