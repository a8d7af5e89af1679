import { isToArrive, noticeOf } from '../../workflows/kernel/notice'
import { languagesOf, toldAtOnce } from '../../workflows/kernel/telling'
import type { DigestEntry } from '../adapters/digest-store'
import { logger } from '../runtime/logger'
import { noticesMail } from './notices-mail'
import { sendMail } from './send-mail'
import { sendShort } from './send-short'
import { type ApplicantDesk, noticeAbout, type Told, tellPerson } from './tell-applicant'

/** Tells an applicant what was held back for him: what must arrive by itself, all else in one mail an address. */
export const tellLater = async (
  person: string,
  entries: readonly DigestEntry[],
  desk: ApplicantDesk,
): Promise<void> => {
  const telling = await desk.tellings.of(person)
  const held = new Map<string, Told[]>()
  for (const entry of entries) {
    const told = await readable(entry, desk)
    if (!told) continue
    const address = isToArrive(told.notice.kind) ? undefined : told.to
    if (address === undefined) await tellPerson(told, telling, desk)
    else held.set(address, [...(held.get(address) ?? []), told])
  }
  for (const [to, [first, ...more]] of held) {
    if (!first) continue
    if (more.length === 0) await tellPerson(first, telling, desk)
    else {
      const notices = [first, ...more].map(({ notice }) => notice)
      const mail = noticesMail(notices, languagesOf(telling ?? toldAtOnce))
      const [whose, ...others] = notices.map(({ event: { dossier, sequence, at } }) => ({
        dossier,
        sequence,
        at,
      }))
      const sent = whose && (await sendMail({ to, ...mail }, whose, desk))
      // Each is sent again by itself.
      if (!sent) for (const { at, ...place } of others) await desk.astray.keep(place, { at, why: 'refused' })
      await sendShort(notices, telling, desk)
    }
  }
}

/** One that can't be read holds up nobody's list. */
const readable = async (
  { dossier, sequence }: DigestEntry,
  desk: ApplicantDesk,
): Promise<Told | undefined> => {
  try {
    const record = await desk.dossiers.read(dossier)
    const event = record?.events.find((one) => one.event.sequence === sequence)?.event
    const kind = event && noticeOf(event)
    return record && kind && (await noticeAbout({ ...record }, event, kind, desk))
  } catch (error) {
    logger.error('a notice is left out of a list', { dossier, sequence, error: error as Error })
    return undefined
  }
}
