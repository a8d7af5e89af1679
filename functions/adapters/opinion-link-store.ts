import { randomBytes } from 'node:crypto'
import { z } from 'zod'
import { Instant } from '../../workflows/kernel/instant'
import { sha256 } from './event-chain'
import { keys } from './keys'
import { stored } from './stored'
import type { Table, Write } from './table'

/** Lets whoever holds its token answer one task, once. Kept for good: it tells who let somebody in. */
export const OpinionLink = z.object({
  /** SHA-256 of the token, which is nowhere else. */
  fingerprint: z.string(),
  dossier: z.string(),
  task: z.string(),
  createdBy: z.string(),
  createdAt: Instant,
  expiresAt: Instant,
  used: z.number().int(),
})
export type OpinionLink = z.infer<typeof OpinionLink>
const LinkItem = stored(OpinionLink)

export const opinionLinkStore = (table: Table) => ({
  async find(token: string): Promise<OpinionLink | undefined> {
    const item = await table.get(keys.opinionLink(sha256(token)))
    return item && LinkItem.read(item)
  },
})
export type OpinionLinkStore = ReturnType<typeof opinionLinkStore>

/** A new link's token and what makes it one, to go with the event that tells of it. */
export const newOpinionLink = (link: Omit<OpinionLink, 'fingerprint' | 'used'>) => {
  const token = randomBytes(32).toString('base64url')
  const fingerprint = sha256(token)
  const put = { ...keys.opinionLink(fingerprint), ...LinkItem.written({ ...link, fingerprint, used: 0 }) }
  const write: Write = { name: 'new-link', put, if: { absent: true } }
  return { token, fingerprint, write }
}

/** To go with the answer. */
export const opinionLinkUsed = ({ fingerprint }: OpinionLink): Write => ({
  name: 'opinion-link',
  update: keys.opinionLink(fingerprint),
  set: { used: 1 },
  if: { attribute: 'used', is: 0 },
})
