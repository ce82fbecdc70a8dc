/**
 * `npm run soak -- --minutes 30`: on both engines, two hundred thousand hostile requests and random walks on other
 * seeds; then servers are killed under 500 writers, twenty times at least, and thousands listen, for as long as one
 * likes.
 */
import { randomInt } from 'node:crypto';
import { createRequire } from 'node:module';
import path from 'node:path';
import { ensureBuilt } from './lib/build.mjs';
import { ensureInstalled } from './lib/install.mjs';
import { withNodeFirst } from './lib/node.mjs';
import { inRoot } from './lib/paths.mjs';
import { become, run } from './lib/run.mjs';
import { runMain, Stop, say } from './lib/say.mjs';
import { startPostgres } from './test/postgres.mjs';
import { ensureSystem } from './test/system.mjs';

const HOSTILE = 'src/hostile.test.ts';
const WALK = 'src/random-operations.test.ts';
const WALKS = 3;

/** Runs what is tried at random with another seed, and much more of it. @type {(node: string, env: NodeJS.ProcessEnv, file: string) => Promise<void>} */
async function tryAtRandom(node, env, file) {
  const seed = String(randomInt(1_000_000));
  const more = { DAYBOOK_TEST_SEED: seed, DAYBOOK_TEST_MANY: '200000' };
  const vitest = createRequire(inRoot('apps/bff/package.json')).resolve('vitest/package.json');
  const tool = [path.join(path.dirname(vitest), 'vitest.mjs'), 'run', '--testTimeout=7200000'];
  const projects = env.TEST_POSTGRES_URL ? [] : ['--project', 'sqlite'];
  say(`${file}, seed ${seed}.`);
  const options = { cwd: inRoot('apps/bff'), env: { ...env, ...more } };
  const { code, output } = await run(node, [...tool, ...projects, file], options);
  if (code !== 0) throw new Stop(`${output}\nWith the seed ${seed}: DAYBOOK_TEST_SEED=${seed}`);
}

/** @type {(node: string, env: NodeJS.ProcessEnv) => Promise<void>} */
async function tryAllAtRandom(node, env) {
  await tryAtRandom(node, env, HOSTILE);
  say('All answered.');
  for (let walks = 0; walks < WALKS; walks++) await tryAtRandom(node, env, WALK);
  say('All undone.');
}

await runMain(async () => {
  const node = await ensureInstalled();
  await ensureBuilt(node, 'server');
  const given = process.env.TEST_POSTGRES_URL;
  const system = await ensureSystem({ chromium: false, postgres: !given });
  const postgres = system.postgresBin ? await startPostgres(system.postgresBin) : undefined;
  const env = { ...withNodeFirst(node), ...(postgres ? { TEST_POSTGRES_URL: postgres.url } : {}) };
  try {
    await tryAllAtRandom(node, env);
    await become(node, [inRoot('apps/bff/src/testing/soak.ts'), ...process.argv.slice(2)], { env });
  } finally {
    await postgres?.stop();
  }
});
