// The structure of the house, checked: imports run one way, no cycles, the law stays pure.

// Its swc parser is given one set of options and so reads no TSX: here the file's name decides.
const swc = require('@swc/core')
const { parseFileSync } = swc
swc.parseFileSync = (path, options) => parseFileSync(path, { ...options, tsx: path.endsWith('.tsx') })

const rule = (name, comment, from, to) => ({ name, severity: 'error', comment, from, to })

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
      'edges-know-the-law-only',
      'functions -> workflows, nothing else of ours',
      { path: '^functions/' },
      { path: '^(lib|local|bin|test|bench)/' },
    ),
    rule(
      'infrastructure-knows-the-law-only',
      'lib -> workflows, nothing else of ours',
      { path: '^lib/' },
      { path: '^(functions|local|bin|test|bench)/' },
    ),
    rule(
      'runtime-serves-what-is-synthesized',
      'local reads the synthesized app, not its sources',
      { path: '^local/' },
      { path: '^(functions|lib|workflows|bin|test|bench)/' },
    ),
    rule(
      'engine-stands-alone',
      'local/states knows the clock and itself',
      { path: '^local/states/' },
      { path: '^local/', pathNot: ['^local/states/', '^local/clock'] },
    ),
    rule(
      'nothing-imports-tests',
      'tests and benchmarks are ends',
      { pathNot: '^(test|bench)/' },
      { path: '^(test|bench)/' },
    ),
    rule(
      'no-orphans',
      'a file that nobody imports is left over',
      {
        orphan: true,
        pathNot: [
          '-handler\\.ts$',
          '^functions/portal/assets/portal\\.ts$',
          '^bin/',
          '^(test|bench)/',
          '\\.d\\.ts$',
        ],
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
    exclude: { path: '\\.d\\.ts$' },
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'require'],
    },
  },
}
