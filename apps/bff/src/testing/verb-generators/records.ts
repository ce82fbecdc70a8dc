import { LIFECYCLE_STAGES } from '@daybook/shared/contacts/contact.fields';
import { OPPORTUNITY_STAGES } from '@daybook/shared/opportunities/opportunity.fields';
import { PLAIN_RECORD_TYPES } from '@daybook/shared/records/plain-record.rules';
import type { RecordState, RecordType } from '@daybook/shared/records/record-type';
import { customFields } from './fields.ts';
import type { VerbGenerator, VerbGenerators, World } from './world.ts';

const FIRST = ['Ana', 'Jürgen', 'François', '李', 'O’Neil'];
const LAST = ['Souza', 'Müller', 'Zieliński', 'Berg', ''];
const COMPANIES = ['Acme GmbH', 'Northwind Robotics', 'Ørsted & Søn', 'ACME'];
const DAYS = [null, '2026-12-01', '2027-02-28'];

const idOfSome = async (world: World, type: RecordType): Promise<string | null> => {
  const there = await world.records(type, 'live');
  return there.length === 0 || world.random.chance(0.3) ? null : world.random.pick(there).id;
};

const someOwner = ({ random, users }: World): string | null =>
  random.chance(0.2) ? null : random.pick(users).user.id;

/** Few enough for two contacts to want the same one: then the second is refused, which is an answer too. */
const someEmail = ({ random }: World): string => `person${random.int(500)}@customer.example`;

const contactFields = (world: World) => {
  const { random } = world;
  return random.pick<() => Promise<object> | object>([
    () => ({ firstName: random.pick(FIRST), lastName: random.pick(LAST) }),
    () => ({ jobTitle: random.pick(['', 'Head of Quality']) }),
    async () => ({ accountId: await idOfSome(world, 'account') }),
    () => ({ emails: [someEmail(world)] }),
    () => ({ phones: random.some(['+41 44 668 18 00', '044 123', 'ext. 5']) }),
    () => ({ linkedin: random.pick(['', `https://www.linkedin.com/in/person-${random.int(300)}`]) }),
    () => ({ lifecycleStage: random.pick(LIFECYCLE_STAGES).value, birthday: random.pick(DAYS) }),
    () => ({ lifecycleStatus: random.pick(['lead.contacted', 'customer.former']) }),
    () => ({ lifecycleStage: 'lost', lostReason: 'lost.contact.timing' }),
    () => ({ ownerId: someOwner(world), zone: random.pick([null, 'Asia/Kolkata']), language: 'de' }),
    () => customFields(world, 'contact'),
  ])();
};

const opportunityFields = (world: World) => {
  const { random } = world;
  return random.pick<() => Promise<object> | object>([
    () => ({ name: random.pick(['Line 2 retrofit', 'Analytics module']) }),
    async () => ({ accountId: await idOfSome(world, 'account') }),
    async () => ({ contactId: await idOfSome(world, 'contact') }),
    () => ({ value: random.pick([null, { minor: random.int(10_000_000), currency: 'EUR' }]) }),
    () => ({ stage: random.pick(OPPORTUNITY_STAGES).value }),
    () => ({ stage: 'lost', lostReason: random.pick([null, 'lost.opportunity.price']) }),
    () => ({ expectedClosingOn: random.pick(DAYS), ownerId: someOwner(world) }),
    () => customFields(world, 'opportunity'),
  ])();
};

/** What only one of the types has is not taken by the others. */
const plainFields = (world: World) => {
  const { random } = world;
  return random.pick<() => Promise<object> | object>([
    () => ({ value: { minor: random.int(1_000_000), currency: 'EUR' }, budget: null }),
    async () => ({ agentId: await idOfSome(world, 'account'), kind: random.pick(['internal', 'external']) }),
    async () => ({ customerContactId: await idOfSome(world, 'contact'), number: `C-${random.int(100)}` }),
    async () => ({ dealId: await idOfSome(world, 'deal') }),
    () => ({ startsOn: random.pick(DAYS), endsOn: random.pick(DAYS), payoutTerms: 'Monthly' }),
  ])();
};

const accountFields = (world: World) =>
  world.random.pick<() => Promise<object> | object>([
    () => ({ name: world.random.pick(COMPANIES) }),
    () => ({ kind: world.random.pick(['company', 'person']), firstName: 'Ana', personalNumber: '756.1234' }),
    () => ({ website: 'acme.example', fiscalNumber: `RO${world.random.int(1000)}`, country: 'Romania' }),
    () => ({ ownerId: someOwner(world), email: 'office@acme.example' }),
    () => customFields(world, 'account'),
  ])();

const plural = (type: string): string => (type === 'opportunity' ? 'opportunities' : `${type}s`);

/** A change of one record of these types with fields made up for it. */
const change =
  (types: readonly RecordType[], fields: (world: World) => Promise<object> | object): VerbGenerator =>
  async (world) => {
    const type = world.random.pick(types);
    const there = await world.records(type, 'live');
    if (there.length === 0) return null;
    const { id } = world.random.pick(there);
    const { json } = await world.admin.call('GET', `/${plural(type)}/${id}`);
    const changed = await fields(world);
    return world.admin.call('PATCH', `/${plural(type)}/${id}`, { version: json.version, ...changed });
  };

const move =
  (path: string, ...states: readonly RecordState[]): VerbGenerator =>
  async (world) => {
    const there = await world.records(undefined, ...states);
    if (there.length === 0) return null;
    return world.admin.call('POST', `/records/${world.random.pick(there).id}/${path}`);
  };

/** Two that may turn out to be one already. */
const merge =
  (type: 'contact' | 'account'): VerbGenerator =>
  async (world) => {
    const [kept, other] = world.random.some(await world.records(type, 'live', 'archived'));
    if (kept === undefined || other === undefined) return null;
    return world.admin.call('POST', `/${type}s/${kept.id}/merge`, {
      otherId: other.id,
      choices: world.random.pick([
        {},
        { owner: 'other' },
        { owner: 'other', email: 'other', phone: 'other' },
      ]),
    });
  };

export const recordVerbs: VerbGenerators = {
  'create-account': (world) =>
    world.admin.call('POST', '/accounts', {
      name: world.random.pick(COMPANIES),
      tags: world.random.some(['A', 'B']),
    }),
  'change-account': change(['account'], accountFields),
  'create-contact': async (world) =>
    world.random.pick(world.users).call('POST', '/contacts', {
      firstName: world.random.pick(FIRST),
      lastName: world.random.pick(LAST),
      accountId: await idOfSome(world, 'account'),
      ...(world.random.chance(0.5) ? { emails: [someEmail(world)] } : {}),
    }),
  'change-contact': change(['contact'], contactFields),
  'create-opportunity': async (world) =>
    world.random.pick(world.users).call('POST', '/opportunities', {
      name: 'Line 2 retrofit',
      accountId: await idOfSome(world, 'account'),
      contactId: await idOfSome(world, 'contact'),
    }),
  'change-opportunity': change(['opportunity'], opportunityFields),
  'create-plain-record': async (world) =>
    world.admin.call('POST', `/${plural(world.random.pick(PLAIN_RECORD_TYPES))}`, {
      name: 'Autumn',
      accountId: await idOfSome(world, 'account'),
    }),
  'change-plain-record': change(PLAIN_RECORD_TYPES, async (world) => ({
    name: world.random.pick(['Autumn', 'Winter']),
    accountId: await idOfSome(world, 'account'),
    ownerId: someOwner(world),
    ...(await plainFields(world)),
  })),
  'set-record-tags': async (world) => {
    const there = await world.records(undefined, 'live');
    if (there.length === 0) return null;
    const tags = world.random.some(['Hot', 'hot', 'Fair 2026', 'Zürich']);
    return world.admin.call('PUT', `/records/${world.random.pick(there).id}/tags`, { tags });
  },
  'bulk-records': async (world) => {
    const { random, users } = world;
    const type = random.pick(['account', 'contact', 'opportunity', 'deal'] as const);
    const there = random.some(await world.records(type));
    if (there.length === 0) return null;
    const deed = random.pick([
      { do: 'assign', ownerId: someOwner(world) },
      { do: 'tag', tags: ['Fair 2026', 'hot'] },
      { do: 'untag', tags: ['HOT'] },
      { do: 'archive' },
      { do: 'unarchive' },
      { do: 'trash' },
      { do: 'restore' },
      {
        do: 'change',
        fields: {
          ...(type === 'account' ? { country: 'Norway' } : { accountId: null }),
          ...(await customFields(world, type)),
        },
      },
    ]);
    const select = { ids: there.map(({ id }) => id) };
    return random.pick(users).call('POST', '/records/bulk', { type, select, deed });
  },
  'dismiss-duplicate': async (world) => {
    const [one, other] = world.random.some(await world.records('contact', 'live'));
    if (one === undefined || other === undefined) return null;
    return world.admin.call('POST', '/duplicates/dismiss', { oneId: one.id, otherId: other.id });
  },
  'merge-contact': merge('contact'),
  'merge-account': merge('account'),
  'archive-record': move('archive', 'live'),
  'unarchive-record': move('unarchive', 'archived'),
  'trash-record': move('trash', 'live', 'archived'),
  'restore-record': move('restore', 'trashed'),
};
