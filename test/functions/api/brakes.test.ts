import { contracts } from '../../../functions/api/contracts/contracts'
import { anApi } from '../../fixtures/api'

describe('calls are braked', () => {
  test('all of them, but for what the payment gateway says, which signs', () => {
    const unbraked = Object.entries(contracts)
      .filter(([, { brake }]) => !brake)
      .map(([name]) => name)
    expect(unbraked).toEqual(['confirmPayment'])
  })

  test('who reads too often without saying who he is comes again later; whoever is known goes on', async () => {
    const api = await anApi()
    api.from = '203.0.113.7'
    const call = 'GET /api/v1/indicators'
    const query = { from: '2027-02-01', to: '2027-02-28' }
    await Promise.all(
      Array.from({ length: 3_000 }, () => api.outside.braking.brake('reading', { address: '203.0.113.7' })),
    )
    const refused = await api.refused(undefined, call, { query })
    expect(refused).toMatchObject({
      status: 429,
      headers: { 'retry-after': '60', 'content-type': 'application/problem+json; charset=utf-8' },
      body: { code: 'too-many-requests', title: expect.stringMatching(/^Too many requests/) },
    })
    expect((await api.call('lan', call, { query })).status).toBe(200)
    api.from = '203.0.113.8'
    expect((await api.call(undefined, call, { query })).status).toBe(200)
  })

  test('one person announces so many files in ten minutes, and no one else is held up', async () => {
    const api = await anApi()
    api.from = '203.0.113.7'
    const announced = { fileName: 'a', contentType: 'application/pdf', size: 100 }
    const announce = (person: string) => api.call(person, 'POST /api/v1/uploads', { body: announced })
    for (let file = 0; file < 300; file += 1)
      await api.outside.braking.brake('uploads', { address: '203.0.113.7', person: 'lan' })
    expect((await announce('lan')).status).toBe(429)
    expect((await announce('minh')).status).toBe(201)
  })
})
