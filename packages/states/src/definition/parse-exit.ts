import { compileEntry, compileTemplate } from './compile-template'
import type { Exit } from './machine'
import { isObject, type Json } from './parse-fields'
import type { Place } from './place'

const variableName = /^[\p{L}_][\p{L}\p{N}_]{0,79}$/u

/** The variables that a state, a choice or a catcher assigns. */
export const parseAssign = (value: unknown, place: Place, holder = ''): Exit['assign'] => {
  const at = `${place.location}/${holder}Assign`
  if (value === undefined) return undefined
  if (!isObject(value)) {
    place.faults.add(at, 'Expected value of type Object')
    return undefined
  }
  return Object.entries(value).map(([key, item]) => {
    const [name, template] = compileEntry(key, item, `${holder}Assign`, place)
    if (name === 'states' || !variableName.test(name)) {
      place.faults.add(`${at}/${key}`, `'${key}' is not a valid variable name`)
    }
    return [name, template]
  })
}

/** `within` is the choice or the catcher that holds it: `Choices[0]/`. */
export const parseOutput = (fields: Json, place: Place, within = '') =>
  fields.Output === undefined || place.language === 'JSONPath'
    ? undefined
    : compileTemplate(fields.Output, `${within}Output`, place)

/** How a state is left when all went well. */
export const parseExit = (state: Json, place: Place): Exit => {
  if ((typeof state.Next === 'string') === (state.End === true)) {
    place.faults.add(place.location, `Exactly one of these fields is required: [Next, End]`)
  }
  return {
    next: state.End === true ? undefined : (state.Next as string),
    assign: parseAssign(state.Assign, place),
    output: parseOutput(state, place),
  }
}
