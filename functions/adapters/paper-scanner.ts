import { connect } from 'node:net'
import { Unavailable } from '../../workflows/kernel/errors'

/** Looks for what harms whoever opens a file. */
export interface PaperScanner {
  /** The name of what was found; undefined when nothing was. */
  scan(content: Uint8Array): Promise<string | undefined>
}

const seconds = 20
/** What one chunk may hold; clamd's own StreamMaxLength bounds them all. */
const chunkBytes = 64 * 1024

/** ClamAV's daemon, by its command INSTREAM: chunks, each after its length, and an empty one at the end. */
export const scannerOverClamd = (address: string): PaperScanner => ({
  async scan(content) {
    const { hostname, port } = new URL(address)
    const answer = await converse({ host: hostname, port: Number(port || 3_310) }, content).catch((cause) => {
      throw new Unavailable('scanner-unavailable', 'the scanner does not answer', cause)
    })
    const [, said, found] = /^stream: (OK|(.+) FOUND)$/.exec(answer) ?? []
    if (!said) throw new Unavailable('scanner-unavailable', `the scanner answered ${answer.slice(0, 100)}`)
    return found
  },
})

const converse = (to: { host: string; port: number }, content: Uint8Array): Promise<string> =>
  new Promise((resolve, reject) => {
    const socket = connect(to)
    let answer = ''
    socket.setTimeout(seconds * 1_000, () => socket.destroy(new Error(`nothing in ${seconds} seconds`)))
    socket.setEncoding('latin1')
    socket.on('data', (text: string) => {
      answer += text
    })
    socket.on('error', reject)
    socket.on('close', () => resolve(answer.replace(/[\0\n]+$/, '')))
    socket.write('zINSTREAM\0')
    for (let at = 0; at < content.length; at += chunkBytes) {
      const chunk = content.subarray(at, at + chunkBytes)
      socket.write(lengthOf(chunk.length))
      socket.write(chunk)
    }
    socket.write(lengthOf(0))
  })

const lengthOf = (length: number): Uint8Array => {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32BE(length)
  return bytes
}

/** The file by which scanners are tried; harmless. Written in two parts, so that no scanner stops at this source. */
const trial = ['X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-', 'STANDARD-ANTIVIRUS-TEST-FILE!$H+H*'].join('')

/** The twin: it knows the trial file and nothing else, and what it finds says so. */
export const scannerOfDemonstration = (): PaperScanner => ({
  scan: async (content) =>
    Buffer.from(content.buffer, content.byteOffset, content.byteLength).includes(trial, 0, 'latin1')
      ? 'Eicar-Test-Signature (demonstration: nothing else is looked for)'
      : undefined,
})

/** `demonstration`, or `clamd://host:port`. */
export const scannerAt = (address: string): PaperScanner =>
  address === 'demonstration' ? scannerOfDemonstration() : scannerOverClamd(address)
