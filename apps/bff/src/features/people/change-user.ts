import type { User, UserChange } from '@daybook/shared/people/user';
import type { Actor } from '../../platform/actor.ts';
import type { Deps } from '../../platform/deps.ts';
import { refuseFieldClash } from '../../platform/operation/conflict.ts';
import { operate } from '../../platform/operation/operate.ts';
import type { Operation } from '../../platform/operation/operation.ts';
import { loadUser } from './load-user.ts';
import { refuseTakenEmail } from './refuse-taken-email.ts';
import { changeLabel, columnsOf, KEPT_IN, USER_FIELD_LABELS } from './user-columns.ts';
import { toUser } from './user-dto.ts';

type Fields = Omit<UserChange, 'version'>;

const refuseTaken = async (op: Operation, key: number, { email_identity }: ReturnType<typeof columnsOf>) => {
  if (email_identity !== undefined) await refuseTakenEmail(op, email_identity, key);
};

/** Changes name, email, role or zone of a user. That an active admin stays is held by `usersSpec`. */
export const changeUser = (
  deps: Deps,
  actor: Actor,
  id: string,
  { version, ...fields }: UserChange,
): Promise<{ user: User; operationId: string | null }> => {
  let label = '';
  return operate(deps, actor, { kind: 'user.change', label: () => label }, async (op) => {
    const row = await loadUser(op, actor, id);
    const theirs: Required<Fields> = {
      name: row.name,
      email: row.email,
      role: toUser(row).role,
      zone: row.zone,
    };

    const of = { table: 'users' as const, key: row.key, version: row.version, keptIn: KEPT_IN, theirs };
    const labelOf = (field: keyof Fields) => USER_FIELD_LABELS[field];
    await refuseFieldClash(op, { ...of, labelOf }, version ?? row.version, fields);
    const columns = columnsOf(fields);
    await refuseTaken(op, row.key, columns);

    const next = await op.update('users', row, columns);
    label = changeLabel(row, next);
    return { user: toUser(next) };
  });
};
