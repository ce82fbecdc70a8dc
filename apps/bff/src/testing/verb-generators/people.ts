import type { VerbGenerator, VerbGenerators, World } from './world.ts';

const NAMES = ['Iris Lam', 'José Ångström', '李小龙', 'O’Brien', 'Uma Keller-Brandt'];
const ZONES = ['Europe/Zurich', 'Pacific/Kiritimati', 'Pacific/Pago_Pago', 'Asia/Kolkata'];

/** Those whom the generators invited; the rest are needed signed in. */
const invited = async ({ app, users }: World, active: 0 | 1) => {
  const rows = await app.deps.db.read
    .selectFrom('users')
    .select(['id', 'version'])
    .where('active', '=', active)
    .orderBy('key')
    .execute();
  return rows.filter(({ id }) => !users.some(({ user }) => user.id === id));
};

const onInvited =
  (
    active: 0 | 1,
    call: (world: World, user: { id: string; version: number }) => ReturnType<VerbGenerator>,
  ): VerbGenerator =>
  async (world) => {
    const there = await invited(world, active);
    return there.length === 0 ? null : call(world, world.random.pick(there));
  };

const anyUserId = async (world: World): Promise<string> =>
  world.random.pick([
    ...world.users.map(({ user }) => user.id),
    ...(await invited(world, 1)).map(({ id }) => id),
  ]);

const onTeam =
  (call: (world: World, id: string) => ReturnType<VerbGenerator>): VerbGenerator =>
  async (world) => {
    const there = await world.app.deps.db.read.selectFrom('team').select('id').orderBy('key').execute();
    return there.length === 0 ? null : call(world, world.random.pick(there).id);
  };

const someMembers = async (world: World): Promise<string[]> =>
  world.random.some([
    ...world.users.map(({ user }) => user.id),
    ...(await invited(world, 1)).map(({ id }) => id),
  ]);

export const peopleVerbs: VerbGenerators = {
  'change-me': ({ random, users }) =>
    random
      .pick(users)
      .call('PATCH', '/me', random.pick([{ zone: random.pick(ZONES) }, { name: random.pick(NAMES) }])),
  'invite-user': ({ admin, random }) =>
    admin.call('POST', '/users', {
      name: random.pick(NAMES),
      email: `invited${random.int(1_000_000)}@daybook.example`,
      role: random.pick(['viewer', 'rep', 'manager', 'admin']),
      zone: random.pick(ZONES),
    }),
  'change-user': onInvited(1, ({ admin, random }, { id, version }) =>
    admin.call('PATCH', `/users/${id}`, {
      version,
      ...random.pick([
        { name: random.pick(NAMES) },
        { email: `changed${random.int(1_000_000)}@daybook.example` },
        { role: random.pick(['viewer', 'rep', 'manager', 'admin']) },
        { zone: random.pick(ZONES) },
      ]),
    }),
  ),
  'deactivate-user': onInvited(1, async (world, { id }) =>
    world.admin.call('POST', `/users/${id}/deactivate`, {
      handOverTo: world.random.chance(0.5) ? null : await anyUserId(world),
    }),
  ),
  'reactivate-user': onInvited(0, ({ admin }, { id }) => admin.call('POST', `/users/${id}/reactivate`)),
  'change-workspace': ({ admin, random }) =>
    admin.call(
      'PATCH',
      '/workspace',
      random.pick([{ name: random.pick(NAMES) }, { currency: random.pick(['EUR', 'CHF']) }]),
    ),
  'create-team': async (world) =>
    world.admin.call('POST', '/teams', {
      name: world.random.pick(['North', 'South', 'Été']),
      memberIds: await someMembers(world),
    }),
  'change-team': onTeam(async (world, id) =>
    world.admin.call('PATCH', `/teams/${id}`, {
      ...(world.random.chance(0.5) ? { name: `Team ${world.random.int(100)}` } : {}),
      ...(world.random.chance(0.7) ? { memberIds: await someMembers(world) } : {}),
    }),
  ),
  'delete-team': onTeam(({ admin }, id) => admin.call('DELETE', `/teams/${id}`)),
};
