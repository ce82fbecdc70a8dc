import type { ImportRun, ImportState } from '@daybook/shared/imports/import';
import { toInstant } from '@daybook/shared/kernel/time';
import type { Reader } from '../../platform/db/open.ts';
import { findUserByKey } from '../people/people.store.ts';
import { findStanding } from './imports.store.ts';
import type { Run } from './run.store.ts';

type Standing = Awaited<ReturnType<typeof findStanding>>;

const ended = ({ state, failure }: Run): ImportState => {
  if (failure !== null) return 'failed';
  return state === 'stopping' ? 'stopped' : 'done';
};

const stateOf = (run: Run, { operation, undoing }: Standing): ImportState => {
  if (operation === undefined) return 'mapping';
  if (undoing !== undefined) return 'undoing';
  if (operation.state === 'undone') return 'undone';
  return operation.state === 'running' ? 'running' : ended(run);
};

const share = (progress: { readonly done: number; readonly total: number } | undefined): number =>
  progress === undefined || progress.total === 0 ? 0 : Math.min(1, progress.done / progress.total);

/** An import as the contract has it. */
export const toImportRun = async (db: Reader, run: Run): Promise<ImportRun> => {
  const standing =
    run.operation_key === null
      ? { operation: undefined, undoing: undefined }
      : await findStanding(db, run.operation_key);
  const creator = await findUserByKey(db, run.creator_key);
  return {
    id: run.id,
    fileName: run.file_name,
    size: run.size,
    source: run.settings.mapping.source,
    holds: run.settings.mapping.holds,
    state: stateOf(run, standing),
    rowCount: run.inspection.rowCount,
    counts: run.counts,
    progress: share(standing.undoing ?? standing.operation),
    failure: run.failure,
    tag: run.settings.tag,
    operationId: standing.operation?.id ?? null,
    creator: { id: creator?.id ?? '', name: creator?.name ?? '' },
    createdAt: toInstant(run.created_at),
    finishedAt: run.finished_at === null ? null : toInstant(run.finished_at),
  };
};
