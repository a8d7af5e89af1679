import { createRoom, reservedBytes } from '../../../local/process/room'

describe('work in the background', () => {
  it('waits for room, and goes on when there is some', async () => {
    const quiet = jest.spyOn(console, 'error').mockImplementation(() => {})
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

  it('knows the disk of its folder', () => {
    expect(createRoom('/').isShort(Number.MAX_SAFE_INTEGER)).toBe(true)
  })
})
