import { type IncomingHttpHeaders, request as plain } from 'node:http'
import { request as secure } from 'node:https'
import type { InvokeLambda } from '../tasks/invoke-function'

/** A refusal in Lambda's own words: machines catch it as `Lambda.<name>`. */
const refused = (name: string, message: string) => Object.assign(new Error(message), { name })

interface Reply {
  status: number
  headers: IncomingHttpHeaders
  text: string
}

// Not `fetch`: it gives up after five minutes, and a function may take fifteen.
const post = (url: string, body: string) =>
  new Promise<Reply>((resolve, reject) => {
    const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) }
    const request = url.startsWith('https:') ? secure : plain
    const asking = request(url, { method: 'POST', headers }, (answer) => {
      const chunks: Buffer[] = []
      answer.on('data', (chunk: Buffer) => chunks.push(chunk))
      answer.on('error', reject)
      answer.on('end', () =>
        resolve({
          status: answer.statusCode ?? 0,
          headers: answer.headers,
          text: Buffer.concat(chunks).toString(),
        }),
      )
    })
    asking.on('error', reject)
    asking.end(body)
  })

/** Calls functions of a Lambda-compatible endpoint: a container's emulator, the runtime interface emulator, a test. */
export const lambdaAt =
  (endpoint: string): InvokeLambda =>
  async (functionArn, payload) => {
    const name = encodeURIComponent(functionArn.split(':function:').pop() ?? functionArn)
    const url = `${endpoint.replace(/\/$/, '')}/2015-03-31/functions/${name}/invocations`
    const { status, headers, text } = await post(url, JSON.stringify(payload ?? null))
    if (status < 200 || status > 299) {
      const code = String(headers['x-amzn-errortype'] ?? 'ServiceException').split(':')[0]!
      throw refused(code, text || `the endpoint answers ${status}`)
    }
    const functionError = headers['x-amz-function-error'] as string | undefined
    return { payload: text === '' ? null : JSON.parse(text), functionError }
  }

/** Without an endpoint, every call of a function fails by name. */
export const noLambda: InvokeLambda = async (functionArn) => {
  throw refused(
    'ResourceNotFoundException',
    `Function not found: ${functionArn}; no --lambda-endpoint was given`,
  )
}
