import { createHash } from 'node:crypto'
import { Undeliverable } from '../../../functions/adapters/notifier'
import { LinkedOpinion } from '../../../functions/office/opinions/schemas'
import { type Api, anApi, refusedAs } from '../../fixtures/api'

let api: Api
let number: string
beforeEach(async () => {
  api = await anApi()
  number = await api.consulted()
})
const create = async (person: string, question = 'fire-police') => {
  const { id } = await api.task(number, 'opinion', question)
  return api.call(person, `POST /api/v1/tasks/${id}/link`)
}
const linked = async () => {
  const { status, body } = await create('duc')
  if (status !== 201) throw new Error(JSON.stringify(body))
  const token = tokenIn(api.mails.at(-1)!.text)
  return { token, path: `/api/v1/opinions/${token}`, expiresAt: body.expiresAt as string }
}
const tokenIn = (text: string) => /https:\/\/motcua\.example\.vn\/opinions\/([\w-]{43})\n/.exec(text)![1]!
const read = (path: string) => api.call(undefined, `GET ${path}`)
const answer = (path: string, body: object) => api.call(undefined, `POST ${path}`, { body })
const agree = { outcome: 'agree', reason: 'The stair is wide' }

describe('a link to a question', () => {
  it('is made by a reviewer of the deciding agency, and lasts until the question is due', async () => {
    const { status, body } = await create('duc')
    const { dueAt } = await api.task(number, 'opinion', 'fire-police')
    expect([status, body]).toEqual([
      201,
      {
        agency: 'fire-police',
        sentTo: 'answers@fire-police.example',
        expiresAt: dueAt,
      },
    ])
  })

  it('goes to the registered address of the agency that is asked, and is shown to nobody who asks', async () => {
    const { body } = await create('duc')
    const [mail, ...others] = api.mails
    expect([mail!.to, others]).toEqual(['answers@fire-police.example', []])
    const token = tokenIn(mail!.text)
    expect(JSON.stringify(body)).not.toContain(token)
    const seen = await api.call('duc', `GET /api/v1/dossiers/${number}`)
    expect(JSON.stringify(seen.body)).not.toContain(token)
    expect(JSON.stringify(seen.body)).not.toContain(createHash('sha256').update(token).digest('hex'))
  })

  it('is an event that says who had it sent; an answer through it says so, and by whom it was made', async () => {
    const { path } = await linked()
    const { at } = api
    const made = (await api.call('duc', `GET /api/v1/dossiers/${number}`)).body.events.at(-1)
    expect(made).toMatchObject({ type: 'link-created', by: 'duc', at })
    await answer(path, agree)
    for (const person of ['duc', 'lan', 'bao']) {
      const { opinions } = (await api.call(person, `GET /api/v1/dossiers/${number}`)).body
      const given = opinions.find((one: { question: string }) => one.question === 'fire-police')
      expect([person, given]).toMatchObject([
        person,
        { answer: 'agree', byLink: { madeBy: 'duc', madeAt: at } },
      ])
    }
  })

  it('is not made while its body has no address that takes mail, and can be sent again', async () => {
    const { send } = api.outside.notifier
    api.outside.notifier.send = async () => {
      throw new Undeliverable('none')
    }
    expect(await create('duc')).toMatchObject({ status: 422, body: { code: 'link-address-missing' } })
    api.outside.notifier.send = send
    expect((await create('duc')).status).toBe(201)
  })

  it('lasts two days at least', async () => {
    const task = await api.task(number, 'opinion', 'fire-police')
    api.at = task.dueAt
    expect((await create('duc')).body.expiresAt).toBe('2026-12-03T10:00:00.000Z')
  })

  it('is nobody else’s to make', async () => {
    for (const person of ['lan', 'hoa', 'tuan', 'bao', 'minh', 'operator'])
      expect([person, (await create(person)).status]).toEqual([person, refusedAs(person)])
  })

  it('is for bodies outside of the system', async () => {
    expect(await create('duc', 'department-construction')).toMatchObject({
      status: 422,
      body: { code: 'link-refused' },
    })
  })

  it('is stored by its fingerprint alone', async () => {
    const { token } = await linked()
    const stored = JSON.stringify(api.table.items())
    expect(stored).not.toContain(token)
    expect(stored).toContain(createHash('sha256').update(token).digest('hex'))
  })

  it('shows the question and its papers to whoever holds it, and that is on record', async () => {
    const { path, expiresAt } = await linked()
    const { status, body } = await read(path)
    expect(status).toBe(200)
    expect(LinkedOpinion.strict().parse(body)).toEqual(body)
    expect(body).toMatchObject({
      number,
      expiresAt,
      opinion: { question: 'fire-police', asked: 'Is it safe?', grounds: [{ path: 'storeys', value: 8 }] },
      documents: [{ type: 'drawing', address: expect.any(String) }],
    })
    expect(body.outcomes).toContain('agree')
    expect(JSON.stringify(body)).not.toMatch(/Nguyễn|river|"lan"/)
    const { accesses } = (await api.call('lan', `GET /api/v1/dossiers/${number}`)).body
    expect(accesses).toMatchObject([
      { by: expect.stringMatching(/^link:[0-9a-f]{16}$/), agencies: ['fire-police'], what: 'consultation' },
    ])
  })

  it('takes one answer, with its confidential part', async () => {
    const { path } = await linked()
    const taken = await answer(path, { ...agree, confidential: 'He was warned before' })
    expect(taken).toMatchObject({ status: 200, body: { number, outcome: 'agree', at: api.at } })
    expect((await api.dossier(number)).questions['fire-police']).toMatchObject({ answer: 'agree' })
    const { opinions } = (await api.call('duc', `GET /api/v1/dossiers/${number}`)).body
    expect(opinions).toContainEqual(
      expect.objectContaining({ reason: agree.reason, confidential: 'He was warned before' }),
    )
    const reason = 'The plot was measured anew'
    await api.call('duc', `POST /api/v1/dossiers/${number}/questions/fire-police/ask-again`, {
      body: { reason },
    })
    const shown = JSON.stringify((await read((await linked()).path)).body)
    expect(shown).toContain(agree.reason)
    expect(shown).not.toContain('warned before')
    for (const again of [await read(path), await answer(path, agree)])
      expect(again).toMatchObject({ status: 410, body: { code: 'link-used' } })
  })

  it('takes one of two answers at once', async () => {
    const { path } = await linked()
    const both = await Promise.all([answer(path, agree), answer(path, agree)])
    expect(both.map(({ status }) => status === 200).sort()).toEqual([false, true])
  })

  it('is not used up by an answer that was refused', async () => {
    const { path } = await linked()
    expect(await answer(path, { outcome: 'object' })).toMatchObject({
      status: 422,
      body: { errors: [{ pointer: '/reason' }] },
    })
    expect(await answer(path, { outcome: 'approve' })).toMatchObject({
      status: 422,
      body: { code: 'outcome-not-allowed' },
    })
    expect((await answer(path, agree)).status).toBe(200)
  })

  it('that expired, or never was, leads nowhere', async () => {
    const { path, expiresAt } = await linked()
    for (const one of [await read('/api/v1/opinions/x'), await answer('/api/v1/opinions/x', agree)])
      expect(one).toMatchObject({ status: 404, body: { code: 'unknown-link' } })
    api.at = expiresAt
    for (const one of [await read(path), await answer(path, agree)])
      expect(one).toMatchObject({ status: 410, body: { code: 'link-expired' } })
  })

  it('leads nowhere once the question is closed, or the dossier', async () => {
    const [first, second] = [await linked(), await linked()]
    await answer(first.path, agree)
    expect(await read(second.path)).toMatchObject({ status: 410, body: { code: 'link-used' } })
    const other = await api.consulted()
    number = other
    const third = await linked()
    await api.call('lan', `POST /api/v1/dossiers/${other}/withdraw`, { body: { reason: 'Sold' } })
    expect(await answer(third.path, agree)).toMatchObject({ status: 410, body: { code: 'link-used' } })
  })

  it('has to be made anew when the agency asked back through it', async () => {
    const { path } = await linked()
    await answer(path, { outcome: 'need-more', reason: 'Which plan?' })
    const { id } = await api.task(number, 'clarification')
    const clarified = { outcome: 'clarified', reason: 'This one' }
    await api.call('duc', `POST /api/v1/tasks/${id}/complete`, { body: clarified })
    expect((await read(path)).status).toBe(410)
    const again = await linked()
    expect((await read(again.path)).body.opinion.turns).toMatchObject([
      { type: 'more-needed', reason: 'Which plan?' },
      { type: 'clarified', reason: 'This one' },
    ])
  })
})
