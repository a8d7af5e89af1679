import { z } from 'zod'
import { instant } from '../../workflows/kernel/instant'
import type { AstrayStore } from '../adapters/astray-store'
import type { Desk } from '../runtime/run-command'
import { handOverNotice } from './hand-over-notice'

const one = z.tuple([z.string()], z.string()).transform(([first]) => first)

/** EventBridge: "Email Bounced" of SES. The tags are those that the mail was sent with; the address is not read. */
export const Bounced = z.object({
  time: z.iso.datetime(),
  detail: z.object({
    mail: z.object({
      tags: z.object({ dossier: one, sequence: one.transform(Number), notice: one }),
    }),
  }),
})
export type Bounced = z.infer<typeof Bounced>

/** SES took a mail, and learned later that it can't be delivered. */
export const noteBounce = async (
  { time, detail }: Bounced,
  desk: Desk & { astray: Pick<AstrayStore, 'keep'> },
): Promise<void> => {
  const at = instant(Date.parse(time))
  const { notice: _notice, ...place } = detail.mail.tags
  await desk.astray.keep(place, { at, why: 'bounced' })
  await handOverNotice(detail.mail.tags, at, desk)
}
