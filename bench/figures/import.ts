import { cookieOf } from '../data/people.ts';
import { bareImport, marksOf, rowsSince } from '../lib/bare-import.ts';
import { Client, importCsv } from '../lib/client.ts';
import { contactsCsv } from '../lib/contacts-csv.ts';
import { type Copy, envOf } from '../lib/data.ts';
import type { Figure, Reading } from '../lib/figure.ts';
import { type Running, startProgram } from '../lib/process.ts';
import { PROGRAM, type World } from '../lib/world.ts';

const ROWS = 100_000;
const LOOK_MS = 50;

interface Run {
  readonly reading: Reading;
  readonly memory: Reading;
}

const runs = new WeakMap<World, Promise<Run>>();

const bytes = (text: string) => new TextEncoder().encode(text);

/** A copy on which something small was imported already, tag, companies and all: both go on from there. */
const warmCopy = async ({ size, ...world }: World): Promise<Copy> => {
  const copy = await world.copy('ours');
  const daybook = await startProgram([PROGRAM], envOf(copy));
  const client = new Client(daybook.origin, cookieOf(size.users + 1));
  await importCsv(client, bytes(contactsCsv(500).replaceAll('@import', '@warm')), 'contacts.csv');
  await daybook.stop();
  return copy;
};

/** The most memory of its own that the program has while something goes on. */
const mostMemory = async <T>(
  program: Running,
  work: () => Promise<T>,
): Promise<{ most: number; result: T }> => {
  let most = program.memory().own;
  const looking = setInterval(() => {
    most = Math.max(most, program.memory().own);
  }, LOOK_MS);
  const result = await work();
  clearInterval(looking);
  return { most, result };
};

/** One import on a copy of the data, and the bare one of the same rows on another. */
const run = async (world: World): Promise<Run> => {
  const { size } = world;
  const csv = contactsCsv(Math.max(1000, Math.round(ROWS * size.scale)));
  const ours = await warmCopy(world);
  const theirs = await world.copy('bare', ours);
  const marks = await marksOf(ours.location);
  const daybook = await startProgram([PROGRAM], envOf(ours));
  const client = new Client(daybook.origin, cookieOf(size.users + 1));
  await client.call('GET', '/activities/today');
  const idle = daybook.memory().own;
  const { most, result } = await mostMemory(daybook, () => importCsv(client, bytes(csv), 'contacts.csv'));
  await daybook.stop();
  const bare = await bareImport(theirs.location, csv, await rowsSince(ours.location, marks));
  await Promise.all([ours.remove(), theirs.remove()]);
  const notes = { rows: csv.split('\n').length - 2, created: result.counts['created'] ?? 0 };
  return {
    reading: { value: result.ms / 1000, yardstick: bare / 1000, unit: 's', notes },
    memory: { value: most - idle, yardstick: null, unit: 'MB', notes: { idle: Math.round(idle) } },
  };
};

const once = (world: World): Promise<Run> => {
  const known = runs.get(world) ?? run(world);
  runs.set(world, known);
  return known;
};

/** From the upload of a file to its last row, duplicates looked for, against parsing it and writing the same rows. */
export const importFigure: Figure = {
  name: 'import',
  budget: 3,
  measure: async (world) => (await once(world)).reading,
};

/** Memory of its own that an import takes over what the idle program has. */
export const importMemory: Figure = {
  name: 'import-memory',
  budget: 80,
  measure: async (world) => (await once(world)).memory,
};
