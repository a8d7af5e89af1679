// The structure of the house, checked: imports run one way, no cycles, the law stays pure.

// Its swc parser is given one set of options and so reads no TSX: here the file's name decides.
const swc = require('@swc/core')
const { parseFileSync } = swc
swc.parseFileSync = (path, options) => parseFileSync(path, { ...options, tsx: path.endsWith('.tsx') })

const rule = (name, comment, from, to) => ({ name, severity: 'error', comment, from, to })

// Tests, benchmarks and their like, of the house and of a package.
const ends = '^(test|bench|packages/[^/]+/(test|bench|compare|conformance|crash))/'

// Schemas that the API's contracts name: of the office, and of what it stands on.
const plain = [
  '^functions/office/(presented/presented-[a-z]+|[a-z]+/schemas|page)\\.ts$',
  '^functions/intake/handed-in\\.ts$',
  '^functions/adapters/(access|board-line|dossier-summary|note|registry-entry|session|template)\\.ts$',
  '^functions/runtime/plain-text\\.ts$',
]

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    rule('no-cycles', 'A cycle hides which file depends on which', {}, { circular: true }),
    rule(
      'law-is-pure',
      'workflows/ imports only zod and itself',
      { path: '^workflows/' },
      { pathNot: ['^workflows/', '^node_modules/zod/'] },
    ),
    rule(
      'kernel-knows-no-city',
      'the kernel is the law of any place',
      { path: '^workflows/kernel/' },
      { path: '^workflows/', pathNot: '^workflows/kernel/' },
    ),
    rule(
      'one-door-to-the-city',
      'what a city is made of is its own: edges and infrastructure take the city, its name or its time',
      { path: '^(functions|lib)/' },
      { path: '^workflows/city/', pathNot: '^workflows/city/(city|name|zone)\\.ts$' },
    ),
    rule(
      'the-law-is-published',
      'a procedure is loaded as it was deployed: whoever imports one carries it, and changes with it',
      { path: '^(functions|lib|local|workflows/(kernel|city|law|indicators))/' },
      { path: '^workflows/[^/]+/v\\d+/' },
    ),
    rule(
      'edges-know-the-law-only',
      'functions -> workflows, nothing else of ours',
      { path: '^functions/' },
      { path: '^(lib|local|packages|bin|test|bench)/' },
    ),
    rule(
      'edges-lie-below',
      'what the office does is told by no call and no page',
      {
        path: '^functions/(adapters|intake|issuance|office|papers|pdf|projections|review|runtime|wording)/',
      },
      { path: '^functions/(api|portal)/' },
    ),
    rule(
      'calls-and-pages-stand-apart',
      'a page asks the office as a call does, and never by a call',
      { path: '^functions/(api|portal)/' },
      { path: '^functions/(api|portal)/', pathNot: '^functions/$1/' },
    ),
    rule(
      'infrastructure-knows-the-law-only',
      'lib -> workflows and the contracts of the API, nothing else of ours',
      { path: '^lib/' },
      { path: '^(functions|local|packages|bin|test|bench)/', pathNot: '^functions/api/contracts/' },
    ),
    rule(
      'contracts-are-plain',
      'a contract is schemas and facts: it brings no core, adapter or package but zod with it',
      { path: '^functions/api/contracts/' },
      { pathNot: ['^(workflows|functions/api/contracts|node_modules/zod)/', ...plain] },
    ),
    rule(
      'what-contracts-name-is-plain',
      'what a contract brings with it brings no more',
      { path: plain },
      { pathNot: ['^(workflows|node_modules/zod)/', ...plain] },
    ),
    rule(
      'runtime-serves-what-is-synthesized',
      'local reads the synthesized app, not its sources',
      { path: '^local/' },
      { path: '^(functions|lib|workflows|bin|test|bench)/' },
    ),
    rule(
      'packages-stand-alone',
      'a package imports itself alone',
      { path: '^packages/([^/]+)/' },
      { path: '^(bin|lib|functions|workflows|local|packages|test|bench|docs)/', pathNot: '^packages/$1/' },
    ),
    rule(
      'packages-name-what-they-need',
      'what a package imports stands in its own package.json',
      { path: '^packages/' },
      { dependencyTypes: ['npm-no-pkg', 'npm-unknown'], pathNot: '@types/' },
    ),
    rule(
      'packages-are-named',
      'a package is imported by its name, through its exports',
      { pathNot: '^packages/' },
      { path: '^packages/', dependencyTypesNot: ['aliased-workspace'] },
    ),
    rule('nothing-imports-tests', 'tests and benchmarks are ends', { pathNot: ends }, { path: ends }),
    rule(
      'no-orphans',
      'a file that nobody imports is left over',
      {
        orphan: true,
        pathNot: ['-handler\\.ts$', '^functions/portal/assets/portal\\.ts$', '^bin/', ends, '\\.d\\.ts$'],
      },
      {},
    ),
    rule(
      'no-unresolvable',
      'an import must lead somewhere; aws-lambda is types alone',
      {},
      { couldNotResolve: true, pathNot: '^aws-lambda$' },
    ),
  ],
  options: {
    parser: 'swc',
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    exclude: { path: ['\\.d\\.ts$', '^packages/[^/]+/build/'] },
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'require'],
    },
  },
}
