import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { lockDirectory } from '../../src/folder/lock'
import { aFolder } from '../fixture/a-folder'

describe('a data folder', () => {
  it('is used by one runtime at a time', () => {
    const folder = aFolder()
    const unlock = lockDirectory(folder)
    expect(() => lockDirectory(folder)).toThrow(`process number ${process.pid}`)
    unlock()
    lockDirectory(folder)()
  })

  it('is in use also by another user’s runtime, which nobody else may signal', () => {
    const folder = aFolder()
    lockDirectory(folder)
    vi.spyOn(process, 'kill').mockImplementation(() => {
      throw Object.assign(new Error('not permitted'), { code: 'EPERM' })
    })
    expect(() => lockDirectory(folder)).toThrow(`process number ${process.pid}`)
  })

  it('is free again when its runtime was killed', () => {
    const folder = aFolder()
    writeFileSync(join(folder, 'lock'), '999999999 1')
    lockDirectory(folder)()
  })

  it.each(['', ' ', 'nonsense', '-1 0', '0'])('is free when its lock says nothing: %j', (text) => {
    const folder = aFolder()
    writeFileSync(join(folder, 'lock'), text)
    lockDirectory(folder)()
  })

  it('is free again when the number of the killed runtime now belongs to another process', () => {
    const folder = aFolder()
    writeFileSync(join(folder, 'lock'), `${process.pid} 1`)
    lockDirectory(folder)()
  })
})
