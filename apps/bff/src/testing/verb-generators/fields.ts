import { CUSTOM_TYPES } from '@daybook/shared/fields/custom-field.rules';
import { findFieldsOf, listFieldRows } from '../../platform/fields/fields.store.ts';
import type { VerbGenerator, VerbGenerators, World } from './world.ts';

const OPTIONS = [{ label: 'Small' }, { label: 'Large' }];

const someField = async ({ app, random }: World) => {
  const rows = await listFieldRows(app.deps.db.read);
  return rows.length === 0 ? null : random.pick(rows);
};

const addField: VerbGenerator = ({ admin, random }) => {
  const { value: type } = random.pick(CUSTOM_TYPES);
  return admin.call('POST', '/fields', {
    of: random.pick(['contact', 'account', 'opportunity', 'deal', 'activity']),
    label: `Own ${random.int(1_000_000)}`,
    type,
    ...(type === 'option' && { options: OPTIONS, several: random.chance(0.5) }),
  });
};

export const fieldVerbs: VerbGenerators = {
  'add-field': addField,
  'change-field': async (world) => {
    const row = await someField(world);
    if (row === null) return addField(world);
    const { admin, random } = world;
    const change = random.pick([
      { label: `Renamed ${random.int(1_000_000)}` },
      { description: 'As on the badge' },
      { retired: random.chance(0.2) },
      ...(row.type === 'option' ? [{ options: [{ label: `New ${random.int(1000)}` }, ...OPTIONS] }] : []),
    ]);
    return admin.call('PATCH', `/fields/${row.noun}/${row.code}`, change);
  },
  'promote-column': async (world) => {
    const rows = await world.app.deps.db.read
      .selectFrom('contact')
      .select('extra')
      .where('extra', '<>', '{}')
      .orderBy('key')
      .execute();
    const columns = [...new Set(rows.flatMap(({ extra }) => Object.keys(JSON.parse(extra) as object)))];
    if (columns.length === 0) return null;
    return world.admin.call('POST', '/fields/from-column', { column: world.random.pick(columns) });
  },
  'order-fields': async (world) => {
    const row = await someField(world);
    if (row === null) return addField(world);
    const { admin, app, random } = world;
    const keys = (await findFieldsOf(app.deps.db.read, row.noun as 'contact')).map(({ code }) => code);
    return admin.call('POST', '/fields/order', { of: row.noun, keys: random.some(keys) });
  },
};

/** Something for one of the defined fields of these records or of activities; nothing where there is none. */
export const customFields = async (
  world: World,
  noun: 'contact' | 'account' | 'opportunity' | 'deal' | 'activity',
) => {
  const { app, random } = world;
  const rows = (await findFieldsOf(app.deps.db.read, noun)).filter(({ retired }) => retired === 0);
  if (rows.length === 0) return {};
  const row = random.pick(rows);
  const options = JSON.parse(row.options) as { value: string }[];
  const option = options.length === 0 ? null : random.pick(options).value;
  const values: Readonly<Record<string, unknown>> = {
    option: row.several === 1 ? [option] : option,
    'yes-no': random.chance(0.5),
    number: random.int(100),
    money: { minor: random.int(10_000), currency: 'EUR' },
    day: '2026-12-01',
    moment: '2026-12-01T09:00:00.000Z',
    user: random.pick(world.users).user.id,
    url: 'acme.example',
    email: 'ana@customer.example',
  };
  const text = row.type === 'account' || row.type === 'contact' ? null : 'Something';
  return { custom: { [row.code]: random.chance(0.2) ? null : (values[row.type] ?? text) } };
};
