import { brakeCountsIn } from '../adapters/brake-counts'
import { addressOf } from './address-of'
import { type Brake, brakesOver } from './brakes'

export interface Braking {
  brake: Brake
  addressOf(request: Parameters<typeof addressOf>[0]): string | undefined
}

export const brakingOf = (env: { BRAKE_TABLE: string; EDGE_SECRET?: string | undefined }): Braking => ({
  brake: brakesOver(brakeCountsIn(env.BRAKE_TABLE)),
  addressOf: (request) => addressOf(request, env.EDGE_SECRET),
})
