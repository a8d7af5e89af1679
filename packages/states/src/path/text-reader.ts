import { InvalidPath } from './path-steps'

/** Reads a text from left to right. */
export interface TextReader {
  at(): number
  done(): boolean
  peek(): string
  /** Takes the text if it comes next. */
  take(text: string): boolean
  expect(text: string): void
  /** Takes what the pattern (sticky) matches here. */
  match(pattern: RegExp): RegExpExecArray | undefined
  skipSpace(): void
  /** A text between quotes that begins here, with its escapes undone. */
  quoted(): string
  fail(): never
}

export const readText = (text: string, start = 0): TextReader => {
  let at = start
  const fail = (): never => {
    throw new InvalidPath(`'${text}' cannot be read at position ${at}`)
  }
  const take = (wanted: string) => {
    if (!text.startsWith(wanted, at)) return false
    at += wanted.length
    return true
  }
  return {
    at: () => at,
    done: () => at >= text.length,
    peek: () => text[at] ?? '',
    take,
    expect(wanted) {
      if (!take(wanted)) fail()
    },
    match(pattern) {
      pattern.lastIndex = at
      const found = pattern.exec(text) ?? undefined
      if (found) at += found[0].length
      return found
    },
    skipSpace() {
      while (/\s/.test(text[at] ?? '')) at += 1
    },
    quoted() {
      const quote = text[at]
      let value = ''
      for (at += 1; text[at] !== quote; at += 1) {
        if (at >= text.length) fail()
        if (text[at] === '\\') at += 1
        value += text[at] ?? ''
      }
      at += 1
      return value
    },
    fail,
  }
}
