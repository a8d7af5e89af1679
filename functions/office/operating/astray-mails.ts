import type { z } from 'zod'
import { may } from '../../../workflows/kernel/authority'
import { Refusal } from '../../../workflows/kernel/errors'
import { oneLine } from '../../../workflows/kernel/written'
import { type Astray, AstrayPlace, type AstrayStore } from '../../adapters/astray-store'
import type { Caller } from '../asking'

type Who = Pick<Caller, 'person' | 'at'>
type Desk = { astray: Pick<AstrayStore, 'page' | 'sentAgain' | 'find' | 'sendAgain'> }

const refuseOthers = ({ person }: Who): void => {
  if (!may(person, { action: 'mails.send-again' }))
    throw new Refusal('forbidden', `${person.id} is not an operator`)
}

/** What reached nobody, the longest ago first; and the last ones that were sent again. */
export const listAstrayMails = async (
  { limit, cursor }: { limit: number; cursor?: string | undefined },
  who: Who,
  { astray }: Desk,
) => {
  refuseOthers(who)
  const [lost, again] = await Promise.all([astray.page(limit, cursor), astray.sentAgain(10)])
  return { ...lost, again }
}

/** One that still waits to be sent again. */
export const findAstrayMail = async (
  place: AstrayPlace,
  who: Who,
  { astray }: Desk,
): Promise<Astray | undefined> => {
  refuseOthers(who)
  const mail = await astray.find(place)
  return mail?.again ? undefined : mail
}

export const Resending = AstrayPlace.extend({
  /** Why, or what was put right. Kept for sixty days: it names nobody. */
  reason: oneLine(500),
})
export type Resending = z.infer<typeof Resending>

/** Sent twice, it is done once. */
export const sendMailAgain = async (
  { reason, ...place }: Resending,
  who: Who,
  { astray }: Desk,
): Promise<boolean> => {
  refuseOthers(who)
  return astray.sendAgain(place, { at: who.at, by: who.person.id, reason })
}
