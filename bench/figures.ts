// `npm run bench:figures [-- --sizes 1000,20000]`: what reports read of the table, and what counting writes, by number of dossiers.
import { parseArgs } from 'node:util'
import { countsStore } from '../functions/adapters/counts-store'
import { factsStore } from '../functions/adapters/facts-store'
import type { Item, Table } from '../functions/adapters/table'
import { tableInMemory } from '../functions/adapters/table-in-memory'
import { getIndex766 } from '../functions/office/figures/get-index-766'
import { getGroupIndicators, getOfficerIndicators } from '../functions/office/figures/get-indicators'
import { city } from '../workflows/city/city'
import type { Facts } from '../workflows/indicators/facts'
import { instant } from '../workflows/kernel/instant'
import { type Random, randomOf } from './soak/random'

const { values } = parseArgs({ options: { sizes: { type: 'string', default: '1000,20000' } } })
const now = '2026-11-30T09:00:00.000Z'
const inBatch = 25
const hour = 3_600_000
const [wards, others] = [true, false].map((are) =>
  city.agencies.map(({ id }) => id).filter((id) => id.startsWith('ward-') === are),
) as [string[], string[]]

/** A dossier of this November that has ended; every ward and office gets some, at each size. */
const factsOf = (index: number, random: Random): Facts => {
  const agency = wards[index % wards.length] as string
  const filedAt = instant(Date.parse('2026-10-31T18:00:00.000Z') + random.below(28 * 24) * hour)
  const later = (hours: number) => instant(Date.parse(filedAt) + hours * hour)
  const minutes = () => 1 + random.below(6_000)
  const asked = [others[index % others.length], others[(index + 7) % others.length]] as string[]
  return {
    dossier: `D${index}`,
    procedure: `1.00${index % 5}`,
    field: 'G17-XD11',
    onlineLevel: 'full',
    agency,
    channel: 2,
    filedAt,
    months: ['2026-11'],
    receptionDueAt: later(10),
    reactedAt: later(1),
    receivedAt: later(1),
    dueAt: later(40),
    stoppedAt: later(20),
    endedAt: later(20),
    how: 'issued',
    usedMinutes: minutes(),
    spent: ['check', 'review', 'opinions', 'decision'].map((step) => ({
      step,
      party: agency,
      minutes: minutes(),
    })),
    opinions: asked.map((of) => ({
      question: of,
      agency: of,
      end: 'on-time',
      minutes: minutes(),
      given: 480 * (1 + random.below(10)),
    })),
    work: [{ officer: `officer-${index % 500}`, agency, kind: 'check', step: 'check', minutes: minutes() }],
    owed: [],
    supplements: 0,
    feeVnd: 75_000,
    paid: true,
    refunds: 0,
    result: 'current',
  }
}

const sizeOf = (item: object): number => Buffer.byteLength(JSON.stringify(item))
/** In a transaction each kilobyte that is begun is two units. */
const unitsOf = (item: object): number => 2 * Math.ceil(sizeOf(item) / 1_024)

const metered = () => {
  const table = tableInMemory()
  const meter = { read: 0, units: 0 }
  const read = (items: Item[]) => {
    for (const item of items) meter.read += sizeOf(item)
    return items
  }
  const over: Table = {
    ...table,
    range: async (...asked) => read(await table.range(...asked)),
    async write(writes) {
      await table.write(writes)
      for (const write of writes)
        if (!('delete' in write))
          meter.units += unitsOf(('put' in write ? write.put : await table.get(write.update)) ?? {})
    },
  }
  return { over, meter }
}

const oversees = {
  id: 'oversees',
  kind: 'officer' as const,
  roles: [{ agency: 'peoples-committee', role: 'oversight' as const }],
  mandates: [],
}
const who = { at: now, language: 'en' as const, person: oversees }
const month = { from: '2026-11-01', to: '2026-11-30' }
const reports = {
  'league, month': (desk: Desk) => getGroupIndicators({ ...month, by: 'agency' }, who, desk, ['line']),
  'league, ten days': (desk: Desk) =>
    getGroupIndicators({ from: '2026-11-05', to: '2026-11-14', by: 'agency' }, who, desk),
  'API by agency, month': (desk: Desk) => getGroupIndicators({ ...month, by: 'agency' }, who, desk),
  'API by procedure, month': (desk: Desk) => getGroupIndicators({ ...month, by: 'procedure' }, who, desk),
  'one agency, month': (desk: Desk) =>
    getGroupIndicators({ ...month, by: 'agency', agency: 'ward-ben-thanh' }, who, desk),
  'officers, month': (desk: Desk) => getOfficerIndicators(month, who, desk),
  'index 766, month': (desk: Desk) => getIndex766(month, who, desk),
}
const deskOver = (table: Table) => ({ ...city, counts: countsStore(table) })
type Desk = ReturnType<typeof deskOver>

for (const size of values.sizes.split(',').map(Number)) {
  const { over, meter } = metered()
  const facts = factsStore(over, city.calendar)
  const random = randomOf(size)
  for (let first = 0; first < size; first += inBatch)
    await facts.keep(
      Array.from({ length: inBatch }, (_, at) => ({ facts: factsOf(first + at, random), sequence: 1 })),
    )
  console.log(`${size} dossiers, ${inBatch} at once: ${(meter.units / size).toFixed(1)} write units each`)
  for (const [what, report] of Object.entries(reports)) {
    await report(deskOver(over))
    meter.read = 0
    const began = process.cpuUsage()
    await report(deskOver(over))
    const { user, system } = process.cpuUsage(began)
    const kilobytes = Math.round(meter.read / 1_024)
    console.log(
      `  ${what.padEnd(26)} ${String(kilobytes).padStart(7)} KB ${String(Math.round((user + system) / 1_000)).padStart(6)} ms`,
    )
  }
}
