import { cookieOf } from '../data/people.ts';
import { bareImport, marksOf, rowsSince } from '../lib/bare-import.ts';
import { Client, importCsv } from '../lib/client.ts';
import { contactsCsv } from '../lib/contacts-csv.ts';
import { copyOf } from '../lib/copy.ts';
import type { Figure, Reading } from '../lib/figure.ts';
import { startProgram } from '../lib/process.ts';
import { envOf, PROGRAM, type World } from '../lib/world.ts';

const ROWS = 100_000;
const LOOK_MS = 50;

interface Run {
  readonly reading: Reading;
  readonly memory: Reading;
}

const runs = new WeakMap<World, Promise<Run>>();

/** One import on a copy of the data, and the bare one of the same rows on another. */
const run = async ({ folder, size }: World): Promise<Run> => {
  const csv = contactsCsv(Math.max(1000, Math.round(ROWS * size.scale)));
  const [ours, theirs] = [await copyOf(folder, 'ours'), await copyOf(folder, 'bare')];
  const marks = marksOf(ours.path);
  const daybook = await startProgram([PROGRAM], envOf(ours.folder));
  const client = new Client(daybook.origin, cookieOf(size.users + 1));
  // Something small first, so that idle is the memory of a program that has worked.
  await importCsv(
    client,
    new TextEncoder().encode(contactsCsv(500).replaceAll('@import', '@warm')),
    'warm.csv',
  );
  const between = marksOf(ours.path);
  const idle = daybook.memory().own;
  let most = idle;
  const looking = setInterval(() => {
    most = Math.max(most, daybook.memory().own);
  }, LOOK_MS);
  const { ms, counts } = await importCsv(client, new TextEncoder().encode(csv), 'contacts.csv');
  clearInterval(looking);
  await daybook.stop();

  const bare = bareImport(theirs.path, csv, rowsSince(ours.path, between));
  await Promise.all([ours.remove(), theirs.remove()]);
  const notes = {
    rows: csv.split('\n').length - 2,
    created: counts['created'] ?? 0,
    warmedUpWith: between.record - marks.record,
  };
  return {
    reading: { value: ms / 1000, yardstick: bare / 1000, unit: 's', notes },
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
