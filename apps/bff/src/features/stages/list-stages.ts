import type { Stages } from '@daybook/shared/stages/stage';
import type { CurrentUser } from '../../platform/actor.ts';
import { allow } from '../../platform/allow.ts';
import type { Deps } from '../../platform/deps.ts';
import { readStages } from './stages.store.ts';

/** Every list of stages, with what is retired: records may stand there. */
export const listStages = async ({ db }: Deps, user: CurrentUser): Promise<Stages> => {
  allow({ kind: 'user', user }, 'workspace.read');
  return { items: await readStages(db.read) };
};
