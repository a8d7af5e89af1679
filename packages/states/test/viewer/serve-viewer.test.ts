import type { IncomingMessage, ServerResponse } from 'node:http'
import { createViewer } from '../../src/viewer/serve-viewer'
import { openService } from '../service/service'

const one = (name: string) => ({ StartAt: name, States: { [name]: { Type: 'Pass', End: true } } })

/** What a browser gets at a path of the viewer. */
const visit = async ({ states }: ReturnType<typeof openService>, url: string) => {
  let text = ''
  const response = {
    writeHead: () => response,
    setHeader: () => response,
    end: (given = '') => {
      text = String(given)
    },
  }
  const viewer = createViewer({ states, base: '' })
  await viewer({ url, headers: {} } as IncomingMessage, response as unknown as ServerResponse)
  return text
}

describe('the pages of a state machine', () => {
  test('draw an execution on the definition that it ran, not on what the machine became', async () => {
    const service = openService()
    const stateMachineArn = await service.create(one('Before'))
    const executionArn = await service.begin(stateMachineArn)
    const definition = JSON.stringify(one('After'))
    await service.call('UpdateStateMachine', { stateMachineArn, definition })
    const machine = await visit(service, `/machines/${encodeURIComponent(stateMachineArn)}.svg`)
    const execution = await visit(service, `/executions/${encodeURIComponent(executionArn)}.svg`)
    expect(machine).toContain('After')
    expect(execution).toContain('✓ Before')
    expect(execution).not.toContain('After')
    await service.close()
  })
})
