import type { VerbGenerator, VerbGenerators, World } from './world.ts';

/** What hardly ever happens: nothing is to be sent while operations are tried. */
const events = ['contract.removed'];

const onWebhook =
  (
    call: (world: World, webhook: { id: string; version: number }) => ReturnType<VerbGenerator>,
  ): VerbGenerator =>
  async (world) => {
    const there = await world.app.deps.db.read
      .selectFrom('webhook')
      .select(['id', 'version'])
      .orderBy('key')
      .execute();
    return there.length === 0 ? null : call(world, world.random.pick(there));
  };

export const webhookVerbs: VerbGenerators = {
  'create-webhook': ({ admin, random }) =>
    admin.call('POST', '/webhooks', { url: `http://127.0.0.1:9/${random.int(100)}`, events }),
  'change-webhook': onWebhook(({ admin, random }, { id, version }) =>
    admin.call('PATCH', `/webhooks/${id}`, {
      version,
      ...random.pick([{ active: random.chance(0.5) }, { url: `http://127.0.0.1:9/${random.int(100)}` }]),
    }),
  ),
  'delete-webhook': onWebhook(({ admin }, { id }) => admin.call('DELETE', `/webhooks/${id}`)),
};
