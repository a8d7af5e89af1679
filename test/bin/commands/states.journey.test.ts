import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { createServer } from 'node:http'
import { join } from 'node:path'
import { closeServer, listen } from '@motcua/states/server/listen'
import { aFolder } from '../../local/fixture/assembly'

const command = join(import.meta.dirname, '..', '..', '..', 'bin', 'motcua.mjs')
const run = (...options: string[]) =>
  spawn(process.execPath, [command, 'states', ...options], { env: { PATH: process.env.PATH } })

const heard = (child: ChildProcess, what: RegExp): Promise<RegExpExecArray> =>
  new Promise((resolve, reject) => {
    let text = ''
    const hear = (chunk: Buffer) => {
      text += chunk
      const found = what.exec(text)
      if (found) resolve(found)
    }
    child.stdout?.on('data', hear)
    child.stderr?.on('data', hear)
    child.once('close', () => reject(new Error(`it ended: ${text}`)))
  })

const call = async (url: string, action: string, input: object) => {
  const headers = { 'x-amz-target': `AWSStepFunctions.${action}` }
  const answer = await fetch(url, { method: 'POST', headers, body: JSON.stringify(input) })
  return (await answer.json()) as Record<string, string>
}

const definition = JSON.stringify({
  StartAt: 'Tomorrow',
  States: {
    Tomorrow: { Type: 'Wait', Seconds: 86_400, Next: 'Ask' },
    Ask: { Type: 'Task', Resource: 'arn:aws:lambda:us-east-1:123456789012:function:ask', End: true },
  },
})

describe('motcua states', () => {
  it('serves machines that call the functions given, moves its clock when told, and ends when told', async () => {
    const functions = createServer((_, response) => response.end('"yes"'))
    const data = aFolder()
    const child = run(
      ...['--port', '0', '--data', data, '--lambda-endpoint', await listen(functions, 0)],
      ...['--clock', 'virtual', '--clock-at', '2026-12-01T08:00:00+07:00'],
    )
    const [, url = ''] = await heard(child, /ready at (\S+); data in .*, virtual clock/)
    const { stateMachineArn } = await call(url, 'CreateStateMachine', { name: 'm', definition, roleArn: 'r' })
    const { executionArn } = await call(url, 'StartExecution', { stateMachineArn, input: '{}' })
    expect(await call(url, 'DescribeExecution', { executionArn })).toMatchObject({ status: 'RUNNING' })
    const moved = await fetch(`${url}/local/clock`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{"advance":"P1D"}',
    })
    expect(await moved.json()).toEqual({ now: '2026-12-02T01:00:00.000Z' })
    expect(await call(url, 'DescribeExecution', { executionArn })).toMatchObject({
      status: 'SUCCEEDED',
      output: '"yes"',
    })
    expect(await (await fetch(url)).text()).toContain('State machines')
    child.kill('SIGTERM')
    expect(await once(child, 'exit')).toEqual([0, null])
    expect(existsSync(join(data, 'lock'))).toBe(false)
    await closeServer(functions)
  })

  it.each([
    [['--port', 'x'], /--port x: a whole number/],
    [['--clock', 'sun'], /--clock sun: allowed: real, virtual/],
    [['--data', ''], /--data: the name of a folder is wanted/],
  ])('is refused by name: %j', async (options, reason) => {
    const child = run(...options)
    const ended = once(child, 'exit')
    await heard(child, reason)
    expect(await ended).toEqual([2, null])
  })
})
