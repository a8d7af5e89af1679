// Runs in a process of its own: what reads a damaged file may end with a signal instead of an error.
import { type Database, open } from 'lmdb'

/** A store's folder; `named`: its rows are in databases with names. */
export interface Readable {
  folder: string
  named?: boolean
}

const raw = { encoding: 'binary', keyEncoding: 'binary' } as const

/** Every row, in its order and as many as the store itself counts. Gives their keys when asked for. */
const readRows = (rows: Database<Buffer, Buffer>, keep: boolean): Buffer[] => {
  const keys: Buffer[] = []
  let before: Buffer = Buffer.alloc(0)
  let count = 0
  for (const { key, value } of rows.getRange({ start: Buffer.alloc(0) })) {
    if (!value || (count > 0 && Buffer.compare(before, key) >= 0))
      throw new Error('its rows are out of order')
    before = Buffer.from(key)
    count += 1
    if (keep) keys.push(before)
  }
  const { entryCount } = rows.getStats() as { entryCount: number }
  if (count !== entryCount) throw new Error(`it has ${count} rows of ${entryCount}`)
  return keys
}

const readAll = ({ folder, named = false }: Readable) => {
  const root = open<Buffer, Buffer>({ path: folder, noSubdir: false, readOnly: true, maxDbs: 64, ...raw })
  for (const name of readRows(root, named))
    readRows(root.openDB<Buffer, Buffer>({ name: name.toString(), ...raw }), false)
}

for (const readable of JSON.parse(process.argv[2]!) as Readable[]) {
  process.stdout.write(`${readable.folder}\n`)
  try {
    readAll(readable)
  } catch (error) {
    process.stderr.write(String((error as Error).message))
    process.exit(1)
  }
}
