import type { RecordType } from '@daybook/shared/records/record-type';
import type { AnyRecord } from '../../features/records/records.queries.ts';

/** Parts that list what belongs to a record, and of which type that is. */
export const RELATED = {
  contacts: 'contact',
  opportunities: 'opportunity',
  deals: 'deal',
  campaigns: 'campaign',
  contracts: 'contract',
} as const;
type RelatedKey = keyof typeof RELATED;

export type TabKey = 'summary' | 'timeline' | 'activities' | 'files' | RelatedKey;

/** How much there is; `capped` where there is more than is counted. */
interface Counted {
  readonly count: number | undefined;
  readonly capped: boolean;
}

export interface RecordTab extends Counted {
  readonly key: TabKey;
  readonly label: string;
}

const LABELS: Readonly<Record<TabKey, string>> = {
  summary: 'Summary',
  timeline: 'Timeline',
  activities: 'Activities',
  files: 'Files',
  contacts: 'Contacts',
  opportunities: 'Opportunities',
  deals: 'Deals',
  campaigns: 'Campaigns',
  contracts: 'Contracts',
};

/** T-80 to T-82: timeline activities are under Timeline, and under Summary of a contact. */
export const TAB_KEYS: Readonly<Record<RecordType, readonly TabKey[]>> = {
  account: [
    'summary',
    'timeline',
    'activities',
    'files',
    'contacts',
    'opportunities',
    'deals',
    'campaigns',
    'contracts',
  ],
  contact: ['summary', 'timeline', 'activities', 'files', 'opportunities'],
  opportunity: ['summary', 'timeline', 'activities', 'files'],
  deal: ['summary', 'timeline', 'activities', 'files', 'campaigns'],
  campaign: ['summary', 'timeline', 'activities', 'files'],
  contract: ['summary', 'timeline', 'activities', 'files'],
};

const isRelated = (key: TabKey): key is RelatedKey => key in RELATED;

const countOf = (record: AnyRecord, key: TabKey): number | undefined =>
  'related' in record && isRelated(key) ? record.related[RELATED[key]] : undefined;

/** What few accounts have has its part once there is any. */
const SELDOM: ReadonlySet<TabKey> = new Set(['deals', 'campaigns', 'contracts'] as const);

const isShown = (record: AnyRecord, key: TabKey): boolean => !SELDOM.has(key) || countOf(record, key) !== 0;

/** What a record's page counts beside what belongs to it: what is to do, and its files. */
type Counts = Readonly<Record<'activities' | 'files', Counted | undefined>>;

const countIn = (record: AnyRecord, key: TabKey, counts: Counts): Counted | undefined =>
  key === 'activities' || key === 'files' ? counts[key] : { count: countOf(record, key), capped: false };

/** The parts of a record's page, each with how much is in it. */
export const tabsOf = (record: AnyRecord, counts: Counts): readonly RecordTab[] =>
  TAB_KEYS[record.type]
    .filter((key) => isShown(record, key))
    .map((key) => {
      const { count, capped = false } = countIn(record, key, counts) ?? {};
      return { key, label: LABELS[key], count: count || undefined, capped };
    });

/** What a page opens at: what is known of a person, what happened with everything else. */
export const firstTab = ({ type }: AnyRecord): TabKey => (type === 'contact' ? 'summary' : 'timeline');
