/** Numbers and words that stand in a rule's own code: what it compares with, what is just beside that, and between. */
export const literalsOf = (rule: unknown): unknown[] => {
  const source = Function.prototype.toString.call(rule)
  const numbers = [...source.matchAll(/(?<![\w$.])(?:\d[\d_]*(?:\.\d+)?|\.\d+)(?:e-?\d+)?/gi)].flatMap(
    ([word]) => {
      const number = Number(word.replaceAll('_', ''))
      return Number.isFinite(number) ? [number, number - 1, number + 1, -number] : []
    },
  )
  const words = [...source.matchAll(/'((?:[^'\\\n]|\\.)*)'|"((?:[^"\\\n]|\\.)*)"|`((?:[^`\\$]|\\.)*)`/g)].map(
    ([, single, double, template]) => plain(single ?? double ?? template ?? ''),
  )
  const rising = [...new Set(numbers)].sort((a, b) => a - b)
  const between = rising.slice(1).map((number, index) => (number + (rising[index] as number)) / 2)
  return [...new Set<unknown>([...numbers, ...between, ...words])]
}

// Compilers write letters beyond ASCII by their number: "\u0110\u1EA1i" is "Đại".
const plain = (word: string): string =>
  word.replaceAll(
    /\\(?:u\{([\da-f]+)\}|u([\da-f]{4})|x([\da-f]{2})|(.))/gi,
    (_, point?: string, unit?: string, byte?: string, letter?: string) =>
      letter ?? String.fromCodePoint(Number.parseInt(point ?? unit ?? byte ?? '', 16)),
  )
