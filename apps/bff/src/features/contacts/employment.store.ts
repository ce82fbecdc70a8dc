import type { Operation } from '../../platform/operation/operation.ts';

/** Keeps where a contact works and since when: the past stays with the account it was at. */
export const moveEmployment = async (
  op: Operation,
  contactKey: number,
  accountKey: number | null,
): Promise<void> => {
  const current = await op.db
    .selectFrom('employment')
    .selectAll()
    .where('contact_key', '=', contactKey)
    .where('to_at', 'is', null)
    .execute();
  for (const row of current)
    if (row.account_key !== accountKey) await op.update('employment', row, { to_at: op.now });
  if (accountKey === null || current.some((row) => row.account_key === accountKey)) return;
  await op.insert('employment', { contact_key: contactKey, account_key: accountKey, from_at: op.now });
};
