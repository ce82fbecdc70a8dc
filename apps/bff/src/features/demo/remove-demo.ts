import { Refusal } from '@daybook/shared/kernel/refusal';
import type { Actor } from '../../platform/actor.ts';
import { allow } from '../../platform/allow.ts';
import type { Deps } from '../../platform/deps.ts';
import { beginLongOperation } from '../../platform/operation/long-operation.ts';
import { findWorkspace } from '../people/workspace.store.ts';
import { countDemo, findRunning } from './demo.store.ts';
import { START_KIND } from './start-demo.ts';

export const CLEAR_DEMO_JOB = 'demo.clear';
const REMOVE_KIND = 'demo.remove';

/**
 * Removes the demo data for good, in chunks, with progress. What people made themselves stays: an activity on a demo
 * contact without the contact, what a demo user owns with the one who asks. Refused while one of both still runs.
 */
export const removeDemo = async (
  deps: Deps,
  actor: Actor,
): Promise<{ operationId: string; operationKey: number }> => {
  allow(actor, 'demo.manage');
  const job = { kind: CLEAR_DEMO_JOB, payload: {}, once: CLEAR_DEMO_JOB };
  const spec = {
    kind: REMOVE_KIND,
    label: 'Removed demo data',
    total: await countDemo(deps.db.read, START_KIND),
    job,
  };
  return beginLongOperation(deps, actor, spec, async (op) => {
    const workspace = await findWorkspace(op.db);
    if (workspace?.has_demo !== 1)
      throw new Refusal('demo.absent', { detail: 'There is no demo data in the workspace.' });
    const [adding, removing] = [
      await findRunning(op.db, START_KIND),
      await findRunning(op.db, REMOVE_KIND, op.key),
    ];
    if (adding !== undefined || removing !== undefined) {
      throw new Refusal('operation.running', {
        detail: 'Demo data is being added or removed just now. Wait until that has ended.',
      });
    }
  });
};
