import type { Operation } from '../../platform/operation/operation.ts';

/** What another account of a contact means: they moved there, or were never where they stood. */
export type AccountChange = 'moved' | 'correction';

/**
 * Keeps where a contact works and since when. Who moved leaves the past with the account it was at; of who was put
 * right, the time at the wrong account becomes time at the right one.
 */
export const moveEmployment = async (
  op: Operation,
  contactKey: number,
  accountKey: number | null,
  how: AccountChange = 'moved',
): Promise<void> => {
  const current = await op.db
    .selectFrom('employment')
    .selectAll()
    .where('contact_key', '=', contactKey)
    .where('to_at', 'is', null)
    .execute();
  const [wrong] = current;
  if (how === 'correction' && accountKey !== null && wrong !== undefined) {
    await op.update('employment', wrong, { account_key: accountKey });
    return;
  }
  for (const row of current)
    if (row.account_key !== accountKey) await op.update('employment', row, { to_at: op.now });
  if (accountKey === null || current.some((row) => row.account_key === accountKey)) return;
  await op.insert('employment', { contact_key: contactKey, account_key: accountKey, from_at: op.now });
};
