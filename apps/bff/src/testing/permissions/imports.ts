import { upload } from '../imports.ts';
import { everybody, type PermissionRow, reps, type Try } from './row.ts';
import type { PermissionWorld } from './world.ts';

/** A file that somebody who may has uploaded; a viewer's own is one from before they were made a viewer. */
const anUpload = async ({ app, admin, whose }: PermissionWorld): Promise<Record<string, string>> => {
  const { json } = await upload(app, admin, 'people.csv', 'Name,Email\nAna,ana@permission.example\n');
  await app.deps.db.write
    .updateTable('import_run')
    .set({ creator_key: whose.user.key })
    .where('id', '=', json.import.id)
    .execute();
  return { id: json.import.id };
};

const onIt =
  (json?: unknown) =>
  async (world: PermissionWorld): Promise<Try> => ({
    path: await anUpload(world),
    ...(json === undefined ? {} : { json }),
  });

const own = (rows: readonly PermissionRow[]): PermissionRow[] => rows.filter(({ whose }) => whose === 'own');

export const importRows: PermissionRow[] = [
  ...everybody('GET /imports'),
  ...everybody('GET /imports/:id', onIt()),
  ...everybody('GET /imports/:id/rejects.csv', onIt()),
  ...everybody('GET /imports/:id/unread.csv', onIt()),
  ...own(reps('POST /imports', () => ({ query: 'name=people.csv', file: 'Name\nAna\n' }))),
  ...own(reps('PATCH /imports/:id', onIt({ tag: 'Fair' }))),
  ...own(reps('DELETE /imports/:id', onIt())),
  ...own(reps('POST /imports/:id/start', onIt())),
  ...own(reps('POST /imports/:id/stop', onIt())),
];
