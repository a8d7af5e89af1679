import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, readlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

export const contentsName = 'contents.json'

/** The SHA-256 of every file below `directory`, by its path; of a link, where it leads. */
const hashesOf = (directory: string): Record<string, string> =>
  Object.fromEntries(
    readdirSync(directory, { recursive: true, withFileTypes: true })
      .filter((entry) => !entry.isDirectory() && entry.name !== contentsName)
      .map((entry) => {
        const path = join(entry.parentPath, entry.name)
        return [
          path.slice(directory.length + 1),
          entry.isSymbolicLink()
            ? readlinkSync(path)
            : createHash('sha256').update(readFileSync(path)).digest('hex'),
        ] as const
      })
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  )

/** Writes down what a fresh directory holds. */
export const noteContents = (directory: string): void =>
  writeFileSync(join(directory, contentsName), JSON.stringify(hashesOf(directory)))

/** @throws Error when a file is missing, cut short or changed since */
export const checkContents = (directory: string): void => {
  const refuse = (what: string) => {
    throw new Error(`${directory}: ${what}; delete this folder, and it is made again`)
  }
  if (!existsSync(join(directory, contentsName))) refuse(`${contentsName} is missing`)
  let noted: Record<string, string> = {}
  try {
    noted = JSON.parse(readFileSync(join(directory, contentsName), 'utf8'))
  } catch {
    refuse(`${contentsName} is damaged`)
  }
  const found = hashesOf(directory)
  for (const [path, hash] of Object.entries(noted)) {
    if (!Object.hasOwn(found, path)) refuse(`${path} is missing`)
    if (found[path] !== hash) refuse(`${path} is not what was made`)
  }
}
