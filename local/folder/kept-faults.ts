import { createPrivateKey } from 'node:crypto'
import { readBook } from '@motcua/states/folder/folder-book'
import { FolderFault } from '@motcua/states/folder/folder-fault'
import { readKept } from '@motcua/states/folder/kept-file'
import { z } from 'zod'

const parseJson = (text: string): unknown => JSON.parse(text)
const Secret = z.string().regex(/^[0-9a-f]{64}$/)

/** How a kept file is read, by its name; of others only that they are there is known. */
const readers: [RegExp, (text: string) => unknown][] = [
  [/\.json$/, parseJson],
  [/\.pem$/, (text) => createPrivateKey(text)],
  [/(^|\/)(secret|cookies)$/, (text) => Secret.parse(text)],
  [/^clock$/, (text) => z.array(z.iso.datetime()).min(1).parse(text.trimEnd().split('\n'))],
]

/** The small files of the folder that are gone or can't be read. */
export const keptFaults = (dataDir: string): FolderFault[] => {
  const faults: FolderFault[] = []
  for (const name of readBook(dataDir).files) {
    const [, read] = readers.find(([form]) => form.test(name)) ?? []
    if (!read) continue
    try {
      readKept(dataDir, name, read)
    } catch (error) {
      if (!(error instanceof FolderFault)) throw error
      faults.push(error)
    }
  }
  return faults
}
