import type { Offer } from '../../../../workflows/kernel/form'
import { isOfRegister, type Offered, offeredBy } from '../../../../workflows/kernel/offers'
import type { Procedure } from '../../../../workflows/kernel/procedure'
import type { Language, ProcedureTexts } from '../../../../workflows/kernel/text'
import { valueAt } from '../../../../workflows/kernel/value-at'
import type { Draft } from '../../../adapters/draft-store'
import { answerText } from '../../answers/answer-text'
import type { Asked, FormPage } from '../../answers/form-pages'
import { type Form, valueIn } from '../../runtime/read-form'
import type { Visit } from '../../runtime/visit'
import { formTexts } from '../texts'
import { putAnswer } from './put-answer'
import type { AnswerFault } from './read-answers'
import { dateParts } from './read-date'
import { typedAnswers } from './typed-answers'

/** What may be taken over on a page, in one. */
export interface OfferHere {
  /** What is sent when it is ticked. */
  key: string
  answers: readonly Offered[]
  /** It stands in its fields already. */
  filledIn: boolean
  /** The earlier dossier that it is from. */
  dossier?: string
}

/** The field of a page in which ticked offers are sent; no field of a form is called so. */
export const sameOn = ({ id }: Pick<FormPage, 'id'>): string => `same:${id}`

/** What is known and likely true of a page's fields that have no answer yet. */
export const offersOn = (page: FormPage, procedure: Procedure, draft: Draft): OfferHere[] => {
  if (page.kind !== 'answer') return []
  const isTaken = ({ path, value }: Offered) =>
    page.asked.some((asked) => asked.path === path && asked.schema.safeParse(value).success)
  const said = ((procedure.offers ?? []) as Offer<never>[]).map((offer): OfferHere => {
    const answers = offeredBy(offer, draft.answers, registered(procedure, draft)).filter(isTaken)
    const key = answers.map(({ path, source }) => `${path}=${source}`).join('&')
    return { key, answers, filledIn: offer.filledIn === true }
  })
  const filled = new Set(
    said.filter(({ filledIn }) => filledIn).flatMap(({ answers }) => answers.map(({ path }) => path)),
  )
  return [...earlierOn(page, draft, filled, isTaken), ...said].filter(({ answers }) => answers.length > 0)
}

/** Of the person whom the form is about, as long as that is who the register knows. */
const registered = ({ prefill = {} }: Procedure, { from, known = {} }: Draft): Record<string, unknown> => {
  const person = 'person.identityNumber'
  const wasAsked = Object.values(prefill).includes(person)
  return wasAsked && !Object.values(from).includes(person) ? {} : known
}

const earlierOn = (
  { asked }: FormPage,
  { answers, earlier }: Draft,
  filled: ReadonlySet<string>,
  isTaken: (offered: Offered) => boolean,
): OfferHere[] => {
  if (!earlier) return []
  const open = asked.filter(({ path }) => !filled.has(path) && valueAt(answers, path) === undefined)
  const known = open
    .map(({ path }) => ({ path, source: path, value: valueAt(earlier.answers, path) }))
    .filter(isTaken)
  return [{ key: earlier.dossier, answers: known, filledIn: false, dossier: earlier.dossier }]
}

/** What stands in the fields before anything was typed. */
export const filledInBy = (offers: readonly OfferHere[]): Record<string, unknown> =>
  valuesOf(offers.filter(({ filledIn }) => filledIn).flatMap(({ answers }) => answers))

const valuesOf = (offered: readonly Offered[]): Record<string, unknown> => {
  let values: Record<string, unknown> = {}
  for (const { path, value } of offered) values = putAnswer(values, path, value)
  return values
}

interface Taken {
  form: Form
  /** Something else was typed beside what was ticked. */
  faults: readonly AnswerFault[]
}

/** The form as if what was ticked had been typed. */
export const takeOffered = (
  page: FormPage,
  form: Form,
  offers: readonly OfferHere[],
  visit: Pick<Visit, 'language'>,
): Taken => {
  const ticked = offers.filter(({ key }) => form[sameOn(page)]?.includes(key))
  const taken: Form = { ...form }
  const faults: AnswerFault[] = []
  for (const { path, value } of ticked.flatMap(({ answers }) => answers)) {
    const asked = page.asked.filter((one) => one.path === path)
    const says = typedAnswers(asked, putAnswer({}, path, value), visit)
    const names = [path, ...dateParts.map((part) => `${path}-${part}`)]
    const isOther = names.some(
      (name) => valueIn(taken, name) !== '' && valueIn(taken, name) !== valueIn(says, name),
    )
    if (isOther) faults.push({ path, message: 'same-or-other' })
    else Object.assign(taken, says)
  }
  return { form: taken, faults }
}

/** `Lô đất: Địa chỉ`, `Người mẹ`: where an offer is from. */
export const sourceOf = (
  { answers, dossier }: OfferHere,
  texts: ProcedureTexts,
  language: Language,
): string => {
  if (dossier) return formTexts[language].earlierDossier(dossier)
  const named = answers.map(({ source }) => {
    if (isOfRegister(source)) return formTexts[language].register
    const group = texts.fields[source.slice(0, Math.max(0, source.lastIndexOf('.')))]
    const name = texts.fields[source] ?? source
    return group && answers.length === 1 ? `${group}: ${name}` : (group ?? name)
  })
  return [...new Set(named)].join('; ')
}

export const offeredText = (
  { answers }: OfferHere,
  asked: readonly Asked[],
  texts: ProcedureTexts,
  language: Language,
): string =>
  answers
    .flatMap(({ path, value }) =>
      asked.filter((one) => one.path === path).map((one) => answerText(one, value, texts, language)),
    )
    .join(', ')
