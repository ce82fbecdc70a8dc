import { Refusal } from '@daybook/shared/kernel/refusal';
import { found } from '@daybook/shared/kernel/result';
import type { LinkedInAction, LinkedInActionChange } from '@daybook/shared/linkedin/linkedin-action';
import { isBuiltInAction } from '@daybook/shared/linkedin/linkedin-actions.rules';
import type { Actor } from '../../platform/actor.ts';
import { allow } from '../../platform/allow.ts';
import type { Deps } from '../../platform/deps.ts';
import { operate } from '../../platform/operation/operate.ts';
import type { Operation } from '../../platform/operation/operation.ts';
import { readAction, refuseTakenLabel } from './linkedin-action-work.ts';
import { findActionRow } from './linkedin-actions.store.ts';

const refuseRemaking = ({ label, textLimit }: LinkedInActionChange): void => {
  if (label === undefined && textLimit === undefined) return;
  const message = 'This action comes with Daybook. It can be hidden, not changed.';
  const path = label === undefined ? 'textLimit' : 'label';
  throw new Refusal('request.invalid', { detail: message, errors: [{ path, message }] });
};

/** Of a built-in action only whether it is hidden is kept. */
const hideBuiltIn = async (op: Operation, action: LinkedInAction, hidden: 0 | 1): Promise<void> => {
  const row = await findActionRow(op.db, action.code);
  if (row !== undefined) await op.update('linkedin_action', row, { hidden });
  else if (hidden === 1) {
    await op.insert('linkedin_action', { code: action.code, label: action.label, text_limit: null, hidden });
  }
};

const changeOwn = async (op: Operation, code: string, change: LinkedInActionChange): Promise<void> => {
  const row = found(await findActionRow(op.db, code), 'action');
  if (change.label !== undefined) await refuseTakenLabel(op, change.label, code);
  await op.update('linkedin_action', row, {
    ...(change.label === undefined ? {} : { label: change.label }),
    ...(change.textLimit === undefined ? {} : { text_limit: change.textLimit }),
    ...(change.hidden === undefined ? {} : { hidden: change.hidden ? 1 : 0 }),
  });
};

/** Renames an action of the workspace's own or gives it another limit; hides or shows any. */
export const changeLinkedInAction = (
  deps: Deps,
  actor: Actor,
  code: string,
  change: LinkedInActionChange,
): Promise<{ action: LinkedInAction; operationId: string | null }> => {
  allow(actor, 'settings.change');
  let label = '';
  return operate(deps, actor, { kind: 'linkedin-action.change', label: () => label }, async (op) => {
    const before = await readAction(op, code);
    label = `Changed the LinkedIn action “${before.label}”`;
    if (isBuiltInAction(code)) {
      refuseRemaking(change);
      if (change.hidden !== undefined) await hideBuiltIn(op, before, change.hidden ? 1 : 0);
    } else await changeOwn(op, code, change);
    return { action: await readAction(op, code) };
  });
};
