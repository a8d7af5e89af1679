import { mkdirSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { checkContents, noteContents } from '../../lib/made-contents'

describe('a synthesized assembly', () => {
  const anAssembly = () => {
    const directory = mkdtempSync(join(tmpdir(), 'motcua-assembly-'))
    mkdirSync(join(directory, 'asset.1'))
    writeFileSync(join(directory, 'manifest.json'), '{}')
    writeFileSync(join(directory, 'asset.1', 'index.js'), 'exports.handler = () => {}')
    noteContents(directory)
    return directory
  }

  it('is used as it was made', () => {
    expect(() => checkContents(anAssembly())).not.toThrow()
  })

  it.each([
    ['asset.1/index.js is not what', (at: string) => truncateSync(join(at, 'asset.1', 'index.js'), 10)],
    ['asset.1/index.js is not what', (at: string) => truncateSync(join(at, 'asset.1', 'index.js'), 0)],
    ['asset.1/index.js is missing', (at: string) => rmSync(join(at, 'asset.1'), { recursive: true })],
    ['manifest.json is not what', (at: string) => writeFileSync(join(at, 'manifest.json'), '{ }')],
    ['contents.json is missing', (at: string) => rmSync(join(at, 'contents.json'))],
    ['contents.json is damaged', (at: string) => truncateSync(join(at, 'contents.json'), 5)],
  ])('is not used when %s', (words, damage) => {
    const directory = anAssembly()
    damage(directory)
    expect(() => checkContents(directory)).toThrow(words)
    expect(() => checkContents(directory)).toThrow(directory)
  })
})
