import { WriteRefused } from '../../../functions/adapters/errors'
import { runCommand } from '../../../functions/runtime/run-command'
import { type Api, anApi } from '../../fixtures/api'

describe('a command that loses a race', () => {
  let api: Api
  let id: string
  beforeEach(async () => {
    api = await anApi()
    id = (await api.dossier(await api.file())).id
  })
  /** Loses so many races; how often it had tried at each pause. */
  const losing = async (races: number) => {
    const { write } = api.table
    let lost = 0
    api.table.write = async (writes) => {
      lost += 1
      if (lost <= races) throw new WriteRefused(['head'])
      return write(writes)
    }
    const paused: number[] = []
    const desk = { ...api.desk, pause: async (tried: number) => void paused.push(tried) }
    const outcome = await runCommand(
      desk,
      id,
      { kind: 'withdraw', reason: 'x' },
      { at: api.at, by: 'lan' },
    ).then(
      ({ ended }) => ended?.how,
      ({ code }) => code,
    )
    return { outcome, paused }
  }

  it('pauses and is decided again', async () => {
    expect(await losing(2)).toEqual({ outcome: 'withdrawn', paused: [1, 2] })
  })

  it('five times is told so', async () => {
    expect(await losing(5)).toEqual({ outcome: 'concurrent-change', paused: [1, 2, 3, 4] })
  })
})
