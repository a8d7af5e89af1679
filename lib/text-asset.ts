import { createHash } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { FileAssetPackaging, Stack, Stage } from 'aws-cdk-lib'
import type { Construct } from 'constructs'

/** Where an asset is found, and how one knows that it is what was published. */
export interface AssetPlace {
  bucket: string
  key: string
  /** Hex. */
  sha256: string
}

/**
 * A text as a file of its own in the bucket of assets, named by its SHA-256 behind the stack's prefix and `prefix`. An
 * `Asset` of the CDK would make its name from the hash that it is given, and copy a file that is here first.
 */
export const textAsset = (
  scope: Construct,
  text: string,
  extension: 'js' | 'json',
  prefix = '',
): AssetPlace => {
  const sha256 = createHash('sha256').update(text).digest('hex')
  const fileName = `asset.${sha256}.${extension}`
  writeFileSync(join(Stage.of(scope)!.assetOutdir, fileName), text)
  const { bucketName, objectKey } = Stack.of(scope).synthesizer.addFileAsset({
    fileName,
    sourceHash: `${prefix}${sha256}`,
    packaging: FileAssetPackaging.FILE,
  })
  return { bucket: bucketName, key: objectKey, sha256 }
}
