import type { Counts } from '../../workflows/indicators/counts'
import { minutesOf, stepOf } from '../../workflows/indicators/rounded-minutes'

/** Kinds of names that end in a place on a scale: see `counts.ts`. */
const scales: Record<string, { placeOf(text: string): number; textOf(place: number): string }> = {
  '~': { placeOf: (minutes) => stepOf(Number(minutes)), textOf: (step) => `${minutesOf(step)}` },
  '@': { placeOf: (quarter) => Number.parseInt(quarter, 36), textOf: (quarter) => quarter.toString(36) },
}

const letters = 26
const lower = 'a'.charCodeAt(0)
const upper = 'A'.charCodeAt(0)

/** How far it is from the place before: a small letter ends it. */
const gapText = (gap: number): string => {
  let text = String.fromCharCode(lower + (gap % letters))
  for (let left = Math.floor(gap / letters); left > 0; left = Math.floor(left / letters))
    text = String.fromCharCode(upper + (left % letters)) + text
  return text
}
const gapIn = (text: string): number =>
  [...text].reduce((sum, letter) => sum * letters + (letter.toLowerCase().charCodeAt(0) - lower), 0)

/**
 * Numbers by name in one text, since an item is read and written by its size: `filed=2|time~ac3b`, the second for how many
 * took how long. Of what is counted along a scale only the gaps are told, and of how many only what is not one.
 */
export const packedCounts = (counts: Counts): string => {
  const series = new Map<string, [place: number, count: number][]>()
  const plain: string[] = []
  for (const [name, count] of Object.entries(counts)) {
    const at = name.search(/[~@]/)
    const scale = scales[name[at] ?? '']
    if (scale) {
      const beginning = name.slice(0, at + 1)
      const known = series.get(beginning) ?? []
      known.push([scale.placeOf(name.slice(at + 1)), count])
      series.set(beginning, known)
    } else plain.push(`${name}=${count}`)
  }
  const along = [...series].map(([beginning, places]) => {
    let before = 0
    const gaps = places
      .sort(([a], [b]) => a - b)
      .map(([place, count]) => {
        const gap = gapText(place - before)
        before = place
        return count === 1 ? gap : `${gap}${count}`
      })
    return beginning + gaps.join('')
  })
  return [...plain, ...along].sort().join('|')
}

export const unpackedCounts = (text: string): Counts => {
  const counts: Record<string, number> = {}
  for (const cell of text === '' ? [] : text.split('|')) {
    const [, beginning = '', kind = '', rest = ''] = /^([^~@=]*)([~@=])(.*)$/.exec(cell) ?? []
    const scale = scales[kind]
    if (!scale) {
      counts[beginning] = Number(rest)
      continue
    }
    let place = 0
    for (const [, gap = '', count = '1'] of rest.matchAll(/([A-Z]*[a-z])(-?\d+)?/g)) {
      place += gapIn(gap)
      counts[`${beginning}${kind}${scale.textOf(place)}`] = Number(count)
    }
  }
  return counts
}
