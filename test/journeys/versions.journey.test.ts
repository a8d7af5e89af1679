import { join } from 'node:path'
import { example } from '../../workflows/civil-status-extract/v1/example'
import { aRunningPlatform, type RunningPlatform } from '../fixtures/running-platform'

const justice = 'department-justice'
const both = join(import.meta.dirname, '..', 'fixtures', 'procedures', 'version-two')

describe('version 2 of a procedure, deployed while dossiers wait on version 1', () => {
  let platform: RunningPlatform
  let old: string
  beforeAll(async () => {
    platform = await aRunningPlatform()
    old = (await platform.as('lan').file('2.000635', example, [])).number
    await platform.stop()
    platform = await aRunningPlatform({ data: platform.data, workflows: both })
  })
  afterAll(() => platform?.stop())

  it('takes new dossiers by its own form', async () => {
    await expect(platform.as('lan').file('2.000635', example, [])).rejects.toMatchObject({
      status: 422,
      body: { code: 'invalid-input', errors: [{ pointer: '/answers/purpose' }] },
    })
  })

  it('leaves the old dossier its texts, its fee, its route and its result', async () => {
    const before = await platform.dossier(old, 'lan')
    expect(before.procedure).toEqual({
      code: '2.000635',
      version: 1,
      name: expect.not.stringContaining('(2)'),
    })
    expect(before.feeVnd).toBe(16_000)
    await platform.complete(old, `${justice}-reception`, 'check', 'proceed')
    await platform.pay(old, 'lan')
    await platform.complete(old, `${justice}-signer`, 'decision', 'approve')
    await platform.moveClock({ advance: 'PT1M' })
    const { status, steps } = await platform.dossier(old, 'lan')
    expect(status).toBe(9)
    expect(steps.map(({ id }) => id)).toEqual(['completeness', 'fee', 'decision', 'issuance'])
  })

  it('takes the new dossier through the review that only it has', async () => {
    const { number } = await platform.as('lan').file('2.000635', { ...example, purpose: 'A passport' }, [])
    await platform.complete(number, `${justice}-reception`, 'check', 'proceed')
    await platform.pay(number, 'lan')
    await platform.complete(number, `${justice}-reviewer`, 'review', 'proceed')
    await platform.complete(number, `${justice}-signer`, 'decision', 'approve')
    await platform.moveClock({ advance: 'PT1M' })
    expect(await platform.dossier(number, 'lan')).toMatchObject({ status: 9, feeVnd: 32_000 })
  })
})
