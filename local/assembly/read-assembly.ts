import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { NotServed } from './errors'

export const Template = z.object({
  Parameters: z
    .record(z.string(), z.object({ Type: z.string(), Default: z.unknown().optional() }))
    .default({}),
  Mappings: z.record(z.string(), z.record(z.string(), z.record(z.string(), z.unknown()))).default({}),
  Conditions: z.record(z.string(), z.unknown()).default({}),
  Resources: z
    .record(
      z.string(),
      z.object({
        Type: z.string(),
        Condition: z.string().optional(),
        Properties: z.record(z.string(), z.unknown()).default({}),
      }),
    )
    .default({}),
  Outputs: z
    .record(
      z.string(),
      z.object({
        Value: z.unknown(),
        Condition: z.string().optional(),
        Export: z.object({ Name: z.unknown() }).optional(),
      }),
    )
    .default({}),
})
export type Template = z.infer<typeof Template>

/** A stack as synthesized; `assets` leads from an asset's object key to its path on disk. */
export interface Stack {
  name: string
  account: string
  region: string
  template: Template
  assets: Map<string, string>
  /** The buckets that assets are published to. */
  buckets: Set<string>
}

const Manifest = z.object({
  artifacts: z
    .record(
      z.string(),
      z.object({
        type: z.string(),
        environment: z.string().optional(),
        properties: z.record(z.string(), z.unknown()).default({}),
      }),
    )
    .default({}),
})
const AssetManifest = z.object({
  files: z
    .record(
      z.string(),
      z.object({
        source: z.object({ path: z.string().optional(), packaging: z.string().optional() }),
        destinations: z.record(z.string(), z.object({ bucketName: z.string(), objectKey: z.string() })),
      }),
    )
    .default({}),
})

const readJson = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'))

const readAssets = (directory: string, file: string, assets: Map<string, string>, buckets: Set<string>) => {
  for (const { source, destinations } of Object.values(
    AssetManifest.parse(readJson(join(directory, file))).files,
  )) {
    if (!source.path) continue
    for (const { bucketName, objectKey } of Object.values(destinations)) {
      assets.set(objectKey, join(directory, source.path))
      buckets.add(bucketName)
    }
  }
}

/** `aws://account/region`; an unknown one gets the values that the runtime uses everywhere. */
const environmentOf = (environment = 'aws://unknown-account/unknown-region') => {
  const [account = '', region = ''] = environment.replace('aws://', '').split('/')
  return {
    account: account === 'unknown-account' ? '000000000000' : account,
    region: region === 'unknown-region' ? 'ap-southeast-1' : region,
  }
}

/** Reads every stack of a synthesized cloud assembly, stages within it included. */
export const readAssembly = (directory: string): Stack[] => {
  const path = join(directory, 'manifest.json')
  if (!existsSync(path)) {
    throw new NotServed(`${directory} is not a cloud assembly: it has no manifest.json. Synthesize first.`)
  }
  const artifacts = Object.entries(Manifest.parse(readJson(path)).artifacts)
  const assets = new Map<string, string>()
  const named = new Set<string>()
  for (const [, { type, properties }] of artifacts) {
    if (type === 'cdk:asset-manifest') readAssets(directory, String(properties.file), assets, named)
  }
  return artifacts.flatMap(([id, { type, environment, properties }]): Stack[] => {
    if (type === 'cdk:cloud-assembly') return readAssembly(join(directory, String(properties.directoryName)))
    if (type !== 'aws:cloudformation:stack') return []
    const template = Template.parse(readJson(join(directory, String(properties.templateFile))))
    const { account, region } = environmentOf(environment)
    const buckets = new Set(
      [...named].map((bucket) =>
        bucket.replaceAll(/\$\{AWS::(AccountId|Region)\}/g, (_, what) =>
          what === 'Region' ? region : account,
        ),
      ),
    )
    return [{ name: String(properties.stackName ?? id), account, region, template, assets, buckets }]
  })
}
