import type { Procedure } from '../../../workflows/kernel/procedure'
import { type Api, anApi, refusedAs } from '../../fixtures/api'
import { shedPermit } from '../../fixtures/procedure'

let api: Api
let number: string
beforeEach(async () => {
  api = await anApi()
  number = await api.file()
})
const to = (call: string) => `POST /api/v1/dossiers/${number}/${call}`

describe('a supplement', () => {
  const asked = () => api.complete(number, 'hoa', 'check', { outcome: 'supplement', items: ['The height'] })

  it('brings answers and papers, and the dossier goes on', async () => {
    await asked()
    const body = {
      answers: { storeys: 9 },
      documents: [await api.drawing('lan')],
      note: 'Nine storeys',
    }
    expect(await api.call('lan', to('supplement'), { body })).toMatchObject({
      status: 200,
      body: { number, status: 1, step: 'completeness' },
    })
    const seen = (await api.call('hoa', `GET /api/v1/dossiers/${number}`)).body
    expect(seen.answers).toEqual({ name: 'Nguyễn Thị Lan', storeys: 9, river: true, free: false })
    expect(seen.documents).toHaveLength(2)
    expect(seen.events.at(-1)).toMatchObject({ type: 'supplemented', note: 'Nine storeys' })
    expect(await api.task(number, 'check')).toMatchObject({ round: 2 })
  })

  it('with wrong fields or papers, or with nothing in it, is refused', async () => {
    await asked()
    const refused = async (body: object) => {
      const answer = await api.refused('lan', to('supplement'), { body })
      expect(answer.status).toBe(422)
      return answer.body.errors
    }
    expect(await refused({ answers: { storeys: 'many' } })).toMatchObject([{ pointer: '/answers/storeys' }])
    expect(await refused({ documents: [{ type: 'drawing', uploadId: 'x' }] })).toMatchObject([
      { pointer: '/documents/0/uploadId' },
    ])
    for (const body of [{}, { answers: {} }])
      expect(await refused(body)).toEqual([{ pointer: '', message: 'Give answers, papers or both' }])
    for (const field of ['colour', 'toString'])
      expect(await refused({ answers: { [field]: 'red' } })).toEqual([
        { pointer: `/answers/${field}`, message: 'There is no such field' },
      ])
  })

  it('that changes who is asked or what it costs is refused, with the answers that do', async () => {
    await asked()
    const fixed = (field: string) => ({
      pointer: `/answers/${field}`,
      message: 'This decides who handles the dossier or what it costs: withdraw the dossier and file anew',
    })
    for (const [answers, fields] of [
      [{ storeys: 3 }, ['storeys']],
      [{ name: 'Nguyễn Văn Minh', river: false, free: true }, ['river', 'free']],
    ] as const) {
      const answer = await api.refused('lan', to('supplement'), { body: { answers } })
      expect(answer).toMatchObject({ status: 422, body: { code: 'invalid-input' } })
      expect(answer.body.errors).toEqual(fields.map(fixed))
    }
    expect((await api.call('lan', to('supplement'), { body: { answers: { name: 'Lan' } } })).status).toBe(200)
  })

  it('whose answers make a paper necessary brings it, unless the dossier has it', async () => {
    const [drawing] = shedPermit.documents
    const sketch = { ...drawing!, type: 'sketch', required: ({ name }: { name: string }) => name === 'Minh' }
    api = await anApi({ procedures: [{ ...shedPermit, documents: [drawing!, sketch] } as Procedure] })
    number = await api.file()
    await asked()
    const answers = { name: 'Minh' }
    expect(await api.refused('lan', to('supplement'), { body: { answers } })).toMatchObject({
      status: 422,
      body: { code: 'attachment-missing', errors: [{ pointer: '/documents', message: 'Missing: sketch' }] },
    })
    const documents = [{ type: 'sketch', uploadId: await api.upload('lan') }]
    expect((await api.call('lan', to('supplement'), { body: { answers, documents } })).status).toBe(200)
  })

  it('is the applicant’s own', async () => {
    await asked()
    for (const person of ['minh', 'hoa', 'operator'])
      expect((await api.refused(person, to('supplement'), { body: { note: 'x' } })).status).toBe(
        refusedAs(person),
      )
  })

  it('that nobody asked for, or that came already, is a conflict', async () => {
    const supplement = async () => {
      const body = { note: 'x', documents: [await api.drawing('lan')] }
      return api.refused('lan', to('supplement'), { body })
    }
    expect(await supplement()).toMatchObject({ status: 409, body: { code: 'task-done' } })
    await asked()
    await api.call('lan', to('supplement'), { body: { note: 'x' } })
    expect(await supplement()).toMatchObject({ status: 409, body: { code: 'task-done' } })
  })

  it('is asked for as often as the step allows', async () => {
    await asked()
    await api.call('lan', to('supplement'), { body: { note: 'x' } })
    const { id } = await api.task(number, 'check')
    const body = { outcome: 'supplement', items: ['More'] }
    expect(await api.refused('hoa', `POST /api/v1/tasks/${id}/complete`, { body })).toMatchObject({
      status: 422,
      body: { code: 'supplement-exhausted', errors: [{ pointer: '/outcome' }] },
    })
  })
})

describe('a withdrawal', () => {
  const body = { reason: 'I build elsewhere' }

  it('ends the dossier, and all that waits in it', async () => {
    expect(await api.call('lan', to('withdraw'), { body })).toMatchObject({
      status: 200,
      body: { number, status: 7, ended: 'withdrawn' },
    })
    const { tasks } = await api.dossier(number)
    expect(Object.values(tasks).filter(({ status }) => status === 'open')).toEqual([])
    for (const call of ['withdraw', 'payments'])
      expect(await api.refused('lan', to(call), { body: call === 'withdraw' ? body : {} })).toMatchObject({
        status: 409,
        body: { code: 'dossier-ended' },
      })
  })

  it('needs a reason, and the applicant', async () => {
    expect((await api.refused('lan', to('withdraw'), { body: { reason: ' ' } })).body.errors).toEqual([
      { pointer: '/reason', message: 'This is required' },
    ])
    for (const person of ['minh', 'hoa'])
      expect((await api.refused(person, to('withdraw'), { body })).status).toBe(refusedAs(person))
    const absent = await api.refused('lan', 'POST /api/v1/dossiers/H29.16-261124-0099/withdraw', { body })
    expect(absent).toMatchObject({ status: 404, body: { code: 'unknown-dossier' } })
  })
})

describe('a fee', () => {
  const notified = (notification: string) =>
    api.call(undefined, 'POST /api/v1/payments/notifications', { body: { notification } })
  const paymentTask = async () => (await api.task(number, 'payment')).id

  it('is paid on a page of the gateway, whose signed word lets the dossier go on', async () => {
    await api.complete(number, 'hoa', 'check', { outcome: 'proceed' })
    const page = await api.call('lan', to('payments'), { body: {} })
    expect(page).toMatchObject({ status: 201, body: { amountVnd: 75_000, url: expect.any(String) } })
    expect(await api.pay(number)).toMatchObject({ status: 200, body: { status: 'paid' } })
    expect(await api.dossier(number)).toMatchObject({ step: 'opinions', payment: { amountVnd: 75_000 } })
    expect(await api.refused('lan', to('payments'), { body: {} })).toMatchObject({
      status: 409,
      body: { code: 'already-paid' },
    })
  })

  it('that the gateway reports again is paid once', async () => {
    await api.complete(number, 'hoa', 'check', { outcome: 'proceed' })
    const of = { paymentId: 'P1', reference: await paymentTask(), amountVnd: 75_000 }
    const notification = await api.notice(of)
    expect((await notified(notification)).status).toBe(200)
    const before = api.table.items()
    expect(await notified(notification)).toMatchObject({
      status: 200,
      body: { paymentId: 'P1', status: 'paid' },
    })
    expect(api.table.items()).toEqual(before)
  })

  it('that comes twice, or after the end, is on record to be refunded, once', async () => {
    const received = { outcome: 'proceed' }
    await api.complete(number, 'hoa', 'check', received)
    const of = { paymentId: 'P1', reference: await paymentTask(), amountVnd: 75_000 }
    await notified(await api.notice(of))
    const late = await api.file()
    await api.complete(late, 'hoa', 'check', received)
    const reference = (await api.task(late, 'payment')).id
    await api.call('lan', `POST /api/v1/dossiers/${late}/withdraw`, { body: { reason: 'x' } })
    for (const [dossier, given] of [
      [number, { ...of, paymentId: 'P2' }],
      [late, { ...of, paymentId: 'P3', reference }],
    ] as const) {
      const { paymentId } = given
      const before = await api.dossier(dossier)
      const refund = { status: 200, body: { paymentId, status: 'refund-due' } }
      const notice = await api.notice(given)
      expect(await notified(notice)).toMatchObject(refund)
      const items = api.table.items()
      expect(await notified(notice)).toMatchObject(refund)
      expect(api.table.items()).toEqual(items)
      const { refundsDue, sequence, lastHash, tasks, nextTask, ...rest } = await api.dossier(dossier)
      expect({
        ...rest,
        tasks: before.tasks,
        nextTask: nextTask - 1,
        sequence: sequence - 1,
        lastHash: before.lastHash,
      }).toEqual(before)
      expect(Object.values(tasks).at(-1)).toMatchObject({
        kind: 'refund',
        payment: paymentId,
        status: 'open',
      })
      for (const person of ['lan', 'hoa']) {
        const seen = (await api.call(person, `GET /api/v1/dossiers/${dossier}`)).body
        expect(seen.refundsDue).toEqual([{ payment: paymentId, amountVnd: 75_000, dueSince: api.at }])
        expect(seen.events.at(-1)).toMatchObject({ type: 'payment-refund-due', by: 'system' })
      }
      expect([refundsDue?.length, lastHash === before.lastHash]).toEqual([1, false])
    }
  })

  it('that comes in another amount is to be refunded, and the fee is still to be paid', async () => {
    await api.complete(number, 'hoa', 'check', { outcome: 'proceed' })
    const of = { paymentId: 'P1', reference: await paymentTask(), amountVnd: 1 }
    const refund = { status: 200, body: { paymentId: 'P1', status: 'refund-due' } }
    expect(await notified(await api.notice(of))).toMatchObject(refund)
    const items = api.table.items()
    for (const amountVnd of [1, 75_000])
      expect(await notified(await api.notice({ ...of, amountVnd }))).toMatchObject(refund)
    expect(api.table.items()).toEqual(items)
    const refundsDue = [{ payment: 'P1', amountVnd: 1, dueSince: api.at }]
    expect(await api.dossier(number)).toMatchObject({ status: 6, refundsDue })
    expect((await api.dossier(number)).payment).toBeUndefined()
    expect(await api.pay(number)).toMatchObject({ status: 200, body: { status: 'paid' } })
  })

  it('whose two notices come at the same moment is to be refunded once', async () => {
    await api.complete(number, 'hoa', 'check', { outcome: 'proceed' })
    const of = { reference: await paymentTask(), amountVnd: 75_000 }
    await notified(await api.notice({ ...of, paymentId: 'P1' }))
    const second = await api.notice({ ...of, paymentId: 'P2' })
    const both = await Promise.all([notified(second), notified(second)])
    expect(both.map(({ status }) => status)).toEqual([200, 200])
    expect((await api.dossier(number)).refundsDue).toHaveLength(1)
  })

  it('is not paid by whom the gateway did not sign for', async () => {
    await api.complete(number, 'hoa', 'check', { outcome: 'proceed' })
    const reference = await paymentTask()
    const refused = (notification: string) =>
      api.refused(undefined, 'POST /api/v1/payments/notifications', { body: { notification } })
    const good = { paymentId: 'P1', reference, amountVnd: 75_000 }
    const { privateKey } = await (await import('jose')).generateKeyPair('ES256')
    for (const notice of [
      'x',
      await api.notice(good, privateKey),
      await api.notice({ ...good, status: 'open' }),
    ])
      expect(await refused(notice)).toMatchObject({
        status: 401,
        body: {
          code: 'notice-unsigned',
          title: 'This is not a notice of payment that the payment gateway has signed',
        },
      })
    expect(await refused(await api.notice({ ...good, reference: 'x' }))).toMatchObject({ status: 404 })
  })

  it('is not paid by a notice about other work of the dossier, whatever came in', async () => {
    const { id } = await api.dossier(number)
    const check = await api.task(number, 'check')
    await api.complete(number, 'hoa', 'check', { outcome: 'proceed' })
    for (const reference of [check.id, `${id}_999`]) {
      const notification = await api.notice({ paymentId: 'P1', reference, amountVnd: 75_000 })
      const answer = await api.refused(undefined, 'POST /api/v1/payments/notifications', {
        body: { notification },
      })
      expect(answer).toMatchObject({ status: 404, body: { code: 'unknown-task' } })
    }
  })

  it('is the applicant’s to pay, when it is due', async () => {
    expect(await api.refused('lan', to('payments'), { body: {} })).toMatchObject({
      status: 409,
      body: { code: 'fee-not-due', title: expect.stringContaining('is not asked for yet') },
    })
    await api.complete(number, 'hoa', 'check', { outcome: 'proceed' })
    expect((await api.refused('minh', to('payments'), { body: {} })).status).toBe(404)
    const answer = await api.refused('lan', to('payments'), { body: { returnUrl: 'javascript:alert(1)' } })
    expect(answer).toMatchObject({ status: 422, body: { errors: [{ pointer: '/returnUrl' }] } })
  })

  it('is nobody’s to pay where there is none', async () => {
    number = await api.file({ free: true })
    await api.complete(number, 'hoa', 'check', { outcome: 'proceed' })
    expect(await api.refused('lan', to('payments'), { body: {} })).toMatchObject({
      status: 409,
      body: { code: 'no-fee', title: 'Nothing is to be paid for this dossier' },
    })
  })

  it.each([
    'https://evil.example/dossiers',
    'http://motcua.example.vn/',
    'https://motcua.example.vn:8443/',
    'https://motcua.example.vn@evil.example/',
    'https://lan@motcua.example.vn/',
  ])('leads its payer back to us, and not to %s', async (returnUrl) => {
    await api.complete(number, 'hoa', 'check', { outcome: 'proceed' })
    expect(await api.refused('lan', to('payments'), { body: { returnUrl } })).toMatchObject({
      status: 422,
      body: { code: 'foreign-address', errors: [{ pointer: '/returnUrl' }] },
    })
    const own = { returnUrl: 'https://motcua.example.vn/dossiers' }
    expect((await api.call('lan', to('payments'), { body: own })).status).toBe(201)
  })

  it('that went to another agency pays nothing, and the fee is still to be paid', async () => {
    await api.complete(number, 'hoa', 'check', { outcome: 'proceed' })
    const of = { paymentId: 'P1', reference: await paymentTask(), amountVnd: 75_000 }
    const notification = await api.notice({ ...of, payee: 'department-construction' })
    expect(
      await api.refused(undefined, 'POST /api/v1/payments/notifications', { body: { notification } }),
    ).toMatchObject({ status: 404, body: { code: 'unknown-task' } })
    expect(await api.pay(number)).toMatchObject({ status: 200, body: { status: 'paid' } })
  })
})
