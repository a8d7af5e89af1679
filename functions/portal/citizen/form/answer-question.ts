import { valueAt } from '../../../../workflows/kernel/value-at'
import type { Draft } from '../../../adapters/draft-store'
import { entriesOf } from '../../answers/entries'
import { type FormPage, isTicked } from '../../answers/form-pages'
import type { Form } from '../../runtime/read-form'
import { valueIn } from '../../runtime/read-form'
import type { Visit } from '../../runtime/visit'
import { isWording, readPasted } from './paste-draft'
import { putAnswer } from './put-answer'
import { type AnswerFault, type ReadAnswers, readAnswers, readChecks } from './read-answers'

/** How a draft changes with what was sent for one page, or what is wrong with it. */
export interface Answered {
  faults: readonly AnswerFault[]
  change(draft: Draft): Draft
  /** Stays on the page: an entry was added or taken away. */
  stays: boolean
}

const passing = (draft: Draft, { id }: FormPage): Draft => ({
  ...draft,
  passed: [...new Set([...draft.passed, id])],
})

const withValues = (draft: Draft, { values }: ReadAnswers): Draft => {
  const { ...from } = draft.from
  let { answers } = draft
  for (const [path, value] of Object.entries(values)) {
    // What somebody typed is his own word, not the register's any more.
    if (valueAt(answers, path) !== value) delete from[path]
    answers = putAnswer(answers, path, value)
  }
  return { ...draft, answers, from }
}

/** Who answers, and what is answered until now. */
type Answering = Pick<Visit, 'language'> & { answers: unknown }

export const answerQuestion = (page: FormPage, form: Form, visit: Answering): Answered => {
  switch (page.kind) {
    case 'wanted':
      return answerWanted(page, form)
    case 'list':
      if (isTicked(page)) return answerTicked(page, form)
      return answerList(page, form, visit)
    default: {
      const read =
        page.kind === 'checks'
          ? readChecks(page.asked, form, page.id)
          : readAnswers(page.asked, form, visit.language)
      return {
        faults: read.faults,
        stays: false,
        change: (draft) => passing(withValues(draft, read), page),
      }
    }
  }
}

const answerWanted = (page: FormPage, form: Form): Answered => {
  const wanted = valueIn(form, page.id)
  const faults = wanted === 'yes' || wanted === 'no' ? [] : [{ path: page.id, message: 'choose' }]
  return {
    faults,
    stays: false,
    change(draft) {
      const there = wanted === 'yes'
      const kept = there ? (valueAt(draft.answers, page.id) ?? {}) : undefined
      return passing({ ...draft, answers: putAnswer(draft.answers, page.id, kept) }, page)
    },
  }
}

const firstMissing = ({ id, asked }: FormPage) => ({ path: asked[0]?.path ?? id, message: 'required' })

const answerTicked = (page: FormPage, form: Form): Answered => {
  const options = page.asked[0]?.options ?? []
  const ticked = options.filter((option) => form[page.id]?.includes(option))
  return {
    faults: ticked.length === 0 && page.filled ? [firstMissing(page)] : [],
    stays: false,
    change: (draft) => passing({ ...draft, answers: putAnswer(draft.answers, page.id, ticked) }, page),
  }
}

const answerList = (page: FormPage, form: Form, { language, answers }: Answering): Answered => {
  const remove = valueIn(form, 'remove')
  if (remove !== '') {
    return {
      faults: [],
      stays: true,
      change: (draft) => ({
        ...draft,
        answers: putAnswer(
          draft.answers,
          page.id,
          entriesOf(draft.answers, page).filter((_, index) => String(index) !== remove),
        ),
      }),
    }
  }
  if (valueIn(form, 'split') !== '' && isWording(page)) {
    const { articles, faults } = readPasted(page, form)
    return {
      faults,
      stays: true,
      change: (draft) => ({ ...draft, answers: putAnswer(draft.answers, page.id, articles) }),
    }
  }
  const adds = valueIn(form, 'add') !== '' || page.asked.some(({ path }) => valueIn(form, path) !== '')
  if (!adds) {
    return {
      faults: page.filled && entriesOf(answers, page).length === 0 ? [firstMissing(page)] : [],
      stays: false,
      change: (draft) =>
        passing(
          { ...draft, answers: putAnswer(draft.answers, page.id, entriesOf(draft.answers, page)) },
          page,
        ),
    }
  }
  const { values, faults } = readAnswers(page.asked, form, language)
  return {
    faults,
    stays: valueIn(form, 'add') !== '',
    change(draft) {
      let entry: unknown = values[page.id]
      if (entry === undefined) {
        let group: Record<string, unknown> = {}
        for (const [path, value] of Object.entries(values))
          group = putAnswer(group, path.slice(page.id.length + 1), value)
        entry = group
      }
      const entries = [...entriesOf(draft.answers, page), entry]
      return passing({ ...draft, answers: putAnswer(draft.answers, page.id, entries) }, page)
    },
  }
}
