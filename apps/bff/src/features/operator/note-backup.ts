import type { BackupRun } from '@daybook/shared/operator/server-state';
import type { Deps } from '../../platform/deps.ts';
import { insertBackupRun } from './backup-runs.store.ts';

/** Notes how a backup went, for the page of the operator. */
export const noteBackup = async (deps: Deps, run: BackupRun): Promise<void> => {
  await insertBackupRun(deps.db, run);
  deps.publish(new Map([['operations', new Set()]]));
};
