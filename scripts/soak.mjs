/**
 * `npm run soak`: on both engines, servers are killed under 500 writers, twenty times at least; two hundred thousand
 * hostile requests are sent and random walks taken back, on another seed each time; thousands listen to a server that
 * is written to; twenty browsers show within three seconds what others do. One part alone: `-- --part crash`. On one engine: `-- --engine sqlite`. Longer: `-- --minutes 30`.
 * Fewer requests: `-- --requests 20000`.
 */
import { randomInt } from 'node:crypto';
import { createRequire } from 'node:module';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { ensureBuilt } from './lib/build.mjs';
import { ensureInstalled } from './lib/install.mjs';
import { withNodeFirst } from './lib/node.mjs';
import { inRoot } from './lib/paths.mjs';
import { become } from './lib/run.mjs';
import { runMain, Stop, say } from './lib/say.mjs';
import { startPostgres } from './test/postgres.mjs';
import { ensureSystem } from './test/system.mjs';

/** @typedef {{ node: string, env: NodeJS.ProcessEnv, engines: readonly string[], minutes: string, requests: string }} Soaking */
/** @typedef {(soaking: Soaking) => Promise<void>} Part */

const { values } = parseArgs({
  options: {
    part: { type: 'string', default: 'all' },
    engine: { type: 'string', default: 'both' },
    minutes: { type: 'string', default: '10' },
    requests: { type: 'string', default: '200000' },
  },
});

const WALKS = 3;

/** @type {Record<string, readonly string[]>} */
const ENGINES = { sqlite: ['sqlite'], postgres: ['postgres'], both: ['sqlite', 'postgres'] };

/** Runs a part with its output as it comes; throws with its seed where it failed. @type {(soaking: Soaking, args: readonly string[], seed?: string, folder?: string) => Promise<void>} */
async function runPart({ node, env }, args, seed, folder = 'apps/bff') {
  const options = { cwd: inRoot(folder), env: { ...env, ...(seed && { DAYBOOK_TEST_SEED: seed }) } };
  await become(node, args, options);
  if (!process.exitCode) return;
  throw new Stop(seed ? `It failed. With the same seed: DAYBOOK_TEST_SEED=${seed}` : 'It failed.');
}

/** Runs a test of what is tried at random, on another seed. @type {(soaking: Soaking, file: string, env?: NodeJS.ProcessEnv) => Promise<void>} */
function tryAtRandom(soaking, file, more = {}) {
  const seed = String(randomInt(1_000_000));
  const vitest = createRequire(inRoot('apps/bff/package.json')).resolve('vitest/package.json');
  const tool = [path.join(path.dirname(vitest), 'vitest.mjs'), 'run', '--testTimeout=14400000'];
  const projects = soaking.engines.flatMap((engine) => ['--project', engine]);
  say(`${file}, seed ${seed}.`);
  return runPart({ ...soaking, env: { ...soaking.env, ...more } }, [...tool, ...projects, file], seed);
}

/** @type {(soaking: Soaking, part: string) => Promise<void>} */
const program = (soaking, part) =>
  runPart(soaking, [
    inRoot('apps/bff/src/testing/soak.ts'),
    '--part',
    part,
    '--minutes',
    soaking.minutes,
    ...soaking.engines.flatMap((engine) => ['--engine', engine]),
  ]);

/** A journey under the limit that holds where nothing else keeps the machine busy. @type {Part} */
function seen(soaking) {
  const playwright = createRequire(inRoot('e2e/package.json')).resolve('@playwright/test/package.json');
  const cli = path.join(path.dirname(playwright), 'cli.js');
  const env = { ...soaking.env, DAYBOOK_E2E_STRICT: '1', DAYBOOK_E2E_WORKERS: '1', NO_COLOR: undefined };
  return runPart(
    { ...soaking, env },
    [cli, 'test', '--reporter=line', 'everybody-sees-it'],
    undefined,
    'e2e',
  );
}

/** In this order: what loses something first. @type {Record<string, Part>} */
const PARTS = {
  crash: (soaking) => program(soaking, 'crash'),
  hostile: (soaking) => tryAtRandom(soaking, 'src/hostile.test.ts', { DAYBOOK_TEST_MANY: soaking.requests }),
  walks: async (soaking) => {
    for (let walks = 0; walks < WALKS; walks++)
      await tryAtRandom(soaking, 'src/random-operations.test.ts', { DAYBOOK_TEST_MANY: soaking.requests });
  },
  listen: (soaking) => program(soaking, 'listen'),
  seen,
};

/** @type {(soaking: Soaking, names: readonly string[]) => Promise<void>} */
async function soak(soaking, names) {
  for (const name of names) {
    const start = Date.now();
    say(`${name}: begun.`);
    await PARTS[name]?.(soaking);
    say(`${name}: held, after ${Math.round((Date.now() - start) / 1000)} s.`);
  }
}

await runMain(async () => {
  const names = values.part === 'all' ? Object.keys(PARTS) : [values.part];
  if (!names.every((name) => name in PARTS))
    throw new Stop(`There is no part ${values.part}. There are ${Object.keys(PARTS).join(', ')}.`);
  const wanted = ENGINES[values.engine];
  if (wanted === undefined)
    throw new Stop(`There is no engine ${values.engine}. There are ${Object.keys(ENGINES).join(', ')}.`);
  const node = await ensureInstalled();
  const chromium = names.includes('seen');
  await ensureBuilt(node, chromium ? undefined : 'server');
  const given = process.env.TEST_POSTGRES_URL;
  const system = await ensureSystem({
    chromium,
    shell: chromium,
    postgres: !given && wanted.includes('postgres'),
  });
  const postgres = system.postgresBin ? await startPostgres(system.postgresBin) : undefined;
  const env = {
    ...withNodeFirst(node),
    ...(system.chromium ? { CHROMIUM: system.chromium } : {}),
    ...(system.shell ? { CHROMIUM_SHELL: system.shell } : {}),
    ...(postgres ? { TEST_POSTGRES_URL: postgres.url } : {}),
  };
  const engines = given || postgres ? wanted : wanted.filter((engine) => engine === 'sqlite');
  try {
    await soak({ node, env, engines, minutes: values.minutes, requests: values.requests }, names);
  } finally {
    await postgres?.stop();
  }
});
