// The yardstick: speaks the protocol, and does nothing. What a client can do at most on this machine.
import { createServer } from 'node:http'

const answer = JSON.stringify({
  executionArn: 'arn:aws:states:us-east-1:123456789012:execution:a:b',
  startDate: 0,
})

createServer((request, response) => {
  request.resume().on('end', () => {
    response.writeHead(200, {
      'content-type': 'application/x-amz-json-1.0',
      'content-length': Buffer.byteLength(answer),
    })
    response.end(answer)
  })
}).listen(Number(process.argv[2]), '127.0.0.1', () => process.send?.('ready'))
