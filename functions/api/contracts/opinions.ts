import { z } from 'zod'
import { DueDate } from '../../../workflows/kernel/due-date'
import { Instant } from '../../../workflows/kernel/instant'
import { PresentedConsultation } from '../../office/presented/presented-dossier'
import { PresentedOpinion } from '../../office/presented/presented-opinion'
import { get, post } from './contract'
import { LinkPath } from './paths'
import { Completion } from './tasks'

export const LinkedOpinion = PresentedConsultation.pick({
  number: true,
  procedure: true,
  agency: true,
}).extend({
  opinion: PresentedOpinion,
  documents: z.array(
    PresentedConsultation.shape.documents.element.extend({
      address: z.string().meta({ description: 'Where the file is given out, for a minute' }),
    }),
  ),
  ...DueDate.shape,
  /** What it may be answered with. */
  outcomes: z.array(z.string()),
  expiresAt: Instant,
})
export type LinkedOpinion = z.infer<typeof LinkedOpinion>

export const LinkedAnswer = Completion.pick({ outcome: true, reason: true, confidential: true })
export type LinkedAnswer = z.infer<typeof LinkedAnswer>

export const LinkedAnswerTaken = z.object({ number: z.string(), outcome: z.string(), at: Instant })
export type LinkedAnswerTaken = z.infer<typeof LinkedAnswerTaken>

const opinion = '/api/v1/opinions/{token}'

/** The link's token is the right: nobody signs in. */
export const opinionCalls = {
  getLinkedOpinion: get(opinion, 'The question that a link leads to', {
    who: 'anyone',
    group: 'api-documents',
    takes: { path: LinkPath },
    answer: { LinkedOpinion },
    needs: ['law', 'table:write', 'documents:read'],
  }),
  answerLinkedOpinion: post(opinion, 'Answer the question that a link leads to', {
    who: 'anyone',
    group: 'api-dossiers',
    takes: { path: LinkPath, body: { LinkedAnswer } },
    answer: { LinkedAnswerTaken },
    needs: ['law', 'table:write'],
  }),
}
