import { availableParallelism } from 'node:os';

/** @typedef {import('./steps.mjs').Step} Step */
/** @typedef {import('./steps.mjs').World} World */
/** @typedef {import('./steps.mjs').Outcome} Outcome */

/** @type {(step: Step, outcome: Outcome, ms: number) => string} */
function summary(step, { ok, output, passed, failed }, ms) {
  const good = ok && failed === 0;
  const figures = `${step.name.padEnd(14)} ${passed} passed, ${failed} failed, ${(ms / 1000).toFixed(1)} s`;
  return good ? `  ok    ${figures}` : `\n  FAIL  ${figures}\n\n${output.trim()}\n`;
}

/** @type {(error: unknown) => Outcome} */
const crashed = (error) => ({
  ok: false,
  output: error instanceof Error ? (error.stack ?? error.message) : String(error),
  passed: 0,
  failed: 1,
});

/** @type {(step: Step) => Outcome} */
const notRun = ({ after = [] }) => ({
  ok: false,
  output: `Not run: it needs ${after.join(', ')}, which failed.`,
  passed: 0,
  failed: 1,
});

/** @type {(step: Step, world: World, blocked: boolean) => Promise<Outcome>} */
async function runStep(step, world, blocked) {
  const begun = performance.now();
  const outcome = await (blocked ? notRun(step) : step.run(world).catch(crashed));
  world.tell(summary(step, outcome, performance.now() - begun));
  return outcome;
}

/**
 * Runs steps side by side, as many as the cores allow, each after those it needs.
 * A step whose need failed is not run, and counts as failed.
 * @param {readonly Step[]} steps
 * @param {World} world
 * @returns {Promise<Outcome[]>}
 */
export async function runSteps(steps, world) {
  const cores = Math.max(availableParallelism(), 2);
  const waiting = [...steps];
  /** @type {Map<string, Promise<void>>} */
  const running = new Map();
  /** @type {Map<string, Outcome>} */
  const done = new Map();
  let busy = 0;

  /** @type {(step: Step) => 'ready' | 'blocked' | 'early'} */
  const stateOf = (step) => {
    const needs = (step.after ?? []).filter((name) => steps.some((each) => each.name === name));
    if (needs.some((name) => done.get(name)?.ok === false)) return 'blocked';
    return needs.every((name) => done.has(name)) ? 'ready' : 'early';
  };
  const fits = (/** @type {Step} */ step) => busy === 0 || busy + Math.min(step.cores, cores) <= cores;
  /** @type {(step: Step) => Promise<void>} */
  const begin = async (step) => {
    const share = Math.min(step.cores, cores);
    busy += share;
    done.set(step.name, await runStep(step, world, stateOf(step) === 'blocked'));
    busy -= share;
    running.delete(step.name);
  };

  while (waiting.length > 0 || running.size > 0) {
    const next = waiting.findIndex((step) => stateOf(step) !== 'early' && fits(step));
    const [step] = next < 0 ? [] : waiting.splice(next, 1);
    if (step) running.set(step.name, begin(step));
    else await Promise.race(running.values());
  }
  return [...done.values()];
}
