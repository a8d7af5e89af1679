import { chmodSync, mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { secureFolder } from '@motcua/states/folder/secure-folder'
import { writeWhole } from '@motcua/states/folder/write-whole'
import { platformNames } from '../../../local/folder/platform-folder'
import { createFunctionLog } from '../../../local/lambda/function-log'
import { aFolder } from '../fixture/assembly'

const modeOf = (path: string) => (statSync(path).mode & 0o777).toString(8)

describe('a data folder', () => {
  it('is for its owner alone, and so is what is made in it', async () => {
    const folder = join(aFolder(), 'a', 'b')
    secureFolder(folder, platformNames)
    writeFileSync(join(folder, 'file'), '')
    mkdirSync(join(folder, 'mail'))
    writeWhole(join(folder, 'clock'), 'x')
    const log = createFunctionLog(folder, false)
    log.write('x')
    await log.close()
    expect(modeOf(folder)).toBe('700')
    for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' }))
      expect([name, modeOf(join(folder, name))]).toEqual([name, /^(mail|log)$/.test(name) ? '700' : '600'])
  })

  it('of an earlier version is tightened, all that is ours in it', () => {
    const folder = aFolder()
    mkdirSync(join(folder, 's3', 'papers'), { recursive: true })
    writeFileSync(join(folder, 's3', 'papers', 'one'), '')
    for (const name of ['', 's3', 's3/papers']) chmodSync(join(folder, name), 0o755)
    chmodSync(join(folder, 's3', 'papers', 'one'), 0o644)
    secureFolder(folder, platformNames)
    expect(['', 's3', 's3/papers', 's3/papers/one'].map((name) => modeOf(join(folder, name)))).toEqual([
      '700',
      '700',
      '700',
      '600',
    ])
  })

  it('that others may read, and that holds what is not ours, is refused and left as it is', () => {
    const folder = aFolder()
    writeFileSync(join(folder, 'letter.txt'), '')
    chmodSync(folder, 0o755)
    expect(() => secureFolder(folder, platformNames)).toThrow('letter.txt, which is not ours')
    expect(modeOf(folder)).toBe('755')
  })

  it('is no file', () => {
    const path = join(aFolder(), 'file')
    writeFileSync(path, '')
    expect(() => secureFolder(path)).toThrow(`${path} can't be a data folder`)
    expect(() => secureFolder(join(path, 'below'))).toThrow("can't be a data folder")
  })
})
