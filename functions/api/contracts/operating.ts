import { Person } from '../../../workflows/kernel/person'
import { RegistryCommand } from '../../adapters/registry-entry'
import { Erased, Erasure, Resumed, Resumption } from '../../office/operating/schemas'
import { post } from './contract'
import { DossierPath } from './paths'

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
  changeRegistry: post(
    '/api/v1/registry/commands',
    'An operator, or who keeps the registry, changes who is who',
    {
      who: 'person',
      group: 'api-dossiers',
      // The commands themselves change nothing the second time.
      keyed: false,
      takes: { body: { RegistryCommand } },
      answer: { Person },
      needs: ['law', 'table:write'],
    },
  ),
}
