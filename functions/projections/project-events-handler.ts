import { city } from '../../workflows/city/city'
import { asideStore } from '../adapters/aside-store'
import { astrayStore } from '../adapters/astray-store'
import { boardStore } from '../adapters/board-store'
import { digestStore } from '../adapters/digest-store'
import { factsStore } from '../adapters/facts-store'
import { feedAge } from '../adapters/feed-age'
import { noticeStore } from '../adapters/notice-store'
import { notifierInSes } from '../adapters/notifier'
import { registryStore } from '../adapters/registry-store'
import { remindedStore } from '../adapters/reminded-store'
import { searchStore } from '../adapters/search-store'
import { tableInDynamoDb } from '../adapters/table-dynamodb'
import { tellingStore } from '../adapters/telling-store'
import { markSucceeded } from '../issuance/mark-succeeded'
import { recountOutdated } from '../review/recount-outdated'
import { deskOf } from '../runtime/desk'
import { doAll } from '../runtime/do-all'
import { readEnv } from '../runtime/env'
import { feedStack } from '../runtime/feed-stack'
import { noteAge } from '../runtime/note-age'
import { foreseeNotices } from './foresee-notices'
import { keepBoard } from './keep-board'
import { keepIndicators } from './keep-indicators'
import { keepReminded } from './keep-reminded'
import { keepSearch, keepSearchTogether } from './keep-search'
import { sendNotices } from './send-notices'

const env = readEnv(
  'LAW_PARAMETERS',
  'TABLE_NAME',
  'MAIL_FROM',
  'MAIL_EVENTS',
  'MESSAGE_DOMAIN',
  'PUBLIC_URL',
)
const table = tableInDynamoDb(env.TABLE_NAME)
const desk = {
  ...deskOf(table, env),
  board: boardStore(table),
  astray: astrayStore(table),
  digests: digestStore(table),
  facts: factsStore(table, city.calendar),
  notices: noticeStore(table),
  notifier: notifierInSes(env.MAIL_FROM, { events: env.MAIL_EVENTS }),
  registry: registryStore(table),
  reminded: remindedStore(table, city.calendar),
  search: searchStore(table),
  tellings: tellingStore(table),
  messageDomain: env.MESSAGE_DOMAIN,
  publicUrl: env.PUBLIC_URL,
}

// A stream takes two readers, so all are one function; none waits for the other to succeed.
export const handler = feedStack(
  {
    figures: (happened) => keepIndicators([happened], desk),
    board: (happened) => doAll([keepBoard(happened, desk), keepReminded(happened, desk)]),
    search: (happened) => keepSearch(happened, desk),
    mail: (happened, foreseen) =>
      sendNotices(happened, { ...desk, ...(foreseen && { tellings: foreseen.tellings }) }),
    dates: (happened) => recountOutdated(happened, desk),
    results: (happened) => markSucceeded(happened, desk),
  },
  {
    dossiers: desk.dossiers,
    foresee: foreseeNotices(table),
    asides: asideStore(table),
    noteAge: noteAge('feed', feedAge(table)),
  },
  // Dossiers that are counted together write a counter once; words of many share a request.
  { figures: (all) => keepIndicators(all, desk), search: (all) => keepSearchTogether(all, desk) },
)
