import type { VerbGenerators, World } from './world.ts';

const TEXTS = ['Hi {first_name|there}', '**Prices** until _March_', '- one\n- two', 'x'];

const ownActions = ({ app }: World) =>
  app.deps.db.read.selectFrom('linkedin_action').select('code').orderBy('key').execute();

const templates = ({ app }: World) =>
  app.deps.db.read
    .selectFrom('template')
    .select(['id', 'version'])
    .where('shared', '=', 1)
    .orderBy('key')
    .execute();

const sharedViews = ({ app }: World) =>
  app.deps.db.read
    .selectFrom('saved_view')
    .select(['id', 'version'])
    .where('shared', '=', 1)
    .orderBy('key')
    .execute();

export const messageVerbs: VerbGenerators = {
  'create-linkedin-action': ({ admin, random }) =>
    admin.call('POST', '/linkedin-actions', {
      label: `Voice note ${random.int(1_000_000)}`,
      textLimit: random.pick([null, 500]),
    }),
  'change-linkedin-action': async (world) => {
    const { admin, random } = world;
    const own = (await ownActions(world)).map(({ code }) => code);
    const code = random.pick(['view_profile', 'endorse', ...own]);
    return admin.call('PATCH', `/linkedin-actions/${code}`, { hidden: random.chance(0.5) });
  },
  'create-template': ({ random, users }) =>
    random.pick(users).call('POST', '/templates', {
      name: random.pick(['Intro', 'Élan', 'Second try']),
      text: random.pick(TEXTS),
      shared: random.chance(0.7),
    }),
  'change-template': async (world) => {
    const there = await templates(world);
    if (there.length === 0) return null;
    const { admin, random } = world;
    const { id, version } = random.pick(there);
    return admin.call('PATCH', `/templates/${id}`, {
      version,
      ...random.pick([{ name: 'Renamed' }, { text: random.pick(TEXTS) }, { folder: 'Spring' }]),
    });
  },
  'delete-template': async (world) => {
    const there = await templates(world);
    return there.length === 0
      ? null
      : world.admin.call('DELETE', `/templates/${world.random.pick(there).id}`);
  },
  'create-saved-view': ({ random, users }) =>
    random.pick(users).call('POST', '/views', {
      list: random.pick(['activity', 'contact']),
      name: random.pick(['Calls', 'Élan', 'Mine']),
      query: random.pick(['', 'owner=me', 'sort=-created']),
      shared: random.chance(0.7),
    }),
  'change-saved-view': async (world) => {
    const there = await sharedViews(world);
    if (there.length === 0) return null;
    const { admin, random } = world;
    const { id, version } = random.pick(there);
    return admin.call('PATCH', `/views/${id}`, {
      version,
      ...random.pick([{ name: 'Renamed' }, { query: 'owner=none' }, { pinned: random.chance(0.5) }]),
    });
  },
  'delete-saved-view': async (world) => {
    const there = await sharedViews(world);
    return there.length === 0 ? null : world.admin.call('DELETE', `/views/${world.random.pick(there).id}`);
  },
};
