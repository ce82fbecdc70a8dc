import type { FormActivity } from '@daybook/shared/forms/form';
import { found } from '@daybook/shared/kernel/result';
import type { LocalDate } from '@daybook/shared/kernel/time';
import type { Actor } from '../../platform/actor.ts';
import type { Operation } from '../../platform/operation/operation.ts';
import { findUserByKey, type UserEntity } from '../people/people.store.ts';
import { findRecordByKey, type RecordEntity } from '../records/records.store.ts';
import type { FormActs } from './form-acts.ts';

export const loadHead = async (op: Operation, key: number): Promise<RecordEntity> =>
  found(await findRecordByKey(op.db, key), 'contact');

/** Whoever is responsible, if they still work here: a submission is not lost with them. */
export const answererOf = async (op: Operation, userKey: number | null): Promise<UserEntity | undefined> => {
  const user = userKey === null ? undefined : await findUserByKey(op.db, userKey);
  return user?.active === 1 ? user : undefined;
};

interface Wanted extends FormActivity {
  readonly ownerId: string;
  readonly contactId: string;
  readonly day: LocalDate;
}

/** Plans what a form says is to be done with whoever has sent it. */
export const planAnswer = async (
  op: Operation,
  { planActivity }: FormActs,
  actor: Actor,
  { type, subject, ownerId, contactId, day }: Wanted,
): Promise<void> => {
  await planActivity(op, actor, { type, subject, ownerId, primaryId: contactId, due: { on: day } });
};
