import pLimit from 'p-limit'
import { bookmarks } from '../../functions/adapters/bookmarks'
import { digestStore } from '../../functions/adapters/digest-store'
import type { Item, Table } from '../../functions/adapters/table'
import { watchDeadlines } from '../../functions/review/watch-deadlines'
import { aPortal, type Portal, type Visitor } from '../../test/fixtures/portal'
import { procedures } from '../../test/fixtures/shipped-procedures'
import type { Meter } from './metered'
import { law, officeOver } from './office'

const people = {
  anybody: undefined,
  citizen: 'lan',
  reception: 'department-justice-reception',
  reviewer: 'ward-ben-thanh-reviewer',
  staff: 'ward-ben-thanh-staff',
  records: 'ward-ben-thanh-records',
  oversight: 'peoples-committee-oversight',
  operator: 'operator',
}
export type Who = keyof typeof people

type Area = Parameters<Portal['visitor']>[0]
/** As the gateway leads: by the beginning of the address. */
const areas: [begins: RegExp, area: Area][] = [
  [/^\/agency/, 'agency'],
  [/^\/(oversight|figures|operator)/, 'oversight'],
  [/^\/verify/, 'verify'],
  [/^\/counter/, 'counter'],
]

/** The pages and calls of everybody over one table, with whom they are measured as, and what is looked at. */
export const cityAtSize = async (dossiers: number, table: Table, meter: Meter) => {
  const portal = await aPortal({ procedures, law, table: { ...table, items: (): Item[] => [] } })
  const { api, common } = portal
  const visitors = new Map<string, Promise<Visitor>>()
  const signedIn = async (who: Who, area: Area): Promise<Visitor> => {
    const visitor = portal.visitor(area)
    const person = people[who]
    if (person) await visitor.signIn(person)
    return visitor
  }
  const { dossiers: store } = api.desk
  const [own] = (await store.dossiersOf('lan', 1)).items
  const waiting = (await store.openTasks('department-justice', 100)).items.find(
    ({ role, kind }) => role === 'reception' && kind === 'check',
  )
  const task = waiting?.id ?? ''
  const dossier = await store.load(task.split('_')[0] ?? '')
  const conclusion = (await store.dossiersOf('agency:peoples-committee', 1)).items[0]
  const watchDesk = {
    ...common,
    bookmarks: bookmarks(table),
    digests: digestStore(table),
  }
  return {
    dossiers,
    meter,
    portal,
    office: officeOver(table),
    /** A browser of theirs, at the pages of an address. */
    visitor(who: Who, address: string): Promise<Visitor> {
      const area = areas.find(([begins]) => begins.test(address))?.[1] ?? 'citizen'
      const known = visitors.get(`${who} ${area}`) ?? signedIn(who, area)
      visitors.set(`${who} ${area}`, known)
      return known
    },
    /** Numbers of what is looked at: the same at every size. */
    known: { own: own?.number, task, dossier: dossier?.number, conclusion: conclusion?.number },
    call: (who: Who, call: string, query?: Record<string, string>) => api.call(people[who], call, { query }),
    watch: () => watchDeadlines({ time: `${api.at.slice(0, 19)}Z` }, watchDesk),
    /** What the watches of a year's nights have tidied, some weeks at once. */
    async nights(): Promise<void> {
      const atOnce = pLimit(16)
      const tidied: Promise<void>[] = []
      for await (const week of store.weeks.all(api.at))
        tidied.push(atOnce(() => store.weeks.tidy(week, api.at)))
      await Promise.all(tidied)
    },
  }
}
export type CityAtSize = Awaited<ReturnType<typeof cityAtSize>>
