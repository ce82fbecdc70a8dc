import { Refusal } from '@daybook/shared/kernel/refusal';
import { found } from '@daybook/shared/kernel/result';
import type { LinkedInAction } from '@daybook/shared/linkedin/linkedin-action';
import type { Operation } from '../../platform/operation/operation.ts';
import { findLinkedInPlan } from '../people/preferences.store.ts';
import { findLinkedInActions } from './linkedin-actions.store.ts';

/** The action as whoever changes it sees it. */
export const readAction = async (op: Operation, code: string): Promise<LinkedInAction> => {
  const plan = op.actor.user === null ? 'basic' : await findLinkedInPlan(op.db, op.actor.user.key);
  return found((await findLinkedInActions(op.db, plan)).get(code), 'action');
};

/** Two actions of one name could not be told apart where one is chosen. */
export const refuseTakenLabel = async (op: Operation, label: string, code?: string): Promise<void> => {
  const actions = [...(await findLinkedInActions(op.db, 'basic')).values()];
  const taken = actions.find(
    (action) => action.code !== code && action.label.toLowerCase() === label.toLowerCase(),
  );
  if (taken === undefined) return;
  const message = `There is an action “${taken.label}” already${taken.hidden ? ', which is hidden' : ''}.`;
  throw new Refusal('request.invalid', { detail: message, errors: [{ path: 'label', message }] });
};
