import { dirname, join, resolve } from 'node:path'
import type { Plugin } from 'esbuild'

/** Zod's own words in fifty languages: people read ours. */
export const leaveOutLanguages: Plugin = {
  name: 'leave-out-languages',
  setup: ({ onLoad }) =>
    onLoad({ filter: /\/zod\/v4\/locales\/index\.js$/ }, ({ path }) => ({
      contents: "export { default as en } from './en.js'",
      resolveDir: dirname(path),
    })),
}

export const replaceProcedures = (root: string, module: string): Plugin => {
  const path = resolve(module)
  return {
    name: 'replace-procedures',
    setup: ({ onResolve }) =>
      onResolve({ filter: /(^|\/)procedures$/ }, (asked) =>
        asked.importer !== path &&
        resolve(asked.resolveDir, asked.path) === join(root, 'workflows', 'procedures')
          ? { path }
          : undefined,
      ),
  }
}
