import { Telling } from '../../../workflows/kernel/telling'
import { get, post } from './contract'

/** How a person is told of his dossiers. */
export const tellingCalls = {
  getTelling: get('/api/v1/me/telling', 'How one is told of one’s dossiers', {
    who: 'person',
    group: 'api-dossiers',
    answer: { Telling },
    needs: ['table:write'],
  }),
  changeTelling: post('/api/v1/me/telling', 'Say how one wants to be told of one’s dossiers', {
    who: 'person',
    group: 'api-dossiers',
    takes: { body: { Telling } },
    answer: { Telling },
    needs: ['table:write'],
  }),
}
