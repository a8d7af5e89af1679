import type { Hono } from 'hono'
import { localDate } from '../../../../workflows/kernel/calendar'
import { brokenConditions } from '../../../../workflows/kernel/conditions'
import { ownValue } from '../../../../workflows/kernel/own-value'
import { valueAt } from '../../../../workflows/kernel/value-at'
import type { Draft } from '../../../adapters/draft-store'
import type { FormPage } from '../../answers/form-pages'
import { PageMissing } from '../../runtime/errors'
import { type Form, valueIn } from '../../runtime/read-form'
import { show } from '../../runtime/show'
import type { PortalEnv, Visit } from '../../runtime/visit'
import type { CitizenDesk } from '../citizen-desk'
import { type Answered, answerQuestion } from './answer-question'
import { nextPlace, progressOf } from './draft-progress'
import { leavingPlace, ownDraft } from './drafts'
import { withChoices } from './named-choices'
import { QuestionPage } from './question-page'
import type { AnswerFault } from './read-answers'
import { dateParts } from './read-date'
import { typedAnswers } from './typed-answers'

const typedOf = (page: FormPage, draft: Draft, visit: Visit): Form => {
  if (page.kind === 'list') return {}
  if (page.kind === 'wanted') {
    if (!draft.passed.includes(page.id)) return {}
    return { [page.id]: [valueAt(draft.answers, page.id) === undefined ? 'no' : 'yes'] }
  }
  if (page.kind === 'answer') return typedAnswers(page.asked, draft.answers, visit)
  if (!draft.passed.includes(page.id)) return {}
  const ticked = page.asked
    .filter(({ path }) => valueAt(draft.answers, path) === true)
    .map(({ path }) => path)
  return { [page.id]: ticked.length ? ticked : ['none'] }
}

// A draft is one item of the table, of which typing may take this much of a page's own.
const mostKept = 20_000

/** What whoever stops here typed, to be gone on with; undefined when it is too much to keep. */
const keptAsTyped = (page: FormPage, form: Form): Form | undefined => {
  const names = page.asked.flatMap(({ path }) => [path, ...dateParts.map((part) => `${path}-${part}`)])
  const own = new Set([page.id, ...names])
  const kept = Object.fromEntries(Object.entries(form).filter(([name]) => own.has(name)))
  return JSON.stringify(kept).length > mostKept ? undefined : kept
}

const answeredFor = ({ id }: FormPage, draft: Draft): Draft => {
  const { [id]: _answered, ...typed } = draft.typed ?? {}
  return { ...draft, typed }
}

/** The questions of a draft, each at an address of its own; an answer is kept at once. */
export const addQuestions = (app: Hono<PortalEnv>, desk: CitizenDesk): void => {
  type Found = Awaited<ReturnType<typeof at>>
  const at = async (visit: Visit, id: string, question: string) => {
    const { draft, procedure } = await ownDraft(visit, id, desk)
    const progress = progressOf(procedure, draft)
    const page = progress.pages.find((one) => one.id === question)
    if (!page) throw new PageMissing(`no question ${question}`)
    return { visit, draft, procedure, progress, page }
  }

  const broken = ({ draft, procedure, page }: Found, { change }: Answered, { at }: Visit): AnswerFault[] => {
    const fields = page.asked.map(({ path }) => path)
    return brokenConditions(procedure, change(draft).answers, localDate(at, desk.calendar), fields).map(
      ({ pointer, ...fault }) => ({ ...fault, path: pointer.slice(1).replaceAll('/', '.') }),
    )
  }

  app.get('/drafts/:id/questions/:question', async (c) => {
    const { visit } = c.var
    const found = await at(visit, c.req.param('id'), c.req.param('question'))
    if (found.draft.filed) return c.redirect(`/drafts/${found.draft.id}`, 303)
    const unfinished = ownValue(found.draft.typed, found.page.id)
    const typed = visit.held ?? unfinished ?? typedOf(found.page, found.draft, visit)
    return show(c, <QuestionPage {...found} typed={typed} faults={[]} />)
  })

  app.post('/drafts/:id/questions/:question', async (c) => {
    const { visit, form } = c.var
    const found = await at(visit, c.req.param('id'), c.req.param('question'))
    const chosen = withChoices(form, found.page.asked, found.procedure.texts[visit.language])
    const answered = answerQuestion(found.page, chosen, { ...visit, answers: found.draft.answers })
    const faults = answered.faults.length ? answered.faults : broken(found, answered, visit)
    const leaves = valueIn(form, 'leave') !== ''
    const kept = leaves ? keptAsTyped(found.page, form) : undefined
    if (faults.length && !kept) return show(c, <QuestionPage {...found} typed={form} faults={faults} />, 422)
    const draft = await desk.drafts.change(found.draft, visit.at, (before) =>
      faults.length
        ? { ...before, typed: { ...before.typed, [found.page.id]: kept ?? {} } }
        : answeredFor(found.page, answered.change(before)),
    )
    if (leaves) return c.redirect(leavingPlace(draft), 303)
    if (answered.stays) return c.redirect(visit.path, 303)
    if (draft.adds) return c.redirect(leavingPlace(draft), 303)
    const next = nextPlace(progressOf(found.procedure, draft), `questions/${found.page.id}`)
    return c.redirect(`/drafts/${draft.id}/${next}`, 303)
  })
}
