import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import type { Plugin } from 'esbuild'
import { hashOf } from './source-hash'

export interface BundleInput {
  /** The repository. */
  root: string
  /** Module that exports `procedures` in place of workflows/procedures. */
  proceduresModule?: string
}

/** Directory of a function's bundle by its name; complete when the promise is. */
export type Bundles = (name: string) => string

const font = (face: string) =>
  `node_modules/@expo-google-fonts/be-vietnam-pro/${face}/BeVietnamPro_${face}.ttf`

/** What a bundle needs beside its code, copied into its directory. */
const fonts = ['400Regular', '400Regular_Italic', '700Bold'].map(font)
const beside: Record<string, string[]> = {
  'issue-result': fonts,
  'get-office-paper': fonts,
  'get-register': fonts,
}

/** Bundles every `functions/**\/<name>-handler.ts` in one go; does nothing when no source has changed. */
export const bundle = async ({ root, proceduresModule }: BundleInput): Promise<Bundles> => {
  const out = join(root, 'build', 'functions')
  const stamp = join(out, '.sources')
  const hash = hashOf(sourcesOf({ root, proceduresModule }), proceduresModule)
  if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== hash) {
    rmSync(out, { recursive: true, force: true })
    await build(root, out, proceduresModule)
    writeFileSync(stamp, hash)
  }
  return (name) => {
    const directory = join(out, name)
    if (!existsSync(directory)) {
      throw new Error(
        `no file functions/**/${name}-handler.ts; there are handlers for ${readdirSync(out)
          .filter((entry) => !entry.startsWith('.'))
          .join(', ')}`,
      )
    }
    return directory
  }
}

/** Everything that a bundle is made from, but for packages, which the lock file names. */
export const sourcesOf = ({ root, proceduresModule }: BundleInput): string[] => [
  ...['functions', 'workflows', 'package-lock.json', 'lib/bundle.ts', 'lib/portal-assets.ts'].map((path) =>
    join(root, path),
  ),
  ...(proceduresModule ? [dirname(resolve(proceduresModule))] : []),
]

const handlersIn = (directory: string): string[] =>
  readdirSync(directory, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('-handler.ts'))
    .map((path) => join(directory, path))

const build = async (root: string, out: string, proceduresModule?: string): Promise<void> => {
  const nameOf = (path: string) => basename(path, '-handler.ts')
  const handlers = handlersIn(join(root, 'functions'))
  // Loaded here, so that a start that finds all bundled does not pay for it.
  const esbuild = await import('esbuild')
  await esbuild.build({
    absWorkingDir: root,
    entryPoints: Object.fromEntries(handlers.map((path) => [join(nameOf(path), 'index'), path])),
    outdir: out,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    jsx: 'automatic',
    jsxImportSource: 'hono/jsx',
    minifySyntax: true,
    legalComments: 'none',
    logLevel: 'error',
    // ESM's own names for the place of a module, in CommonJS.
    define: { 'import.meta.dirname': '__dirname', 'import.meta.url': '__moduleUrl' },
    banner: { js: "const __moduleUrl = require('node:url').pathToFileURL(__filename).href;" },
    // Its other entry loads its own files in a way that no bundler can follow.
    alias: { 'jsonc-parser': 'jsonc-parser/lib/esm/main.js' },
    // Lambda's Node.js has these itself.
    external: ['@aws-sdk/client-*', '@aws-sdk/lib-dynamodb'],
    plugins: proceduresModule ? [replaceProcedures(root, resolve(proceduresModule))] : [],
  })
  const assets = join(out, '.assets')
  const { buildPortalAssets } = await import('./portal-assets')
  await buildPortalAssets(root, assets)
  // Its service would stay for as long as this process, with half a gigabyte.
  await esbuild.stop()
  for (const name of handlers.map(nameOf)) {
    copyBeside(root, join(out, name), beside[name] ?? [])
    if (showsPages(name)) cpSync(assets, join(out, name, 'assets'), { recursive: true })
  }
}

const showsPages = (name: string): boolean => name.startsWith('portal-')

const replaceProcedures = (root: string, path: string): Plugin => ({
  name: 'replace-procedures',
  setup: ({ onResolve }) =>
    onResolve({ filter: /(^|\/)procedures$/ }, (asked) =>
      asked.importer !== path &&
      resolve(asked.resolveDir, asked.path) === join(root, 'workflows', 'procedures')
        ? { path }
        : undefined,
    ),
})

const copyBeside = (root: string, directory: string, files: readonly string[]): void => {
  mkdirSync(directory, { recursive: true })
  for (const file of files) cpSync(join(root, file), join(directory, basename(file)))
}
