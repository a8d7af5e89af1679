import { AgencyPage, AgencyQuery, PresentedAgency } from '../../office/agencies/schemas'
import { get } from './contract'
import { AgencyPath } from './paths'

export const agencyCalls = {
  listAgencies: get('/api/v1/agencies', 'Agencies of the city, by their names', {
    who: 'anyone',
    group: 'api-public',
    takes: { query: AgencyQuery },
    answer: { AgencyPage },
    worded: true,
    brake: 'reading',
    needs: ['law'],
  }),
  getAgency: get('/api/v1/agencies/{agency}', 'Where an agency is, and what it decides', {
    who: 'anyone',
    group: 'api-public',
    takes: { path: AgencyPath },
    answer: { PresentedAgency },
    worded: true,
    brake: 'reading',
    needs: ['law'],
  }),
}
