import { example } from '../../workflows/civil-status-extract/v1/example'
import { aRunningPlatform, type RunningPlatform } from '../fixtures/running-platform'

const commands = '/api/v1/registry/commands'

describe('who may do what is data of the city', () => {
  let platform: RunningPlatform
  beforeAll(async () => {
    platform = await aRunningPlatform()
  })
  afterAll(() => platform?.stop())

  it('an operator’s command gives a mandate, with which somebody files for another', async () => {
    const filing = { answers: example, onBehalfOf: 'lan' }
    const path = '/api/v1/procedures/2.000635/dossiers'
    const mandate = { kind: 'grant-mandate', person: 'minh', from: 'lan', procedures: ['2.000635'] }
    await expect(platform.as('lan').post(commands, mandate)).rejects.toMatchObject({ status: 403 })
    await platform.as('operator').post(commands, mandate)
    const { number } = await platform.as('minh').post<{ number: string }>(path, filing)
    expect(await platform.dossier(number, 'lan')).toMatchObject({ filedOnBehalf: true })
  })

  it('knows from the registers what a citizen need not type', async () => {
    const prefilled = await platform.as('lan').get('/api/v1/procedures/2.000635/prefill')
    expect(prefilled).toMatchObject({
      answers: { requester: { fullName: 'Nguyễn Thị Lan', identityNumber: '079190000001' } },
    })
  })
})
