import { createHash, randomUUID } from 'node:crypto'
import { mkdirSync } from 'node:fs'
import { link, open as openFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { openEnvironment } from '@motcua/states/store/open-environment'

/** An object's headers that come back as they were given. */
export type Headers = Record<string, string>

export interface StoredObject {
  /** Its file, below the bucket's folder. */
  file: string
  size: number
  /** MD5 in hex, without quotes. */
  etag: string
  sha256: string
  headers: Headers
  modifiedAt: number
}

export interface NewObject {
  bucket: string
  key: string
  headers: Headers
}

export interface ObjectStore {
  /** Streams to disk; the object appears when all of it is there. `accept` sees size and hashes first. */
  put(
    about: NewObject,
    content: AsyncIterable<Buffer>,
    accept?: (it: StoredObject) => void,
  ): Promise<StoredObject>
  get(bucket: string, key: string): StoredObject | undefined
  path(bucket: string, object: StoredObject): string
  copy(from: { bucket: string; object: StoredObject }, to: NewObject): Promise<StoredObject>
  remove(bucket: string, key: string): Promise<void>
  list(bucket: string, prefix: string, after: string, limit: number): { key: string; object: StoredObject }[]
  close(): Promise<void>
}

/** Objects are files, never rewritten; an index says which file a key means, and changes at once or not at all. */
export const openObjectStore = (dataDir: string, buckets: string[], now: () => number): ObjectStore => {
  const root = join(dataDir, 's3')
  for (const bucket of buckets) mkdirSync(join(root, bucket), { recursive: true })
  const index = openEnvironment<StoredObject, string[]>(join(root, 'index'), { encoding: 'json' })
  const pathOf = (bucket: string, file: string) => join(root, bucket, file)

  const appoint = async ({ bucket, key }: NewObject, object: StoredObject) => {
    const before = index.get([bucket, key])
    await index.put([bucket, key], object)
    if (before) await rm(pathOf(bucket, before.file), { force: true })
    return object
  }

  return {
    async put(about, content, accept) {
      const file = randomUUID()
      const path = pathOf(about.bucket, file)
      const md5 = createHash('md5')
      const sha256 = createHash('sha256')
      let size = 0
      const handle = await openFile(path, 'wx')
      try {
        for await (const chunk of content) {
          md5.update(chunk)
          sha256.update(chunk)
          size += chunk.length
          await handle.writev([chunk])
        }
        const object = {
          file,
          size,
          etag: md5.digest('hex'),
          sha256: sha256.digest('base64'),
          headers: about.headers,
          modifiedAt: now(),
        }
        accept?.(object)
        await handle.datasync()
        await handle.close()
        return await appoint(about, object)
      } catch (error) {
        await handle.close().catch(() => {})
        await rm(path, { force: true })
        throw error
      }
    },
    get: (bucket, key) => index.get([bucket, key]),
    path: (bucket, { file }) => pathOf(bucket, file),
    async copy(from, to) {
      const file = randomUUID()
      // Files are never rewritten, so two names for one are a copy.
      await link(pathOf(from.bucket, from.object.file), pathOf(to.bucket, file))
      return appoint(to, { ...from.object, file, headers: to.headers, modifiedAt: now() })
    },
    async remove(bucket, key) {
      const object = index.get([bucket, key])
      if (!object) return
      await index.remove([bucket, key])
      await rm(pathOf(bucket, object.file), { force: true })
    },
    list(bucket, prefix, after, limit) {
      const found: { key: string; object: StoredObject }[] = []
      for (const { key, value } of index.getRange({ start: [bucket, [after, prefix].sort()[1]!] })) {
        const [owner, name = ''] = key
        if (owner !== bucket || !name.startsWith(prefix) || found.length === limit) break
        if (name > after) found.push({ key: name, object: value })
      }
      return found
    },
    close: () => index.close(),
  }
}
