import { factsStore } from '../adapters/facts-store'
import { noticeStore } from '../adapters/notice-store'
import { notifierInSes } from '../adapters/notifier'
import { registryStore } from '../adapters/registry-store'
import { tableInDynamoDb } from '../adapters/table-dynamodb'
import { deskOf } from '../runtime/desk'
import { readEnv } from '../runtime/env'
import { feedStack } from '../runtime/feed-stack'
import { EventImage } from './deliver-effects'
import { projectEvents } from './project-events'

const env = readEnv('TABLE_NAME', 'MAIL_FROM', 'PUBLIC_URL')
const table = tableInDynamoDb(env.TABLE_NAME)
const desk = {
  ...deskOf(table),
  facts: factsStore(table),
  notices: noticeStore(table),
  notifier: notifierInSes(env.MAIL_FROM),
  registry: registryStore(table),
  publicUrl: env.PUBLIC_URL,
}

export const handler = feedStack(EventImage, (image) => projectEvents(image, desk))
