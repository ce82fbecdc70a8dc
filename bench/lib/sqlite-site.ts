import { constants, existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { copyFile, mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { migrate } from '../../apps/bff/src/platform/db/migrate.ts';
import { openDb } from '../../apps/bff/src/platform/db/open.ts';
import { settle } from '../data/settle.ts';
import { sizeOf } from '../data/size.ts';
import type { Copy, Data, Site } from './data.ts';
import { fill } from './fill.ts';
import { KEPT, recipe } from './kept.ts';
import { SqliteSink } from './sqlite-sink.ts';

const FILE = 'daybook.db';

const dataIn = (folder: string): Data => ({
  folder,
  location: { engine: 'sqlite', path: join(folder, FILE) },
});

/** Copies the data; at once where the file system can share its blocks. */
const copy = async (of: Data, name: string): Promise<Copy> => {
  const folder = `${of.folder}-${name}`;
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  await copyFile(join(of.folder, FILE), join(folder, FILE), constants.COPYFILE_FICLONE);
  return { ...dataIn(folder), remove: () => rm(folder, { recursive: true, force: true }) };
};

const build = async (folder: string, scale: number, say: (what: string) => void): Promise<void> => {
  const building = `${folder}.building`;
  mkdirSync(building, { recursive: true });
  const path = join(building, FILE);
  const db = openDb({ engine: 'sqlite', path });
  await migrate(db);
  await db.close();
  const sink = new SqliteSink(path);
  await fill(sink, sizeOf(scale), say);
  sink.finish(say);
  say('settling');
  await settle(dataIn(building));
  renameSync(building, folder);
};

/** The large data in a file, which is built once and kept until schema or recipe change. */
export const sqliteSite = async (scale: number, say: (what: string) => void): Promise<Site> => {
  const folder = join(KEPT, `sqlite-${scale}-${recipe()}`);
  if (!existsSync(folder)) {
    // What an earlier recipe or a broken run left takes gigabytes.
    const stale = existsSync(KEPT)
      ? readdirSync(KEPT).filter((name) => name.startsWith(`sqlite-${scale}-`))
      : [];
    for (const name of stale) rmSync(join(KEPT, name), { recursive: true, force: true });
    await build(folder, scale, say);
  }
  return { engine: 'sqlite', data: dataIn(folder), copy, cpuMs: () => 0, close: async () => undefined };
};
