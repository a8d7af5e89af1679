import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { permitPapers } from '../../bin/demo/papers'
import type { OfficePaperList } from '../../functions/office/papers/schemas'
import { example } from '../../workflows/building-permit/v1/example'
import { hoChiMinhCity } from '../../workflows/city/calendar'
import { workingMinutesBetween } from '../../workflows/kernel/calendar'
import { aRunningPlatform, motcua, type RunningPlatform } from '../fixtures/running-platform'

const ward = 'ward-ben-thanh'

describe('a building permit, from filing to signed result', () => {
  let platform: RunningPlatform
  let number: string
  let papers: Awaited<ReturnType<typeof permitPapers>>
  beforeAll(async () => {
    platform = await aRunningPlatform()
  })
  afterAll(() => platform?.stop())
  const seenBy = (person: string) => platform.dossier(number, person)

  it('is filed with its papers, and has a provisional appointment', async () => {
    papers = await permitPapers()
    const filed = await platform.as('lan').file('1.013225', example, papers)
    number = filed.number
    expect(number).toMatch(/^H29\.16-270302-\d{4,}$/)
    expect(filed).toMatchObject({ status: 1, dueAt: '2027-03-11T10:00:00.000Z' })
    expect((await seenBy('lan')).documents.map(({ type }) => type).sort()).toEqual([
      'design-appraisal',
      'drawings',
      'land-paper',
      'neighbour-commitment',
    ])
  })

  it('gives each paper back to its applicant, byte for byte', async () => {
    const { documents } = await seenBy('lan')
    for (const { type, bytes } of papers) {
      const { id } = documents.find((document) => document.type === type)!
      const file = await platform.as('lan').call('GET', `/api/v1/dossiers/${number}/documents/${id}`)
      expect(file.headers.get('content-disposition')).toContain(number)
      expect(Buffer.from(await file.arrayBuffer()).equals(Buffer.from(bytes))).toBe(true)
    }
  })

  it('is received, paid, and asks only the agencies concerned', async () => {
    await platform.complete(number, `${ward}-reception`, 'check', 'proceed')
    expect(await seenBy('lan')).toMatchObject({ status: 6, clock: { running: false } })
    await platform.pay(number, 'lan')
    const { opinions, status } = await seenBy('lan')
    expect(status).toBe(4)
    expect(opinions.map(({ agency }) => agency).sort()).toEqual([
      'department-natural-resources',
      'department-planning-architecture',
      'fire-police',
    ])
  })

  it('shows a consulted agency its own question and nothing else', async () => {
    const seen = await seenBy('fire-police-reviewer')
    expect(seen.opinions.map(({ agency }) => agency)).toEqual(['fire-police'])
    expect(seen).not.toHaveProperty('answers')
    expect(seen).not.toHaveProperty('events')
  })

  it('reports a silent agency to the committee, whose office directs', async () => {
    await platform.complete(number, 'department-planning-architecture-reviewer', 'opinion', 'agree')
    await platform.moveClock({ to: '2027-03-09T11:00:00.000Z' })
    const reported = await seenBy('lan')
    expect(reported.opinions.find(({ agency }) => agency === 'fire-police')?.status).toBe('escalated')
    // Who is late is told with all else of the day, in the morning.
    await platform.moveClock({ to: '2027-03-10T02:30:00.000Z' })
    const mails = readdirSync(join(platform.data, 'mail')).map((name) =>
      readFileSync(join(platform.data, 'mail', name), 'utf8'),
    )
    for (const told of ['reviewer', 'unit-head', 'agency-head'].map((role) => `${role}@fire-police.example`))
      expect(mails.some((mail) => mail.includes(told) && mail.includes('Reminder: overdue'))).toBe(true)
    expect(mails.some((mail) => mail.includes('oversight@peoples-committee.example'))).toBe(true)
    await platform.complete(number, 'peoples-committee-oversight', 'direction', 'without', {
      reason: 'Decide.',
    })
    const { opinions } = await seenBy('lan')
    expect(opinions.find(({ agency }) => agency === 'fire-police')?.status).toBe('without')
  })

  it('deems a silent agency to agree, citing the law', async () => {
    await platform.moveClock({ to: '2027-03-15T11:00:00.000Z' })
    const { opinions, step } = await seenBy('lan')
    expect(opinions.find(({ agency }) => agency === 'department-natural-resources')).toMatchObject({
      status: 'deemed',
      legalBasis: '50/2014/QH13, Điều 102',
    })
    expect(step).toBe('review')
  })

  it('lets the clock stand still while the applicant owes a supplement', async () => {
    await platform.moveClock({ to: '2027-03-16T02:00:00.000Z' })
    await platform.complete(number, `${ward}-reviewer`, 'review', 'supplement', { items: ['The setback'] })
    const asked = await seenBy('lan')
    await platform.moveClock({ advance: 'P1D' })
    const waited = await seenBy('lan')
    expect(waited.clock).toMatchObject({ running: false, usedMinutes: asked.clock.usedMinutes })
    await platform.as('lan').post(`/api/v1/dossiers/${number}/supplement`, { note: 'It is on sheet 2.' })
    expect(await seenBy('lan')).toMatchObject({ status: 4, clock: { running: true } })
  })

  it('is decided, issued and signed', async () => {
    await platform.complete(number, `${ward}-reviewer`, 'review', 'proceed')
    await platform.complete(number, `${ward}-signer`, 'decision', 'approve')
    await platform.moveClock({ advance: 'PT1M' })
    const { status, result, clock, events } = await seenBy('lan')
    expect(status).toBe(9)
    const file = await platform.as('lan').call('GET', `/api/v1/results/${result?.id}/file`)
    const bytes = Buffer.from(await file.arrayBuffer())
    const path = join(platform.data, 'permit.pdf')
    writeFileSync(path, bytes)
    expect(motcua('verify', path).status).toBe(0)
    const sha256 = createHash('sha256').update(bytes).digest('hex')
    expect(await platform.as('minh').get(`/api/v1/results/${result?.id}?sha256=${sha256}`)).toMatchObject({
      status: 'current',
      unaltered: true,
      matches: true,
    })
    const received = events.find(({ type }) => type === 'received')!.at
    const paid = events.find(({ type }) => type === 'paid')!.at
    const requested = events.find(({ type }) => type === 'supplement-requested')!.at
    const supplemented = events.find(({ type }) => type === 'supplemented')!.at
    const issued = events.find(({ type }) => type === 'result-issued')!.at
    const between = (from: string, to: string) => workingMinutesBetween(from, to, hoChiMinhCity)
    expect(received <= paid).toBe(true)
    expect(clock.usedMinutes).toBe(between(paid, requested) + between(supplemented, issued))
  })

  it('has the papers that the office wrote about it, and a line in the register', async () => {
    const at = `/api/v1/dossiers/${number}/papers`
    const listed = async (person: string) =>
      (await platform.as(person).get<OfficePaperList>(at)).items.map(({ form }) => form)
    expect(await listed('lan')).toEqual(['01', '04', '02'])
    expect(await listed(`${ward}-reviewer`)).toEqual(['01', '04', '02', '06'])
    const register = `/api/v1/agencies/${ward}/register?from=2027-03-01&to=2027-03-31`
    for (const [person, path] of [
      ['lan', `${at}/01-2`],
      [`${ward}-reviewer`, `${at}/06`],
      [`${ward}-records`, register],
    ] as const) {
      const file = await platform.as(person).call('GET', path)
      expect([path, file.headers.get('content-type')]).toEqual([path, 'application/pdf'])
      expect(
        Buffer.from(await file.arrayBuffer())
          .subarray(0, 5)
          .toString(),
      ).toBe('%PDF-')
    }
  })

  it('is not verified when a single byte of it was changed', async () => {
    const path = join(platform.data, 'permit.pdf')
    const bytes = readFileSync(path)
    const changed = Buffer.from(bytes)
    changed[200] = changed[200]! ^ 1
    writeFileSync(path, changed)
    expect(motcua('verify', path).status).toBe(1)
  })
})
