import { z } from 'zod'
import { draftField } from '../../../workflows/kernel/decisions/draft-opinion'

export interface Article {
  heading: string
  text: string
}

const Articles = z.array(z.looseObject({ heading: z.string(), text: z.string() }))

/** The wording among the answers of a form; none where the form has none. */
export const articlesIn = (answers: Record<string, unknown> | undefined): Article[] =>
  Articles.safeParse(answers?.[draftField]).data ?? []

const longestHeading = 120
const numbered = /^(?:Điều|Article)\s+\d+[a-zđ]?(?=[\s.:]|$)/i

/**
 * A pasted text, split where a line begins with `Điều n` or `Article n`, or is a heading that is known from before.
 * What stands above the first of them keeps its first line as its heading.
 */
export const splitDraft = (pasted: string, known: readonly string[] = []): Article[] => {
  const headings = new Set(known)
  const lines = pasted.normalize('NFC').replaceAll(/\r\n?/g, '\n').split('\n').map(tidy)
  const articles: string[][] = []
  for (const line of lines) {
    const begins = numbered.test(line) || headings.has(line)
    if (begins || articles.length === 0) {
      if (line) articles.push([line])
    } else articles.at(-1)?.push(line)
  }
  return articles.map(articleOf)
}

const tidy = (line: string): string => line.replaceAll(/[\p{Zs}\t]+/gu, ' ').trim()

/** Its first line is the heading; one that goes on is its text too, as where an article is a single paragraph. */
const articleOf = ([first = '', ...rest]: string[]): Article => {
  const below = rest.join('\n').trim()
  const number = numbered.exec(first)?.[0]
  if (first.length <= longestHeading && below) return { heading: first, text: below }
  const heading = number ?? first.slice(0, longestHeading)
  const inLine = number ? first.slice(number.length).replace(/^[\s.:]+/, '') : first
  return { heading, text: [inLine, below].filter(Boolean).join('\n') }
}

/** As it was before it was split. */
export const joinedDraft = (articles: readonly Article[]): string =>
  articles.map(({ heading, text }) => `${heading}\n${text}`).join('\n\n')
