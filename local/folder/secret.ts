import { randomBytes } from 'node:crypto'
import { readKept, writeKept } from '@motcua/states/folder/kept-file'

const hexForm = /^[0-9a-f]{64}$/

const checkHex = (text: string): void => {
  if (!hexForm.test(text)) throw new Error('64 hexadecimal digits are wanted')
}

/**
 * A text that is made once and kept where only its owner reads it; `check` throws for what is not one.
 * @throws FolderFault when it was made and is gone, emptied or changed: another one in its place would open nothing
 */
export const keepSecret = (
  dataDir: string,
  name: string,
  make: () => string = () => randomBytes(32).toString('hex'),
  check: (text: string) => void = checkHex,
): string => {
  const known = readKept(dataDir, name, (text) => {
    check(text)
    return text
  })
  if (known !== undefined) return known
  const made = make()
  writeKept(dataDir, name, made)
  return made
}
