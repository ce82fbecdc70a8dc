import { type Migration, Migrator } from 'kysely/migration';
import { foundation } from '../../../migrations/0001-foundation.ts';
import type { Db, Engine } from './open.ts';

/** Every migration in order. One that has been released is frozen; a change is a new one. */
const migrations = (engine: Engine): Record<string, Migration> => ({
  '0001-foundation': foundation(engine),
});

/**
 * Brings the schema up to date in one transaction with its bookkeeping. Several processes may start at once: the
 * others wait. A database from a newer Daybook is refused.
 */
export const migrate = async (db: Db): Promise<void> => {
  const migrator = new Migrator({
    db: db.write,
    provider: { getMigrations: async () => migrations(db.engine) },
  });
  const { error } = await migrator.migrateToLatest();
  if (error !== undefined)
    throw error instanceof Error ? error : new Error('The schema could not be brought up to date.');
};
