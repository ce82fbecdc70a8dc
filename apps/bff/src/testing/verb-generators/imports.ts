import { upload } from '../imports.ts';
import { IMPORT_FILES } from './import-files.ts';
import type { VerbGenerators } from './world.ts';

export const importVerbs: VerbGenerators = {
  'start-import': async (world) => {
    const { app, random, users } = world;
    const user = random.pick(users);
    const { name, header, row } = random.pick(IMPORT_FILES);
    const rows = Array.from({ length: 1 + random.int(12) }, () => row(world).join(','));
    const { json } = await upload(app, user, name, [header, ...rows].join('\n'));
    const { id } = json.import;
    await app.runJobs();
    if (random.chance(0.5))
      await user.call('PATCH', `/imports/${id}`, { tag: random.pick(['', 'Imported']), ownerId: null });
    if (random.chance(0.3)) await user.call('PATCH', `/imports/${id}`, { separate: ['acme'] });
    await app.runJobs();
    return user.call('POST', `/imports/${id}/start`);
  },
};
