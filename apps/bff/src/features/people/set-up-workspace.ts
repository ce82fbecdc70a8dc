import { Refusal } from '@daybook/shared/kernel/refusal';
import type { Setup } from '@daybook/shared/people/access';
import { type RequestKey, SYSTEM } from '../../platform/actor.ts';
import type { Deps } from '../../platform/deps.ts';
import { operate } from '../../platform/operation/operate.ts';
import { hashToken } from '../../platform/session/token.ts';
import { findLink, removeSetupLinks, savePasswordHash, takeLink } from './access.store.ts';
import { insertFirstAdmin } from './first-admin.ts';
import { hashNewPassword } from './password-hash.ts';
import { findWorkspace } from './workspace.store.ts';

const done = () =>
  new Refusal('setup.done', {
    detail: 'Daybook is set up already. Sign in, or ask an admin for an invitation.',
  });

const wrongToken = () =>
  new Refusal('setup.wrong-token', {
    detail: 'This set-up link is not valid. Open the one that Daybook printed when it was last started.',
  });

/** Whether the workspace is still to be created. */
export const isSetupNeeded = async ({ db }: Deps): Promise<{ needed: boolean }> => ({
  needed: (await findWorkspace(db.read)) === undefined,
});

/**
 * Creates the workspace and its first admin, once, for whoever has the token of a start. Sent twice with one request
 * key it happens once; a second tab is told that it is done.
 */
export const setUpWorkspace = async (
  deps: Deps,
  request: RequestKey | undefined,
  { token, password, ...input }: Setup,
): Promise<{ userKey: number }> => {
  const tokenHash = hashToken(token);
  const link = await findLink(deps.db.read, tokenHash);
  const isSetup = link?.purpose === 'setup';
  // A repeated request still finds its own answer below.
  if (!isSetup && (await findWorkspace(deps.db.read)) === undefined) throw wrongToken();
  const passwordHash = await hashNewPassword(password, { ...input, workspace: input.workspaceName });

  const actor = request === undefined ? SYSTEM : { ...SYSTEM, request };
  const spec = { kind: 'workspace.set-up', label: `Set up ${input.workspaceName}`, final: true as const };
  return operate(deps, actor, spec, async (op) => {
    if ((await findWorkspace(op.db)) !== undefined) throw done();
    if (!isSetup || !(await takeLink(op.db, tokenHash, op.now))) throw wrongToken();

    const admin = await insertFirstAdmin(op, input);
    await savePasswordHash(op.db, admin.key, passwordHash, op.now);
    await removeSetupLinks(op.db);
    return { userKey: admin.key };
  });
};
