import { defineConfig } from 'vitest/config'
import { BaseSequencer } from 'vitest/node'

/** One project per kind of test: the file's suffix names the kind. Slow kinds begin first, so that no core waits for one at the end. */
const kinds = {
  journey: 'journey.test',
  machine: 'machine.test',
  synth: 'synth.test',
  page: 'page.test',
  rules: 'test',
}
const names = Object.keys(kinds)

class ByKind extends BaseSequencer {
  async sort(files) {
    const sorted = await super.sort(files)
    return names.flatMap((name) => sorted.filter(({ project }) => project.name === name))
  }
}

export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'hono/jsx' } },
  test: {
    globals: true,
    // Files of one kind share a process and what they import: nothing of ours is mocked, and no module keeps a test's state.
    isolate: false,
    maxWorkers: 2,
    // The one guard of all tests: a machine that is busy makes them slow, and fails none.
    testTimeout: 40 * 60_000,
    hookTimeout: 40 * 60_000,
    restoreMocks: true,
    sequence: { sequencer: ByKind },
    projects: names.map((name) => ({
      extends: true,
      test: {
        name,
        include: [`{test,packages/*/test}/**/+([^.]).${kinds[name]}.ts`],
        ...(name === 'journey' && { setupFiles: ['test/fixtures/end-story.ts'] }),
      },
    })),
  },
})
