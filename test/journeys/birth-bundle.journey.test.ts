import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { aScan } from '../../bin/demo/papers'
import { example } from '../../workflows/birth-bundle/v1/example'
import { aRunningPlatform, motcua, type RunningPlatform } from '../fixtures/running-platform'

const ward = 'ward-ben-thanh'
const police = 'ward-police-ben-thanh-reviewer'
const insurer = 'social-insurance-reviewer'
const data = (number: string) => ({ data: { number, issuedOn: '2027-03-02' } })

describe('a birth, and what follows from it, filed once', () => {
  let platform: RunningPlatform
  let number: string
  beforeAll(async () => {
    platform = await aRunningPlatform()
  })
  afterAll(() => platform?.stop())
  const seenBy = (person: string) => platform.dossier(number, person)
  const standing = async () =>
    Object.fromEntries((await seenBy('lan')).parts.map(({ part, status }) => [part, status]))

  it('has one number, and the birth to be registered first', async () => {
    const filed = await platform.as('lan').file('3.000722', example, [await aScan('birth-proof')])
    number = filed.number
    await platform.complete(number, `${ward}-reception`, 'check', 'proceed')
    expect(await standing()).toEqual({ birth: 'open', residence: 'ahead', insurance: 'ahead' })
  })

  it('goes to the police and to Social Insurance at once, with what each of them needs', async () => {
    await platform.complete(number, `${ward}-signer`, 'part', 'done', data('145/2027'))
    expect(await standing()).toEqual({ birth: 'done', residence: 'open', insurance: 'open' })
    const [seen, other] = [await seenBy(police), await seenBy(insurer)]
    expect(Object.keys(seen.answers)).toEqual(['declarant', 'child', 'mother', 'father', 'residence'])
    expect(other.answers).toMatchObject({ mother: { fullName: 'Nguyễn Thị Lan' } })
    expect(JSON.stringify(other.answers)).not.toContain('079190000001')
    expect(seen.documents).toEqual([])
    expect(seen.parts.map(({ part, number: given }) => [part, given])).toEqual([
      ['birth', '145/2027'],
      ['residence', undefined],
    ])
  })

  it('stops the clock of the part that asks for more, and no other part’s', async () => {
    await platform.complete(number, police, 'part', 'supplement', { items: ['Whose house is it?'] })
    await platform.moveClock({ advance: 'P1D' })
    const clocks = (await seenBy('lan')).parts.map(({ part, clock }) => [part, clock?.running])
    expect(clocks).toEqual([
      ['birth', false],
      ['residence', false],
      ['insurance', true],
    ])
    await platform.as('lan').post(`/api/v1/dossiers/${number}/supplement`, { note: 'It is my own.' })
    expect(await seenBy('lan')).toMatchObject({ status: 4, clock: { running: true } })
  })

  it('reports the agency that is silent about its part', async () => {
    const { dueAt } = await platform.openTask(number, insurer, 'part')
    await platform.moveClock({ to: dueAt })
    await platform.complete(number, 'peoples-committee-oversight', 'direction', 'extend', {
      extendWorkingDays: 2,
    })
    expect((await seenBy('lan')).events.map(({ type }) => type)).toContain('escalated')
  })

  it('ends with an extract that says what came of each part', async () => {
    await platform.complete(number, insurer, 'part', 'refuse', { reason: 'The clinic is full.' })
    await platform.complete(number, police, 'part', 'done', data('77/2027'))
    await platform.moveClock({ advance: 'PT1M' })
    const { status, result, parts } = await seenBy('lan')
    expect(status).toBe(9)
    expect(parts.find(({ part }) => part === 'insurance')).toMatchObject({
      status: 'refused',
      reason: 'The clinic is full.',
    })
    const file = await platform.as('lan').call('GET', `/api/v1/results/${result?.id}/file`)
    const path = join(platform.data, 'extract.pdf')
    writeFileSync(path, Buffer.from(await file.arrayBuffer()))
    expect(motcua('verify', path).status).toBe(0)
  })
})
