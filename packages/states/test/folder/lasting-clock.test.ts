import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { lastingClock } from '../../src/folder/lasting-clock'
import { aFolder } from '../fixture/a-folder'

const begin = Date.parse('2026-12-01T01:00:00Z')
const day = 86_400_000

describe('the virtual clock of a data folder', () => {
  it('goes on where it stood', async () => {
    const folder = aFolder()
    await lastingClock(folder, begin).advance(begin + day)
    const again = lastingClock(folder, 0)
    expect([again.now(), again.reached]).toEqual([begin + day, begin + day])
  })

  it('that was cut off on its way knows how far it may have got', () => {
    const folder = aFolder()
    const clock = lastingClock(folder, begin)
    const held = new Promise(() => {})
    void clock.track(held)
    void clock.advance(begin + 3 * day)
    const again = lastingClock(folder, 0)
    expect([again.now(), again.reached]).toEqual([begin, begin + 3 * day])
  })

  it('knows it until it is past that instant', async () => {
    const folder = aFolder()
    writeFileSync(join(folder, 'clock'), '2026-12-01T01:00:00.000Z\n2026-12-04T01:00:00.000Z')
    await lastingClock(folder).advance(begin + day)
    const again = lastingClock(folder)
    expect([again.now(), again.reached]).toEqual([begin + day, begin + 3 * day])
    await again.advance(begin + 4 * day)
    expect(readFileSync(join(folder, 'clock'), 'utf8')).toBe('2026-12-05T01:00:00.000Z')
  })

  it.each(['', 'yesterday', '\u0000\u0000\u0000', '2026-12-01T01:00:00.000Z\nx'])(
    'is not begun anew where %j stands in its place',
    (text) => {
      const folder = aFolder()
      lastingClock(folder, begin)
      writeFileSync(join(folder, 'clock'), text)
      expect(() => lastingClock(folder, begin)).toThrow(/clock is (empty|not what was written there)/)
    },
  )

  it('is not begun anew where it is gone', () => {
    const folder = aFolder()
    lastingClock(folder, begin)
    expect(readFileSync(join(folder, 'clock'), 'utf8')).toBe('2026-12-01T01:00:00.000Z')
    rmSync(join(folder, 'clock'))
    expect(() => lastingClock(folder, begin)).toThrow('clock is missing')
  })
})
