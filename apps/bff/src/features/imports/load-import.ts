import { Refusal } from '@daybook/shared/kernel/refusal';
import { found } from '@daybook/shared/kernel/result';
import { may } from '@daybook/shared/people/may.rules';
import type { CurrentUser } from '../../platform/actor.ts';
import type { Reader } from '../../platform/db/open.ts';
import { findRunById } from './imports.store.ts';
import type { Run } from './run.store.ts';

/** An import that the user may see: one's own, as manager or admin everybody's. */
export const loadImport = async (db: Reader, user: CurrentUser, id: string): Promise<Run> => {
  const run = await findRunById(db, id);
  const isSeen = run?.creator_key === user.key || may(user, 'operation.read-all');
  return found(isSeen ? run : undefined, 'import');
};

/** An import that has not begun; refused once it has. */
export const loadToMap = async (db: Reader, user: CurrentUser, id: string): Promise<Run> => {
  const run = await loadImport(db, user, id);
  if (run.state === 'mapping') return run;
  throw new Refusal('import.wrong-state', { detail: 'This import has begun already. Load the page again.' });
};
