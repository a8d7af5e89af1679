import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { communalUnits } from '../../workflows/city/communal-unit'
import type { Language } from '../../workflows/kernel/text'

const law = join(import.meta.dirname, '..', '..', 'workflows')
const shipped = ['building-permit', 'civil-status-extract', 'birth-bundle']

/** One generated procedure; `words` are what its name has that no other's has. */
export interface Generated {
  code: string
  /** The shipped procedure that it is a copy of. */
  like: string
  words: Record<Language, string>
}

/** The generated procedure of a number: the same one for the same `mark`, so that more of them include the fewer. */
const generated = (number: number, mark: string): Generated => {
  const { name } = communalUnits[number % communalUnits.length]!
  return {
    code: `${(number % shipped.length) + 1}.${500_000 + number}`,
    like: shipped[number % shipped.length]!,
    words: { vi: `${name.vi}, mẫu số ${number + 1} ${mark}`, en: `${name.en}, sample ${number + 1} ${mark}` },
  }
}

/**
 * Writes `count` procedures to `folder`, as a city would have them: each `<name>/v1/procedure.ts` with form, rules and
 * texts of its own. They are copies of the shipped ones with other codes, names and words; `mark` is in all of their names.
 */
export const generateProcedures = (folder: string, count: number, mark: string): Generated[] =>
  Array.from({ length: count }, (_, number) => {
    const it = generated(number, mark)
    const from = join(law, it.like, 'v1')
    const to = join(folder, `${it.like}-${String(number).padStart(4, '0')}`, 'v1')
    mkdirSync(to, { recursive: true })
    for (const file of readdirSync(from))
      writeFileSync(join(to, file), rewritten(file, movedTo(to, readFileSync(join(from, file), 'utf8')), it))
    return it
  })

/** The kernel and the city stay where they are. */
const movedTo = (folder: string, source: string): string =>
  source.replaceAll("from '../../", `from '${relative(folder, law)}/`)

const rewritten = (file: string, source: string, { code, words }: Generated): string => {
  if (file === 'procedure.ts') return replaced(file, source, /^( {2}code: )'[^']+'/m, `$1'${code}'`)
  const language = /^texts\.(vi|en)\.ts$/.exec(file)?.[1] as Language | undefined
  if (!language) return source
  return ['name', 'summary', 'result'].reduce(
    (text, field) =>
      replaced(
        file,
        text,
        new RegExp(`^( {2}${field}:\\s+(['"]).*)(?=\\2,$)`, 'm'),
        `$1 (${words[language]})`,
      ),
    source,
  )
}

/** @throws Error when the shipped source is no longer written as this reads it */
const replaced = (file: string, source: string, pattern: RegExp, by: string): string => {
  if (!pattern.test(source)) throw new Error(`${file} has nothing like ${pattern}`)
  return source.replace(pattern, by)
}
