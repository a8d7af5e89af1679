import { accessLog } from '../adapters/access-log'
import { boardStore } from '../adapters/board-store'
import { draftStore } from '../adapters/draft-store'
import { notifierInSes } from '../adapters/notifier'
import { registersOverHttp } from '../adapters/registers'
import { searchStore } from '../adapters/search-store'
import { tableInDynamoDb } from '../adapters/table-dynamodb'
import { templateStore } from '../adapters/template-store'
import { textStore } from '../adapters/text-store'
import { cabinetOf } from '../runtime/cabinet'
import { deskOf } from '../runtime/desk'
import { readEnv } from '../runtime/env'
import { agencyApp } from './agency/agency-app'
import { lambdaHandler } from './runtime/lambda-handler'
import { originsOf, portalDeskOf } from './runtime/portal-desk'

const env = readEnv(
  'BRAKE_TABLE',
  'EDGE_SECRET',
  'LAW_PARAMETERS',
  'TABLE_NAME',
  'UPLOADS_BUCKET',
  'DOCUMENTS_BUCKET',
  'PAPER_SCANNER',
  'ISSUER_URL',
  'PUBLIC_URL',
  'MAIL_FROM',
  'REGISTERS_URL',
)
const table = tableInDynamoDb(env.TABLE_NAME)
const cabinet = cabinetOf(env, table)

const app = originsOf(cabinet, env).then((origins) =>
  agencyApp({
    ...deskOf(table, env),
    ...portalDeskOf(table, env, origins),
    cabinet,
    accesses: accessLog(table),
    registers: registersOverHttp(env.REGISTERS_URL),
    texts: textStore(table),
    templates: templateStore(table),
    drafts: draftStore(table),
    board: boardStore(table),
    search: searchStore(table),
    notifier: notifierInSes(env.MAIL_FROM),
    publicUrl: env.PUBLIC_URL,
  }),
)

export const handler: ReturnType<typeof lambdaHandler> = async (event, context) =>
  lambdaHandler(await app)(event, context)
