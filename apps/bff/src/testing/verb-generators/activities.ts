import { ACTIVITY_TYPES, OUTCOMES } from '@daybook/shared/activities/activity-type';
import { isOtherTopic } from '@daybook/shared/activities/choice.rules';
import { toInstant } from '@daybook/shared/kernel/time';
import { findChoicesOf, listChoiceRows } from '../../features/choices/choices.store.ts';
import { attachText, fileText } from '../attachments.ts';
import { customFields } from './fields.ts';
import type { VerbGenerator, VerbGenerators, World } from './world.ts';

const DAY_MS = 86_400_000;
const SUBJECTS = [
  'Discovery call',
  'Send the price list',
  'Lunch with the buying team',
  'Zürich 🏔 review',
  'x',
];

const someDue = ({ app, random }: World) => {
  const at = app.clock.now() + (random.int(40) - 20) * DAY_MS + random.int(DAY_MS);
  return random.pick([null, { on: toInstant(at).slice(0, 10) }, { at: toInstant(at) }]);
};

const someRecordId = async (world: World): Promise<string | null> => {
  const records = await world.records(undefined, 'live');
  return records.length === 0 || world.random.chance(0.2) ? null : world.random.pick(records).id;
};

/** A verb on one activity in one of these states, with what it is given. */
const on =
  (
    path: string,
    statuses: readonly string[],
    body: (world: World, type: string) => unknown = () => undefined,
  ): VerbGenerator =>
  async (world) => {
    const there = await world.activities(...statuses);
    if (there.length === 0) return null;
    const { id, type } = world.random.pick(there);
    return world.admin.call('POST', `/activities/${id}/${path}`, await body(world, type));
  };

/** One of the outcomes that a type has now. */
const someOutcome = async ({ deps }: World['app'], random: World['random'], type: string) => {
  const offered = (await findChoicesOf(deps.db.read, 'outcome', type)).filter(({ retired }) => retired === 0);
  return offered.length === 0 ? {} : { outcome: random.pick(offered).code };
};

const someChoice = async ({ app, random }: World): Promise<string> =>
  random.pick((await listChoiceRows(app.deps.db.read)).filter(({ code }) => !isOtherTopic(code))).code;

export const activityVerbs: VerbGenerators = {
  'create-activity': async (world) => {
    const { random, users } = world;
    const primaryId = await someRecordId(world);
    const further = random.some((await world.records(undefined, 'live')).slice(0, 3)).map(({ id }) => id);
    return random.pick(users).call('POST', '/activities', {
      type: random.pick(ACTIVITY_TYPES).code,
      subject: random.pick(SUBJECTS),
      notes: random.pick(['', 'Wants the migration window before March.']),
      due: someDue(world),
      priority: random.pick(['high', 'normal', 'low']),
      ownerId: random.pick(users).user.id,
      primaryId,
      tags: random.some(['A', 'B']),
      recordIds: further,
      ...(random.chance(0.2)
        ? { completedAt: toInstant(world.app.clock.now() - random.int(90) * DAY_MS) }
        : {}),
    });
  },
  'create-activities': async (world) => {
    const { app, random, users } = world;
    const primaryId = await someRecordId(world);
    const about = { type: 'call', subject: random.pick(SUBJECTS), primaryId };
    return random.pick(users).call('POST', '/activities/together', {
      activities: [
        { ...about, completedAt: toInstant(app.clock.now() - random.int(9) * DAY_MS), outcome: 'no_answer' },
        { ...about, due: someDue(world) },
      ],
    });
  },
  'change-activity': async (world) => {
    const there = await world.activities('open', 'done');
    if (there.length === 0) return null;
    const { random, users } = world;
    const { id, version } = random.pick(there);
    return world.admin.call('PATCH', `/activities/${id}`, {
      version,
      ...random.pick([
        { subject: random.pick(SUBJECTS) },
        { notes: `Note ${random.int(5)}` },
        { due: someDue(world), priority: random.pick(['high', 'low']) },
        { ownerId: random.pick(users).user.id },
        { primaryId: await someRecordId(world) },
        { recordIds: random.some((await world.records()).slice(0, 3)).map((record) => record.id) },
        { colleagues: random.some(users).map(({ user }) => ({ id: user.id, role: 'sales' })) },
        {
          participants: random
            .some((await world.records('contact')).slice(0, 3))
            .map((contact) => ({ id: contact.id, role: random.pick(['customer', 'agency']) })),
        },
        { followsId: random.chance(0.3) ? null : random.pick(there).id },
        { source: 'source.campaign', sourceReason: 'source-reason.other' },
        { result: `Wants an offer ${random.int(5)}`, comments: 'Bring Ben next time' },
        { location: 'Room 4.1', phone: '+41 44 668 18 00', amount: { minor: 4800, currency: 'EUR' } },
        await customFields(world, 'activity'),
      ]),
    });
  },
  'set-activity-tags': async (world) => {
    const there = await world.activities('open', 'done');
    if (there.length === 0) return null;
    const tags = world.random.some(['Hot', 'hot', 'Fair 2026', 'Zürich']);
    return world.admin.call('PUT', `/activities/${world.random.pick(there).id}/tags`, { tags });
  },
  'pin-note': async (world) => {
    const notes = (await world.activities('done')).filter(({ type }) => type === 'note');
    if (notes.length === 0) return null;
    const { id } = world.random.pick(notes);
    return world.admin.call('POST', `/activities/${id}/pin`, { pinned: world.random.chance(0.8) });
  },
  'add-choice': ({ admin, random }) =>
    admin.call('POST', '/choices', {
      ...random.pick([
        { list: 'outcome', of: 'meeting', failed: random.chance(0.5) },
        { list: 'outcome', of: 'call' },
        { list: 'topic', of: 'contact' },
      ]),
      label: `Choice ${random.int(1_000_000)}`,
    }),
  'change-choice': async (world) =>
    world.admin.call(
      'PATCH',
      `/choices/${await someChoice(world)}`,
      world.random.pick([
        { label: `Called ${world.random.int(1_000_000)}` },
        { failed: world.random.chance(0.5) },
        { retired: world.random.chance(0.5) },
      ]),
    ),
  'order-choices': ({ admin, random }) =>
    admin.call('POST', '/choices/order', {
      list: 'outcome',
      of: 'call',
      codes: random.some(OUTCOMES.map(({ code }) => code)),
    }),
  'attach-file': async (world) => {
    const there = await world.activities('open', 'done');
    if (there.length === 0) return null;
    const { id } = world.random.pick(there);
    return attachText(world.app, world.admin, id, `notes ${world.random.int(100)}.txt`);
  },
  'attach-link': on('links', ['open', 'done'], ({ random }) => ({
    url: `https://daybook.example/${random.int(1000)}`,
  })),
  'upload-file': async (world) => {
    const there = await world.records(undefined, 'live', 'archived');
    if (there.length === 0) return null;
    return fileText(world.app, world.admin, world.random.pick(there).id, `offer ${world.random.int(4)}.txt`);
  },
  'rename-file': async ({ app, admin, random }) => {
    const rows = await app.deps.db.read
      .selectFrom('attachment')
      .select('id')
      .where('trashed_at', 'is', null)
      .orderBy('key')
      .execute();
    const name = `offer ${random.int(40)}`;
    return rows.length === 0 ? null : admin.call('PATCH', `/attachments/${random.pick(rows).id}`, { name });
  },
  detach: async ({ app, admin, random }) => {
    const rows = await app.deps.db.read
      .selectFrom('attachment')
      .select('id')
      .where('trashed_at', 'is', null)
      .orderBy('key')
      .execute();
    return rows.length === 0 ? null : admin.call('DELETE', `/attachments/${random.pick(rows).id}`);
  },
  'complete-activity': on('complete', ['open'], async ({ app, random }, type) => ({
    ...(random.chance(0.5) ? await someOutcome(app, random, type) : {}),
    ...(random.chance(0.3) ? { notes: 'Went well', durationMinutes: random.int(60) } : {}),
  })),
  'bulk-activities': async (world) => {
    const { random, users, app } = world;
    const there = random.some(await world.activities('open', 'done', 'trashed'));
    if (there.length === 0) return null;
    const deed = random.pick([
      { do: 'complete', outcome: 'connected' },
      { do: 'reopen' },
      { do: 'snooze', until: toInstant(app.clock.now() + DAY_MS) },
      { do: 'unsnooze' },
      { do: 'reschedule', due: someDue(world) },
      { do: 'reassign', ownerId: random.pick(users).user.id },
      { do: 'change', type: random.pick(ACTIVITY_TYPES).code, priority: 'high' },
      { do: 'change', ...(await customFields(world, 'activity')) },
      { do: 'tag', tags: ['Fair 2026', 'hot'] },
      { do: 'untag', tags: ['HOT'] },
      { do: 'trash' },
      { do: 'restore' },
    ]);
    return random.pick(users).call('POST', '/activities/bulk', {
      select: { ids: there.map(({ id }) => id) },
      deed,
    });
  },
  'reopen-activity': on('reopen', ['done']),
  'snooze-activity': on('snooze', ['open'], ({ app, random }) => ({
    until: toInstant(app.clock.now() + (1 + random.int(5)) * DAY_MS),
  })),
  'unsnooze-activity': on('unsnooze', ['open']),
  'reschedule-activity': on('reschedule', ['open', 'done'], (world) => ({ due: someDue(world) })),
  'reassign-activity': on('reassign', ['open', 'done'], ({ random, users }) => ({
    ownerId: random.pick(users).user.id,
  })),
  'trash-activity': on('trash', ['open', 'done']),
  'restore-activity': on('restore', ['trashed']),
};
