import { publicApi } from '../runtime/api-stack'
import { getHealth } from './get-health'

export const handler = publicApi({}, getHealth)
