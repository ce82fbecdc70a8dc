import { BackupRun } from '@daybook/shared/operator/server-state';
import { takeUntold } from '../../platform/backup/untold-backups.ts';
import type { Deps } from '../../platform/deps.ts';
import { errorName } from '../../platform/error-words.ts';
import { noteBackup } from './note-backup.ts';

/** Notes the backups that were made while no server ran. They are not worth refusing to start for. */
export const takeOverBackups = async (deps: Deps): Promise<void> => {
  try {
    await takeUntold(deps.config.dataFolder, async (lines) => {
      for (const line of lines) {
        const run = BackupRun.safeParse(line);
        if (run.success) await noteBackup(deps, run.data);
      }
    });
  } catch (error) {
    deps.log.warn({ error: errorName(error) }, 'what was noted of backups could not be read');
  }
};
