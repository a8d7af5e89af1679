import { isAlive } from '../../src/folder/is-alive'

const answering = (code: string) =>
  vi.spyOn(process, 'kill').mockImplementation(() => {
    throw Object.assign(new Error(code), { code })
  })

describe('a process', () => {
  it('is alive as long as it is there', () => {
    expect(isAlive(process.pid)).toBe(true)
    answering('ESRCH')
    expect(isAlive(process.pid)).toBe(false)
  })

  it('is alive also when it belongs to another user, who lets nobody signal it', () => {
    answering('EPERM')
    expect(isAlive(process.pid)).toBe(true)
  })
})
