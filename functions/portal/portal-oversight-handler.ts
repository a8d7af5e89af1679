import { city } from '../../workflows/city/city'
import { accessLog } from '../adapters/access-log'
import { asideStore } from '../adapters/aside-store'
import { astrayStore } from '../adapters/astray-store'
import { boardStore } from '../adapters/board-store'
import { countsStore } from '../adapters/counts-store'
import { factsStore } from '../adapters/facts-store'
import { figureLists } from '../adapters/figure-lists'
import { rebuiltMark } from '../adapters/rebuilt-mark'
import { remindedStore } from '../adapters/reminded-store'
import { tableInDynamoDb } from '../adapters/table-dynamodb'
import { usefulnessStore } from '../adapters/usefulness-store'
import { waitedStore } from '../adapters/waited-store'
import { waitingWork } from '../adapters/waiting-work'
import { deskOf } from '../runtime/desk'
import { readEnv } from '../runtime/env'
import { oversightApp } from './oversight/oversight-app'
import { lambdaHandler } from './runtime/lambda-handler'
import { ownOrigins, portalDeskOf } from './runtime/portal-desk'

const env = readEnv('BRAKE_TABLE', 'EDGE_SECRET', 'LAW_PARAMETERS', 'TABLE_NAME', 'ISSUER_URL', 'PUBLIC_URL')
const table = tableInDynamoDb(env.TABLE_NAME)

export const handler = lambdaHandler(
  oversightApp({
    ...deskOf(table, env),
    ...portalDeskOf(table, env, ownOrigins(env)),
    issuer: env.ISSUER_URL,
    counts: countsStore(table),
    facts: factsStore(table, city.calendar),
    behind: figureLists(table),
    board: boardStore(table),
    accesses: accessLog(table),
    asides: asideStore(table),
    astray: astrayStore(table),
    waited: waitedStore(table, city.calendar),
    waiting: waitingWork(table),
    rebuilt: rebuiltMark(table),
    usefulness: usefulnessStore(table),
    reminded: remindedStore(table, city.calendar),
  }),
)
