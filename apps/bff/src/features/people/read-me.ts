import { found } from '@daybook/shared/kernel/result';
import type { Me, Workspace } from '@daybook/shared/people/user';
import type { CurrentUser } from '../../platform/actor.ts';
import type { Deps } from '../../platform/deps.ts';
import { findUserByKey } from './people.store.ts';
import { findPreferences } from './preferences.store.ts';
import { findTeamIds } from './teams.store.ts';
import { toMe, toWorkspace } from './user-dto.ts';
import { findWorkspace } from './workspace.store.ts';

/** The user as they see themselves, after signing in or a change. */
export const findMe = async ({ db }: Pick<Deps, 'db'>, userKey: number): Promise<Me> => {
  const row = found(await findUserByKey(db.read, userKey), 'user');
  return toMe(row, {
    teamIds: await findTeamIds(db.read, userKey),
    ...(await findPreferences(db.read, userKey)),
  });
};

/** The signed-in user and the workspace they are in: what the app needs first. */
export const readMe = async (deps: Deps, { key }: CurrentUser): Promise<{ me: Me; workspace: Workspace }> => {
  const workspace = found(await findWorkspace(deps.db.read), 'workspace');
  return { me: await findMe(deps, key), workspace: toWorkspace(workspace) };
};
