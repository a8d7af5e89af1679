import { compileRule } from './compile-rule'
import { compileTemplate } from './compile-template'
import type { State } from './machine'
import { parseAssign, parseOutput } from './parse-exit'
import { isObject, type Json, parsePaths } from './parse-fields'
import type { Place } from './place'

const compileCondition = (choice: Json, index: number, at: string, place: Place) => {
  if (place.language === 'JSONPath') return compileRule(choice, at, place)
  if (choice.Condition === undefined) place.faults.add(at, 'These fields are required: [Condition]')
  return compileTemplate(choice.Condition, `Choices[${index}]/Condition`, place)
}

export const parseChoice = (name: string, state: Json, place: Place): State => {
  const list = Array.isArray(state.Choices) ? state.Choices.filter(isObject) : []
  if (state.Choices === undefined) place.faults.add(place.location, 'These fields are required: [Choices]')
  else if (list.length === 0) place.faults.add(`${place.location}/Choices`, 'Value cannot be empty')
  return {
    type: 'Choice',
    name,
    paths: parsePaths(state, place),
    next: typeof state.Default === 'string' ? state.Default : undefined,
    assign: parseAssign(state.Assign, place),
    output: parseOutput(state, place),
    choices: list.map((choice, index) => {
      const at = `${place.location}/Choices[${index}]`
      if (typeof choice.Next !== 'string') place.faults.add(at, 'These fields are required: [Next]')
      return {
        condition: compileCondition(choice, index, at, place),
        next: String(choice.Next),
        assign: parseAssign(choice.Assign, place, `Choices[${index}]/`),
        output: parseOutput(choice, place, `Choices[${index}]/`),
      }
    }),
  }
}
