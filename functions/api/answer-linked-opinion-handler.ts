import { opinionLinkStore } from '../adapters/opinion-link-store'
import { tableInDynamoDb } from '../adapters/table-dynamodb'
import { publicApi } from '../runtime/api-stack'
import { deskOf } from '../runtime/desk'
import { readEnv } from '../runtime/env'
import { answerLinkedOpinion, LinkedAnswer } from './answer-linked-opinion'
import { LinkPath } from './paths'

const env = readEnv('TABLE_NAME')
const table = tableInDynamoDb(env.TABLE_NAME)
const desk = { ...deskOf(table), links: opinionLinkStore(table) }

export const handler = publicApi({ body: LinkedAnswer, path: LinkPath }, (call) =>
  answerLinkedOpinion(call, desk),
)
