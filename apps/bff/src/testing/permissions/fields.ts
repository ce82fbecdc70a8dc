import { v7 as newId } from 'uuid';
import { admins, everybody, type PermissionRow } from './row.ts';

/** A label stands once. */
const newField = () => ({ of: 'contact', label: `Size ${newId()}`, type: 'text' });

/** The fields that a workspace defines. */
export const fieldRows: PermissionRow[] = [
  ...everybody('GET /fields'),
  ...admins('POST /fields', () => ({ json: newField() })),
  ...admins('POST /fields/from-column', async ({ app, record }) => {
    const { read, write } = app.deps.db;
    const row = await read
      .selectFrom('record')
      .select('key')
      .where('id', '=', await record('contact'))
      .executeTakeFirstOrThrow();
    const extra = '{"Colour":"Green"}';
    await write.updateTable('contact').set({ extra }).where('key', '=', row.key).execute();
    return { json: { column: 'Colour' } };
  }),
  ...admins('POST /fields/order', () => ({ json: { of: 'contact', keys: [] } })),
  ...admins('PATCH /fields/:of/:key', async ({ make, admin }) => {
    const { field } = await make(admin, '/fields', newField());
    return { path: { of: field.of, key: field.key }, json: { description: 'As on the badge' } };
  }),
];
