import { MandateToEnd, NewMandate, OwnMandates } from '../../office/mandates/schemas'
import { OwnSessions, SessionToEnd } from '../../office/sessions/schemas'
import { get, post } from './contract'

const mandates = '/api/v1/me/mandates'
const sessions = '/api/v1/me/sessions'

/** What is one person's own. Each command changes nothing the second time. */
export const accountCalls = {
  listMandates: get(mandates, 'Whom one lets act for oneself, and for whom one does', {
    who: 'person',
    group: 'api-dossiers',
    answer: { OwnMandates },
    needs: ['law', 'table:write'],
  }),
  giveMandate: post(mandates, 'Let a citizen act for oneself, by name and identity number', {
    who: 'person',
    group: 'api-dossiers',
    keyed: false,
    takes: { body: { NewMandate } },
    status: 201,
    answer: { OwnMandates },
    needs: ['law', 'table:write', 'registers'],
    brake: 'mandates',
  }),
  endMandate: post(`${mandates}/end`, 'Take a mandate back, or lay one down', {
    who: 'person',
    group: 'api-dossiers',
    keyed: false,
    takes: { body: { MandateToEnd } },
    answer: { OwnMandates },
    needs: ['law', 'table:write'],
  }),
  listSessions: get(sessions, 'Where one is signed in on the pages', {
    who: 'person',
    group: 'api-dossiers',
    answer: { OwnSessions },
    needs: ['law', 'table:write'],
  }),
  endSession: post(`${sessions}/end`, 'Sign out in one place, or everywhere', {
    who: 'person',
    group: 'api-dossiers',
    keyed: false,
    takes: { body: { SessionToEnd } },
    answer: { OwnSessions },
    needs: ['law', 'table:write'],
  }),
}
