/** One file per rule that breaks it, and only it where that can be had. */
export interface Plant {
  readonly rule: string;
  readonly files: Readonly<Record<string, string>>;
}

const FEATURES = 'apps/bff/src/features';
const plant = (rule: string, file: string, source: string, more: Record<string, string> = {}): Plant => ({
  rule,
  files: { [file]: `${source}\nexport const planted = 1;\n`, ...more },
});

/** Innocent files that the plants point at. */
export const ground: Readonly<Record<string, string>> = {
  'bench/measure.ts': 'export const measure = 1;\n',
  'e2e/page.ts': 'export const page = 1;\n',
  'packages/shared/src/kernel/time.ts': 'export type Time = number;\nexport const noon = 12;\n',
  'packages/shared/src/kernel/wire.ts': "import { z } from 'zod';\nexport const Text = z.string();\n",
  'packages/shared/src/moods/mood.ts':
    "import { z } from 'zod';\nexport const Mood = z.string();\nexport type Mood = string;\n",
  'packages/shared/src/moods/mood.rules.ts':
    "import type { Mood } from './mood.ts';\nexport const isGood = (mood: Mood) => mood !== '';\n",
  [`${FEATURES}/moods/moods.store.ts`]: "import { sql } from 'kysely';\nexport const findMood = () => sql;\n",
  [`${FEATURES}/moods/lift-mood.ts`]:
    "import { findMood } from './moods.store.ts';\nexport const liftMood = () => findMood();\n",
  [`${FEATURES}/moods/moods.routes.ts`]:
    "import { Hono } from 'hono';\nimport { liftMood } from './lift-mood.ts';\nexport const routes = () => new Hono().get('/', () => liftMood());\n",
  [`${FEATURES}/moods/lift.job.ts`]:
    "import { liftMood } from './lift-mood.ts';\nexport const job = liftMood;\n",
  [`${FEATURES}/moods/lift-mood.test.ts`]:
    "import { testApp } from '../../testing/test-app.ts';\nexport const app = testApp;\n",
  'apps/bff/src/app.ts':
    "import { routes } from './features/moods/moods.routes.ts';\nexport const app = routes();\nexport type AppType = typeof app;\n",
  'apps/bff/src/platform/http/problem.ts': 'export const problem = 1;\n',
  'apps/bff/src/platform/db/open.ts':
    "import BetterSqlite from 'better-sqlite3';\nexport const open = BetterSqlite;\n",
  'apps/bff/src/testing/test-app.ts': "import { app } from '../app.ts';\nexport const testApp = app;\n",
  'apps/bff/migrations/0001-start.ts': "import { sql } from 'kysely';\nexport const up = () => sql;\n",
  'apps/web/src/app/shell.ts':
    "import type { AppType } from '../../../bff/src/app.ts';\nexport type Shell = AppType;\n",
  'apps/web/src/features/moods/moods.queries.ts':
    "import { ask } from '../../shared/api/ask.ts';\nexport const moods = ask;\n",
  'apps/web/src/features/moods/mood.state.ts':
    "import { create } from 'zustand';\nexport const useMood = create;\n",
  'apps/web/src/shared/api/ask.ts': 'export const ask = 1;\n',
};

export const plants: readonly Plant[] = [
  plant('no-cycles', 'apps/bff/src/platform/one.ts', "import './two.ts';", {
    'apps/bff/src/platform/two.ts': "import './one.ts';\n",
  }),
  plant('imports-resolve', 'apps/bff/src/platform/lost.ts', "import './nowhere.ts';"),
  plant(
    'production-needs-no-dev-dependency',
    'apps/bff/src/platform/checked.ts',
    "import { assert } from 'fast-check';\nexport const check = assert;",
  ),
  plant(
    'tests-are-not-imported',
    'apps/bff/src/testing/borrow.ts',
    "import '../features/moods/lift-mood.test.ts';",
  ),
  plant(
    'shared-is-a-leaf',
    'packages/shared/src/kernel/up.ts',
    "import '../../../../apps/web/src/shared/api/ask.ts';",
  ),
  plant('shared-needs-zod-and-temporal-only', 'packages/shared/src/kernel/disk.ts', "import 'node:fs';"),
  plant(
    'rules-import-no-zod',
    'packages/shared/src/moods/parse.rules.ts',
    "import { z } from 'zod';\nexport const a = z;",
  ),
  plant('rules-live-in-shared', 'apps/web/src/shared/api/late.rules.ts', "import './ask.ts';"),
  plant(
    'rules-reach-no-zod',
    'packages/shared/src/moods/heavy.rules.ts',
    "import { Text } from '../kernel/wire.ts';\nexport const text = Text;",
  ),
  plant(
    'first-load-reaches-no-zod',
    'apps/web/src/app/main.tsx',
    "import { Mood } from '../../../../packages/shared/src/moods/mood.ts';\nexport const mood = Mood;",
  ),
  plant(
    'web-knows-the-bff-by-its-app-type',
    'apps/web/src/app/steal.ts',
    "import { app } from '../../../bff/src/app.ts';\nexport const stolen = app;",
  ),
  plant(
    'web-knows-only-the-app-type',
    'apps/web/src/app/peek.ts',
    "import type { routes } from '../../../bff/src/features/moods/moods.routes.ts';\nexport type Routes = typeof routes;",
  ),
  plant('web-looks-down', 'apps/web/src/features/moods/up.ts', "import '../../app/shell.ts';"),
  plant(
    'web-shared-knows-no-feature',
    'apps/web/src/shared/ui/button.ts',
    "import '../../features/moods/moods.queries.ts';",
  ),
  plant('web-features-are-blind', 'apps/web/src/features/hats/hat.ts', "import '../moods/moods.queries.ts';"),
  plant(
    'ephemeral-state-has-a-name',
    'apps/web/src/features/moods/mood-view.ts',
    "import { create } from 'zustand';\nexport const useView = create;",
  ),
  plant('bff-features-meet-at-stores', `${FEATURES}/hats/wear-hat.ts`, "import '../moods/lift-mood.ts';"),
  plant('stores-are-leaves', `${FEATURES}/hats/hats.store.ts`, "import '../moods/moods.store.ts';"),
  plant('stores-run-nothing-but-stores', `${FEATURES}/moods/busy.store.ts`, "import './lift-mood.ts';"),
  plant('routes-never-touch-sql', `${FEATURES}/hats/hats.routes.ts`, "import '../moods/moods.store.ts';"),
  plant(
    'sql-only-in-stores',
    `${FEATURES}/hats/find-hat.ts`,
    "import { sql } from 'kysely';\nexport const s = sql;",
  ),
  plant(
    'http-only-at-the-edge',
    `${FEATURES}/hats/serve-hat.ts`,
    "import { Hono } from 'hono';\nexport const h = Hono;",
  ),
  plant(
    'verbs-do-not-speak-http',
    `${FEATURES}/hats/lend-hat.ts`,
    "import '../../platform/http/problem.ts';",
  ),
  plant('verbs-know-no-route-and-no-job', `${FEATURES}/moods/hurry.ts`, "import './lift.job.ts';"),
  plant(
    'platform-knows-no-feature',
    'apps/bff/src/platform/nosy.ts',
    "import '../features/moods/moods.store.ts';",
  ),
  plant(
    'nothing-imports-the-composition-root',
    `${FEATURES}/hats/root.ts`,
    "import type { AppType } from '../../app.ts';\nexport type A = AppType;",
  ),
  plant('testing-stays-in-tests', `${FEATURES}/hats/fake-hat.ts`, "import '../../testing/test-app.ts';"),
  plant(
    'migrations-are-frozen',
    'apps/bff/migrations/0002-living.ts',
    "import '../src/platform/db/open.ts';",
  ),
  plant('journeys-use-the-door', 'e2e/burglar.ts', "import '../apps/bff/src/platform/db/open.ts';"),
];
