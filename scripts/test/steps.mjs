import { createRequire } from 'node:module';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { ensureBuilt } from '../lib/build.mjs';
import { firstLoad, tooHeavy } from '../lib/first-load.mjs';
import { inRoot, ROOT } from '../lib/paths.mjs';
import { startsInNoOrder } from '../lib/round.mjs';
import { run } from '../lib/run.mjs';
import { Stop } from '../lib/say.mjs';
import { tallyPlaywright, tallyVitest } from './tally.mjs';

/**
 * @typedef {object} World what a step runs in
 * @property {string} node
 * @property {NodeJS.ProcessEnv} env
 * @property {string} reports folder for machine-readable results
 * @property {readonly string[]} extra arguments from the command line, for a step run alone
 * @property {boolean} alone whether it has the machine to itself
 * @property {(line: string) => void} tell where results are printed
 *
 * @typedef {{ ok: boolean, output: string, passed: number, failed: number }} Outcome
 *
 * @typedef {object} Step
 * @property {string} name
 * @property {readonly string[]} groups names under which it is run together with others
 * @property {number} cores how many it keeps busy
 * @property {readonly string[]} [after] steps that must have passed
 * @property {readonly ('chromium' | 'postgres')[]} [uses]
 * @property {(world: World) => Promise<Outcome>} run
 */

const LIMIT_MS = 20 * 60_000;

/** As many as the machine has, though tests that start browsers gain little beyond four. */
const MANY = Math.min(Math.max(availableParallelism(), 2), 4);

/** @type {(command: readonly string[], world: World, cwd?: string, env?: Record<string, string | undefined>) => Promise<{ ok: boolean, output: string }>} */
async function runTool([program = '', ...args], world, cwd = ROOT, env = {}) {
  const limits = { cwd, env: { ...world.env, ...env }, limitMs: LIMIT_MS };
  const { code, output, timedOut } = await run(program, [...args, ...world.extra], limits);
  return {
    ok: code === 0,
    output: timedOut ? `${output}\nStopped after ${LIMIT_MS / 60_000} minutes.` : output,
  };
}

/** A check is one line of the tally. @type {(name: string, command: readonly string[]) => Step} */
const check = (name, command) => ({
  name,
  groups: ['check'],
  cores: 1,
  run: async (world) => {
    const { ok, output } = await runTool(command, world);
    return { ok, output, passed: Number(ok), failed: Number(!ok) };
  },
});

/** @type {(folder: string, name: string, program: string) => string} */
const programOf = (folder, name, program) =>
  path.join(
    path.dirname(createRequire(inRoot(folder, 'package.json')).resolve(`${name}/package.json`)),
    program,
  );

/** @type {(name: string, folder: string, options?: { groups?: string[], project?: string, uses?: 'postgres'[], built?: boolean, beside?: number }) => Step} `beside`: how many workers where other steps run */
const unit = (name, folder, { groups = [], project, uses = [], built = false, beside = MANY / 2 } = {}) => ({
  name,
  groups: ['unit', ...groups],
  cores: 1,
  after: built ? ['build'] : [],
  uses,
  run: async (world) => {
    if (built) await ensureBuilt(world.node, 'server');
    const file = path.join(world.reports, `${name}.json`);
    const workers = world.alone ? MANY : Math.floor(beside);
    const options = [`--maxWorkers=${workers}`, ...(project ? ['--project', project] : [])];
    const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
    const tool = [world.node, programOf(folder, 'vitest', 'vitest.mjs'), 'run', ...reporters, ...options];
    const { ok, output } = await runTool(tool, world, inRoot(folder));
    return { ok, output, ...tallyVitest(file, ok) };
  },
});

/** @type {Step} */
const build = {
  name: 'build',
  groups: ['e2e'],
  cores: 1,
  run: async ({ node }) => {
    try {
      await ensureBuilt(node);
      return { ok: true, output: '', passed: 1, failed: 0 };
    } catch (error) {
      if (!(error instanceof Stop)) throw error;
      return { ok: false, output: error.message, passed: 0, failed: 1 };
    }
  },
};

/**
 * What is fetched before a day can begin must not creep up, import by import; and what is fetched must find what it
 * needs.
 * @type {Step}
 */
const firstLoadStep = {
  name: 'first-load',
  groups: ['e2e'],
  cores: 1,
  after: ['build'],
  run: async ({ node }) => {
    await ensureBuilt(node);
    const dist = inRoot('apps/web/dist');
    const checks = [tooHeavy(firstLoad(dist)), startsInNoOrder(dist)];
    const wrong = checks.filter((each) => each !== undefined);
    return {
      ok: wrong.length === 0,
      output: wrong.join('\n'),
      passed: checks.length - wrong.length,
      failed: wrong.length,
    };
  },
};

/** @type {Step} */
const journeys = {
  name: 'journeys',
  groups: ['e2e'],
  cores: MANY,
  after: ['build'],
  uses: ['chromium', 'postgres'],
  run: async (world) => {
    // Run alone, they would drive whatever was built last.
    await ensureBuilt(world.node);
    const file = path.join(world.reports, 'journeys.json');
    const tool = [world.node, programOf('e2e', '@playwright/test', 'cli.js'), 'test', '--reporter=line,json'];
    // Playwright forces its own choice of colours on its workers, and Node complains where both are set.
    const env = { PLAYWRIGHT_JSON_OUTPUT_FILE: file, DAYBOOK_E2E_WORKERS: String(MANY), NO_COLOR: undefined };
    const { ok, output } = await runTool(tool, world, inRoot('e2e'), env);
    return { ok, output, ...tallyPlaywright(file, ok) };
  },
};

/** In the order in which they are begun: quick answers first, then what takes long. @type {readonly Step[]} */
export const STEPS = [
  check('format', ['biome', 'ci', '--colors=off', '.']),
  check('lint', ['oxlint', '--type-aware', '--deny-warnings']),
  check('types', ['tsc', '-b']),
  check('boundaries', ['node', 'scripts/boundaries/check.mjs']),
  check('unused', ['knip', '--no-progress']),
  unit('house', 'scripts', { groups: ['check'] }),
  build,
  firstLoadStep,
  // It takes longest, half of it waiting for its server: no core is idle while it ends.
  unit('bff-postgres', 'apps/bff', { project: 'postgres', uses: ['postgres'], built: true, beside: MANY }),
  unit('bff', 'apps/bff', { project: 'sqlite', built: true }),
  unit('web', 'apps/web'),
  unit('shared', 'packages/shared'),
  journeys,
];
