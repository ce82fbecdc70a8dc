import { BackupRun } from '@daybook/shared/operator/server-state';
import { Hono } from 'hono';
import type { Deps } from '../../platform/deps.ts';
import type { AppEnv } from '../../platform/http/env.ts';
import { body } from '../../platform/http/input.ts';
import { noteBackup } from './note-backup.ts';

/** What the command line tells of backups. */
export const backupControlRoutes = (deps: Deps) =>
  new Hono<AppEnv>().post('/backup-runs', body(BackupRun), async (c) => {
    await noteBackup(deps, c.req.valid('json'));
    return c.json({});
  });
