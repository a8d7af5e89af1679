import { permitPapers } from '../../bin/demo/papers'
import { LinkedOpinion } from '../../functions/office/opinions/schemas'
import { example } from '../../workflows/building-permit/v1/example'
import { aRunningPlatform, linkMailedTo, type RunningPlatform } from '../fixtures/running-platform'

const reviewer = 'ward-ben-thanh-reviewer'
const fire = 'fire-police'
const planning = 'department-planning-architecture'
const river = 'department-natural-resources'

describe('what agencies ask each other about a building permit', () => {
  let platform: RunningPlatform
  let number: string
  beforeAll(async () => {
    platform = await aRunningPlatform()
    number = (await platform.as('lan').file('1.013225', example, await permitPapers())).number
    await platform.complete(number, 'ward-ben-thanh-reception', 'check', 'proceed')
    await platform.pay(number, 'lan')
  })
  afterAll(() => platform?.stop())
  const opinion = async (question: string) => {
    const { opinions } = await platform.dossier(number, reviewer)
    return opinions.find((one) => one.question === question)!
  }
  const ask = <T>(path: string, body: object) =>
    platform.as(reviewer).post<T>(`/api/v1/dossiers/${number}/questions${path}`, body)

  it('is shown with what made the rule true', async () => {
    const { opinions } = await platform.dossier(number, 'fire-police-reviewer')
    expect(opinions[0]?.grounds).toEqual([
      { path: 'building.storeys', label: expect.any(String), value: example.building.storeys },
    ])
  })

  it('is asked back, and goes back when the ward is silent for two days', async () => {
    const reason = 'Bản vẽ nào?'
    await platform.complete(number, `${planning}-reviewer`, 'opinion', 'need-more', { reason })
    await platform.morningAfter(3)
    expect((await platform.openTask(number, `${planning}-reviewer`, 'opinion')).round).toBe(2)
    await platform.complete(number, `${planning}-reviewer`, 'opinion', 'agree')
    expect(await opinion(planning)).toMatchObject({ status: 'answered', round: 1 })
  })

  it('is put to another agency by hand, withdrawn, and put again', async () => {
    const reason = 'Gần bệnh viện'
    const text = 'Có ảnh hưởng đến bệnh viện không?'
    const asked = await ask('', { agency: 'department-construction', text, reason, workingDays: 3 })
    expect(asked).toMatchObject({ question: 'asked-1', status: 'open' })
    await ask('/asked-1/withdraw', { reason })
    expect(await ask('/asked-1/ask-again', { reason })).toMatchObject({ round: 2, status: 'open' })
    await platform.complete(number, 'department-construction-reviewer', 'opinion', 'not-concerned')
    expect(await opinion('asked-1')).toMatchObject({ asked: text, answer: 'not-concerned' })
  })

  it('is answered through a link, once, and the dossier goes on when all are', async () => {
    const { tasks } = await platform.dossier(number, reviewer)
    const task = tasks.find(({ question, status }) => question === fire && status === 'open')!
    const sent = await platform.as(reviewer).post<{ sentTo: string }>(`/api/v1/tasks/${task.id}/link`, {})
    const url = linkMailedTo(platform.data, sent.sentTo)
    const address = new URL(`/api/v1${new URL(url).pathname}`, platform.url)
    const seen = LinkedOpinion.parse(await (await fetch(address)).json())
    expect(seen.opinion).toMatchObject({ question: fire, status: 'open' })
    const [paper] = seen.documents
    expect((await fetch(paper!.address)).status).toBe(200)
    await ask(`/${river}/withdraw`, { reason: 'Ngoài hành lang' })
    const headers = { 'content-type': 'application/json' }
    const answer = () => {
      const body = JSON.stringify({ outcome: 'agree', confidential: 'Đã nhắc chủ nhà' })
      return fetch(address, { method: 'POST', headers, body })
    }
    expect((await answer()).status).toBe(200)
    expect((await answer()).status).toBe(410)
    expect(await opinion(fire)).toMatchObject({ answer: 'agree', confidential: 'Đã nhắc chủ nhà' })
    await platform.settled()
    expect((await platform.dossier(number, 'lan')).step).toBe('review')
    expect(JSON.stringify(await platform.dossier(number, 'lan'))).not.toContain('Đã nhắc')
    await platform.complete(number, reviewer, 'review', 'proceed')
    await platform.complete(number, 'ward-ben-thanh-signer', 'decision', 'approve')
    await platform.morningAfter(1)
    const { ended, parked } = await platform.dossier(number, reviewer)
    expect([ended?.how, parked]).toEqual(['issued', []])
  })
})
