import { fault, type Inspection, isText, listAt } from './inspection'

// The catalogue carries them, and every index of it.
const most = 40
const longest = 60

const alike = (words: string): string => words.normalize('NFC').trim().toLowerCase()

/** What people call a procedure in a language: some of it, and nothing that is said already. */
export const checkSearchWords = (
  inspection: Inspection,
  pointer: string,
  texts: Record<string, unknown>,
): void => {
  const given = listAt(inspection, texts, 'searchWords', pointer, 'what people call it')
  if (Array.isArray(texts.searchWords) && (given.length === 0 || given.length > most))
    fault(inspection, pointer, `must be from 1 to ${most}`, {
      value: given.length,
      fix: "write what people say who want it: ['xin phép xây nhà']",
    })
  const known = new Map([[isText(texts.name) ? alike(texts.name) : '', 'the name']])
  given.forEach((words, index) => {
    const place = `${pointer}[${index}]`
    if (!isText(words) || words.length > longest) {
      fault(inspection, place, `must be words, of at most ${longest} letters`, { value: words ?? 'nothing' })
      return
    }
    const first = known.get(alike(words))
    if (first) fault(inspection, place, `is ${first} once more`, { value: words, fix: 'leave it out' })
    else known.set(alike(words), place)
  })
}
