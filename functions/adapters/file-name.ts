import { oneLine } from '../../workflows/kernel/written'

const encodedWord = /=\?utf-8\?([bq])\?([^?]*)\?=\s*/gi

const octetsOf = (way: string, text: string): Buffer =>
  way.toLowerCase() === 'b'
    ? Buffer.from(text, 'base64')
    : Buffer.from(
        text
          .replaceAll('_', ' ')
          .replace(/=([0-9a-f]{2})/gi, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16))),
        'latin1',
      )

const wellFormed = new TextDecoder('utf-8', { fatal: true })

/** S3 takes what a form sends for Latin-1, and gives it back in UTF-8. */
const readOnce = (text: string): string => {
  if ([...text].some((letter) => letter > 'ÿ')) return text
  try {
    return wellFormed.decode(Buffer.from(text, 'latin1'))
  } catch {
    return text
  }
}

const longest = 120

/** What a file was called where it came from, for people to know it by; undefined where nobody could read it. */
export const fileNameIn = (metadata: string | undefined): string | undefined => {
  if (!metadata) return undefined
  const text = metadata.replace(encodedWord, (_, way, inside) => octetsOf(way, inside).toString('utf8'))
  const name = readOnce(text).normalize('NFC').split(/[\\/]/).at(-1) ?? ''
  return oneLine(longest).safeParse(name.slice(-longest)).data || undefined
}
