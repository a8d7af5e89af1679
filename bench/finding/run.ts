import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { findIn } from '../../functions/office/procedures/finding/find-procedures'
import { findingIndexOf } from '../../functions/office/procedures/finding/finding-index'
import { publishableLaws } from '../../lib/law/publishable-laws'
import { city } from '../../workflows/city/city'
import { type CatalogueEntry, catalogueOf, entryOf } from '../../workflows/kernel/catalogue'
import { type Phrase, phrases } from './phrases'

const [records, others] = process.argv.slice(2)
if (!records) {
  console.error(
    'npm run bench:finding -- <records.jsonl> [phrases.txt]\n' +
      'records: a procedure a line, with `code` and `name`\n' +
      'phrases: one a line, with what is to be found behind a bar each, code or words of a name: sổ đỏ bị mất | do bị mất',
  )
  process.exit(2)
}

const Listed = z.object({ code: z.string(), name: z.string() })
const linesOf = (path: string): string[] =>
  readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line.trim())

const nothing = { vi: '', en: '' }
/** Of a procedure of which no more than its name is known. */
const entryNamed = ({ code, name }: z.infer<typeof Listed>, like: CatalogueEntry): CatalogueEntry => {
  const { searchWords: _words, lifeEvents: _events, ...rest } = like
  return { ...rest, code, name: { vi: name, en: name }, summary: nothing, result: nothing }
}

const phraseIn = (line: string): Phrase => {
  const [says = '', ...finds] = line.split('|').map((part) => part.trim())
  return { says, finds }
}

const shipped = (await publishableLaws('workflows')).map(({ procedure }) => entryOf(procedure))
const listed = linesOf(records).map((line) => Listed.parse(JSON.parse(line)))
const catalogue = catalogueOf(
  [
    ...listed
      .filter(({ code }) => !shipped.some((one) => one.code === code))
      .map((one) => entryNamed(one, shipped[0] as CatalogueEntry)),
    ...shipped,
  ],
  '2026-12-01',
)

const busy = <T>(run: () => T): [made: T, milliseconds: number] => {
  const before = process.cpuUsage()
  const made = run()
  const { user, system } = process.cpuUsage(before)
  return [made, (user + system) / 1_000]
}

const plain = (text: string): string => text.normalize('NFC').toLowerCase().replaceAll(/\s+/g, ' ')
const [index, making] = busy(() => findingIndexOf(catalogue, city.everydayWords))
console.log(`${catalogue.size} procedures, an index of them in ${making.toFixed(0)} ms of processor\n`)

let misses = 0
for (const { says, finds } of others ? linesOf(others).map(phraseIn) : phrases) {
  const [{ ranked, meant }, milliseconds] = busy(() => findIn(index, says))
  const first = ranked.slice(0, 3).flatMap(({ code }) => catalogue.get(code) ?? [])
  const isFound = first.some(({ code, name }) =>
    finds.some((words) => code === words || plain(name.vi).includes(plain(words))),
  )
  const isRight = finds.length > 0 ? isFound : ranked.length === 0
  if (!isRight) misses += 1
  const names = first.map(({ code, name }) => `${code} ${plain(name.vi).slice(0, 60)}`)
  console.log(
    `${isRight ? 'found' : 'MISS '} ${says}${meant ? ` (${meant})` : ''}: ${ranked.length} in ${milliseconds.toFixed(1)} ms`,
  )
  for (const name of names) console.log(`        ${name}`)
}
console.log(`\n${misses} missed`)
process.exitCode = misses > 0 ? 1 : 0
