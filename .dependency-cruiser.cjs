// Which file may import which. `pnpm boundaries` checks it, test/boundaries.test.ts proves that the check bites.

/** Top to bottom: a package imports only packages of rows below its own. */
const rows = [
  ['packages/cli'],
  ['services/[^/]+'],
  ['packages/host'],
  ['packages/operations'],
  ['packages/worker'],
  ['packages/tracking'],
  ['packages/bus', 'packages/views', 'packages/gateway'],
  ['packages/pipeline'],
  ['packages/clinic'],
  ['packages/domain', 'packages/telemetry', 'packages/x12', 'packages/codesets', 'packages/testing'],
]

const tests = ['\\.test\\.ts$', '^test/']

/** For each package: what its own row and the rows above hold, itself excepted, it may not import. */
const arrows = rows.flatMap((row, index) =>
  row.map((folder) => ({
    name: 'arrows-point-down',
    comment: 'A package imports only packages below it: see the rows in .dependency-cruiser.cjs',
    severity: 'error',
    from: { path: `^(${folder})/` },
    to: {
      path: `^(${rows
        .slice(0, index + 1)
        .flat()
        .join('|')})/`,
      pathNot: ['^$1/', '^packages/testing/'],
    },
  })),
)

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    ...arrows,
    {
      name: 'services-stand-alone',
      comment: 'Stages meet on the log, never in code; only hosts (the CLI, their own main.ts, tests) run them',
      severity: 'error',
      from: { path: '^services/([^/]+)/' },
      to: { path: '^services/', pathNot: '^services/$1/' },
    },
    {
      name: 'main-is-only-a-process',
      comment: 'A service main.ts hands its own stage to the host and does nothing else',
      severity: 'error',
      from: { path: '^services/([^/]+)/src/main\\.ts$' },
      to: { path: '^(services|packages)/', pathNot: ['^services/$1/', '^packages/host/'] },
    },
    {
      name: 'kafkajs-behind-the-bus',
      comment: 'Only the Kafka adapter knows its client',
      severity: 'error',
      from: { path: '.', pathNot: ['^packages/bus/src/kafka/', '^packages/testing/', '^test/'] },
      to: { path: '(^|/)(kafkajs|@platformatic/kafka)(/|$)' },
    },
    {
      name: 'ioredis-behind-the-views',
      comment: 'Only the Redis adapter knows its client',
      severity: 'error',
      from: { path: '.', pathNot: ['^packages/views/src/redis/', '^packages/testing/', '^test/'] },
      to: { path: '(^|/)ioredis(/|$)' },
    },
    {
      name: 'testing-only-in-tests',
      severity: 'error',
      from: { path: '.', pathNot: ['^packages/testing/', ...tests] },
      to: { path: '^packages/testing/' },
    },
    {
      name: 'through-the-front-door',
      comment: 'Another package is imported by its name, so through its index',
      severity: 'error',
      from: { path: '^((packages|services)/[^/]+|test)/' },
      to: { path: '^(packages|services)/', pathNot: '^$1/', dependencyTypes: ['local'] },
    },
    {
      name: 'no-circles',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'nothing-missing',
      comment: 'An import that cannot be found is never checked: not declared, not installed, or misspelt',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^test/fixtures/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: require('node:path').join(__dirname, 'tsconfig.json') },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      extensions: ['.ts', '.mjs', '.js', '.cjs', '.json'],
    },
  },
}
