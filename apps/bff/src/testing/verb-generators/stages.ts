import { readStages } from '../../features/stages/stages.store.ts';
import type { VerbGenerators, World } from './world.ts';

const someStage = async ({ app, random }: World) => random.pick(await readStages(app.deps.db.read));

export const stageVerbs: VerbGenerators = {
  'add-stage': ({ admin, random }) =>
    admin.call('POST', '/stages', {
      ...random.pick([{ list: 'pipeline' }, { list: 'lifecycle' }, { list: 'status', of: 'lead' }]),
      label: `Trial ${random.int(1_000_000)}`,
      probability: random.int(100),
    }),
  'change-stage': async (world) => {
    const { admin, random } = world;
    const { list, code } = await someStage(world);
    return admin.call(
      'PATCH',
      `/stages/${list}/${code}`,
      random.pick([
        { label: `Renamed ${random.int(1_000_000)}` },
        { probability: random.int(100) },
        { entersOn: random.pick([null, 'opportunity.added', 'opportunity.won']) },
        { retired: random.chance(0.3) },
      ]),
    );
  },
  'order-stages': async (world) => {
    const { list, of } = await someStage(world);
    const codes = (await readStages(world.app.deps.db.read))
      .filter((stage) => stage.list === list && stage.of === of)
      .map(({ code }) => code);
    return world.admin.call('POST', '/stages/order', { list, of, codes: world.random.some(codes) });
  },
};
