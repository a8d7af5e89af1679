import type { ProcedureTexts } from '../../../../workflows/kernel/text'
import { formerName } from '../../../wording/former-name'
import type { Asked } from '../../answers/form-pages'
import type { Option } from '../../layout/fields/choices'
import { lookedUp } from '../../layout/fields/look-up'
import { type Form, valueIn } from '../../runtime/read-form'

/** What the choices of a field are called. */
export const namedChoices = ({ path, options }: Asked, { fields }: ProcedureTexts): Option[] =>
  options.map((value) => {
    const formerly = formerName(value)
    return { value, text: fields[`${path}=${value}`] ?? value, ...(formerly && { formerly }) }
  })

/** The form with the choices themselves where their names were typed; what is no choice stays, to be told. */
export const withChoices = (form: Form, asked: readonly Asked[], texts: ProcedureTexts): Form => ({
  ...form,
  ...Object.fromEntries(
    asked.flatMap((one) => {
      const chosen = one.as === 'choice' && lookedUp(valueIn(form, one.path), namedChoices(one, texts))
      return chosen ? [[one.path, [chosen]]] : []
    }),
  ),
})
