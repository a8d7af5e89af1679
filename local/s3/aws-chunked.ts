import { MalformedBytes, scanBytes } from './byte-scanner'

const lineEnd = Buffer.from('\r\n')

/** Undoes the `aws-chunked` encoding that SDKs use for streams; trailers (checksums, signatures) are passed over. */
export async function* decodeAwsChunked(source: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  const scanner = scanBytes(source)
  for (;;) {
    const [size = ''] = (await scanner.text(lineEnd, 1024)).split(';')
    if (!/^[0-9a-f]+$/i.test(size)) throw new MalformedBytes(`"${size}" is not the size of a chunk`)
    const length = Number.parseInt(size, 16)
    if (length === 0) return
    yield* scanner.take(length)
    await scanner.text(lineEnd, 0)
  }
}
