import { Contact, KnownTelling, Telling } from '../../../workflows/kernel/telling'
import { CodeSent, TypedCode } from '../../office/telling/schemas'
import { get, post } from './contract'

const telling = '/api/v1/me/telling'

/** How a person is told of his dossiers. */
export const tellingCalls = {
  getTelling: get(telling, 'How one is told of one’s dossiers', {
    who: 'person',
    group: 'api-dossiers',
    answer: { KnownTelling },
    needs: ['law', 'table:write'],
  }),
  changeTelling: post(telling, 'Say how one wants to be told of one’s dossiers', {
    who: 'person',
    group: 'api-dossiers',
    takes: { body: { Telling } },
    answer: { Telling },
    needs: ['law', 'table:write'],
  }),
  proposeContact: post(`${telling}/contact`, 'Have a code sent to a number', {
    who: 'person',
    group: 'api-links',
    takes: { body: { Contact } },
    status: 201,
    answer: { CodeSent },
    needs: ['law', 'table:write', 'mail', 'messages'],
    brake: 'codes',
  }),
  confirmContact: post(`${telling}/contact/code`, 'Give back the code: the number is told from now on', {
    who: 'person',
    group: 'api-dossiers',
    takes: { body: { TypedCode } },
    answer: { Contact },
    needs: ['law', 'table:write'],
    brake: 'codes',
  }),
  forgetContact: post(`${telling}/contact/forget`, 'Be told at no number any more', {
    who: 'person',
    group: 'api-dossiers',
    answer: { Telling },
    needs: ['law', 'table:write'],
  }),
}
