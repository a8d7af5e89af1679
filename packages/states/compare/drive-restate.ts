// Runs in a process of its own: calls Restate as a client of its ingress does.
import { serveDriver } from './driver'
import { answer, assertDone } from './workflow'

const [ingress] = process.argv.slice(2)

const post = async (path: string, body: unknown): Promise<string> => {
  const response = await fetch(`${ingress}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
  const text = await response.text()
  if (!response.ok) throw new Error(`${path} answers ${response.status}: ${text}`)
  return text
}

serveDriver(async (workflow, token) => {
  const wake = async () => post(`/restate/awakeables/${await token}/resolve`, answer(workflow))
  const [result] = await Promise.all([post('/compare/run', { workflow, steps: 0 }), wake()])
  assertDone(workflow, JSON.parse(result))
  return 2
})
