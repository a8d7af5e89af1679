import { judgeCase, type Verdict } from './judge-case'
import { playCase } from './play-case'
import { type ListedCase, listCases, RecordedCase } from './recorded-case'

interface Tally {
  cases: number
  match: number
  events: number
  eventsMatch: number
  linked: number
}

const [file, only] = process.argv.slice(2)
if (file === undefined) {
  console.error('usage: npm run conformance -- <file of recorded cases> [text in the id]')
  process.exit(2)
}

/** Whatever goes wrong with one case is that case's difference. */
const judge = async (listed: ListedCase): Promise<Verdict> => {
  try {
    const found = RecordedCase.parse(listed)
    return judgeCase(found, await playCase(found))
  } catch (error) {
    const line = `the runner met: ${error instanceof Error ? error.message : error}`
    const { events } = (listed.expect ?? {}) as { events?: unknown }
    return {
      differences: [line],
      events: events ? { match: false, linked: false, line } : undefined,
      foreign: false,
    }
  }
}

const none = (): Tally => ({ cases: 0, match: 0, events: 0, eventsMatch: 0, linked: 0 })
const tallies = new Map<string, Tally>()
const total = none()
const foreign = none()

const count = (tally: Tally, { differences, events }: Verdict) => {
  tally.cases += 1
  if (differences.length === 0) tally.match += 1
  if (!events) return
  tally.events += 1
  if (events.match) tally.eventsMatch += 1
  if (events.linked) tally.linked += 1
}

const report = ({ id }: ListedCase, { differences, events }: Verdict) => {
  const lines = [...differences, ...(events && !events.match ? [events.line] : [])]
  if (lines.length > 0) console.log(`${id}\n${[...new Set(lines)].map((line) => `    ${line}`).join('\n')}`)
}

for (const found of listCases(file).filter(({ id }) => only === undefined || id.includes(only))) {
  const verdict = await judge(found)
  report(found, verdict)
  if (verdict.foreign) count(foreign, verdict)
  const tally = tallies.get(found.category) ?? none()
  tallies.set(found.category, tally)
  for (const each of [tally, total]) count(each, verdict)
}

const row = (...cells: [string, string, string]) =>
  console.log(cells.map((cell, index) => (index === 0 ? cell.padEnd(24) : cell.padStart(12))).join(''))

console.log()
row('category', 'match', 'events')
for (const [category, { cases, match, events, eventsMatch }] of [...tallies].sort(([a], [b]) =>
  a < b ? -1 : 1,
)) {
  row(category, `${match}/${cases}`, events > 0 ? `${eventsMatch}/${events}` : '-')
}
console.log()
if (foreign.cases > 0) {
  const literal = `${total.match - foreign.match}/${total.cases}`
  console.log(
    `${foreign.cases} refusals are recorded in the words of LocalStack, not of AWS: held against error name and reason (word for word: ${literal} match)`,
  )
}
console.log(`every event's predecessor is the recorded one in ${total.linked}/${total.events} histories`)
console.log(`conformance: ${total.match}/${total.cases} match, events ${total.eventsMatch}/${total.events}`)
