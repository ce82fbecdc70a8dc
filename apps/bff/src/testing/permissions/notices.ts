import { everybody, type PermissionRow, type Try } from './row.ts';
import type { PermissionWorld } from './world.ts';

/** Something the one who asks was told. */
const aNotice = async ({ app, asker }: PermissionWorld): Promise<Try> => {
  const { key } = await app.deps.db.write
    .insertInto('notice')
    .values({
      user_key: asker.user.key,
      kind: 'activity.assigned',
      payload: '{"kind":"activity.assigned"}',
      created_at: app.clock.now(),
    })
    .returning('key')
    .executeTakeFirstOrThrow();
  return { path: { key: String(key) }, json: { unread: false } };
};

export const noticeRows: PermissionRow[] = [
  ...everybody('GET /notices'),
  ...everybody('GET /notices/counts'),
  ...everybody('PUT /notices/:key/mark', aNotice),
  ...everybody('POST /notices/read', () => ({ json: { upTo: 0 } })),
];
