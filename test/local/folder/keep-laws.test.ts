import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { loadApplication } from '../../../local/assembly/load-application'
import { alteredLaws, keepLaws } from '../../../local/folder/keep-laws'
import { aFolder, anAssembly } from '../fixture/assembly'

/** An application with these published texts, by key, each named by a parameter. */
const publishing = (texts: Record<string, string>) => {
  const parameter = (key: string) => ({
    Type: 'AWS::SSM::Parameter',
    Properties: {
      Name: `/a/${key}`,
      Value: JSON.stringify({ law: { bucket: 'assets', key, sha256: 'x' }, machine: 'arn' }),
    },
  })
  const directory = anAssembly({
    Main: { Resources: Object.fromEntries(Object.keys(texts).map((key, i) => [`P${i}`, parameter(key)])) },
  })
  const files = Object.entries(texts).map(([key, text], i) => {
    writeFileSync(join(directory, `asset.${i}`), text)
    const destinations = { current: { bucketName: 'assets', objectKey: key } }
    return [key, { source: { path: `asset.${i}`, packaging: 'file' }, destinations }]
  })
  writeFileSync(join(directory, 'assets.json'), JSON.stringify({ files: Object.fromEntries(files) }))
  return loadApplication({ directory, number: () => 1 })
}

describe('a law that was ever published', () => {
  it('is kept in the data folder after the assembly that had it is gone', () => {
    const dataDir = aFolder()
    keepLaws(dataDir, publishing({ 'law/a.js': 'first', 'law/b.js': 'other' }))
    const kept = keepLaws(dataDir, publishing({ 'law/c.js': 'second' }))
    expect(readFileSync(kept('law/a.js')!, 'utf8')).toBe('first')
    expect(readFileSync(kept('law/c.js')!, 'utf8')).toBe('second')
    expect(readdirSync(join(dataDir, 'law')).sort()).toEqual(['a.js', 'b.js', 'c.js'])
  })

  it('is nowhere when it was not published', () => {
    const kept = keepLaws(aFolder(), publishing({}))
    for (const key of ['law/a.js', '../secret', 'law/../../secret', '']) expect(kept(key)).toBeUndefined()
  })

  it('is copied whole, or not there', () => {
    const dataDir = aFolder()
    keepLaws(dataDir, publishing({ 'law/a.js': 'first' }))
    writeFileSync(join(dataDir, 'law', 'b.js.new'), 'cut sh')
    const kept = keepLaws(dataDir, publishing({ 'law/b.js': 'whole' }))
    expect(readFileSync(kept('law/b.js')!, 'utf8')).toBe('whole')
    expect(existsSync(join(dataDir, 'law', 'b.js.new'))).toBe(false)
  })

  it('is told when it is not any more what its name says', () => {
    const dataDir = aFolder()
    const key = (text: string) => `law/${createHash('sha256').update(text).digest('hex')}.js`
    keepLaws(dataDir, publishing({ [key('first')]: 'first', [key('other')]: 'other' }))
    expect(alteredLaws(dataDir)).toEqual([])
    writeFileSync(join(dataDir, key('first')), 'first, and more')
    expect(alteredLaws(dataDir)).toEqual([basename(key('first'))])
    expect(alteredLaws(aFolder())).toEqual([])
  })
})
