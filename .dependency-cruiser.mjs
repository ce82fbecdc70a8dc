// Which way imports point. Each rule is a sentence; `npm run check` holds them, and
// scripts/boundaries/boundaries.test.ts plants one violation of each to see that it still bites.

/** @typedef {import('dependency-cruiser').IForbiddenRuleType} Rule */

/** @type {(name: string, from: object, to: object) => Rule} */
const forbid = (name, from, to) => ({ name, severity: 'error', from, to });
/** @type {(names: string) => string} */
const npm = (names) => `node_modules/(\\.pnpm/)?(${names})(/|@|$)`;
/** @type {(app: string) => string} */
const inFeature = (app) => `^apps/${app}/src/features/([^/]+)/`;
/** @type {(app: string) => string} */
const sameFeature = (app) => `^apps/${app}/src/features/$1/`;

const TEST = '\\.(test|spec)\\.tsx?$';
const BENCH_OR_TEST = [TEST, '^apps/bff/src/testing/', '^bench/', '^e2e/', '^scripts/'];
const SQL_HOME = ['\\.store\\.ts$', '^apps/bff/src/platform/(db|operation|backup)/', '^apps/bff/migrations/'];
const HTTP_HOME = ['\\.routes\\.ts$', '^apps/bff/src/platform/http/', '^apps/bff/src/(app|main)\\.ts$'];
const SQL = npm(
  'kysely|better-sqlite3|pg|@types\\+pg|@types/pg|@types\\+better-sqlite3|@types/better-sqlite3',
);
const HTTP = npm('hono|@hono|hono-openapi');

const everywhere = [
  forbid('no-cycles', {}, { circular: true }),
  forbid('imports-resolve', {}, { couldNotResolve: true }),
  forbid(
    'production-needs-no-dev-dependency',
    { path: '^(apps|packages)/[^/]+/src/', pathNot: BENCH_OR_TEST },
    {
      dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'],
      dependencyTypesNot: ['type-only'],
      pathNot: '\\.css$',
    },
  ),
  forbid('tests-are-not-imported', { pathNot: TEST }, { path: TEST }),
];

const shared = [
  forbid('shared-is-a-leaf', { path: '^packages/shared/' }, { path: '^(apps|bench|e2e|scripts)/' }),
  forbid(
    'shared-needs-zod-and-temporal-only',
    { path: '^packages/shared/src/', pathNot: TEST },
    {
      dependencyTypes: ['npm', 'npm-dev', 'npm-optional', 'npm-peer', 'npm-no-pkg', 'core'],
      pathNot: npm('zod|temporal-polyfill|temporal-spec'),
    },
  ),
  forbid(
    'rules-import-no-zod',
    { path: '\\.rules\\.ts$' },
    {
      path: npm('zod'),
      dependencyTypesNot: ['type-only'],
    },
  ),
  forbid('rules-live-in-shared', { path: '^apps/.*\\.rules\\.ts$' }, {}),
];

const web = [
  forbid(
    'web-knows-the-bff-by-its-app-type',
    { path: '^apps/web/' },
    {
      path: '^apps/bff/',
      dependencyTypesNot: ['type-only'],
    },
  ),
  forbid(
    'web-knows-only-the-app-type',
    { path: '^apps/web/' },
    {
      path: '^apps/bff/',
      pathNot: '^apps/bff/src/app\\.ts$',
    },
  ),
  forbid('web-looks-down', { path: '^apps/web/src/(features|shared)/' }, { path: '^apps/web/src/app/' }),
  forbid(
    'web-shared-knows-no-feature',
    { path: '^apps/web/src/shared/' },
    { path: '^apps/web/src/features/' },
  ),
  forbid(
    'web-features-are-blind',
    { path: inFeature('web') },
    {
      path: inFeature('web'),
      pathNot: sameFeature('web'),
    },
  ),
  forbid(
    'ephemeral-state-has-a-name',
    { path: '^apps/web/src/', pathNot: ['\\.state\\.ts$', TEST] },
    {
      path: npm('zustand'),
    },
  ),
];

const bff = [
  forbid(
    'bff-features-meet-at-stores',
    { path: inFeature('bff'), pathNot: TEST },
    {
      path: inFeature('bff'),
      // Columns and entries say what a row or a fact is made of: whoever writes one needs them.
      pathNot: [sameFeature('bff'), '\\.(store|tables)\\.ts$', '-(columns|entry)\\.ts$'],
    },
  ),
  forbid(
    'stores-are-leaves',
    { path: `${inFeature('bff')}.*\\.store\\.ts$` },
    { path: inFeature('bff'), pathNot: sameFeature('bff'), dependencyTypesNot: ['type-only'] },
  ),
  forbid(
    'stores-run-nothing-but-stores',
    { path: '^apps/bff/src/features/.*\\.store\\.ts$' },
    { path: '^apps/bff/src/features/', pathNot: '\\.store\\.ts$', dependencyTypesNot: ['type-only'] },
  ),
  forbid(
    'routes-never-touch-sql',
    { path: '\\.routes\\.ts$' },
    {
      path: ['\\.store\\.ts$', '/platform/db/', SQL],
    },
  ),
  forbid(
    'sql-only-in-stores',
    { path: '^apps/bff/', pathNot: [...SQL_HOME, ...BENCH_OR_TEST] },
    { path: SQL },
  ),
  forbid(
    'http-only-at-the-edge',
    { path: '^apps/bff/', pathNot: [...HTTP_HOME, ...BENCH_OR_TEST] },
    // Writing a page with what stands in it escaped knows of no request.
    { path: HTTP, pathNot: 'hono/dist/types/helper/html/' },
  ),
  forbid(
    'verbs-do-not-speak-http',
    { path: '^apps/bff/src/features/', pathNot: ['\\.routes\\.ts$', TEST] },
    {
      path: '^apps/bff/src/platform/http/',
    },
  ),
  forbid(
    'verbs-know-no-route-and-no-job',
    {
      path: '^apps/bff/src/features/',
      pathNot: ['\\.(routes|job)\\.ts$', TEST],
    },
    { path: '\\.(routes|job)\\.ts$' },
  ),
  forbid(
    'platform-knows-no-feature',
    { path: '^apps/bff/src/platform/', pathNot: TEST },
    {
      path: '^apps/bff/src/features/',
    },
  ),
  forbid(
    'nothing-imports-the-composition-root',
    {
      path: '^apps/bff/src/(features|platform)/',
      pathNot: TEST,
    },
    { path: '^apps/bff/src/(app|main|run|serve|cli)\\.ts$' },
  ),
  forbid(
    'testing-stays-in-tests',
    { path: '^(apps|packages)/', pathNot: [TEST, '^apps/bff/src/testing/'] },
    {
      path: '^apps/bff/src/testing/',
    },
  ),
  forbid(
    'migrations-are-frozen',
    { path: '^apps/bff/migrations/\\d' },
    {
      path: ['^(apps|packages)/', '\\.json$'],
    },
  ),
];

const outside = [
  forbid(
    'journeys-use-the-door',
    { path: '^e2e/' },
    // The addresses of the pages and of their parts are what a visitor knows too.
    {
      path: '^apps/',
      pathNot: '^apps/web/src/(shared/lib/paths|app/settings-parts|app/records/record-tabs)\\.ts$',
    },
  ),
];

export default {
  forbidden: [...everywhere, ...shared, ...web, ...bff, ...outside],
  options: {
    doNotFollow: { path: 'node_modules' },
    // Our own build output only: a bare /dist/ would also hide packages, and a rule about them would pass in silence.
    exclude: {
      path: [
        '^apps/[^/]+/(dist|\\.types)/',
        '^packages/[^/]+/\\.types/',
        '^(bench|e2e)/(\\.types|test-results)/',
      ],
    },
    tsPreCompilationDeps: true,
    combinedDependencies: false,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['types', 'import', 'default'],
      extensions: ['.ts', '.tsx', '.d.ts', '.mjs', '.js', '.json'],
    },
  },
};
