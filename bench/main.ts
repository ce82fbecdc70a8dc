import { parseArgs } from 'node:util';
import { sizeOf } from './data/size.ts';
import { FIGURES } from './figures.ts';
import { judge, lineOf, type Result } from './lib/figure.ts';
import { largeData } from './lib/large-data.ts';
import { createWorld } from './lib/world.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    /** Part of the large data, from 0 to 1. */
    scale: { type: 'string', default: '1' },
    rounds: { type: 'string', default: '7' },
  },
});

const [scale, rounds] = [Number(values.scale), Number(values.rounds)];
const unknown = positionals.filter((name) => !FIGURES.some((figure) => figure.name === name));
const wrong = [
  ...(scale > 0 && scale <= 1
    ? []
    : [`--scale ${values.scale} does not work: give a number over 0, up to 1.`]),
  ...(Number.isInteger(rounds) && rounds > 0
    ? []
    : [`--rounds ${values.rounds} does not work: give a whole number.`]),
  ...(unknown.length === 0
    ? []
    : [
        `There is no figure ${unknown.join(', ')}. There are: ${FIGURES.map(({ name }) => name).join(', ')}.`,
      ]),
];

const run = async (): Promise<void> => {
  const say = (what: string) => console.error(`data: ${what}`);
  const world = createWorld(await largeData(scale, say), sizeOf(scale), rounds);
  const results: Result[] = [];
  const chosen = FIGURES.filter(({ name }) => positionals.length === 0 || positionals.includes(name));
  for (const figure of chosen) {
    const reading = await figure
      .measure(world)
      .catch((error: unknown) => (error instanceof Error ? error.message : 'It failed.'));
    const result = judge(figure, reading);
    results.push(result);
    console.log(lineOf(result));
  }
  await world.rest();
  console.log(JSON.stringify({ scale, rounds, node: process.versions.node, results }, null, 2));
};

if (wrong.length > 0) console.error(wrong.join('\n'));
else await run();
// A benchmark is not a test: whatever the figures are, it has done what it was asked for.
process.exit(0);
