import { MalformedBytes, scanBytes } from './byte-scanner'

/** A form as far as the file that it carries; `content` must be read while the request is open. */
export interface MultipartForm {
  /** By name in lower case, as S3 compares them. */
  fields: Map<string, string>
  fileName: string
  content: AsyncGenerator<Buffer>
}

/** S3's own limit on the fields before the file. */
const longestField = 20_480
const blankLine = Buffer.from('\r\n\r\n')

/** `multipart/form-data`: fields first, then the file, which is streamed. @throws MalformedBytes */
export const readMultipartForm = async (
  source: AsyncIterable<Buffer>,
  contentType: string,
): Promise<MultipartForm> => {
  const boundary = /boundary="?([^";]+)"?/.exec(contentType)?.[1]
  if (!boundary) throw new MalformedBytes('the form has no boundary')
  const scanner = scanBytes(source)
  const between = Buffer.from(`\r\n--${boundary}`)
  const fields = new Map<string, string>()
  await scanner.text(Buffer.from(`--${boundary}`), longestField)
  for (let size = 0; size < longestField; ) {
    const head = await scanner.text(blankLine, longestField)
    const [, name = ''] = /name="([^"]*)"/i.exec(head) ?? []
    if (name.toLowerCase() === 'file') {
      const [, fileName = ''] = /filename="([^"]*)"/i.exec(head) ?? []
      return { fields, fileName, content: scanner.until(between) }
    }
    const value = await scanner.text(between, longestField)
    size += name.length + value.length
    fields.set(name.toLowerCase(), value)
  }
  throw new MalformedBytes('the fields before the file are too long')
}
