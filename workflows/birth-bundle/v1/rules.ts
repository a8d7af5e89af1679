import type { z } from 'zod'
import { wardPoliceOf } from '../../city/ward-choice'
import type { form } from './form'

export type Application = z.infer<typeof form>

/** Đăng ký cư trú is done by the police of the ward where the child will live (portal record of 1.004222). */
export const residencePolice = ({ residence }: Application): string => wardPoliceOf(residence.ward)

/** Law 26/2023/QH15: under six years of age a card is made when a parent asks for it. */
export const wantsIdentityCard = ({ identityCard }: Application): boolean => identityCard.wanted

/** Into another household than the parents' only with the consent of its head (portal record of 2.000986). */
export const mustShowConsent = ({ residence }: Application): boolean => residence.household === 'other'
