import { aDeadJob } from '../dead-job.ts';
import { admins, everybody, type PermissionRow, type Try } from './row.ts';
import type { PermissionWorld } from './world.ts';

const onDead = async ({ app }: PermissionWorld): Promise<Try> => ({
  path: { key: String(await aDeadJob(app.deps)) },
});

const inTrash =
  (of: 'record' | 'activity', path: string) =>
  async (world: PermissionWorld): Promise<Try> => {
    const id = await world[of]();
    await world.make(world.admin, `/${path}/${id}/trash`, undefined);
    return { path: { id } };
  };

export const operatorRows: PermissionRow[] = [
  ...admins('GET /server'),
  ...admins('GET /jobs'),
  ...admins('POST /jobs/:key/retry', onDead),
  ...admins('DELETE /jobs/:key', onDead),
  ...everybody('GET /trash'),
  ...admins('DELETE /trash/records/:id', inTrash('record', 'records')),
  ...admins('DELETE /trash/activities/:id', inTrash('activity', 'activities')),
];
