import type { ServerResponse } from 'node:http'

export const sendJson = (
  response: ServerResponse,
  status: number,
  body: unknown,
  type = 'application/x-amz-json-1.0',
) => {
  const text = JSON.stringify(body)
  response.writeHead(status, { 'content-type': type, 'content-length': Buffer.byteLength(text) })
  response.end(text)
}
