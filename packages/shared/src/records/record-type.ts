/** What activities can be about. */
export const RECORD_TYPES = ['account', 'contact', 'opportunity', 'deal', 'campaign', 'contract'] as const;
export type RecordType = (typeof RECORD_TYPES)[number];

export const RECORD_TYPE_LABELS: Readonly<Record<RecordType, { one: string; many: string }>> = {
  account: { one: 'Account', many: 'Accounts' },
  contact: { one: 'Contact', many: 'Contacts' },
  opportunity: { one: 'Opportunity', many: 'Opportunities' },
  deal: { one: 'Deal', many: 'Deals' },
  campaign: { one: 'Campaign', many: 'Campaigns' },
  contract: { one: 'Contract', many: 'Contracts' },
};

/** Where a record is: in use, archived (kept, out of the way) or in the trash (gone after 30 days). */
export const RECORD_STATES = ['live', 'archived', 'trashed'] as const;
export type RecordState = (typeof RECORD_STATES)[number];

/** Days a thing lies in the trash before it is removed for good. */
export const TRASH_DAYS = 30;
