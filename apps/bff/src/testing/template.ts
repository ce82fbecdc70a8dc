import type { TestProject } from 'vitest/node';
import { migrate } from '../platform/db/migrate.ts';
import { type Engine, type Location, openDb } from '../platform/db/open.ts';
import { makeLocation } from './location.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** A database that has been through every migration and is open nowhere. */
    template: Location;
  }
}

/** Runs before the tests on an engine: its migrations run once, and each test file begins on a copy of what they made. */
export const setup = async ({ config, provide }: TestProject): Promise<() => Promise<void>> => {
  const engine = config.env['DAYBOOK_TEST_ENGINE'] as Engine;
  const { location, remove } = await makeLocation(engine);
  const db = openDb(location);
  await migrate(db);
  await db.close();
  provide('template', location);
  return remove;
};
