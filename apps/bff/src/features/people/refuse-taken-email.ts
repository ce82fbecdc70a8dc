import { Refusal } from '@daybook/shared/kernel/refusal';
import type { Operation } from '../../platform/operation/operation.ts';
import { findUserByEmail } from './people.store.ts';

/** Refuses an email address that another user signs in with. */
export const refuseTakenEmail = async (
  op: Operation,
  identity: string,
  exceptKey?: number,
): Promise<void> => {
  const user = await findUserByEmail(op.db, identity);
  if (user === undefined || user.key === exceptKey) return;
  const message =
    user.active === 1
      ? `${user.name} signs in with this email address already.`
      : `${user.name} had this email address and was deactivated. Reactivate them instead.`;
  throw new Refusal('user.email-taken', { detail: message, errors: [{ path: 'email', message }] });
};
