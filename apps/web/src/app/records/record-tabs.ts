import type { RecordType } from '@daybook/shared/records/record-type';
import type { AnyRecord } from '../../features/records/records.queries.ts';

export type TabKey = 'summary' | 'timeline' | 'activities' | 'contacts' | 'opportunities';

export interface RecordTab {
  readonly key: TabKey;
  readonly label: string;
  readonly count?: number | undefined;
}

const LABELS: Readonly<Record<TabKey, string>> = {
  summary: 'Summary',
  timeline: 'Timeline',
  activities: 'Activities',
  contacts: 'Contacts',
  opportunities: 'Opportunities',
};

/** T-80 to T-82: timeline activities are under Timeline, and under Summary of a contact. */
export const TAB_KEYS: Readonly<Record<RecordType, readonly TabKey[]>> = {
  account: ['summary', 'timeline', 'activities', 'contacts', 'opportunities'],
  contact: ['summary', 'timeline', 'activities', 'opportunities'],
  opportunity: ['summary', 'timeline', 'activities'],
  deal: ['summary', 'timeline', 'activities'],
  campaign: ['summary', 'timeline', 'activities'],
  contract: ['summary', 'timeline', 'activities'],
};

const countOf = (record: AnyRecord, key: TabKey): number | undefined => {
  if (!('related' in record)) return undefined;
  return { contacts: record.related.contact, opportunities: record.related.opportunity }[key as 'contacts'];
};

/** The parts of a record's page; `open` is how much there is to do. */
export const tabsOf = (record: AnyRecord, open: number | undefined): readonly RecordTab[] =>
  TAB_KEYS[record.type].map((key) => ({
    key,
    label: LABELS[key],
    count: (key === 'activities' ? open : countOf(record, key)) || undefined,
  }));

/** What a page opens at: what is known of a person, what happened with everything else. */
export const firstTab = ({ type }: AnyRecord): TabKey => (type === 'contact' ? 'summary' : 'timeline');
