import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { migrate } from '../../apps/bff/src/platform/db/migrate.ts';
import { openDb } from '../../apps/bff/src/platform/db/open.ts';
import { addActivities } from '../data/activities.ts';
import { createChance } from '../data/chance.ts';
import { addPeople } from '../data/people.ts';
import { addRecords, layoutOf } from '../data/records.ts';
import type { Sink } from '../data/sink.ts';
import { type Size, sizeOf } from '../data/size.ts';
import { addSmallTimeline, addUpdates, Timeline } from '../data/timeline.ts';
import { SqliteSink } from './sqlite-sink.ts';

const SEED = 4_242;
const FOLDER = join(import.meta.dirname, '../../.bench');
const RECIPE = join(import.meta.dirname, '../data');
const MIGRATIONS = join(import.meta.dirname, '../../apps/bff/migrations');

/** What the data depends on: another schema or another recipe makes other data. */
const recipe = (): string => {
  const hash = createHash('sha256');
  for (const folder of [MIGRATIONS, RECIPE])
    for (const name of readdirSync(folder)
      .filter((file) => file.endsWith('.ts'))
      .toSorted())
      hash.update(readFileSync(join(folder, name)));
  return hash.digest('hex').slice(0, 8);
};

/** Puts all of the data into a sink; the same for the same size. */
export const fill = async (sink: Sink, size: Size, say: (what: string) => void): Promise<void> => {
  const chance = createChance(SEED);
  const lastAt = new Float64Array(layoutOf(size).lastOpportunity + 1);
  const timeline = new Timeline(sink, size, lastAt);
  addPeople(sink, size);
  say('adding activities');
  await addActivities(sink, size, chance, (told) => timeline.tell(told));
  addSmallTimeline(timeline, size);
  say('adding history');
  await addUpdates(timeline, sink, size, chance);
  say('adding records');
  await addRecords(sink, size, chance, lastAt);
};

/** The folder of a data folder with the large data, which is built once and kept until schema or recipe change. */
export const largeData = async (scale: number, say: (what: string) => void): Promise<string> => {
  const folder = join(FOLDER, `sqlite-${scale}-${recipe()}`);
  if (existsSync(folder)) return folder;
  // What an earlier recipe or a broken run left takes gigabytes.
  const stale = existsSync(FOLDER)
    ? readdirSync(FOLDER).filter((name) => name.startsWith(`sqlite-${scale}-`))
    : [];
  for (const name of stale) rmSync(join(FOLDER, name), { recursive: true, force: true });
  const building = `${folder}.building`;
  mkdirSync(building, { recursive: true });
  const path = join(building, 'daybook.db');
  const db = openDb({ engine: 'sqlite', path });
  await migrate(db);
  await db.close();
  const sink = new SqliteSink(path);
  await fill(sink, sizeOf(scale), say);
  sink.finish(say);
  renameSync(building, folder);
  return folder;
};
