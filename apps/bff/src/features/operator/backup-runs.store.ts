import type { BackupRun } from '@daybook/shared/operator/server-state';
import type { Selectable } from 'kysely';
import type { BackupRunTable } from '../../platform/db/notice-tables.ts';
import type { Db, Reader } from '../../platform/db/open.ts';

/** Earlier ones say nothing that the later do not. */
const KEPT = 100;

type Row = Selectable<BackupRunTable>;

/** Notes how a backup went. The same one is noted once, however often it is told. */
export const insertBackupRun = async (
  { write }: Db,
  { startedAt, finishedAt, bytes, ok }: BackupRun,
): Promise<void> => {
  const known = await write
    .selectFrom('backup_run')
    .select('key')
    .where('started_at', '=', startedAt)
    .where('finished_at', '=', finishedAt)
    .executeTakeFirst();
  if (known !== undefined) return;
  const { key } = await write
    .insertInto('backup_run')
    .values({ started_at: startedAt, finished_at: finishedAt, bytes, ok: ok ? 1 : 0 })
    .returning('key')
    .executeTakeFirstOrThrow();
  // The last whole one stays, however many have failed since.
  const whole = await findLastBackup(write, 'whole');
  await write
    .deleteFrom('backup_run')
    .where('key', '<=', key - KEPT)
    .where('key', '<>', whole?.key ?? 0)
    .execute();
};

export const findLastBackup = (db: Reader, of: 'all' | 'whole'): Promise<Row | undefined> =>
  db
    .selectFrom('backup_run')
    .selectAll()
    .$if(of === 'whole', (runs) => runs.where('ok', '=', 1))
    .orderBy('key', 'desc')
    .limit(1)
    .executeTakeFirst();
