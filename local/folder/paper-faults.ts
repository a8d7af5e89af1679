import { createHash } from 'node:crypto'
import { createReadStream, existsSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { openEnvironment } from '@motcua/states/store/open-environment'
import type { StoredObject } from '../s3/object-store'

const hashOf = async (path: string): Promise<string> => {
  const hash = createHash('sha256')
  for await (const chunk of createReadStream(path)) hash.update(chunk)
  return hash.digest('base64')
}

const faultOf = async (path: string, { size, sha256 }: StoredObject): Promise<string | undefined> => {
  if (!existsSync(path)) return 'is missing'
  const found = statSync(path).size
  if (found !== size) return `has ${found} bytes of ${size}`
  return (await hashOf(path)) === sha256 ? undefined : 'is not what was stored'
}

/** Reads every stored paper and result again and compares it with its hash. `tell` hears how many were read. */
export async function* paperFaults(dataDir: string, tell: (read: number) => void): AsyncGenerator<string> {
  const folder = join(dataDir, 's3', 'index')
  if (!existsSync(join(folder, 'data.mdb'))) return
  const index = openEnvironment<StoredObject, string[]>(folder, { encoding: 'json', readOnly: true })
  let read = 0
  try {
    for (const { key, value } of index.getRange()) {
      const [bucket = '', name = ''] = key
      const fault = await faultOf(join(dataDir, 's3', bucket, value.file), value)
      // A running platform may have replaced or removed it meanwhile.
      if (fault && index.get(key)?.file === value.file) yield `${bucket}/${name} (${value.file}) ${fault}`
      read += 1
      if (read % 1_000 === 0) tell(read)
    }
  } finally {
    await index.close()
  }
}
