import { z } from 'zod'
import { Instant } from '../../workflows/kernel/instant'
import { keys } from './keys'
import { writeWith } from './response-store'
import { stored } from './stored'
import type { Table, Write } from './table'
import { outlived, timeToLive } from './time-to-live'

/** A file that somebody announced. What lies under `key` is looked at when a command uses it, not before. */
export const Upload = z.object({
  id: z.string(),
  owner: z.string(),
  key: z.string(),
  /** As the sender announced them; a plain form announces neither. */
  contentType: z.string().optional(),
  size: z.number().int().positive().optional(),
  createdAt: Instant,
  /** The dossier that took it: an upload is used once. */
  usedBy: z.string().optional(),
})
export type Upload = z.infer<typeof Upload>
const UploadItem = stored(Upload)
const UsedItem = stored(Upload.pick({ usedBy: true }))

/** Days from its arrival, or from when it was renewed: a day more than the form that it belongs to. */
export const uploadsKept = 31

export const uploadStore = (table: Table) => ({
  /** Kept from now on as if it were new. */
  async renew(id: string, at: Instant): Promise<void> {
    const set = { createdAt: at, ...timeToLive(at, uploadsKept) }
    await table.write([{ name: 'upload', update: keys.upload(id), set, if: { attribute: 'used', is: 0 } }])
  },
  /** Undefined also when it was announced too long ago: its file is gone by then. */
  async find(id: string, at: Instant): Promise<Upload | undefined> {
    const item = await table.get(keys.upload(id))
    const found = item && UploadItem.read(item)
    return found && !outlived(found.createdAt, at, uploadsKept) ? found : undefined
  },
  async create(
    { contentType, size, ...upload }: Omit<Upload, 'usedBy'>,
    also: readonly Write[] = [],
  ): Promise<void> {
    const announced = { ...(contentType && { contentType }), ...(size && { size }) }
    const put = {
      ...keys.upload(upload.id),
      ...UploadItem.written({ ...upload, ...announced }),
      used: 0,
      ...timeToLive(upload.createdAt, uploadsKept),
    }
    await writeWith(table, [{ name: 'upload', put, if: { absent: true } }], also)
  },
})
export type UploadStore = ReturnType<typeof uploadStore>

/** To go with the command that uses the upload. */
export const uploadUsed = (id: string, dossier: string): Write => ({
  name: 'upload',
  update: keys.upload(id),
  set: { used: 1, ...UsedItem.written({ usedBy: dossier }) },
  if: { attribute: 'used', is: 0 },
})
