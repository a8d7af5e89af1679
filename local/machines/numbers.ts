import { readKept, writeKept } from '@motcua/states/folder/kept-file'
import { z } from 'zod'

const fileName = 'numbers.json'
const Saved = z.record(z.string(), z.object({ content: z.string(), number: z.number().int().positive() }))

/** Version numbers: a content keeps its number over restarts, and a new content gets the next one. */
export interface Numbers {
  number(of: string, content: string): number
  /** Says which number `of` has really got. */
  correct(of: string, number: number): void
  save(): void
}

export const openNumbers = (dataDir: string): Numbers => {
  let saved = readKept(dataDir, fileName, (text) => Saved.parse(JSON.parse(text))) ?? {}
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
      writeKept(dataDir, fileName, JSON.stringify(saved, null, 2))
    },
  }
}
