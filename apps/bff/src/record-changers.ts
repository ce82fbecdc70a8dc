import type { PlainRecordType } from '@daybook/shared/records/plain-record.rules';
import { readAccount } from './features/accounts/read-accounts.ts';
import { rewriteAccount } from './features/accounts/rewrite-account.ts';
import { readContact } from './features/contacts/read-contacts.ts';
import { rewriteContact } from './features/contacts/rewrite-contact.ts';
import { readOpportunity } from './features/opportunities/read-opportunities.ts';
import { rewriteOpportunity } from './features/opportunities/rewrite-opportunity.ts';
import { readPlainRecord } from './features/records/read-plain-records.ts';
import type { RecordChanger, RecordChangers } from './features/records/record-changers.ts';
import { rewritePlainRecord } from './features/records/rewrite-plain-record.ts';

const plain: RecordChanger = async (op, head, fields) => {
  const before = await readPlainRecord(op.db, head.type as PlainRecordType, head.key);
  return rewritePlainRecord(op, head, before, fields);
};

/** What changing many records at once does with each. */
export const recordChangers: RecordChangers = {
  account: async (op, head, fields) => rewriteAccount(op, head, await readAccount(op.db, head.key), fields),
  contact: async (op, head, fields) => rewriteContact(op, head, await readContact(op.db, head.key), fields),
  opportunity: async (op, head, fields) =>
    rewriteOpportunity(op, head, await readOpportunity(op.db, head.key), fields),
  deal: plain,
  campaign: plain,
  contract: plain,
};
