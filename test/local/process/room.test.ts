import { existsSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { reserveBytes, reserveIn } from '../../../local/process/reserve'
import { createRoom, reservedBytes } from '../../../local/process/room'
import { aFolder } from '../fixture/assembly'

describe('work in the background', () => {
  it('waits for room, and goes on when there is some', async () => {
    const quiet = vi.spyOn(console, 'error').mockImplementation(() => {})
    let freeBytes = reservedBytes - 1
    const room = createRoom('a folder', () => freeBytes)
    const done: string[] = []
    const waiting = [room.enough(), room.enough()].map((one) => one.then(() => done.push('done')))
    await new Promise((resolve) => setImmediate(resolve))
    expect(done).toEqual([])
    freeBytes = reservedBytes
    const keep = setInterval(() => {}, 1_000)
    await Promise.all(waiting)
    clearInterval(keep)
    expect(quiet).toHaveBeenCalledTimes(2)
    await room.enough()
    quiet.mockRestore()
  })

  it('gives a reserve when another program has filled the disk, and takes it again', () => {
    let freeBytes = 10 * reservedBytes
    const path = join(aFolder(), 'reserve')
    const room = createRoom('a folder', () => freeBytes, reserveIn(dirname(path)))
    expect(room.isShort()).toBe(false)
    expect(statSync(path).size).toBe(reserveBytes)
    freeBytes = reservedBytes - 1
    expect(room.isShort()).toBe(true)
    expect(existsSync(path)).toBe(true)
    freeBytes = 0
    expect(room.isShort()).toBe(true)
    expect(existsSync(path)).toBe(false)
    freeBytes = reservedBytes + reserveBytes
    expect(room.isShort()).toBe(false)
    expect(existsSync(path)).toBe(false)
    freeBytes = 10 * reservedBytes
    room.isShort()
    expect(existsSync(path)).toBe(true)
  })

  it('knows the disk of its folder', () => {
    expect(createRoom('/').isShort(Number.MAX_SAFE_INTEGER)).toBe(true)
  })
})
