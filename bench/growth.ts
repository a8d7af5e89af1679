import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { ulid } from 'ulid'
import { storyOn } from '../bin/demo/story'
import { dossierStore } from '../functions/adapters/dossier-store'
import { tableInDynamoDb } from '../functions/adapters/table-dynamodb'
import { startDynoxide } from '../local/dynamodb/start-dynoxide'
import { hoChiMinhCity } from '../workflows/calendars/ho-chi-minh-city'
import { example } from '../workflows/civil-status-extract/v1/example'
import { civilStatusExtract } from '../workflows/civil-status-extract/v1/procedure'
import { fileDossier } from '../workflows/kernel/file-dossier'
import { instant } from '../workflows/kernel/instant'
import { loadFor, percentile, timed } from './load'
import { startUnderLoad } from './platform'

const dossiers = Number(process.env.BENCH_DOSSIERS ?? 100_000)
const seconds = Number(process.env.BENCH_SECONDS ?? 20)
const atOnce = 4

/** What a filing costs now, through the API; the first seconds, in which code is compiled, don't count. */
const measure = async (data: string) => {
  const platform = await startUnderLoad(data)
  const lan = storyOn(platform).as('lan')
  const file = () => timed(() => lan.file('2.000635', example, []))
  await loadFor(seconds / 2, atOnce, file)
  const { milliseconds, seconds: whole } = await loadFor(seconds, atOnce, file)
  await platform.stop()
  return {
    table: platform.table,
    mean: (whole * 1_000 * atOnce) / milliseconds.length,
    p50: percentile(milliseconds, 0.5),
  }
}

/** Puts dossiers into the table through the dossier store, while the platform stands still. */
const seed = async (data: string, table: string) => {
  const server = await startDynoxide(data)
  const client = new DynamoDBClient({
    endpoint: server.endpoint,
    region: 'ap-southeast-1',
    credentials: { accessKeyId: 'bench', secretAccessKey: 'bench' },
  })
  const store = dossierStore(tableInDynamoDb(table, client))
  const at = instant(Date.now())
  let next = 0
  const worker = async () => {
    while (next < dossiers) {
      next += 1
      const decision = fileDossier(
        {
          id: ulid(),
          number: `SEED-${String(next).padStart(7, '0')}`,
          procedure: civilStatusExtract,
          applicant: `applicant-${next % 20_000}`,
          filedBy: `applicant-${next % 20_000}`,
          channel: 2,
          answers: example,
          documents: [],
          at,
        },
        hoChiMinhCity,
      )
      await store.file(decision)
      if (next % 10_000 === 0) console.log(`  seeded ${next} dossiers`)
    }
  }
  await Promise.all(Array.from({ length: 8 }, worker))
  client.destroy()
  await server.close()
}

const data = mkdtempSync(join(tmpdir(), 'motcua-growth-'))
try {
  const empty = await measure(data)
  const show = ({ mean, p50 }: { mean: number; p50: number }) =>
    `mean ${mean.toFixed(1)} ms, p50 ${p50.toFixed(1)} ms`
  console.log(`a filing into an empty table: ${show(empty)}`)
  await seed(data, empty.table)
  const full = await measure(data)
  console.log(`a filing beside ${dossiers} dossiers: ${show(full)}`)
  console.log(`ratio ${(full.mean / empty.mean).toFixed(2)} (aim: under 1.3)`)
} finally {
  rmSync(data, { recursive: true, force: true })
}
