import { parseArgs } from 'node:util';
import type { Engine } from '../apps/bff/src/platform/db/open.ts';
import { sizeOf } from './data/size.ts';
import { FIGURES, isBeside } from './figures.ts';
import { type Figure, judge, lineOf, type Result } from './lib/figure.ts';
import { postgresSite } from './lib/postgres-site.ts';
import { sqliteSite } from './lib/sqlite-site.ts';
import { createWorld, type World } from './lib/world.ts';

const ENGINES: Readonly<Record<string, readonly Engine[]>> = {
  sqlite: ['sqlite'],
  postgres: ['postgres'],
  both: ['sqlite', 'postgres'],
};

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    /** Part of the large data, from 0 to 1. */
    scale: { type: 'string', default: '1' },
    rounds: { type: 'string', default: '7' },
    engine: { type: 'string', default: 'both' },
  },
});

const [scale, rounds, engines] = [Number(values.scale), Number(values.rounds), ENGINES[values.engine]];
const unknown = positionals.filter((name) => !FIGURES.some((figure) => figure.name === name));
const wrong = [
  ...(scale > 0 && scale <= 1
    ? []
    : [`--scale ${values.scale} does not work: give a number over 0, up to 1.`]),
  ...(Number.isInteger(rounds) && rounds > 0
    ? []
    : [`--rounds ${values.rounds} does not work: give a whole number.`]),
  ...(engines === undefined
    ? [`--engine ${values.engine} does not work: choose one of ${Object.keys(ENGINES).join(', ')}.`]
    : []),
  ...(unknown.length === 0
    ? []
    : [
        `There is no figure ${unknown.join(', ')}. There are: ${FIGURES.map(({ name }) => name).join(', ')}.`,
      ]),
];

const sentenceOf = (error: unknown): string => (error instanceof Error ? error.message : 'It failed.');

const openSite = (engine: Engine) => {
  const say = (what: string) => console.error(`data on ${engine}: ${what}`);
  return engine === 'sqlite' ? sqliteSite(scale, say) : postgresSite(scale, say);
};

/** What is measured on an engine, or why nothing can be. */
const openWorld = async (engine: Engine): Promise<World | string> => {
  const site = await openSite(engine);
  return typeof site === 'string' ? site : createWorld(site, sizeOf(scale), rounds);
};

const measure = async (figure: Figure, engine: Engine, world: World | string): Promise<Result> => {
  const reading = typeof world === 'string' ? world : await figure.measure(world).catch(sentenceOf);
  const result = judge(figure, engine, reading);
  console.log(lineOf(result));
  return result;
};

const isMeasured = (figure: Figure, engine: Engine): boolean => engine === 'sqlite' || isBeside(figure);

const run = async (on: readonly Engine[]): Promise<void> => {
  const chosen = FIGURES.filter(({ name }) => positionals.length === 0 || positionals.includes(name));
  const worlds = new Map<Engine, World | string>();
  for (const engine of on)
    if (chosen.some((figure) => isMeasured(figure, engine)))
      worlds.set(engine, await openWorld(engine).catch(sentenceOf));
  const results: Result[] = [];
  for (const figure of chosen)
    for (const [engine, world] of worlds)
      if (isMeasured(figure, engine)) results.push(await measure(figure, engine, world));
  for (const world of worlds.values()) if (typeof world !== 'string') await world.close();
  console.log(JSON.stringify({ scale, rounds, node: process.versions.node, results }, null, 2));
};

if (engines === undefined || wrong.length > 0) console.error(wrong.join('\n'));
else await run(engines);
// A benchmark is not a test: whatever the figures are, it has done what it was asked for.
process.exit(0);
