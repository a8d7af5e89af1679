import { LinkedAnswer, LinkedAnswerTaken, LinkedOpinion } from '../../office/opinions/schemas'
import { get, post } from './contract'
import { LinkPath } from './paths'

const opinion = '/api/v1/opinions/{token}'

/** The link's token is the right: nobody signs in. */
export const opinionCalls = {
  getLinkedOpinion: get(opinion, 'The question that a link leads to', {
    who: 'anyone',
    group: 'api-documents',
    takes: { path: LinkPath },
    answer: { LinkedOpinion },
    brake: 'links',
    needs: ['law', 'table:write', 'documents:read'],
  }),
  answerLinkedOpinion: post(opinion, 'Answer the question that a link leads to', {
    who: 'anyone',
    group: 'api-dossiers',
    takes: { path: LinkPath, body: { LinkedAnswer } },
    answer: { LinkedAnswerTaken },
    brake: 'links',
    needs: ['law', 'table:write'],
  }),
}
