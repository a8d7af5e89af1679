import { join } from 'node:path'
import { example } from '../../workflows/civil-status-extract/v1/example'
import { aRunningPlatform, type RunningPlatform } from '../fixtures/running-platform'

const justice = 'department-justice'
const failing = join(import.meta.dirname, '..', 'fixtures', 'procedures', 'failing-result')

describe('a function that fails', () => {
  let platform: RunningPlatform
  let number: string
  let others: string[]
  afterAll(() => platform?.stop())
  const approved = async () => {
    const { number } = await platform.as('lan').file('2.000635', example, [])
    await platform.complete(number, `${justice}-reception`, 'check', 'proceed')
    await platform.pay(number, 'lan')
    await platform.complete(number, `${justice}-signer`, 'decision', 'approve')
    return number
  }

  it('parks the dossier, which waits for an operator', async () => {
    platform = await aRunningPlatform({ workflows: failing })
    number = await approved()
    others = [await approved(), await approved()]
    await platform.moveClock({ advance: 'PT5M' })
    const seen = await platform.dossier(number, `${justice}-signer`)
    expect(seen.parked).toEqual(['procedure'])
    expect(seen.result).toBeUndefined()
  })

  it('does not let its deadline be forgotten meanwhile', async () => {
    await platform.moveClock({ advance: 'PT5H' })
    const { events } = await platform.dossier(number, `${justice}-signer`)
    expect(events).toContainEqual(expect.objectContaining({ type: 'silence-recorded', by: 'system' }))
  })

  it('is found by an operator who does not know its number', () => {
    const { status, output } = platform.motcua('parked')
    expect(status).toBe(0)
    expect(output).toContain(`${number}  2.000635  procedure`)
  })

  it('is refused a resumption by anybody but an operator', async () => {
    await expect(platform.as('lan').post(`/api/v1/dossiers/${number}/resume`, {})).rejects.toMatchObject({
      status: 403,
      body: { code: 'forbidden' },
    })
  })

  it('survives a restart of the platform with all that happened', async () => {
    const seen = () => platform.dossier(number, `${justice}-signer`)
    const before = await seen()
    await platform.stop()
    platform = await aRunningPlatform({ data: platform.data })
    expect(await seen()).toEqual(before)
  })

  it('is repaired, resumed, and finishes with nothing doubled', async () => {
    expect(platform.motcua('resume', number, '--scope', 'procedure')).toMatchObject({ status: 0 })
    await platform.moveClock({ advance: 'PT1M' })
    const { status, parked, events, tasks } = await platform.dossier(number, `${justice}-signer`)
    expect({ status, parked }).toEqual({ status: 9, parked: [] })
    expect(events.filter(({ type }) => type === 'result-issued')).toHaveLength(1)
    expect(events.filter(({ type }) => type === 'parked' || type === 'resumed')).toHaveLength(2)
    expect(tasks.filter(({ kind }) => kind === 'issue')).toHaveLength(1)
  })

  it('is one of all that are resumed at once, each with the reason', async () => {
    const [, , , error = ''] = platform.motcua('parked').output.split('\n')[0]?.split('  ') ?? []
    const all = ['resume', '--all', '--reason', 'The seal is back', '--error']
    expect(platform.motcua(...all, 'Another')).toMatchObject({
      status: 0,
      output: 'nothing of it is parked\n',
    })
    const { status, output } = platform.motcua(...all, error)
    expect([status, output]).toEqual([0, expect.stringContaining('2 started again')])
    await platform.moveClock({ advance: 'PT1M' })
    for (const other of others) {
      const { status, events } = await platform.dossier(other, `${justice}-signer`)
      expect(status).toBe(9)
      expect(events).toContainEqual(expect.objectContaining({ type: 'resumed', reason: 'The seal is back' }))
    }
  })

  it('says that a dossier which is not parked has nothing to resume', () => {
    const { status, output } = platform.motcua('resume', number)
    expect(status).toBe(1)
    expect(output).toContain(number)
    expect(platform.motcua('parked').output).toContain('nothing is parked')
  })

  it('loses its personal words when an operator says why and by which law, and shows that it did', async () => {
    const why = ['--reason', 'Kept for as long as the law asks', '--legal-basis', '91/2025/QH15']
    const { status, output } = platform.motcua('erase', number, ...why)
    expect([status, output]).toEqual([0, expect.stringContaining(`dossier ${number}: the words of`)])
    const { events, result } = await platform.dossier(number, 'lan')
    expect(events.find(({ type }) => type === 'filed')).toMatchObject({ erased: true })
    expect(events.at(-1)).toMatchObject({ type: 'words-erased', legalBasis: '91/2025/QH15' })
    expect(result).toBeDefined()
    expect(platform.motcua('erase', number, ...why)).toMatchObject({ status: 1 })
  })
})
