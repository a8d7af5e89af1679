const compiled = (tsx) => [
  '@swc/jest',
  {
    jsc: {
      parser: { syntax: 'typescript', tsx },
      transform: { react: { runtime: 'automatic', importSource: 'hono/jsx' } },
      target: 'es2022',
    },
    module: { type: 'commonjs' },
  },
]

// One project per kind of test: the file's suffix names the kind.
const project = (name, suffix) => ({
  displayName: name,
  rootDir: import.meta.dirname,
  testRegex: `/test/.*/[^./]+\\.${suffix.replaceAll('.', '\\.')}\\.ts$`,
  testEnvironment: 'node',
  transform: { '^.+\\.m?[jt]s$': compiled(false), '^.+\\.tsx$': compiled(true) },
  // It names no entry for `require`, which is what jest's imports become.
  moduleNameMapper: { '^file-type$': '<rootDir>/node_modules/file-type/index.js' },
  transformIgnorePatterns: [
    '/node_modules/(?!(@middy|jose|pkijs|asn1js|bytestreamjs|@peculiar|@noble|file-type|strtok3|token-types|uint8array-extras|@tokenizer|@borewit|@faker-js|ulid|oidc-provider|openid-client|oauth4webapi)/)',
  ],
})

export default {
  // The one guard of all tests: a machine that is busy makes them slow, and fails none.
  testTimeout: 40 * 60_000,
  maxWorkers: 2,
  projects: [
    project('rules', 'test'),
    project('synth', 'synth.test'),
    project('machine', 'machine.test'),
    project('page', 'page.test'),
    project('journey', 'journey.test'),
  ],
}
