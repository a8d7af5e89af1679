import type { Hono } from 'hono'
import { valueAt } from '../../../../workflows/kernel/value-at'
import type { Draft } from '../../../adapters/draft-store'
import type { FormPage } from '../../answers/form-pages'
import { PageMissing } from '../../runtime/errors'
import type { Form } from '../../runtime/read-form'
import { show } from '../../runtime/show'
import type { PortalEnv, Visit } from '../../runtime/visit'
import type { CitizenDesk } from '../citizen-desk'
import { answerQuestion } from './answer-question'
import { nextPlace, progressOf } from './draft-progress'
import { ownDraft } from './drafts'
import { QuestionPage } from './question-page'
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

/** The questions of a draft, each at an address of its own; an answer is kept at once. */
export const addQuestions = (app: Hono<PortalEnv>, desk: CitizenDesk): void => {
  const at = async (visit: Visit, id: string, question: string) => {
    const { draft, procedure } = await ownDraft(visit, id, desk)
    const progress = progressOf(procedure, draft)
    const page = progress.pages.find((one) => one.id === question)
    if (!page) throw new PageMissing(`no question ${question}`)
    return { visit, draft, procedure, progress, page }
  }

  app.get('/drafts/:id/questions/:question', async (c) => {
    const { visit } = c.var
    const found = await at(visit, c.req.param('id'), c.req.param('question'))
    if (found.draft.filed) return c.redirect(`/drafts/${found.draft.id}`, 303)
    const typed = visit.held ?? typedOf(found.page, found.draft, visit)
    return show(c, <QuestionPage {...found} typed={typed} faults={[]} />)
  })

  app.post('/drafts/:id/questions/:question', async (c) => {
    const { visit, form } = c.var
    const found = await at(visit, c.req.param('id'), c.req.param('question'))
    const answered = answerQuestion(found.page, form, visit)
    if (answered.faults.length)
      return show(c, <QuestionPage {...found} typed={form} faults={answered.faults} />, 422)
    const draft = await desk.drafts.change(found.draft, visit.at, answered.change)
    if (answered.stays) return c.redirect(visit.path, 303)
    if (draft.adds) return c.redirect(`/dossiers/${draft.adds.dossier}/supplement`, 303)
    const next = nextPlace(progressOf(found.procedure, draft), `questions/${found.page.id}`)
    return c.redirect(`/drafts/${draft.id}/${next}`, 303)
  })
}
