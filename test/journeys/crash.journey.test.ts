import { permitPapers } from '../../bin/demo/papers'
import { example } from '../../workflows/building-permit/v1/example'
import { aRunningPlatform, type RunningPlatform } from '../fixtures/running-platform'

describe('a platform that is killed while agencies are being asked', () => {
  let platform: RunningPlatform
  let number: string
  /** The last number that was given before a kill. */
  let last: string
  afterAll(() => platform?.stop())
  const killed = async () => {
    await platform.kill()
    platform = await aRunningPlatform({ data: platform.data })
  }
  const seen = () => platform.dossier(number, 'lan')

  it('has every event and task again, none twice', async () => {
    platform = await aRunningPlatform()
    number = (await platform.as('lan').file('1.013225', example, await permitPapers())).number
    await platform.complete(number, 'ward-ben-thanh-reception', 'check', 'proceed')
    await platform.pay(number, 'lan')
    const before = await seen()
    await killed()
    const after = await seen()
    expect(after.events).toEqual(before.events)
    expect(after.tasks).toEqual(before.tasks)
  })

  it('goes on with the opinions, the silences and the deadlines that it had', async () => {
    await platform.complete(number, 'fire-police-reviewer', 'opinion', 'agree')
    last = (await platform.as('lan').file('1.013225', example, await permitPapers())).number
    // Killed at once: the machine may not have heard of the answer yet.
    await killed()
    await platform.moveClock({ to: '2027-03-15T11:00:00.000Z' })
    const { opinions, step } = await seen()
    expect(opinions.map(({ status }) => status).sort()).toEqual(['answered', 'deemed', 'deemed'])
    expect(step).toBe('review')
  })

  it('never gives a number twice', async () => {
    const next = await platform.as('lan').file('1.013225', example, await permitPapers())
    expect(new Set([number, last, next.number]).size).toBe(3)
    expect(next.number > last).toBe(true)
  })

  it('issues one result for one decision', async () => {
    await platform.moveClock({ to: '2027-03-16T02:00:00.000Z' })
    await platform.complete(number, 'ward-ben-thanh-reviewer', 'review', 'proceed')
    await platform.complete(number, 'ward-ben-thanh-signer', 'decision', 'approve')
    await killed()
    await platform.moveClock({ advance: 'PT10M' })
    const { events, result, status } = await seen()
    expect(status).toBe(9)
    expect(result?.number).toBeTruthy()
    expect(events.filter(({ type }) => type === 'result-issued')).toHaveLength(1)
    expect(events.map(({ sequence }) => sequence)).toEqual(events.map((_, index) => index + 1))
  })
})
