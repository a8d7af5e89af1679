import { cpSync, linkSync, mkdirSync, readdirSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { Metafile } from 'esbuild'
import { leaveOutLanguages, leaveOutOperations } from './bundle-plugins'
import { reachedFrom } from './reached-from'

export interface BundleInput {
  /** The repository. */
  root: string
}

/** Directory of a function's code by its name. */
export type Bundles = (name: string) => string

/**
 * Bundles every `functions/**\/<name>-handler.ts` into `out`: what several of them import is made once, a chunk named by
 * its content. A function's directory has its entry, `index.mjs`, and just the chunks that it may ask for.
 */
export const bundle = async (input: BundleInput, out: string): Promise<Bundles> => {
  const graph = join(out, '.graph')
  const { outputs } = await build(input, graph)
  const beside = new Map<string, Promise<string[]>>()
  for (const [path, { entryPoint }] of Object.entries(outputs)) {
    if (!entryPoint?.endsWith(suffix)) continue
    const directory = join(out, basename(entryPoint, suffix))
    mkdirSync(directory)
    linkSync(join(graph, basename(path)), join(directory, 'index.mjs'))
    const { chunks, sources } = reachedFrom(path, outputs)
    for (const chunk of chunks) linkSync(join(graph, basename(chunk)), join(directory, basename(chunk)))
    for (const [module, make] of Object.entries(filesBeside)) {
      if (!sources.has(module)) continue
      if (!beside.has(module)) beside.set(module, make(input.root, out))
      for (const file of await beside.get(module)!)
        cpSync(file, join(directory, basename(file)), { recursive: true })
    }
  }
  return bundlesIn(out)
}

/** What was bundled into a directory. */
export const bundlesIn =
  (out: string): Bundles =>
  (name) => {
    const names = readdirSync(out, { withFileTypes: true })
      .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
      .map((entry) => entry.name)
    if (names.includes(name)) return join(out, name)
    throw new Error(`no file functions/**/${name}-handler.ts; there are handlers for ${names.join(', ')}`)
  }

const suffix = '-handler.ts'

/** What a module reads from its own directory: it lies beside the code of whoever's code has that module. */
const filesBeside: Record<string, (root: string, out: string) => Promise<string[]>> = {
  'functions/pdf/fonts.ts': async (root) =>
    ['400Regular', '400Regular_Italic', '700Bold'].map((face) =>
      join(root, `node_modules/@expo-google-fonts/be-vietnam-pro/${face}/BeVietnamPro_${face}.ttf`),
    ),
  'functions/portal/runtime/portal-desk.ts': async (root, out) => {
    const assets = join(out, '.portal', 'assets')
    const { buildPortalAssets } = await import('./portal-assets')
    await buildPortalAssets(root, assets)
    return [assets]
  },
}

const build = async ({ root }: BundleInput, outdir: string): Promise<Metafile> => {
  const handlers = readdirSync(join(root, 'functions'), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith(suffix))
    .map((path) => join(root, 'functions', path))
  const esbuild = await import('esbuild')
  const { metafile } = await esbuild.build({
    absWorkingDir: root,
    entryPoints: Object.fromEntries(handlers.map((path) => [basename(path, suffix), path])),
    outdir,
    outExtension: { '.js': '.mjs' },
    chunkNames: 'chunk-[hash]',
    bundle: true,
    splitting: true,
    metafile: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    mainFields: ['module', 'main'],
    jsx: 'automatic',
    jsxImportSource: 'hono/jsx',
    minify: true,
    // Vietnamese letters as they are: escaped, each takes twice as much.
    charset: 'utf8',
    legalComments: 'none',
    logLevel: 'error',
    // Packages in CommonJS ask for Node.js's own modules by `require`, which an ES module has not.
    banner: { js: "import{createRequire}from'node:module';const require=createRequire(import.meta.url);" },
    // Lambda gives credentials by the environment; the other ways to them are imported only where that gives none.
    external: ['http', 'ini', 'login', 'process', 'sso', 'web-identity']
      .map((way) => `@aws-sdk/credential-provider-${way}`)
      .concat('@smithy/credential-provider-imds'),
    plugins: [leaveOutLanguages, leaveOutOperations],
  })
  return metafile
}
