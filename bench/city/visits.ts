import { openReports } from '../../functions/portal/oversight/report-routes'
import type { CityAtSize, Who } from './city-at-size'

/** Something that is asked of the city, the same at every size. */
export interface Visit {
  name: string
  /** The answer, which must be a good one. */
  ask(city: CityAtSize): Promise<string>
}

const good = (name: string, status: number, answer: string): string => {
  if (status === 200) return answer
  throw new Error(`${name} answers ${status}`)
}

type Address = string | ((known: CityAtSize['known']) => string)
const addressIn = (address: Address, { known }: CityAtSize): string =>
  typeof address === 'string' ? address : address(known)

const page = (who: Who, name: string, address: Address = name): Visit => ({
  name: `page ${name}`,
  async ask(city) {
    const at = addressIn(address, city)
    const { status, html } = await (await city.visitor(who, at)).get(at)
    return good(name, status, html)
  },
})
const call = (who: Who, name: string, query?: Record<string, string>, address: Address = name): Visit => ({
  name: `call ${name}${query ? ` ${new URLSearchParams(query)}` : ''}`,
  async ask(city) {
    const { status, body } = await city.call(who, `GET ${addressIn(address, city)}`, query)
    return good(name, status, Buffer.isBuffer(body) ? body.toString('latin1') : JSON.stringify(body))
  },
})
/** As an officer who types it: by a form, since it speaks of people. */
const search = (who: Who, name: string, words: string): Visit => ({
  name: `search ${name}`,
  async ask(city) {
    const visitor = await city.visitor(who, '/agency/search')
    await visitor.get('/agency/search')
    const { status, html } = await visitor.post('/agency/search', { words })
    return good(name, status, html)
  },
})

/** Of the only one who is called so. */
export const rareName = 'Tôn Nữ Thị Hy Hữu'

export const year = { from: '2025-11-25', to: '2026-11-24' }
const month = { from: '2026-10-01', to: '2026-10-31' }
const inYear = `?${new URLSearchParams(year)}`
/** Twelve of them are that year, but for some days. */
export const months = Array.from({ length: 12 }, (_, back) => {
  const first = new Date(Date.UTC(2026, 9 - back, 1))
  const last = new Date(Date.UTC(2026, 10 - back, 0))
  return { from: first.toISOString().slice(0, 10), to: last.toISOString().slice(0, 10) }
})
let asked = 0
/** What is made once for all who ask within a minute would tell nothing of what it costs. */
const anew = (address: string) => () => {
  asked += 1
  return `${address}?asked=${asked}`
}

export const pages: readonly Visit[] = [
  page('anybody', '/'),
  page('anybody', '/procedures/1.013225'),
  page('anybody', '/regulations'),
  page('anybody', '/sitemap.xml'),
  page('anybody', '/verify'),
  ...[...openReports, 'agencies.csv'].map((report) =>
    page('anybody', `/figures/${report}`, anew(`/figures/${report}`)),
  ),
  page('anybody', '/figures/on-time.svg'),
  page('citizen', '/dossiers'),
  page('citizen', '/dossiers/:number', ({ own }) => `/dossiers/${own}`),
  page('citizen', '/dossiers/:number/filed', ({ own }) => `/dossiers/${own}/filed`),
  page('citizen', '/dossiers/:number/write', ({ own }) => `/dossiers/${own}/write`),
  page('citizen', '/dossiers/:number/complaint', ({ own }) => `/dossiers/${own}/complain`),
  page('citizen', '/procedures/:code/start', '/procedures/2.000635/start'),
  page('reviewer', '/agency/inbox'),
  page('reviewer', '/agency/inbox?who=mine'),
  page('reviewer', '/agency/inbox?due=soon'),
  page('reception', '/agency/inbox (busiest agency)', '/agency/inbox'),
  page('reception', '/agency/inbox?page=2 (busiest)', '/agency/inbox?page=2'),
  page('reception', '/agency/tasks/:id', ({ task }) => `/agency/tasks/${task}`),
  page('reception', '/agency/dossiers/:number', ({ dossier }) => `/agency/dossiers/${dossier}`),
  page('reviewer', '/agency/assigned'),
  page('staff', '/agency/own'),
  page('reception', '/agency/search'),
  page('reception', '/counter'),
  page('oversight', '/oversight'),
  ...[...openReports, 'officers'].map((report) => page('oversight', `/oversight/${report}`)),
  page('oversight', '/oversight/agencies (year)', `/oversight/agencies${inYear}`),
  page('oversight', '/oversight/procedures (year)', `/oversight/procedures${inYear}`),
  page('oversight', '/oversight/officers (year)', `/oversight/officers${inYear}`),
  page('oversight', '/oversight/index-766 (year)', `/oversight/index-766${inYear}`),
  page('oversight', '/oversight/agencies.csv (year)', `/oversight/agencies.csv${inYear}`),
  page('oversight', '/oversight/agencies/:agency/asked', '/oversight/agencies/fire-police/asked'),
  page('oversight', '/oversight/directives'),
  page('oversight', '/oversight/directives/weekly'),
  page('oversight', '/oversight/directives/weekly.pdf'),
  page(
    'oversight',
    '/oversight/directives/:number',
    ({ conclusion }) => `/oversight/directives/${conclusion}`,
  ),
  page('operator', '/operator'),
]
const searches: Visit[] = [
  search('reception', 'by a rare name', rareName),
  search('reception', 'by a common name', 'Nguyễn'),
  search('reception', 'by two common words', 'Nguyễn Lan'),
]
const calls: Visit[] = [
  call('anybody', '/api/v1/procedures'),
  call('anybody', '/api/v1/procedures/1.013225'),
  call('anybody', '/api/v1/regulations'),
  call('anybody', '/api/openapi.json'),
  call('anybody', '/api/v1/indicators', month),
  call('anybody', '/api/v1/indicators/766', month),
  call('oversight', '/api/v1/indicators', { ...year, by: 'officer' }),
  call('oversight', '/api/v1/indicators/dossiers', { ...month, figure: 'late', agency: 'fire-police' }),
  call('citizen', '/api/v1/dossiers'),
  call('citizen', '/api/v1/dossiers/:number', undefined, ({ own }) => `/api/v1/dossiers/${own}`),
  call(
    'citizen',
    '/api/v1/dossiers/:number/papers',
    undefined,
    ({ own }) => `/api/v1/dossiers/${own}/papers`,
  ),
  call('reviewer', '/api/v1/tasks'),
  call('reviewer', '/api/v1/assignments'),
  call('oversight', '/api/v1/assignments'),
  call(
    'records',
    '/api/v1/agencies/:agency/register',
    { from: '2026-11-22', to: '2026-11-24' },
    '/api/v1/agencies/ward-ben-thanh/register',
  ),
  call('operator', '/api/v1/dossiers', { parked: 'true' }),
]
const watch: Visit = {
  name: 'the hourly watch, once what was due is done',
  ask: async (city) => JSON.stringify(await city.watch()),
}

export const visits: readonly Visit[] = [...pages, ...searches, ...calls, watch]
/** Anybody's. */
export const publicYear = page('anybody', '/figures/agencies (year)', `/figures/agencies${inYear}`)
/** A report of that year, and those of its months. */
export const yearAndMonths: readonly [Visit, readonly Visit[]] = [
  page('oversight', '/oversight/agencies (year)', `/oversight/agencies${inYear}`),
  months.map((one) =>
    page('oversight', `/oversight/agencies (${one.from})`, `/oversight/agencies?${new URLSearchParams(one)}`),
  ),
]
