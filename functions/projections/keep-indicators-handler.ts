import { factsStore } from '../adapters/facts-store'
import { tableInDynamoDb } from '../adapters/table-dynamodb'
import { deskOf } from '../runtime/desk'
import { readEnv } from '../runtime/env'
import { feedStack } from '../runtime/feed-stack'
import { EventImage } from './deliver-effects'
import { keepIndicators } from './keep-indicators'

const env = readEnv('TABLE_NAME')
const table = tableInDynamoDb(env.TABLE_NAME)
const desk = { ...deskOf(table), facts: factsStore(table) }

export const handler = feedStack(EventImage, (image) => keepIndicators(image, desk))
