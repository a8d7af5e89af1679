import { City } from '../city'
import type { Silence } from '../silence'
import { checkFunctions, checkRegulations } from './check-coordination'
import { type Fault, faultOf } from './fault'

/** Finds every fault of a city at once: shapes first, then what its parts say of each other. */
export const checkCity = (given: unknown): Fault[] => {
  const { data: city, error } = City.safeParse(given)
  if (!city) return error.issues.map(({ path, message }) => faultOf(pathText(path, given), message))
  return [
    ...checkAgencies(city),
    ...checkNamed(city),
    ...checkRegulations(city),
    ...checkFunctions(city),
    ...checkFormer(city),
    ...checkLifeEvents(city),
    ...checkZone(city),
  ]
}

/** An agency is named by its identifier, which its author wrote, wherever it stands. */
const pathText = (path: readonly PropertyKey[], city: unknown): string => {
  let at = city
  return path.reduce<string>((text, key) => {
    at = Object(at)[key]
    const { id } = Object(at)
    if (typeof key === 'number') return `${text}[${typeof id === 'string' ? `'${id}'` : key}]`
    return text ? `${text}.${String(key)}` : String(key)
  }, '')
}

const checkAgencies = ({ agencies }: City): Fault[] => {
  const faults: Fault[] = []
  const ids = agencies.map(({ id }) => id)
  const byId = new Map(agencies.map((agency) => [agency.id, agency]))
  for (const property of ['id', 'code', 'nationalCode'] as const) {
    const first = new Map<string, string>()
    for (const { id, [property]: value } of agencies) {
      if (value === undefined) continue
      const other = first.get(value)
      if (other === undefined) first.set(value, id)
      else faults.push(faultOf(`agencies['${id}'].${property}`, `is also that of ${other}`, { value }))
    }
  }
  for (const { id, parent } of agencies) {
    if (parent === undefined) continue
    const pointer = `agencies['${id}'].parent`
    if (!byId.has(parent)) faults.push(faultOf(pointer, 'unknown agency', { value: parent, allowed: ids }))
    const above = new Set<string>()
    let next: string | undefined = parent
    while (next !== undefined && !above.has(next)) {
      above.add(next)
      next = byId.get(next)?.parent
    }
    if (above.has(id)) faults.push(faultOf(pointer, 'is above itself', { value: parent }))
  }
  const authorities = agencies.filter(({ kind }) => kind === 'peoples-committee').length
  if (authorities !== 1)
    faults.push(
      faultOf('agencies', 'one is the People’s Committee, to which silences are told', {
        value: `${authorities} of this kind`,
      }),
    )
  return faults
}

/** Duties and regulations name agencies that are there, and no two regulations have one name. */
const checkNamed = ({ agencies, duties, regulations }: City): Fault[] => {
  const allowed = agencies.map(({ id }) => id)
  const named: [string, string | undefined][] = [
    ...Object.entries(duties).flatMap(([kind, { at, to }]): [string, string | undefined][] => [
      [`duties.${kind}.at`, at],
      [`duties.${kind}.to`, to],
    ]),
    ...regulations.flatMap(({ id, onSilence }) => escalatedTo(`regulations['${id}'].onSilence`, onSilence)),
  ]
  const unknown = named.flatMap(([pointer, value]) =>
    value === undefined || allowed.includes(value)
      ? []
      : [faultOf(pointer, 'unknown agency', { value, allowed })],
  )
  const names = regulations.map(({ id }) => id)
  const twice = names.filter((id, place) => names.indexOf(id) < place)
  return [...unknown, ...twice.map((id) => faultOf(`regulations['${id}'].id`, 'is used twice'))]
}

const escalatedTo = (pointer: string, silence: Silence): [string, string][] =>
  silence.kind === 'escalate'
    ? [[`${pointer}.to`, silence.to], ...escalatedTo(`${pointer}.onSilence`, silence.onSilence)]
    : []

/** What has gone is no agency any more: an identifier has one name. */
const checkFormer = ({ agencies, formerAgencies = [] }: City): Fault[] => {
  const ids = [...agencies, ...formerAgencies].map(({ id }) => id)
  return formerAgencies
    .filter(({ id }) => ids.indexOf(id) < ids.lastIndexOf(id))
    .map(({ id }) => faultOf(`formerAgencies['${id}'].id`, 'is used twice'))
}

const checkLifeEvents = ({ lifeEvents = [] }: City): Fault[] => {
  const ids = lifeEvents.map(({ id }) => id)
  return ids
    .filter((id, place) => ids.indexOf(id) < place)
    .map((id) => faultOf(`lifeEvents['${id}'].id`, 'is used twice'))
}

/** Dates are counted by the offset, hours written by the name. */
const checkZone = ({ calendar: { timeZone, years } }: City): Fault[] => {
  const pointer = 'calendar.timeZone.offset'
  try {
    const format = new Intl.DateTimeFormat('en', { timeZone: timeZone.name, timeZoneName: 'longOffset' })
    const offsets = Object.keys(years).flatMap((year) =>
      ['01', '07'].map((month) => {
        const parts = format.formatToParts(Date.parse(`${year}-${month}-01`))
        return parts
          .find(({ type }) => type === 'timeZoneName')
          ?.value.replace(/^GMT$/, 'GMT+00:00')
          .slice(3)
      }),
    )
    const wrong = offsets.find((offset) => offset !== timeZone.offset)
    if (wrong === undefined) return []
    return [faultOf(pointer, `is ${wrong} in ${timeZone.name}`, { value: timeZone.offset })]
  } catch {
    return [faultOf('calendar.timeZone.name', 'unknown time zone', { value: timeZone.name })]
  }
}
