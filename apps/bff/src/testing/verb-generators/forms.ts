import type { VerbGenerator, VerbGenerators, World } from './world.ts';

const onForm =
  (
    call: (world: World, form: { id: string; slug: string; version: number }) => ReturnType<VerbGenerator>,
  ): VerbGenerator =>
  async (world) => {
    const there = await world.app.deps.db.read
      .selectFrom('form')
      .select(['id', 'slug', 'version'])
      .where('open', '=', 1)
      .orderBy('key')
      .execute();
    return there.length === 0 ? null : call(world, world.random.pick(there));
  };

const asked = (key: string, required = false) => ({ key, label: key, required, type: 'text', options: [] });

export const formVerbs: VerbGenerators = {
  'create-form': ({ admin, random }) =>
    admin.call('POST', '/forms', {
      name: random.pick(['Contact us', 'Événement', 'Demo']),
      title: 'Write to us',
      fields: [asked('email', true), asked('first_name'), asked('phone')],
      thanks: 'Thank you.',
      ownerId: admin.user.id,
      activity: random.pick([null, { type: 'call', subject: 'Call back', days: 1 }]),
    }),
  'change-form': onForm(({ admin, random }, { id, version }) =>
    admin.call('PATCH', `/forms/${id}`, {
      version,
      ...random.pick([
        { title: 'Say hello' },
        { consent: 'You may write to me.' },
        { open: random.chance(0.5) },
      ]),
    }),
  ),
  'delete-form': onForm(({ admin }, { id }) => admin.call('DELETE', `/forms/${id}`)),
  'submit-form': onForm(async ({ app, random }, { slug }) => {
    const fields = {
      email: `visitor${random.int(5)}@forms.example`,
      first_name: random.pick(['Ines', 'Tom']),
      phone: random.pick(['', '+41 44 668 18 00']),
      consent: 'yes',
    };
    const response = await app.app.request(`/f/${slug}`, {
      method: 'POST',
      body: new URLSearchParams(fields).toString(),
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
    });
    const last = await app.deps.db.read
      .selectFrom('operation')
      .select('id')
      .orderBy('key', 'desc')
      .limit(1)
      .executeTakeFirst();
    return response.status === 303
      ? { status: 200, json: { operationId: last?.id } }
      : { status: response.status, json: null };
  }),
};
