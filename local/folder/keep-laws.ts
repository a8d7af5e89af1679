import { createHash } from 'node:crypto'
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync } from 'node:fs'
import { basename, join, parse } from 'node:path'
import { z } from 'zod'
import type { Application } from '../assembly/load-application'

/** What a parameter says of an asset that is known by its content. */
const Place = z.object({ key: z.string(), sha256: z.string() })

const placesIn = (value: unknown): { key: string }[] => {
  if (typeof value !== 'object' || value === null) return []
  const { data } = Place.safeParse(value)
  return data ? [data] : Object.values(value).flatMap(placesIn)
}

const published = (application: Application): string[] =>
  application.resources('AWS::SSM::Parameter').flatMap(({ properties: { Value } }) => {
    const isJson = typeof Value === 'string' && Value.startsWith('{')
    return isJson ? placesIn(JSON.parse(Value)).map(({ key }) => key) : []
  })

/**
 * Events name the law that they were decided under, and later assemblies may not have it: what parameters name by its
 * content is kept in the data folder for good. Gives where a kept asset is, by its key.
 */
export const keepLaws = (
  dataDir: string,
  application: Application,
): ((key: string) => string | undefined) => {
  const folder = join(dataDir, 'law')
  mkdirSync(folder, { recursive: true })
  const kept = new Set(readdirSync(folder))
  for (const key of published(application)) {
    const [name, path] = [basename(key), application.asset(key)]
    if (kept.has(name) || !path) continue
    copyFileSync(path, join(folder, `${name}.new`))
    renameSync(join(folder, `${name}.new`), join(folder, name))
    kept.add(name)
  }
  return (key) => (kept.has(basename(key)) ? join(folder, basename(key)) : undefined)
}

/** Those that are not what their names say. */
export const alteredLaws = (dataDir: string): string[] => {
  const folder = join(dataDir, 'law')
  const names = existsSync(folder) ? readdirSync(folder) : []
  const hashOf = (name: string) =>
    createHash('sha256')
      .update(readFileSync(join(folder, name)))
      .digest('hex')
  return names.filter((name) => !name.endsWith('.new') && hashOf(name) !== parse(name).name)
}
