import type { Deps } from '../../platform/deps.ts';
import { findOperation } from '../../platform/operation/operation.store.ts';
import { hashToken, newToken } from '../../platform/session/token.ts';
import { insertLink } from '../people/access.store.ts';
import { buildDemo } from './build-demo.ts';
import { createDemoWorkspace, type Place } from './create-demo-workspace.ts';
import { findRunning } from './demo.store.ts';
import { START_KIND } from './start-demo.ts';

const LINK_LIFE_MS = 24 * 60 * 60 * 1000;

/**
 * For a start with demo data: makes the workspace and the data where there is none, and answers the path that signs its
 * admin in, once; null where the workspace is somebody's own. `tell` hears how far it is, from 0 to 1;
 * `share` makes a smaller company, for tests.
 */
export const prepareDemo = async (
  deps: Deps,
  place: Place,
  tell: (progress: number) => void,
  share = 1,
): Promise<string | null> => {
  const admin = await createDemoWorkspace(deps, place, share);
  if (admin === undefined) return null;
  await finishBuilding(deps, tell, share);
  const [token, now] = [newToken(), deps.clock()];
  const link = { tokenHash: hashToken(token), purpose: 'demo', userKey: admin.key, now } as const;
  await insertLink(deps.db.write, { ...link, expiresAt: now + LINK_LIFE_MS });
  return `/api/demo/enter/${token}`;
};

/** Carries out here what the job would do later; a worker that has it too does other parts of it. */
const finishBuilding = async (deps: Deps, tell: (progress: number) => void, share: number): Promise<void> => {
  const operationKey = await findRunning(deps.db.read, START_KIND);
  if (operationKey === undefined) return;
  const beat = async () => {
    const { done = 0, total = 0 } = (await findOperation(deps.db.read, operationKey)) ?? {};
    tell(total === 0 ? 0 : done / total);
    return true;
  };
  await buildDemo(deps, { operationKey, share }, beat);
};
