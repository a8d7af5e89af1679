import type { InvokeLambda } from '../states/tasks/invoke-function'

/** A refusal in Lambda's own words: machines catch it as `Lambda.<name>`. */
const refused = (name: string, message: string) => Object.assign(new Error(message), { name })

/** Calls functions of a Lambda-compatible endpoint: a container's emulator, the runtime interface emulator, a test. */
export const lambdaAt =
  (endpoint: string): InvokeLambda =>
  async (functionArn, payload) => {
    const name = encodeURIComponent(functionArn.split(':function:').pop() ?? functionArn)
    const answer = await fetch(`${endpoint.replace(/\/$/, '')}/2015-03-31/functions/${name}/invocations`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(payload ?? null),
    })
    const text = await answer.text()
    if (!answer.ok) {
      const code = answer.headers.get('x-amzn-errortype')?.split(':')[0]
      throw refused(code ?? 'ServiceException', text || `the endpoint answers ${answer.status}`)
    }
    const functionError = answer.headers.get('x-amz-function-error') ?? undefined
    return { payload: text === '' ? null : JSON.parse(text), functionError }
  }

/** Without an endpoint, every call of a function fails by name. */
export const noLambda: InvokeLambda = async (functionArn) => {
  throw refused(
    'ResourceNotFoundException',
    `Function not found: ${functionArn}; no --lambda-endpoint was given`,
  )
}
