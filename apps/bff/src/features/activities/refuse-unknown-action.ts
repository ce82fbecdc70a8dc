import { Refusal } from '@daybook/shared/kernel/refusal';
import type { Operation } from '../../platform/operation/operation.ts';
import { findLinkedInActions } from '../linkedin/linkedin-actions.store.ts';

/** Says no, at its field, to a LinkedIn action that there is none of. Hidden ones stay where they are. */
export const refuseUnknownAction = async (
  op: Operation,
  action: string | null | undefined,
): Promise<void> => {
  if (action === null || action === undefined) return;
  if ((await findLinkedInActions(op.db, 'basic')).has(action)) return;
  const message = 'Choose an action from the list.';
  throw new Refusal('request.invalid', { detail: message, errors: [{ path: 'action', message }] });
};
