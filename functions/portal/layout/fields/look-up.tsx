import { plainText } from '../../../runtime/plain-text'
import type { Visit } from '../../runtime/visit'
import { layoutTexts } from '../texts'
import type { Option } from './choices'
import type { FieldProps } from './labelled'
import { Select } from './select'
import { TextInput } from './text-input'

type LookUpProps = FieldProps & { visit: Visit; value?: string; options: readonly Option[] }

/** One of a long list, by its name: the browser offers what fits, and `lookedUp` understands what was typed. */
export const LookUp = ({ value = '', options, ...field }: LookUpProps) => {
  const texts = layoutTexts[field.visit.language]
  const now = formerlyCalled(value, options).map(({ text }) => text)
  return (
    <TextInput
      {...field}
      hint={now.length > 1 ? texts.isNow(value, now) : field.hint}
      autocomplete="off"
      value={options.find((option) => option.value === value)?.text ?? value}
      suggestions={options.map(({ text, formerly }) =>
        formerly ? `${text} (${texts.formerly(formerly)})` : text,
      )}
    />
  )
}

/** More than so many nobody reads through. */
const mostListed = 30

/** One of a list, long or short. What was chosen is understood by `lookedUp`. */
export const Listed = (props: LookUpProps) => {
  const { visit, options, hint = layoutTexts[visit.language].lookUp } = props
  return options.length > mostListed ? <LookUp {...props} hint={hint} /> : <Select {...props} />
}

const folds = [(text: string) => text.toLowerCase(), plainText]

const kinds = /^(quan|huyen|thanh pho|tp|q(?=[ .\d]))[ .]*/
const districtIn = (typed: string) => {
  const plain = plainText(typed)
  const kind = kinds.exec(plain)?.[0] ?? ''
  return { bare: plain.slice(kind.length), isWhole: kind !== '' }
}

/** Those that were a part of it: by its name, with its kind or without. A number alone is no name. */
const formerlyCalled = (typed: string, options: readonly Option[]): Option[] => {
  const { bare, isWhole } = districtIn(typed)
  if (!isWhole && /^\d*$/.test(bare)) return []
  return options.filter(({ formerly }) => formerly !== undefined && districtIn(formerly).bare === bare)
}

const ways: ((text: string, typed: string) => boolean)[] = [
  // What the browser offers goes on with what it was before.
  (text, typed) => text === typed || typed.startsWith(`${text} (`),
  // `Bến Thành` of `Phường Bến Thành`.
  (text, typed) => text.endsWith(` ${typed}`),
  (text, typed) => text.includes(typed),
]

/**
 * The one option that was meant: by its value or its name, whole before in part, with its marks before without them.
 * Undefined when none is, or several may be.
 */
export const lookedUp = (typed: string, options: readonly Option[]): string | undefined => {
  if (typed === '') return undefined
  const exact = options.find(({ value }) => value === typed)
  if (exact) return exact.value
  const former = formerlyCalled(typed, options)
  // A ward may have the name of the district that it was a part of: which of them is meant has to be said.
  const allowed = former.length > 0 ? ways.slice(0, 1) : ways
  for (const fold of folds)
    for (const fits of allowed) {
      const meant = options.filter(({ text }) => fits(fold(text), fold(typed)))
      if (meant.length === 1) return meant[0]?.value
      if (meant.length > 1) break
    }
  return former.length === 1 ? former[0]?.value : undefined
}
