import { gunzipSync } from 'node:zlib'
import type { Index766, Indicators } from '../../functions/office/figures/schemas'
import { example } from '../../workflows/civil-status-extract/v1/example'
import { aRunningPlatform, type RunningPlatform } from '../fixtures/running-platform'

const justice = 'department-justice'
const code = '2.000635'

describe('a platform on the last evening whose next days nobody has decided', () => {
  let platform: RunningPlatform
  beforeAll(async () => {
    platform = await aRunningPlatform({ at: '2027-12-31T10:30:00.000Z' })
  })
  afterAll(() => platform?.stop())

  it('takes a dossier through a supplement, a fee and a decision to its result', async () => {
    const lan = platform.as('lan')
    const { number } = await lan.file(code, example, [])
    expect(await platform.dossier(number, 'lan')).toMatchObject({ provisional: true })
    await platform.complete(number, `${justice}-reception`, 'check', 'supplement', {
      reason: 'Unclear',
      items: ['The purpose'],
    })
    await platform.moveClock({ advance: 'P7D' })
    await lan.post(`/api/v1/dossiers/${number}/supplement`, { note: 'For a school', documents: [] })
    await platform.complete(number, `${justice}-reception`, 'check', 'proceed')
    await platform.pay(number, 'lan')
    await platform.moveClock({ advance: 'PT5M' })
    await platform.complete(number, `${justice}-signer`, 'decision', 'approve')
    await platform.moveClock({ advance: 'PT10M' })
    expect(await platform.dossier(number, 'lan')).toMatchObject({ ended: { how: 'issued' } })
  })

  it('reports who stays silent, reminds, and counts it', async () => {
    const { number } = await platform.as('lan').file(code, example, [])
    await platform.moveClock({ advance: 'P6D' })
    const { tasks } = await platform.dossier(number, `${justice}-reception`)
    expect(tasks.map(({ kind }) => kind)).toContain('direction')
    const today = (await platform.now()).slice(0, 10)
    const month = `from=${new Date(Date.parse(today) - 30 * 86_400_000).toISOString().slice(0, 10)}&to=${today}`
    const { total } = await platform.as('lan').get<Indicators>(`/api/v1/indicators?${month}`)
    expect(total.dossiers).toMatchObject({ filed: 2, ended: 1 })
    expect(
      (await platform.as('lan').get<Index766>(`/api/v1/indicators/766?${month}`)).components,
    ).not.toHaveLength(0)
  })

  it('gives its figures to many strangers at once, each table with its mark', async () => {
    const ask = async () => {
      const headers = { 'accept-language': 'vi', 'accept-encoding': 'identity' }
      const answer = await fetch(`${platform.url}/figures/agencies.csv?period=quarter`, { headers })
      return { status: answer.status, octets: Buffer.from(await answer.arrayBuffer()) }
    }
    const answers = await Promise.all(Array.from({ length: 20 }, ask))
    for (const { status, octets } of answers) {
      expect(status).toBe(200)
      expect(octets.subarray(0, 6).toString('hex')).toBe('efbbbf54c3aa')
    }
    const packed = await fetch(`${platform.url}/figures/agencies.csv`, {
      headers: { 'accept-encoding': 'gzip' },
    })
    const octets = Buffer.from(await packed.arrayBuffer())
    const plain = octets[0] === 0x1f ? gunzipSync(octets) : octets
    expect(plain.subarray(0, 3).toString('hex')).toBe('efbbbf')
    const reported = (to: string) => fetch(`${platform.url}/api/v1/indicators?from=2026-01-01&to=${to}`)
    expect((await reported('2026-12-31')).status).toBe(200)
    expect((await reported('2027-01-31')).status).toBe(422)
  })
})
