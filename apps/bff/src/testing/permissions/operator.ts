import { aDeadJob } from '../dead-job.ts';
import { admins, type PermissionRow, type Try } from './row.ts';
import type { PermissionWorld } from './world.ts';

const onDead = async ({ app }: PermissionWorld): Promise<Try> => ({
  path: { key: String(await aDeadJob(app.deps)) },
});

export const operatorRows: PermissionRow[] = [
  ...admins('GET /server'),
  ...admins('GET /jobs'),
  ...admins('POST /jobs/:key/retry', onDead),
  ...admins('DELETE /jobs/:key', onDead),
];
