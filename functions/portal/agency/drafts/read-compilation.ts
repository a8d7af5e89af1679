import { DraftArticle, DraftResponse } from '../../../office/drafts/schemas'
import { fieldErrorsOf } from '../../../runtime/field-errors'
import { sayFault } from '../../../runtime/problem'
import { type Article, splitDraft } from '../../answers/split-draft'
import type { Fault } from '../../layout/error-summary'
import { type Form, valueIn } from '../../runtime/read-form'
import type { Visit } from '../../runtime/visit'
import { draftTexts } from './texts'
import { fieldsOf, type ToAnswer } from './what-to-answer'

interface Compiling {
  all: readonly ToAnswer[]
  articles: readonly Article[]
  nameOf: (one: ToAnswer) => string
}

interface Read {
  responses: DraftResponse[]
  articles?: Article[]
  faults: Fault[]
}

/** What becomes of each change and objection; and, where it goes out once more, the changed draft. */
export const readCompilation = (form: Form, about: Compiling, visit: Pick<Visit, 'language'>): Read => {
  const read = readResponses(form, about, visit)
  if (valueIn(form, 'outcome') !== 'again') return read
  const { articles, faults } = readArticles(form, about.articles, visit)
  return { ...read, articles, faults: [...read.faults, ...faults] }
}

const readResponses = (
  form: Form,
  { all, nameOf }: Compiling,
  { language }: Pick<Visit, 'language'>,
): Pick<Read, 'responses' | 'faults'> => {
  const text = draftTexts[language].compile
  const responses: DraftResponse[] = []
  const faults: Fault[] = []
  for (const one of all) {
    const { question, change } = one
    const fields = fieldsOf(one)
    const why = valueIn(form, fields.why)
    const given = {
      question,
      ...(change && { change }),
      takenUp: valueIn(form, fields.takenUp),
      ...(why && { why }),
    }
    const result = DraftResponse.safeParse(given)
    if (!given.takenUp) faults.push({ id: fields.takenUp, message: text.choose(nameOf(one)) })
    else if (given.takenUp !== 'yes' && !why)
      faults.push({ id: fields.why, message: text.mustSayWhy(nameOf(one)) })
    else if (result.success) responses.push(result.data)
    else
      for (const { pointer, message } of fieldErrorsOf(result.error, given))
        faults.push({
          id: pointer === '/why' ? fields.why : fields.takenUp,
          message: `${nameOf(one)}: ${sayFault(message, language)}`,
        })
  }
  return { responses, faults }
}

const readArticles = (
  form: Form,
  before: readonly Article[],
  { language }: Pick<Visit, 'language'>,
): { articles: Article[]; faults: Fault[] } => {
  const text = draftTexts[language].compile
  const articles = splitDraft(
    valueIn(form, 'articles'),
    before.map(({ heading }) => heading),
  )
  const wrong = (message: string) => ({ articles, faults: [{ id: 'articles', message }] })
  if (articles.length === 0) return wrong(text.noDraft)
  const empty = articles.find((article) => !article.text)
  if (empty) return wrong(text.incomplete(empty.heading))
  const errors = articles.flatMap((article) => {
    const { error } = DraftArticle.safeParse(article)
    return error ? fieldErrorsOf(error, article).map((fault) => ({ article, fault })) : []
  })
  if (errors[0]) return wrong(`${errors[0].article.heading}: ${sayFault(errors[0].fault.message, language)}`)
  return isSame(articles, before) ? wrong(text.sameDraft) : { articles, faults: [] }
}

const isSame = (some: readonly Article[], others: readonly Article[]): boolean =>
  some.length === others.length &&
  some.every(({ heading, text }, index) => heading === others[index]?.heading && text === others[index]?.text)
