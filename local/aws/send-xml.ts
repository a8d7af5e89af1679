import type { ServerResponse } from 'node:http'

export const sendXml = (response: ServerResponse, status: number, body: string) => {
  const text = `<?xml version="1.0" encoding="UTF-8"?>\n${body}`
  response.writeHead(status, { 'content-type': 'application/xml', 'content-length': Buffer.byteLength(text) })
  response.end(text)
}
