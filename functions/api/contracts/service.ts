import { z } from 'zod'
import { MonthQuery, ServiceStatus, Usefulness } from '../../office/service/schemas'
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
  getStatus: get('/api/v1/status', 'How the service is: whether anything stands still, and since when', {
    who: 'recognised',
    group: 'api-reading',
    answer: { ServiceStatus },
    brake: 'reading',
    needs: ['law', 'table:read'],
  }),
  getUsefulness: get('/api/v1/usefulness', 'What visitors said of pages in a month, for oversight', {
    who: 'person',
    group: 'api-reading',
    takes: { query: MonthQuery },
    answer: { Usefulness },
    needs: ['law', 'table:read'],
  }),
  getOpenApi: get('/api/openapi.json', 'This document', {
    who: 'anyone',
    group: 'api-public',
    answer: 'json',
    brake: 'reading',
    needs: ['law', 'public-url'],
  }),
}
