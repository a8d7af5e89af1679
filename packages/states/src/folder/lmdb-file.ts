import { closeSync, openSync, readSync } from 'node:fs'

const magic = 0xbeefc0de
/** Where LMDB's two heads stand in their pages, and what stands where in a head. */
const headAt = 24
const pageSizeAt = 48
const changeAt = 152

const headIn = (page: Buffer) => {
  if (page.length < changeAt + 8 || page.readUInt32LE(headAt) !== magic) return undefined
  return { pageSize: page.readUInt32LE(pageSizeAt), change: Number(page.readBigUInt64LE(changeAt)) }
}

/** The number of the last change in an LMDB file, which only grows; undefined when its beginning is not LMDB's. */
export const lastChange = (path: string): number | undefined => {
  const file = openSync(path, 'r')
  const pageFrom = (position: number) => {
    const page = Buffer.alloc(4096)
    return page.subarray(0, readSync(file, page, 0, page.length, position))
  }
  try {
    const first = headIn(pageFrom(0))
    const second = first && headIn(pageFrom(first.pageSize))
    return first && second && Math.max(first.change, second.change)
  } finally {
    closeSync(file)
  }
}
