import { Refusal } from '@daybook/shared/kernel/refusal';
import type { Actor } from '../../platform/actor.ts';
import { allow } from '../../platform/allow.ts';
import type { Deps } from '../../platform/deps.ts';
import { beginLongOperation } from '../../platform/operation/long-operation.ts';
import { findWorkspace } from '../people/workspace.store.ts';

export const BUILD_DEMO_JOB = 'demo.build';
export const START_KIND = 'demo.start';

/**
 * Puts a company with a year of history into the workspace, and a list of its own for the one who asks. It comes in
 * chunks, with progress; nothing undoes it but removing it. `share` makes a smaller company, for tests.
 */
export const startDemo = async (
  deps: Deps,
  actor: Actor,
  share = 1,
): Promise<{ operationId: string; operationKey: number }> => {
  allow(actor, 'demo.manage');
  const job = { kind: BUILD_DEMO_JOB, payload: { share }, once: BUILD_DEMO_JOB };
  const spec = { kind: START_KIND, label: 'Added demo data', total: 0, job };
  return beginLongOperation(deps, actor, spec, async (op) => {
    const workspace = await findWorkspace(op.db);
    if (workspace === undefined) throw new Error('There is no workspace to put demo data in.');
    if (workspace.has_demo === 1) {
      throw new Refusal('demo.present', { detail: 'There is demo data in the workspace already.' });
    }
    await op.update('workspace', workspace, { has_demo: 1 });
  });
};
