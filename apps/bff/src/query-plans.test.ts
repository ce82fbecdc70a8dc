import type { CompiledQuery } from 'kysely';
import { beforeAll, describe, expect, test } from 'vitest';
import { tablesOf } from '../migrations/schema-of.ts';
import { createApp } from './app.ts';
import type { Json } from './testing/people.ts';
import { permissionTable } from './testing/permission-table.ts';
import { permissionWorld } from './testing/permissions/world.ts';
import { type Filled, fillBackground } from './testing/plans/fill-background.ts';
import { fillRecords } from './testing/plans/fill-records.ts';
import { fillWork } from './testing/plans/fill-work.ts';
import { type Asked, LISTS } from './testing/plans/lists.ts';
import { type PlanWorld, planWorld } from './testing/plans/plan-world.ts';
import { type Growing, type Most, steepStep, tablesAbove } from './testing/plans/steep-reads.ts';
import { type WatchedDb, watchedDb } from './testing/plans/watched-db.ts';
import { analyse } from './testing/plans.ts';
import { testApp } from './testing/test-app.ts';

/** A page, with what belongs to each of its rows. */
const MOST = 2500;

/** Tables with a row for each person, or for each thing that admins keep a short list of. */
const SHORT =
  'api_key backup_run calendar_feed choice credential custom_field form linkedin_action preference secret stage tag team team_member users webhook webhook_secret workspace file_chunk duplicate_search'.split(
    ' ',
  );

const app = testApp();

interface Scene {
  readonly world: PlanWorld;
  readonly filled: Filled;
  readonly watched: WatchedDb;
  readonly watching: ReturnType<typeof createApp>;
  readonly growing: Growing;
}
const scene: { current?: Scene } = {};

const there = (): Scene => {
  if (scene.current === undefined) throw new Error('The workspace is filled before the first test.');
  return scene.current;
};

beforeAll(async () => {
  const { deps } = app.current;
  const world = await planWorld(app.current);
  await fillRecords(world);
  await fillWork(world);
  const filled = await fillBackground(world);
  await analyse(deps.db);
  const growing = await tablesAbove(deps.db, Object.keys(await tablesOf(deps.db)), MOST);
  const watched = watchedDb(deps.db);
  scene.current = { world, filled, watched, watching: createApp({ ...deps, db: watched.db }), growing };
  return () => watched.db.close();
});

interface Asking {
  readonly cookie: string;
  readonly most: Most;
  /** What a good answer's status is below. */
  readonly below: number;
}

/** Of a statement that is asked again and again, as for each page of a file: the first times, and the last one. */
const someOfEach = (queries: readonly CompiledQuery[]): CompiledQuery[] =>
  [...Map.groupBy(queries, ({ sql }) => sql).values()].flatMap((same) => [
    ...same.slice(0, 2),
    ...same.slice(2).slice(-1),
  ]);

/** Asks, and says which of the statements behind the answer are steeper than they may be. */
const steepIn = async (
  path: string,
  { cookie, most, below }: Asking,
): Promise<{ steep: string[]; json: Json }> => {
  const { watched, watching, growing } = there();
  watched.take();
  const response = await watching.request(`/api${path}`, { headers: { cookie } });
  const text = await response.text();
  expect(response.status, `${path}: ${text.slice(0, 500)}`).toBeLessThan(below);
  const steep: string[] = [];
  const reads = watched.take().filter(({ sql }) => /^\s*(select|with)\b/i.test(sql));
  for (const query of someOfEach(reads)) {
    const why = await steepStep(watched.db, query, growing, most);
    if (why !== undefined) steep.push(`${path}: ${why}, in ${query.sql}`);
  }
  const isJson = response.headers.get('content-type')?.includes('json') === true;
  return { steep, json: isJson ? JSON.parse(text) : null };
};

const further = (path: string, cursor: string): string =>
  `${path}${path.includes('?') ? '&' : '?'}cursor=${encodeURIComponent(cursor)}`;

const A_PAGE: NonNullable<Asked['most']> = { rows: MOST, because: 'a page' };

const expectGentle = async ({ ways, most = A_PAGE }: Asked): Promise<void> => {
  const steep: string[] = [];
  const asking = {
    cookie: there().world.ada.cookie,
    most: { rows: most.rows, sorted: most.sorted ?? MOST },
    below: 300,
  };
  for (const path of ways(there().filled)) {
    const first = await steepIn(path, asking);
    const cursor = first.json?.cursor;
    const second = cursor ? await steepIn(further(path, cursor), asking) : { steep: [] };
    steep.push(...first.steep, ...second.steep);
  }
  expect(steep, most.because).toEqual([]);
};

interface Route {
  readonly route: string;
  readonly operation: Json;
}

/** What the API answers to reading. */
const reads = async (): Promise<{ routes: Route[]; schemas: Json }> => {
  const document: Json = await (await app.current.app.request('/api/openapi.json')).json();
  const routes = Object.entries<Json>(document.paths).flatMap(([path, { get }]) =>
    get === undefined
      ? []
      : [{ route: `GET ${path.replace('/api', '').replaceAll(/\{(\w+)\}/g, ':$1')}`, operation: get }],
  );
  return { routes, schemas: document.components.schemas };
};

/** Several things, a page of them, their number, or a file of them all. */
const isOfMany = ({ route, operation }: Route, schemas: Json): boolean => {
  const content: Json = operation.responses['200']?.content ?? {};
  if (Object.hasOwn(content, 'text/csv')) return true;
  const given = content['application/json']?.schema ?? {};
  const schema = given.$ref === undefined ? given : schemas[given.$ref.split('/').at(-1)];
  const names = Object.keys(schema.properties ?? {});
  return (
    schema.type === 'array' || names.includes('items') || names.includes('cursor') || /\bcounts?$/.test(route)
  );
};

const asked = new Set(LISTS.map(({ route }) => route));

test('every list, count and file of a list is asked for here, and nothing that is not there', async () => {
  const { routes, schemas } = await reads();
  const many = routes.filter((each) => isOfMany(each, schemas)).map(({ route }) => route);
  expect(many.length).toBeGreaterThan(40);
  expect(many.filter((route) => !asked.has(route))).toEqual([]);
  const all = new Set(routes.map(({ route }) => route));
  expect([...asked].filter((route) => !all.has(route))).toEqual([]);
});

test('there is much of everything that grows', async () => {
  const { growing } = there();
  const tables = Object.keys(await tablesOf(app.current.deps.db)).filter((name) => !name.endsWith('_search'));
  expect(tables.filter((name) => !growing.has(name) && !SHORT.includes(name))).toEqual([]);
  expect(
    SHORT.filter((name) => growing.has(name) || (!tables.includes(name) && name !== 'duplicate_search')),
  ).toEqual([]);
});

describe.each(LISTS)('$route', (list) => {
  test('reads ranges of indexes, however much there is', () => expectGentle(list));
});

/** A stream that does not end, everything there is, and how much that is. */
const WHOLE = new Set(['GET /live', 'GET /export.zip', 'GET /server']);

test('what is read of one thing is a few rows of each table', async () => {
  const { routes } = await reads();
  const world = await permissionWorld(app.current, 'admin', 'own');
  const steep: string[] = [];
  for (const { route } of routes.filter((each) => !asked.has(each.route) && !WHOLE.has(each.route))) {
    const row = permissionTable.find((each) => each.route === route);
    if (row === undefined) throw new Error(`${route} is not in the table of who may.`);
    const { path = {}, query } = await row.send(world);
    const filled = route.slice('GET '.length).replaceAll(/:(\w+)/g, (_, name: string) => path[name] ?? '');
    const asking = {
      cookie: world.asker.cookie,
      most: { rows: MOST, sorted: MOST },
      below: row.answers === undefined ? 300 : 500,
    };
    steep.push(...(await steepIn(query === undefined ? filled : `${filled}?${query}`, asking)).steep);
  }
  expect(steep).toEqual([]);
});
