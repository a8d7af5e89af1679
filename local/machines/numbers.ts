import { readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** Version numbers: a content keeps its number over restarts, and a new content gets the next one. */
export interface Numbers {
  number(of: string, content: string): number
  /** Says which number `of` has really got. */
  correct(of: string, number: number): void
  save(): void
}

export const openNumbers = (dataDir: string): Numbers => {
  const path = join(dataDir, 'numbers.json')
  let saved: Record<string, { content: string; number: number }> = {}
  try {
    saved = JSON.parse(readFileSync(path, 'utf8'))
  } catch {
    // The first run has none.
  }
  const current = new Map<string, { content: string; number: number }>()
  return {
    number(of, content) {
      const known = current.get(of) ?? saved[of]
      const number = !known ? 1 : known.content === content ? known.number : known.number + 1
      if (known?.content !== content || !current.has(of)) current.set(of, { content, number })
      return number
    },
    correct(of, number) {
      const known = current.get(of)
      if (known) known.number = number
    },
    // Only what is deployed is remembered, so that a start that was cut off counts nothing twice.
    save() {
      saved = { ...saved, ...Object.fromEntries(current) }
      writeFileSync(`${path}.new`, JSON.stringify(saved, null, 2))
      renameSync(`${path}.new`, path)
    },
  }
}
