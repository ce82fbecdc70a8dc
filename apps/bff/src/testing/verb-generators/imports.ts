import { upload } from '../imports.ts';
import type { VerbGenerators, World } from './world.ts';

const HEADER = 'First name,Last name,Email,Phone,Company,Job title,Owner,Tags,Notes,Favourite colour';

/** Somebody who may be there already, under this company or another. */
const someRow = ({ random }: World): string => {
  const first = random.pick(['Ana', 'Jonas', '"Zoë, Dr."', '']);
  const last = random.pick(['Souza', 'Weber', 'Żak', '']);
  const email = random.chance(0.6) ? `person${random.int(40)}@import.example` : '';
  const phone = random.chance(0.4) ? `+41 44 668 18 ${10 + random.int(20)}` : '';
  return [
    first,
    last,
    email,
    phone,
    random.pick(['', 'Acme', 'ACME GmbH', 'Acme AG', 'Fjord AS', `Works ${random.int(10)}`]),
    random.pick(['', 'Buyer', 'CEO']),
    random.pick(['', 'nobody@gone.example']),
    random.pick(['', 'Fair', '"Fair;vip"']),
    random.pick(['', '', 'Call after lunch', '"Says ""maybe"""']),
    random.pick(['', 'Green']),
  ].join(',');
};

export const importVerbs: VerbGenerators = {
  'start-import': async (world) => {
    const { app, random, users } = world;
    const user = random.pick(users);
    const rows = Array.from({ length: 1 + random.int(12) }, () => someRow(world));
    const { json } = await upload(app, user, 'people.csv', [HEADER, ...rows].join('\n'));
    const { id } = json.import;
    await app.runJobs();
    if (random.chance(0.5))
      await user.call('PATCH', `/imports/${id}`, { tag: random.pick(['', 'Imported']), ownerId: null });
    if (random.chance(0.3)) await user.call('PATCH', `/imports/${id}`, { separate: ['acme'] });
    await app.runJobs();
    return user.call('POST', `/imports/${id}/start`);
  },
};
