import { z } from 'zod'
import { Person } from '../../../workflows/kernel/person'
import { oneLine } from '../../../workflows/kernel/written'
import { RegistryCommand } from '../../adapters/registry-entry'
import { post } from './contract'
import { DossierPath } from './paths'

export const Resumption = z.strictObject({
  /** `procedure`, or a question's identifier. All that is parked when left out. */
  scope: z.string().min(1).max(100).optional(),
})
export type Resumption = z.infer<typeof Resumption>

export const Resumed = z.object({ number: z.string(), resumed: z.array(z.string()) })
export type Resumed = z.infer<typeof Resumed>

export const Erasure = z.strictObject({
  /** Kept on record for good: it names nobody. */
  reason: oneLine(500),
  /** The law that wants the words gone. */
  legalBasis: oneLine(),
})
export type Erasure = z.infer<typeof Erasure>

export const Erased = z.object({
  number: z.string(),
  /** The events whose words are gone now. */
  erased: z.array(z.number()),
  /** How many are still there: one call takes 90, the same call again the next ones. */
  left: z.number(),
})
export type Erased = z.infer<typeof Erased>

const dossier = '/api/v1/dossiers/{number}'

export const operatingCalls = {
  resumeDossier: post(`${dossier}/resume`, "An operator starts a parked dossier's machines again", {
    who: 'person',
    group: 'api-dossiers',
    takes: { path: DossierPath, body: { Resumption } },
    answer: { Resumed },
    needs: ['law', 'table:write'],
  }),
  eraseWords: post(`${dossier}/erase`, 'An operator erases the personal words of a dossier that is over', {
    who: 'person',
    group: 'api-dossiers',
    takes: { path: DossierPath, body: { Erasure } },
    answer: { Erased },
    needs: ['law', 'table:write'],
  }),
  changeRegistry: post('/api/v1/registry/commands', 'An operator changes who is who', {
    who: 'person',
    group: 'api-dossiers',
    // The commands themselves change nothing the second time.
    keyed: false,
    takes: { body: { RegistryCommand } },
    answer: { Person },
    needs: ['law', 'table:write'],
  }),
}
