import type { ImportCounts, ImportFindings, ImportSettings } from '@daybook/shared/imports/import';
import type { Kysely } from 'kysely';
import type { Reader } from '../../platform/db/open.ts';
import type { Database } from '../../platform/db/schema.ts';
import type { Operation } from '../../platform/operation/operation.ts';
import { type Run, type RunInspection, type RunState, toRun } from './run.store.ts';

export interface NewRun {
  readonly id: string;
  readonly fileKey: number;
  readonly fileName: string;
  readonly size: number;
  readonly inspection: RunInspection;
  readonly settings: ImportSettings;
  readonly counts: ImportCounts;
}

/** Imports are told of themselves, not of the workspace, so they are outside the journal: undo leaves the list of them. */
export const insertRun = async (op: Operation, run: NewRun): Promise<number> => {
  op.touch('imports', run.id);
  const { key } = await op.db
    .insertInto('import_run')
    .values({
      id: run.id,
      file_key: run.fileKey,
      file_name: run.fileName,
      size: run.size,
      source: run.settings.mapping.source,
      state: 'mapping',
      inspection: JSON.stringify(run.inspection),
      settings: JSON.stringify(run.settings),
      counts: JSON.stringify(run.counts),
      creator_key: op.actor.user?.key ?? 0,
      created_at: op.now,
    })
    .returning('key')
    .executeTakeFirstOrThrow();
  return key;
};

interface RunPatch {
  readonly state?: RunState;
  readonly settings?: ImportSettings;
  readonly findings?: ImportFindings | null;
  readonly revision?: number;
  readonly counts?: ImportCounts;
  readonly failure?: string;
  readonly operationKey?: number;
  readonly finishedAt?: number;
  readonly inspection?: RunInspection;
}

const columnsOf = ({
  settings,
  findings,
  counts,
  operationKey,
  finishedAt,
  inspection,
  ...same
}: RunPatch) => ({
  ...same,
  ...(inspection && { inspection: JSON.stringify(inspection) }),
  ...(settings && { settings: JSON.stringify(settings), source: settings.mapping.source }),
  ...(findings !== undefined && { findings: findings && JSON.stringify(findings) }),
  ...(counts && { counts: JSON.stringify(counts) }),
  ...(operationKey !== undefined && { operation_key: operationKey }),
  ...(finishedAt !== undefined && { finished_at: finishedAt }),
});

export const patchRun = async (
  op: Operation,
  { key, id }: Pick<Run, 'key' | 'id'>,
  patch: RunPatch,
): Promise<void> => {
  op.touch('imports', id);
  await op.db.updateTable('import_run').set(columnsOf(patch)).where('key', '=', key).execute();
};

const one = async (
  db: Reader,
  column: 'key' | 'id' | 'operation_key',
  value: string | number,
): Promise<Run | undefined> => {
  const row = await db.selectFrom('import_run').selectAll().where(column, '=', value).executeTakeFirst();
  return row && toRun(row);
};

export const findRunById = (db: Reader, id: string): Promise<Run | undefined> => one(db, 'id', id);

export const findRunByKey = (db: Reader, key: number): Promise<Run | undefined> => one(db, 'key', key);

/** How far an import is, without what does not change from one of its steps to the next. */
export const findProgress = async (
  db: Reader,
  key: number,
): Promise<Pick<Run, 'state' | 'counts'> | undefined> => {
  const row = await db
    .selectFrom('import_run')
    .select(['state', 'counts'])
    .where('key', '=', key)
    .executeTakeFirst();
  return row && { state: row.state as RunState, counts: JSON.parse(row.counts) as ImportCounts };
};

export const findRunOfOperation = (db: Reader, operationKey: number): Promise<Run | undefined> =>
  one(db, 'operation_key', operationKey);

/** Imports, last first: one user's, or everybody's. */
export const listRuns = async (
  db: Reader,
  { creatorKey, before, limit }: { creatorKey: number | null; before: number | undefined; limit: number },
): Promise<Run[]> => {
  let query = db.selectFrom('import_run').selectAll();
  if (creatorKey !== null) query = query.where('creator_key', '=', creatorKey);
  if (before !== undefined) query = query.where('key', '<', before);
  return (await query.orderBy('key', 'desc').limit(limit).execute()).map(toRun);
};

/** Imports whose file is still kept and that are not being written; those begun since an operation wait for it. */
export const findWithFiles = async (db: Reader, operationKey: number): Promise<Run[]> => {
  const rows = await db
    .selectFrom('import_run')
    .selectAll()
    .where('file_key', 'is not', null)
    .where(({ or, eb }) =>
      or([
        eb('state', '=', 'mapping'),
        eb('finished_at', 'is not', null),
        eb('operation_key', '>', operationKey),
      ]),
    )
    .execute();
  return rows.map(toRun);
};

/** Whether rows of a file are being written, or are to be, whose import was begun before this operation. */
export const isImporting = async (db: Reader, operationKey: number): Promise<boolean> => {
  const row = await db
    .selectFrom('import_run')
    .select('key')
    .where('state', 'in', ['started', 'stopping'])
    .where('finished_at', 'is', null)
    .where('operation_key', '<', operationKey)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
};

/** How an import's operation stands: an undo of it that is under way counts as well. */
export const findStanding = async (db: Reader, operationKey: number) => {
  const operation = await db
    .selectFrom('operation')
    .select(['id', 'state', 'done', 'total'])
    .where('key', '=', operationKey)
    .executeTakeFirst();
  const undoing = await db
    .selectFrom('operation')
    .select(['done', 'total'])
    .where('undoes_key', '=', operationKey)
    .where('state', '=', 'running')
    .executeTakeFirst();
  return { operation, undoing };
};

/** Lets go of the file of an import; answers its key. */
export const releaseFile = async (op: Operation, { key, file_key }: Run): Promise<number | null> => {
  await op.db.updateTable('import_run').set({ file_key: null }).where('key', '=', key).execute();
  return file_key;
};

export const removeRun = async (op: Operation, { key, id }: Run): Promise<void> => {
  op.touch('imports', id);
  await op.db.deleteFrom('import_run').where('key', '=', key).execute();
};

/** Imports whose file is not needed any more: never begun since `before`, or ended. */
export const findIdle = async (db: Kysely<Database>, before: number): Promise<Run[]> => {
  const rows = await db
    .selectFrom('import_run')
    .leftJoin('operation', 'operation.key', 'import_run.operation_key')
    .selectAll('import_run')
    .where('import_run.file_key', 'is not', null)
    .where(({ or, and, eb }) =>
      or([
        and([eb('import_run.state', '=', 'mapping'), eb('import_run.created_at', '<', before)]),
        and([eb('import_run.state', '<>', 'mapping'), eb('operation.state', '<>', 'running')]),
      ]),
    )
    .limit(100)
    .execute();
  return rows.map(toRun);
};
