import { readFileSync } from 'node:fs'
import { optionalNames } from '../../workflows/kernel/checks/check-names'
import { Silence } from '../../workflows/kernel/silence'
import { stepKinds } from '../../workflows/kernel/steps/kinds'
import { ProcedureTexts } from '../../workflows/kernel/text'
import { type PortalRecord, signs } from './signs'

/**
 * `npm run bench:expressible -- <records.jsonl>`: of how many records of the National Portal every sign in their words has
 * a step or a word of a definition, which are missing how often, and which ten records fit least.
 */
const [place] = process.argv.slice(2)
if (!place) throw new Error('name the file of records, one JSON object a line')

const words: ReadonlySet<string> = new Set([
  ...Object.entries(stepKinds).flatMap(([name, { optional }]) => [name, ...optional]),
  ...Object.values(optionalNames).flat(),
  ...Object.keys(ProcedureTexts.shape),
  ...Silence.options.map(({ shape }) => shape.kind.value),
])
const isSaid = ({ has }: { has: readonly string[] }): boolean => has.some((name) => words.has(name))

const records = readFileSync(place, 'utf8')
  .split('\n')
  .filter(Boolean)
  .map((line) => JSON.parse(line) as PortalRecord)
const read = records.map((record) => {
  const found = signs.filter((sign) => sign.in(record))
  return { record, found, missing: found.filter((sign) => !isSaid(sign)) }
})

const whole = read.filter(({ missing }) => missing.length === 0)
console.log(`${whole.length} of ${records.length} records: all that their words ask for can be said`)
for (const sign of signs) {
  const count = read.filter(({ found }) => found.includes(sign)).length
  console.log(`${String(count).padStart(5)}  ${isSaid(sign) ? 'said   ' : 'MISSING'}  ${sign.what}`)
}
console.log('the ten that fit least:')
const least = [...read].sort((a, b) => b.missing.length - a.missing.length || b.found.length - a.found.length)
for (const { record, missing } of least.slice(0, 10)) {
  const name = record.name.normalize('NFC').replace(/\s+/g, ' ').trim()
  console.log(`  ${record.code}  ${missing.map(({ what }) => what).join('; ')}  (${name.slice(0, 80)})`)
}
