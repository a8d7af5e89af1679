import { city } from '../../../workflows/city/city'
import { boardStore } from '../../adapters/board-store'
import { countsStore } from '../../adapters/counts-store'
import { factsStore } from '../../adapters/facts-store'
import { figureLists } from '../../adapters/figure-lists'
import { registersOverHttp } from '../../adapters/registers'
import { registryStore } from '../../adapters/registry-store'
import { tableInDynamoDb } from '../../adapters/table-dynamodb'
import { usefulnessStore } from '../../adapters/usefulness-store'
import { waitingWork } from '../../adapters/waiting-work'
import { brakingOf } from '../../runtime/braking'
import { deskOf } from '../../runtime/desk'
import { readEnv } from '../../runtime/env'
import { accessOf } from '../access-of'
import { apiGroup } from '../api-group'
import { readingUseCases } from './api-reading'

const env = readEnv(
  'BRAKE_TABLE',
  'EDGE_SECRET',
  'LAW_PARAMETERS',
  'TABLE_NAME',
  'ISSUER_URL',
  'AUDIENCE',
  'REGISTERS_URL',
)
const table = tableInDynamoDb(env.TABLE_NAME)
const desk = {
  ...deskOf(table, env),
  board: boardStore(table),
  counts: countsStore(table),
  facts: factsStore(table, city.calendar),
  behind: figureLists(table),
  registers: registersOverHttp(env.REGISTERS_URL),
  registry: registryStore(table),
  waiting: waitingWork(table),
  usefulness: usefulnessStore(table),
}

export const handler = apiGroup(readingUseCases(desk), {
  access: accessOf(env, table),
  braking: brakingOf(env),
})
