import { toInstant } from '@daybook/shared/kernel/time';
import type { VerbGenerator, VerbGenerators, World } from './world.ts';

const RULES = ['FREQ=DAILY', 'FREQ=WEEKLY;BYDAY=MO,TH', 'FREQ=MONTHLY;BYMONTHDAY=31', 'FREQ=DAILY;COUNT=2'];

const openOnes = ({ app }: World) =>
  app.deps.db.read.selectFrom('activity').select('id').where('status', '=', 'open');

const repeating = (world: World) =>
  openOnes(world).where('series_key', 'is not', null).orderBy('key').execute();

/** A verb on one that repeats. */
const onRepeating =
  (path: string): VerbGenerator =>
  async (world) => {
    const there = await repeating(world);
    if (there.length === 0) return null;
    return world.admin.call('POST', `/activities/${world.random.pick(there).id}/${path}`);
  };

export const repeatingVerbs: VerbGenerators = {
  'repeat-activity': async (world) => {
    const { admin, random } = world;
    const there = await openOnes(world).orderBy('key').execute();
    if (there.length === 0) return null;
    return admin.call('POST', `/activities/${random.pick(there).id}/repeat`, {
      rule: random.pick(RULES),
      basis: random.pick(['due', 'completion']),
    });
  },
  // Of one that is as its series is there is nothing to take over: one is made that differs.
  'repeat-like-this': async (world) => {
    const { app, admin, random, prepare } = world;
    const on = toInstant(app.clock.now()).slice(0, 10);
    const { activity } = await prepare(
      admin.call('POST', '/activities', { type: 'call', subject: 'Weekly call', due: { on } }),
    );
    const path = `/activities/${activity.id}`;
    await prepare(admin.call('POST', `${path}/repeat`, { rule: random.pick(RULES), basis: 'due' }));
    const { version } = (await admin.call('GET', path)).json;
    await prepare(admin.call('PATCH', path, { version, subject: `Weekly call ${random.int(100)}` }));
    return admin.call('POST', `${path}/repeat-like-this`);
  },
  'stop-repeating': onRepeating('stop-repeating'),
  'trash-series': onRepeating('trash-series'),
};
