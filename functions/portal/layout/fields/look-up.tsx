import { plainText } from '../../../runtime/plain-text'
import type { Visit } from '../../runtime/visit'
import { layoutTexts } from '../texts'
import type { Option } from './choices'
import type { FieldProps } from './labelled'
import { Select } from './select'
import { TextInput } from './text-input'

type LookUpProps = FieldProps & { visit: Visit; value?: string; options: readonly Option[] }

/** One of a long list, by its name: the browser offers what fits, and `lookedUp` understands what was typed. */
export const LookUp = ({ value = '', options, ...field }: LookUpProps) => (
  <TextInput
    {...field}
    autocomplete="off"
    value={options.find((option) => option.value === value)?.text ?? value}
    suggestions={options.map(({ text }) => text)}
  />
)

/** More than so many nobody reads through. */
const mostListed = 30

/** One of a list, long or short. What was chosen is understood by `lookedUp`. */
export const Listed = (props: LookUpProps) => {
  const { visit, options, hint = layoutTexts[visit.language].lookUp } = props
  return options.length > mostListed ? <LookUp {...props} hint={hint} /> : <Select {...props} />
}

const ways: ((text: string, typed: string) => boolean)[] = [
  (text, typed) => text === typed,
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
  for (const fold of [(text: string) => text.toLowerCase(), plainText])
    for (const fits of ways) {
      const meant = options.filter(({ text }) => fits(fold(text), fold(typed)))
      if (meant.length === 1) return meant[0]?.value
      if (meant.length > 1) break
    }
  return undefined
}
