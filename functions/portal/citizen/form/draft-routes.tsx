import type { Hono } from 'hono'
import { localDate } from '../../../../workflows/kernel/calendar'
import { brokenConditions } from '../../../../workflows/kernel/conditions'
import { ownValue } from '../../../../workflows/kernel/own-value'
import type { Procedure } from '../../../../workflows/kernel/procedure'
import { valueAt } from '../../../../workflows/kernel/value-at'
import type { Draft } from '../../../adapters/draft-store'
import { aboutDraft } from '../../answers/about-draft'
import { entriesOf } from '../../answers/entries'
import { type FormPage, isTicked } from '../../answers/form-pages'
import { PageMissing } from '../../runtime/errors'
import { formPage, WrongForm } from '../../runtime/form-page'
import { type Form, valueIn } from '../../runtime/read-form'
import type { PortalContext, PortalEnv, Visit } from '../../runtime/visit'
import type { CitizenDesk } from '../citizen-desk'
import { type Answered, answerQuestion } from './answer-question'
import { concernsPlan, plannedFor } from './asked-plan'
import { keptUnder, nextPlace, type Progress, progressOf } from './draft-progress'
import { leavingPlace, renewOwnDraft } from './drafts'
import { withChoices } from './named-choices'
import { filledInBy, type OfferHere, offersOn, sameOn, takeOffered } from './offered'
import { QuestionPage, shownFault } from './question-page'
import type { AnswerFault } from './read-answers'
import { dateParts } from './read-date'
import { typedAnswers } from './typed-answers'

const typedOf = (page: FormPage, draft: Draft, visit: Visit, offers: readonly OfferHere[]): Form => {
  if (isTicked(page)) return { [page.id]: entriesOf(draft.answers, page).map(String) }
  if (page.kind === 'list') return {}
  if (page.kind === 'wanted') {
    if (!draft.passed.includes(page.id)) return {}
    return { [page.id]: [valueAt(draft.answers, page.id) === undefined ? 'no' : 'yes'] }
  }
  if (page.kind === 'answer')
    return {
      ...typedAnswers(page.asked, filledInBy(offers), visit),
      ...typedAnswers(page.asked, draft.answers, visit),
    }
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
  const own = new Set([page.id, sameOn(page), ...names])
  const kept = Object.fromEntries(Object.entries(form).filter(([name]) => own.has(name)))
  return JSON.stringify(kept).length > mostKept ? undefined : kept
}

const answeredFor = (page: FormPage, draft: Draft, procedure: Procedure): Draft => {
  const typed = { ...draft.typed }
  for (const one of keptUnder(page)) delete typed[one]
  return { ...draft, typed, about: aboutDraft(procedure, draft) }
}

/** What was typed and is no answer yet goes before what was answered. */
const standsIn = ({ page, draft, visit, offers }: Found): Form => {
  const kept = keptUnder(page)
    .map((one) => ownValue(draft.typed, one))
    .filter((form) => form !== undefined)
  const before = kept.length > 0 && page.kind !== 'answer' ? {} : typedOf(page, draft, visit, offers)
  return Object.assign({}, before, ...kept)
}

interface Found {
  visit: Visit
  draft: Draft
  procedure: Procedure
  progress: Progress
  page: FormPage
  offers: readonly OfferHere[]
}

/** The questions of a draft, each matter at an address of its own; answers are kept at once. */
export const addQuestions = (app: Hono<PortalEnv>, desk: CitizenDesk): void => {
  const at = async (c: PortalContext): Promise<Found | Response> => {
    const { visit } = c.var
    const question = c.req.param('question')
    const { draft, procedure } = await renewOwnDraft(visit, c.req.param('id') ?? '', desk)
    const progress = progressOf(procedure, draft)
    const page =
      progress.pages.find(({ id }) => id === question) ??
      progress.pages.find(({ asked }) => asked.some(({ path }) => path === question))
    if (!page) throw new PageMissing(`no question ${question}`)
    if (draft.filed) return c.redirect(`/drafts/${draft.id}`, 303)
    return { visit, draft, procedure, progress, page, offers: offersOn(page, procedure, draft) }
  }

  const broken = ({ draft, procedure, page }: Found, { change }: Answered, { at }: Visit): AnswerFault[] => {
    const fields = page.asked.map(({ path }) => path)
    return brokenConditions(procedure, change(draft).answers, localDate(at, desk.calendar), fields).map(
      ({ pointer, ...fault }) => ({ ...fault, path: pointer.slice(1).replaceAll('/', '.') }),
    )
  }

  formPage(app, '/drafts/:id/questions/:question', {
    at,
    typed: standsIn,
    async view(found, form) {
      const shows = concernsPlan(found.page.id, found.procedure)
      const planned = shows ? await plannedFor(found.visit, found, desk) : undefined
      return <QuestionPage {...found} {...form} planned={planned} />
    },
    async carryOut(found, form, visit) {
      const { page, procedure } = found
      const taken = takeOffered(page, form, found.offers, visit)
      const texts = procedure.texts[visit.language]
      const chosen = isTicked(page) ? form : withChoices(taken.form, page.asked, texts)
      const answered = answerQuestion(page, chosen, { ...visit, answers: found.draft.answers })
      const wrong = [...taken.faults, ...answered.faults]
      const faults = wrong.length ? wrong : broken(found, answered, visit)
      const leaves = valueIn(form, 'leave') !== ''
      const kept = leaves ? keptAsTyped(page, form) : undefined
      if (faults.length && !kept) throw new WrongForm(faults.map((fault) => shownFault(fault, found)))
      const draft = await desk.drafts.change(found.draft, visit.at, (before) =>
        faults.length
          ? { ...before, typed: { ...before.typed, [page.id]: kept ?? {} } }
          : answeredFor(page, answered.change(before), procedure),
      )
      if (leaves) return leavingPlace(draft)
      if (answered.stays) return visit.path
      if (draft.adds) return leavingPlace(draft)
      const next = nextPlace(progressOf(procedure, draft), `questions/${page.id}`)
      return `/drafts/${draft.id}/${next}`
    },
  })
}
