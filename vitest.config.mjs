import { defineConfig } from 'vitest/config'
import { BaseSequencer } from 'vitest/node'

/** The file's suffix names the kind; rules have none. Slow kinds begin first, so that no core waits for one at the end. */
const kinds = ['journey', 'machine', 'synth', 'page']
const turnOf = ({ moduleId }) => {
  const turn = kinds.findIndex((kind) => moduleId.endsWith(`.${kind}.test.ts`))
  return turn === -1 ? kinds.length : turn
}

class ByKind extends BaseSequencer {
  async sort(files) {
    return (await super.sort(files)).toSorted((one, other) => turnOf(one) - turnOf(other))
  }
}

const files = (name) => `{test,packages/*/test}/**/${name}.test.ts`

export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'hono/jsx' } },
  test: {
    globals: true,
    // Files share a process and what they import: nothing of ours is mocked, and no module keeps a test's state.
    isolate: false,
    // One more than cores: whoever waits for a platform, a browser or a disk leaves a fifth of two cores idle.
    maxWorkers: 3,
    // The one guard of all tests: a machine that is busy makes them slow, and fails none.
    testTimeout: 40 * 60_000,
    hookTimeout: 40 * 60_000,
    restoreMocks: true,
    sequence: { sequencer: ByKind },
    projects: [
      { name: 'journey', include: [files('*.journey')], setupFiles: ['test/fixtures/end-story.ts'] },
      // Each project evaluates what it imports anew, so these kinds are one.
      { name: 'within', include: [files('*')], exclude: [files('*.journey')] },
    ].map((test) => ({ extends: true, test })),
  },
})
