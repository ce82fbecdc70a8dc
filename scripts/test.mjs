/**
 * `npm test`: everything that can be checked, ending with one line `N passed, N failed`.
 * `npm test -- <step or group> [arguments for its tool]` runs a part; `npm run check` the static part.
 */
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { onEnd } from './lib/ending.mjs';
import { ensureInstalled } from './lib/install.mjs';
import { withNodeFirst } from './lib/node.mjs';
import { MEMORY } from './lib/paths.mjs';
import { runMain, Stop } from './lib/say.mjs';
import { startPostgres } from './test/postgres.mjs';
import { runSteps } from './test/schedule.mjs';
import { STEPS } from './test/steps.mjs';
import { ensureSystem } from './test/system.mjs';
import { sum } from './test/tally.mjs';
import { keepInMemory } from './test/temp.mjs';

/** @type {(line: string) => void} */
const tell = (line) => {
  process.stdout.write(`${line}\n`);
};

/** @type {(name: string | undefined) => typeof STEPS} */
function choose(name) {
  if (name === undefined) return STEPS;
  const chosen = STEPS.filter((step) => step.name === name || step.groups.includes(name));
  if (chosen.length > 0) return chosen;
  const known = [...new Set(STEPS.flatMap((step) => [...step.groups, step.name]))];
  throw new Stop(`There is no test step called ${name}. There are: ${known.join(', ')}.`);
}

/** @type {(steps: typeof STEPS, extra: string[]) => Promise<import('./test/tally.mjs').Tally[]>} */
async function runAll(steps, extra) {
  const node = await ensureInstalled();
  const uses = new Set(steps.flatMap((step) => step.uses ?? []));
  const given = process.env.TEST_POSTGRES_URL;
  const system = await ensureSystem({
    chromium: uses.has('chromium'),
    shell: uses.has('chromium'),
    postgres: uses.has('postgres') && !given,
  });

  keepInMemory();
  const reports = mkdtempSync(path.join(tmpdir(), 'daybook-reports-'));
  onEnd(() => rmSync(reports, { recursive: true, force: true }));
  const postgres = system.postgresBin ? await startPostgres(system.postgresBin) : undefined;
  const env = {
    ...withNodeFirst(node),
    ...(process.stdout.isTTY ? {} : { NO_COLOR: '1' }),
    ...(system.chromium ? { CHROMIUM: system.chromium } : {}),
    ...(system.shell ? { CHROMIUM_SHELL: system.shell } : {}),
    ...(postgres ? { TEST_POSTGRES_URL: postgres.url } : {}),
  };
  try {
    return await runSteps(steps, { node, env, reports, extra, alone: steps.length === 1, tell });
  } finally {
    // For `npm run checklist`. Copied, because tests may run twice at a time.
    cpSync(reports, path.join(MEMORY, 'reports'), { recursive: true });
    await postgres?.stop();
  }
}

await runMain(async () => {
  const [name, ...extra] = process.argv.slice(2);
  const steps = choose(name);
  if (extra.length > 0 && steps.length > 1)
    throw new Stop(
      `Arguments can be given to a single step; ${name} is ${steps.map((each) => each.name).join(', ')}.`,
    );
  const { passed, failed } = sum(await runAll(steps, extra));
  if (failed > 0) process.exitCode = 1;
  tell(`\n${passed} passed, ${failed} failed`);
});
