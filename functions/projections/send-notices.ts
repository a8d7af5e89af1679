import { doAll } from '../runtime/do-all'
import type { Happened } from '../runtime/happened'
import { type NoticeDesk, tellApplicant } from './tell-applicant'
import { tellAsked } from './tell-asked'
import { tellOfficers } from './tell-officers'

/** Tells the applicant, the officers and who was asked about a stored event, as far as it is theirs to know. */
export const sendNotices = async (happened: Happened, desk: NoticeDesk): Promise<void> => {
  await doAll([tellApplicant(happened, desk), tellOfficers(happened, desk), tellAsked(happened, desk)])
}
