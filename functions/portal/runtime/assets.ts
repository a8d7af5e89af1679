import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'

/** Names of files under /assets/, made from their content: a browser keeps each for ever. */
export const Assets = z.object({
  style: z.string(),
  script: z.string(),
  fonts: z.array(z.string()),
  icon: z.string(),
  /** Reads codes on pictures; loaded by the script when there is one. */
  codeReader: z.string(),
  /** Media type by name. */
  files: z.record(z.string(), z.string()),
})
export type Assets = z.infer<typeof Assets>

/** Beside the function's own code. */
export const readAssets = (directory: string): Assets =>
  Assets.parse(JSON.parse(readFileSync(join(directory, 'manifest.json'), 'utf8')))

export const assetFiles =
  (directory: string, { files }: Assets) =>
  (
    name: string,
    takesZipped: boolean,
  ): { contentType: string; bytes: Buffer; zipped: boolean } | undefined => {
    const contentType = Object.hasOwn(files, name) ? files[name] : undefined
    if (!contentType) return undefined
    const zipped = takesZipped && existsSync(join(directory, `${name}.gz`))
    return { contentType, bytes: readFileSync(join(directory, zipped ? `${name}.gz` : name)), zipped }
  }
export type AssetFiles = ReturnType<typeof assetFiles>
