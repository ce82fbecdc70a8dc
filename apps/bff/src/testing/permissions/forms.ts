import { admins, type PermissionRow, type Try } from './row.ts';
import type { PermissionWorld } from './world.ts';

const aForm = async ({ make, admin }: PermissionWorld): Promise<Record<string, string>> => {
  const { form } = await make(admin, '/forms', newForm(admin.user.id));
  return { id: form.id };
};

const newForm = (ownerId: string) => ({
  name: 'Contact us',
  title: 'Contact us',
  fields: [{ key: 'email', label: 'Email', required: true, type: 'text', options: [] }],
  thanks: 'Thank you.',
  ownerId,
});

const onForm =
  (json?: unknown) =>
  async (world: PermissionWorld): Promise<Try> => ({
    path: await aForm(world),
    ...(json === undefined ? {} : { json }),
  });

export const formRows: PermissionRow[] = [
  ...admins('GET /forms'),
  ...admins('POST /forms', ({ admin }) => ({ json: newForm(admin.user.id) })),
  ...admins('PATCH /forms/:id', onForm({ version: 1, name: 'Write to us' })),
  ...admins('DELETE /forms/:id', onForm()),
  ...admins('GET /forms/:id/submissions', onForm()),
];
