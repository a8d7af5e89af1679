import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { DeleteItemCommand, DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { keys } from '../../functions/adapters/keys'
import type { FoundDossierPage } from '../../functions/office/dossiers/schemas'
import type { Index766, Indicators, OfficerIndicators } from '../../functions/office/figures/schemas'
import { example } from '../../workflows/civil-status-extract/v1/example'
import { aRunningPlatform, type RunningPlatform } from '../fixtures/running-platform'

const justice = 'department-justice'
const march = 'from=2027-03-01&to=2027-03-31'

describe('indicators', () => {
  let platform: RunningPlatform
  let numbers: string[]
  beforeAll(async () => {
    platform = await aRunningPlatform()
  })
  afterAll(() => platform?.stop())
  const indicators = (query = '') => platform.as('lan').get<Indicators>(`/api/v1/indicators?${march}${query}`)

  it('follow what happens to dossiers', async () => {
    numbers = [
      (await platform.as('lan').file('2.000635', example, [])).number,
      (await platform.as('lan').file('2.000635', example, [])).number,
    ]
    const [number = ''] = numbers
    await platform.complete(number, `${justice}-reception`, 'check', 'proceed')
    await platform.pay(number, 'lan')
    await platform.moveClock({ advance: 'PT1H' })
    await platform.complete(number, `${justice}-signer`, 'decision', 'approve')
    await platform.moveClock({ advance: 'PT5M' })
    await platform.as('lan').post(`/api/v1/dossiers/${number}/rating`, { score: 5 })
    await platform.moveClock({ advance: 'PT1M' })
    const { groups } = await indicators('&by=procedure')
    expect(groups).toMatchObject([
      {
        of: '2.000635',
        dossiers: { filed: 2, received: 1, ended: 1 },
        onTime: { count: 1, of: 1, percent: 100 },
        time: { count: 1, median: 60, p90: 60 },
        satisfied: { count: 1, of: 1 },
      },
    ])
  })

  it('stand beside the words that the same dossiers are found by, in the agency that has them', async () => {
    const find = async (person: string, words: string) => {
      const asked = { words, limit: 5 }
      const { items } = await platform.as(person).post<FoundDossierPage>('/api/v1/dossiers/search', asked)
      return items.map(({ number }) => number)
    }
    // Both were filed in one instant of the virtual clock: neither is the newer one.
    expect((await find(`${justice}-reception`, 'lan NGUY')).sort()).toEqual(numbers)
    expect(await find('ward-ben-thanh-reception', 'lan nguy')).toEqual([])
  })

  it('show officers to oversight alone', async () => {
    const query = `/api/v1/indicators?${march}&by=officer`
    await expect(platform.as('lan').get(query)).rejects.toMatchObject({ status: 403 })
    const { officers } = await platform.as('peoples-committee-oversight').get<OfficerIndicators>(query)
    expect(officers.map(({ officer }) => officer)).toEqual([`${justice}-reception`, `${justice}-signer`])
  })

  it('answer the index of QĐ 766/QĐ-TTg', async () => {
    const { components } = await platform.as('lan').get<Index766>(`/api/v1/indicators/766?${march}`)
    expect(components.find(({ id }) => id === '2.1')).toMatchObject({
      score: 20,
      numerator: 1,
      denominator: 1,
    })
  })

  it('are the same, to the digit, when rebuilt from the events alone', async () => {
    expect(platform.motcua('rebuild', '--check')).toMatchObject({ status: 0 })
    expect(platform.motcua('doctor').output).toContain('nothing is wrong')
    const live = await indicators()
    await loseFacts()
    const checked = platform.motcua('rebuild', '--check')
    expect(checked.status).toBe(1)
    expect(checked.output).toContain(numbers[0])
    expect(platform.motcua('doctor').output).toContain('run `motcua rebuild')
    expect(await indicators()).not.toEqual(live)
    expect(platform.motcua('rebuild')).toMatchObject({
      status: 0,
      output: expect.stringContaining('2 dossiers: facts and counters rebuilt'),
    })
    expect(await indicators()).toEqual(live)
    expect(platform.motcua('doctor').output).toContain('nothing is wrong')
  })

  /** As if the feed had never brought the first dossier, nor counted anything of its agency, and another release had been here. */
  const loseFacts = async () => {
    const { aws, table } = JSON.parse(readFileSync(join(platform.data, 'platform.json'), 'utf8'))
    const { url: endpoint, region, ...credentials } = aws
    const client = new DynamoDBClient({ endpoint, region, credentials })
    const { tasks } = await platform.dossier(numbers[0] ?? '', 'lan')
    const { pk, sk } = keys.facts(justice, '2027-03', tasks[0]!.id.split('_')[0]!)
    const lost = [{ pk, sk }, keys.counts(1, 'agency', '2027-03', 'line', justice), keys.rebuiltMark]
    for (const key of lost)
      await client.send(
        new DeleteItemCommand({ TableName: table, Key: { pk: { S: key.pk }, sk: { S: key.sk } } }),
      )
    client.destroy()
  }
})
