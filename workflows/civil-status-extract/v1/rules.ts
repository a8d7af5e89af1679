import type { z } from 'zod'
import type { form } from './form'

export type Application = z.infer<typeof form>

/** 8,000 đ a copy on every channel (portal record of 2.000635; 281/2016/TT-BTC). */
export const feePerCopyVnd = 8_000
export const feeVnd = ({ copies }: Application): number => copies * feePerCopyVnd

/** Somebody mandated shows the mandate; it needs no certification among close family. */
export const mustShowMandate = ({ requester }: Application): boolean => requester.relation === 'mandated'

/** An organisation asks in writing, with its reason. */
export const mustShowRequest = ({ requester }: Application): boolean => requester.relation === 'organisation'
