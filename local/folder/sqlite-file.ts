import { closeSync, fstatSync, openSync, readSync } from 'node:fs'

const begin = 'SQLite format 3\u0000'

/** What is wrong with a SQLite file as far as its head tells; undefined when nothing is. */
export const sqliteFault = (path: string): string | undefined => {
  const file = openSync(path, 'r')
  try {
    const { size } = fstatSync(file)
    if (size === 0) return 'is empty'
    const head = Buffer.alloc(100)
    if (readSync(file, head, 0, 100, 0) < 100 || head.toString('latin1', 0, 16) !== begin)
      return 'is no SQLite database any more'
    // 1 stands for 65,536, which does not fit.
    const pageSize = head.readUInt16BE(16) === 1 ? 65_536 : head.readUInt16BE(16)
    const isSizeKnown = head.readUInt32BE(24) === head.readUInt32BE(92)
    const wanted = head.readUInt32BE(28) * pageSize
    return isSizeKnown && size < wanted ? `was cut short: ${size} bytes of ${wanted}` : undefined
  } finally {
    closeSync(file)
  }
}
