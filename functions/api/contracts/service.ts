import { z } from 'zod'
import { get } from './contract'

export const Health = z.object({ status: z.literal('ok'), time: z.string() })
export type Health = z.infer<typeof Health>

export const serviceCalls = {
  getHealth: get('/api/health', 'Is the service there?', {
    who: 'anyone',
    group: 'api-public',
    answer: { Health },
    brake: 'reading',
    needs: ['law'],
  }),
  getOpenApi: get('/api/openapi.json', 'This document', {
    who: 'anyone',
    group: 'api-public',
    answer: 'json',
    brake: 'reading',
    needs: ['law', 'public-url'],
  }),
}
