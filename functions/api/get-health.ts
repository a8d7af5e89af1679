import { z } from 'zod'
import type { ApiCall, ApiResponse } from '../runtime/api-call'

export const Health = z.object({ status: z.literal('ok'), time: z.string() })
export type Health = z.infer<typeof Health>

/** Answers while functions run at all; asks nothing of what they stand on. */
export const getHealth = ({ at }: Pick<ApiCall, 'at'>): ApiResponse => {
  const body: Health = { status: 'ok', time: at }
  return { status: 200, body }
}
