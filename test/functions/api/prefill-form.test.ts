import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { lawBookInMemory } from '../../../functions/adapters/law-book-in-memory'
import { registersOverHttp } from '../../../functions/adapters/registers'
import { prefillForm } from '../../../functions/office/procedures/prefill-form'
import { serveRegisters } from '../../../local/registers/serve'
import { buildingPermit } from '../../../workflows/building-permit/v1/procedure'
import { anApi } from '../../fixtures/api'

const prefill = 'GET /api/v1/procedures/1.013225/prefill'
const procedures = [buildingPermit]
const lan = { fullName: 'Nguyễn Thị Lan', identityNumber: '079190000001', phone: null }

describe('a form', () => {
  it('is filled with what the registers know of the caller, and says where it came from', async () => {
    const api = await anApi({ procedures, registered: { 'sub-lan': { person: lan } } })
    const { status, body } = await api.call('lan', prefill)
    expect(status).toBe(200)
    expect(body).toEqual({
      answers: { owner: { fullName: 'Nguyễn Thị Lan', identityNumber: '079190000001' } },
      from: { 'owner.fullName': 'person.fullName', 'owner.identityNumber': 'person.identityNumber' },
    })
  })

  it('is empty for whom the registers do not know', async () => {
    const api = await anApi({ procedures, registered: { 'sub-lan': { person: lan } } })
    expect(await api.call('minh', prefill)).toMatchObject({ status: 200, body: { answers: {}, from: {} } })
  })

  it('can still be typed when the registers do not answer', async () => {
    const api = await anApi({ procedures })
    api.outside.registers.find = async () => {
      throw new Error('down')
    }
    const { status, body } = await api.call('lan', prefill)
    expect([status, body]).toEqual([200, { answers: {}, from: {}, unavailable: true }])
  })

  it('is filled for nobody else, and not for officers', async () => {
    const api = await anApi({ procedures, registered: { 'sub-hoa': { person: lan } } })
    expect(await api.refused('hoa', prefill)).toMatchObject({ status: 403, body: { code: 'forbidden' } })
    expect((await api.refused(undefined, prefill)).status).toBe(401)
    expect((await api.refused('lan', 'GET /api/v1/procedures/9.9/prefill')).status).toBe(404)
  })

  it('is filled from the demonstration registers by the names that the procedures use', async () => {
    const server = createServer((request, response) => serveRegisters(request.url ?? '', request, response))
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
    try {
      const who = {
        ...{ at: '2026-11-24T02:00:00.000Z', language: 'vi' as const },
        identity: { issuer: 'i', subject: 'lan' },
        person: { id: 'lan', kind: 'citizen' as const, roles: [], mandates: [] },
      }
      const desk = { law: lawBookInMemory(procedures), registers: registersOverHttp(url) }
      const { from } = await prefillForm({ code: '1.013225' }, who, desk)
      expect(Object.keys(from)).toEqual(Object.keys(buildingPermit.prefill ?? {}))
      const said = await fetch(`${url}/persons/lan`)
      expect(said.headers.get('x-demonstration')).toContain('nobody')
      expect((await fetch(`${url}/persons/nobody`)).status).toBe(404)
      expect(await (await fetch(`${url}/businesses/0300000001`)).json()).toHaveProperty('business.code')
    } finally {
      server.close()
    }
  })
})
