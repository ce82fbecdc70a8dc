import { sql } from 'kysely';
import { type Migration, Migrator } from 'kysely/migration';
import { foundation } from '../../../migrations/0001-foundation.ts';
import { searchMigration } from '../../../migrations/0002-search.ts';
import { importedThings } from '../../../migrations/0003-imported-things.ts';
import { programs } from '../../../migrations/0004-programs.ts';
import { noticesAndErasing } from '../../../migrations/0005-notices-and-erasing.ts';
import { messages } from '../../../migrations/0006-messages.ts';
import { activityForms } from '../../../migrations/0007-activity-forms.ts';
import { views } from '../../../migrations/0008-views.ts';
import { customFields } from '../../../migrations/0009-custom-fields.ts';
import { calendar } from '../../../migrations/0010-calendar.ts';
import { pipeline } from '../../../migrations/0011-pipeline.ts';
import { recordTypes } from '../../../migrations/0011-record-types.ts';
import { forms } from '../../../migrations/0012-forms.ts';
import { readingTimelines } from '../../../migrations/0013-reading-timelines.ts';
import { merging } from '../../../migrations/0014-merging.ts';
import { recordFiles } from '../../../migrations/0015-record-files.ts';
import { trash } from '../../../migrations/0016-trash.ts';
import { working } from '../../../migrations/0017-working.ts';
import { interactionForm } from '../../../migrations/0018-interaction-form.ts';
import { activityFields } from '../../../migrations/0019-activity-fields.ts';
import { filesOfAccounts } from '../../../migrations/0021-files-of-accounts.ts';
import { leftByUndo } from '../../../migrations/0022-left-by-undo.ts';
import { unreadOfImports } from '../../../migrations/0023-unread-of-imports.ts';
import { tagged } from '../../../migrations/0024-tagged.ts';
import { beginningsOfNumbers } from '../../../migrations/0025-beginnings-of-numbers.ts';
import { waitingDeliveries } from '../../../migrations/0026-waiting-deliveries.ts';
import type { Db, Engine } from './open.ts';

/** The data was written by a newer version, whose tables this one does not know. */
export class NewerSchemaError extends Error {}

/** Every migration in order. One that has been released is frozen; a change is a new one. */
const migrations = (engine: Engine): Record<string, Migration> => ({
  '0001-foundation': foundation(engine),
  '0002-search': searchMigration(engine),
  '0003-imported-things': importedThings(engine),
  '0004-programs': programs(engine),
  '0005-notices-and-erasing': noticesAndErasing(engine),
  '0006-messages': messages(engine),
  '0007-activity-forms': activityForms(engine),
  '0008-views': views(engine),
  '0009-custom-fields': customFields(engine),
  '0010-calendar': calendar(engine),
  '0011-pipeline': pipeline(engine),
  '0012-forms': forms(engine),
  '0011-record-types': recordTypes(engine),
  '0013-reading-timelines': readingTimelines(engine),
  '0015-record-files': recordFiles(engine),
  '0014-merging': merging(engine),
  '0016-trash': trash(),
  '0017-working': working(engine),
  '0018-interaction-form': interactionForm(engine),
  '0019-activity-fields': activityFields(engine),
  '0021-files-of-accounts': filesOfAccounts(engine),
  '0022-left-by-undo': leftByUndo(),
  '0023-unread-of-imports': unreadOfImports(),
  '0024-tagged': tagged(engine),
  '0025-beginnings-of-numbers': beginningsOfNumbers,
  '0026-waiting-deliveries': waitingDeliveries,
});

/** The names of the migrations a database has been through; none where it is empty. */
export const findMigrations = async ({ read }: Pick<Db, 'read'>): Promise<string[]> => {
  try {
    const { rows } = await sql<{ name: string }>`select name from kysely_migration order by name`.execute(
      read,
    );
    return rows.map(({ name }) => name);
  } catch (error) {
    if (isMissingTable(error)) return [];
    throw error;
  }
};

const isMissingTable = (error: unknown): boolean =>
  error instanceof Error &&
  (('code' in error && error.code === '42P01') || error.message === 'no such table: kysely_migration');

/** Throws `NewerSchemaError` where there is one among these that this version does not know. */
export const refuseNewer = (engine: Engine, done: readonly string[]): void => {
  const known = Object.keys(migrations(engine));
  if (done.some((name) => !known.includes(name))) throw new NewerSchemaError();
};

/**
 * Brings the schema up to date, or up to the migration named, in one transaction with its bookkeeping. Several processes
 * may start at once: the others wait. A database from a newer Daybook is refused.
 */
export const migrate = async (db: Db, upTo?: string): Promise<void> => {
  const done = await findMigrations(db);
  refuseNewer(db.engine, done);
  const all = migrations(db.engine);
  if (done.length === Object.keys(all).length) return;
  const migrator = new Migrator({
    db: db.write,
    provider: { getMigrations: async () => all },
    // One with a lower number may have come in after one with a higher had been run.
    allowUnorderedMigrations: true,
  });
  const { error } = await (upTo === undefined ? migrator.migrateToLatest() : migrator.migrateTo(upTo));
  if (error instanceof Error) throw error;
  if (error !== undefined) throw new Error('The schema could not be brought up to date.');
};
