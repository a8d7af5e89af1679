import { readdirSync, rmSync, symlinkSync } from 'node:fs'
import { join, sep } from 'node:path'

/**
 * Makes one file of each chunk that several functions of an assembly have: it stays with the first, and the others lead
 * there. Node.js loads a module once for each file that it is, so whoever runs all functions in one thread has one copy
 * of what they share. A chunk's name tells its content.
 */
export const shareChunks = (assembly: string): void => {
  const firsts = new Map<string, string>()
  for (const path of readdirSync(assembly, { recursive: true, encoding: 'utf8' }).sort()) {
    const [asset = '', name = ''] = path.split(sep)
    if (!name.startsWith('chunk-')) continue
    const first = firsts.get(name)
    if (!first) firsts.set(name, asset)
    else {
      rmSync(join(assembly, path))
      symlinkSync(join('..', first, name), join(assembly, path))
    }
  }
}
