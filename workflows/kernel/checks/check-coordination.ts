import type { City } from '../city'
import { type Fault, faultOf } from './fault'

/** One question falls under one regulation, and a time that is due at least is reckoned as the time that is given. */
export const checkRegulations = ({ regulations }: City): Fault[] =>
  regulations.flatMap((regulation, index) => {
    const { id, asking, asked, on = 'dossiers', minimum } = regulation
    const pointer = `regulations['${id}']`
    const both = (some: readonly string[], others: readonly string[]) =>
      some.filter((kind) => others.includes(kind))
    const twice = regulations
      .slice(0, index)
      .filter(
        (other) =>
          (other.on ?? 'dossiers') === on &&
          both(other.asking, asking).length > 0 &&
          both(other.asked, asked).length > 0,
      )
    return [
      ...twice.map((other) =>
        faultOf(`${pointer}.asked`, `governs what ${other.id} governs too`, {
          value: both(other.asked, asked).join(', '),
          fix: 'let one of them govern it',
        }),
      ),
      ...(minimum && minimum.unit !== 'workingDays'
        ? [
            faultOf(`${pointer}.minimum`, 'is counted in working days', {
              value: minimum.unit,
              fix: 'workingDays(7)',
            }),
          ]
        : []),
    ]
  })

/** Every subject is somebody's, and every function is of an agency and about a subject that there are. */
export const checkFunctions = ({ agencies, subjects = [], functions = [] }: City): Fault[] => {
  const ids = { agency: agencies.map(({ id }) => id), subject: subjects.map(({ id }) => id) }
  const twice = (values: readonly string[]) => values.filter((one, place) => values.indexOf(one) < place)
  return [
    ...twice(ids.subject).map((id) => faultOf(`subjects['${id}'].id`, 'is used twice')),
    ...functions.flatMap((one, index) =>
      (['agency', 'subject'] as const).flatMap((property) =>
        ids[property].includes(one[property])
          ? []
          : [
              faultOf(`functions[${index}].${property}`, `unknown ${property}`, {
                value: one[property],
                allowed: ids[property],
              }),
            ],
      ),
    ),
    ...twice(functions.map(({ agency, subject }) => `${agency}: ${subject}`)).map((value) =>
      faultOf('functions', 'says the same of an agency twice', { value }),
    ),
    ...ids.subject
      .filter((id) => !functions.some(({ subject }) => subject === id))
      .map((id) => faultOf(`subjects['${id}']`, 'is nobody’s: no function is about it')),
  ]
}
