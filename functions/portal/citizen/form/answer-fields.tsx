import type { Asked } from '../../answers/form-pages'
import { Checkboxes } from '../../layout/fields/choices'
import { formTexts } from '../texts'
import { AnswerField } from './answer-field'
import { type OfferHere, offeredText, sameOn, sourceOf } from './offered'
import type { InputsProps } from './question-props'

/** A question is the page's heading; several stand below what they are about. What is known of one stands before it. */
export const AnswerFields = (props: InputsProps) => {
  const { visit, procedure, page, offers, typed, errorOf, question } = props
  const texts = procedure.texts[visit.language]
  const [only, ...others] = page.asked
  const isOne = others.length === 0
  const ticked = offers.filter(({ filledIn }) => !filledIn)
  const hint = texts.hints?.[page.called]
  const isOffered = isOne && ticked.length > 0
  return (
    <>
      {(!isOne || isOffered) && <h1 class="govuk-heading-l">{question}</h1>}
      {!isOne && hint && <p class="govuk-body">{hint}</p>}
      {page.asked.map((asked) => (
        <>
          <Same {...props} offers={ticked.filter((offer) => firstOf(offer, page.asked) === asked.path)} />
          <AnswerField
            visit={visit}
            asked={asked}
            texts={texts}
            typed={typed}
            note={noteOn(asked, props)}
            error={errorOf(asked.path)?.message}
            part={errorOf(asked.path)?.part}
            heading={asked === only && isOne && !isOffered}
          />
        </>
      ))}
    </>
  )
}

const firstOf = ({ answers }: OfferHere, asked: readonly Asked[]): string | undefined =>
  asked.find(({ path }) => answers.some((one) => one.path === path))?.path

/** Where what stands in a field is from, when nobody typed it. */
const noteOn = ({ path }: Asked, { visit, procedure, draft, offers }: InputsProps): string | undefined => {
  const text = formTexts[visit.language]
  if (Object.hasOwn(draft.from, path)) return text.checkFilledIn(text.register)
  const offer = offers.find(({ filledIn, answers }) => filledIn && answers.some((one) => one.path === path))
  const answers = offer?.answers.filter((one) => one.path === path) ?? []
  if (!offer || answers.length === 0) return undefined
  return text.checkFilledIn(sourceOf({ ...offer, answers }, procedure.texts[visit.language], visit.language))
}

/** What may be taken over by a tick, in place of typing it again. */
const Same = ({ visit, procedure, page, offers, typed }: InputsProps) => {
  const texts = procedure.texts[visit.language]
  const text = formTexts[visit.language]
  if (offers.length === 0) return null
  const paths = [...new Set(offers.flatMap(({ answers }) => answers.map(({ path }) => path)))]
  return (
    <Checkboxes
      visit={visit}
      id={`same-${paths[0]}`}
      name={sameOn(page)}
      label={text.isSame}
      hint={text.leaveEmpty(paths.map((path) => `“${texts.fields[path] ?? path}”`).join(', '))}
      values={typed[sameOn(page)] ?? []}
      options={offers.map((offer) => ({
        value: offer.key,
        text: offeredText(offer, page.asked, texts, visit.language),
        hint: text.sameAs(sourceOf(offer, texts, visit.language)),
      }))}
    />
  )
}
