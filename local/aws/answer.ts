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

export const sendXml = (response: ServerResponse, status: number, body: string) => {
  const text = `<?xml version="1.0" encoding="UTF-8"?>\n${body}`
  response.writeHead(status, { 'content-type': 'application/xml', 'content-length': Buffer.byteLength(text) })
  response.end(text)
}
