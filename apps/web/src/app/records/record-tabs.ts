import type { RecordType } from '@daybook/shared/records/record-type';
import type { AnyRecord } from '../../features/records/records.queries.ts';

export type TabKey = 'summary' | 'timeline' | 'activities' | 'contacts' | 'opportunities';

export interface RecordTab {
  readonly key: TabKey;
  readonly label: string;
  readonly count?: number | undefined;
}

const OF_EVERY: readonly RecordTab[] = [
  { key: 'timeline', label: 'Timeline' },
  { key: 'activities', label: 'Activities' },
];
const summary: RecordTab = { key: 'summary', label: 'Summary' };

/** T-80 to T-82: a contact's timeline is under Summary, the others have a tab of that name. */
const TABS: Readonly<Record<RecordType, (record: AnyRecord) => readonly RecordTab[]>> = {
  contact: () => [
    summary,
    { key: 'activities', label: 'Activities' },
    { key: 'opportunities', label: 'Opportunities' },
  ],
  account: (record) => [
    ...OF_EVERY,
    { key: 'contacts', label: 'Contacts', count: 'contactCount' in record ? record.contactCount : undefined },
    {
      key: 'opportunities',
      label: 'Opportunities',
      count: 'openOpportunityCount' in record ? record.openOpportunityCount : undefined,
    },
  ],
  opportunity: () => OF_EVERY,
  deal: () => OF_EVERY,
  campaign: () => OF_EVERY,
  contract: () => OF_EVERY,
};

export const tabsOf = (record: AnyRecord): readonly RecordTab[] => TABS[record.type](record);
