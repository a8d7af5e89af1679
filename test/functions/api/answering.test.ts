import type { Write } from '../../../functions/adapters/table'
import { answering } from '../../../functions/api/answering'
import type { ApiResponse } from '../../../functions/api/api-call'
import { contracts } from '../../../functions/api/contracts/contracts'

const kept: ApiResponse[] = []
const call = {
  ...{
    path: undefined,
    body: undefined,
    query: undefined,
    at: '2026-11-24T02:00:00.000Z',
    language: 'vi' as const,
  },
  person: { id: 'lan', kind: 'citizen' as const, roles: [], mandates: [] },
  identity: { issuer: 'i', subject: 'sub-lan' },
  alsoWrite(response: ApiResponse): Write[] {
    kept.push(response)
    return []
  },
}
const file = { contentType: 'application/pdf', bytes: new Uint8Array([1]), name: 'result.pdf' }
const complaint = { number: 'D-1', agency: 'ward', dueAt: '2026-11-30T10:00:00.000Z' }

describe('the answer of a use case', () => {
  it('has the status of its contract, also when it is kept to be given again', async () => {
    const core = answering(contracts.complain, ({ path, body, alsoWrite }) => {
      expect([path, body]).toEqual([{ number: 'D-1' }, { text: 'too late' }])
      expect(alsoWrite?.(complaint)).toEqual([])
      return complaint
    })
    const answer = { status: 201, body: complaint }
    expect(await core({ ...call, path: { number: 'D-1' }, body: { text: 'too late' } })).toEqual(answer)
    expect(kept).toEqual([answer])
  })

  it('is a file, or leads elsewhere, where its contract says so', async () => {
    const path = { number: 'D-1', id: '1' }
    const result = answering(contracts.getResultFile, () => file)
    const document = answering(contracts.getDocument, () => 'https://files.example.vn/1')
    expect(await result({ ...call, path })).toEqual({ status: 200, file })
    expect(await document({ ...call, path })).toEqual({
      status: 303,
      headers: { location: 'https://files.example.vn/1' },
    })
  })

  it('says in which language its words are, where its contract says that it has any', async () => {
    const page = { items: [] }
    const procedures = answering(contracts.listProcedures, () => page)
    const dossiers = answering(contracts.listDossiers, () => page)
    expect(await procedures(call)).toEqual({
      status: 200,
      body: page,
      headers: { 'content-language': 'vi' },
    })
    expect(await dossiers(call)).toEqual({ status: 200, body: page })
  })
})
