import type { AddressInfo } from 'node:net'
import { createServer, type Server } from 'node:net'
import { type PaperScanner, scannerAt } from '../../../functions/adapters/paper-scanner'

const trial = Buffer.from('X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR' + '-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*')

/** ClamAV's daemon, as far as INSTREAM: knows the trial file. */
const clamd = (answer?: string) =>
  createServer((socket) => {
    let received = Buffer.alloc(0)
    socket.on('error', () => {})
    socket.on('data', (chunk: Buffer) => {
      received = Buffer.concat([received, chunk])
      const file: Buffer[] = []
      let at = 'zINSTREAM\0'.length
      while (at + 4 <= received.length) {
        const length = received.readUInt32BE(at)
        if (length === 0) {
          const found = Buffer.concat(file).includes(trial)
          socket.end(answer ?? `stream: ${found ? 'Win.Test.EICAR_HDB-1 FOUND' : 'OK'}\0`)
          return
        }
        file.push(received.subarray(at + 4, at + 4 + length))
        at += 4 + length
      }
    })
  })

const listening = async (server: Server) => {
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve))
  return `clamd://127.0.0.1:${(server.address() as AddressInfo).port}`
}

const harmful = Buffer.concat([Buffer.alloc(200_000, 1), trial, Buffer.alloc(9, 2)])
const contract = (name: string, make: () => Promise<[PaperScanner, () => void]>) =>
  describe(`a scanner, ${name}`, () => {
    it('finds what harms, and nothing in what does not', async () => {
      const [scanner, end] = await make()
      expect(await scanner.scan(harmful)).toMatch(/eicar/i)
      expect(await scanner.scan(Buffer.alloc(200_000, 1))).toBeUndefined()
      expect(await scanner.scan(new Uint8Array())).toBeUndefined()
      end()
    })
  })

contract('of the demonstration, which says that it is one', async () => {
  const scanner = scannerAt('demonstration')
  expect(await scanner.scan(trial)).toContain('demonstration')
  return [scanner, () => {}]
})
contract('ClamAV’s daemon', async () => {
  const server = clamd()
  return [scannerAt(await listening(server)), () => server.close()]
})

describe('a scanner that can’t answer', () => {
  it('is away, and no file is taken for harmless', async () => {
    const server = clamd('INSTREAM size limit exceeded. ERROR\0')
    const address = await listening(server)
    await expect(scannerAt(address).scan(trial)).rejects.toMatchObject({ code: 'scanner-unavailable' })
    await new Promise((resolve) => server.close(resolve))
    await expect(scannerAt(address).scan(trial)).rejects.toMatchObject({ code: 'scanner-unavailable' })
  })
})
