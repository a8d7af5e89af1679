import { readFile } from 'node:fs/promises'
import { dirname } from 'node:path'
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

/**
 * What the AWS SDK knows of operations that nobody asks for. A key that is worked out, though always the same, and an
 * error that is entered in a list look to esbuild as if they did something: 140 KB of the S3's and the Systems Manager's.
 * Errors of the latter keep their names; nobody tells their classes from one another.
 */
export const leaveOutOperations: Plugin = {
  name: 'leave-out-operations',
  setup: ({ onLoad }) =>
    onLoad({ filter: /\/client-(s3|ssm)\/dist-es\/schemas\/schemas_0\.js$/ }, async ({ path }) => {
      const source = await readFile(path, 'utf8')
      const words = new Map(
        [...source.matchAll(/^const (_\w+) = (".*");$/gm)].map(([, name, word]) => [name, word]),
      )
      const plain = source.replaceAll(/\[(_\w+)\]:/g, (key, name) =>
        words.has(name) ? `${words.get(name)}:` : key,
      )
      const contents = path.includes('ssm')
        ? plain.replaceAll(/^n0_registry\.registerError\(.*\);$/gm, '')
        : plain
      return { contents }
    }),
}
