import type { RecordType } from '../records/record-type.ts';
import { ACTIVITY_TYPES, type ActivityTypeCode, OUTCOMES } from './activity-type.ts';

export const CHOICE_LISTS = ['outcome', 'topic', 'lost-reason', 'source', 'source-reason'] as const;
export type ChoiceList = (typeof CHOICE_LISTS)[number];

/** What a topic belongs to: the type of the primary record, or no record at all. */
export const TOPIC_KINDS = [
  'account',
  'contact',
  'opportunity',
  'deal',
  'campaign',
  'contract',
  'personal',
] as const satisfies readonly (RecordType | 'personal')[];
export type TopicKind = (typeof TOPIC_KINDS)[number];

/** What can be lost, each with its own reasons. */
export const LOST_KINDS = ['opportunity', 'contact'] as const satisfies readonly RecordType[];
export type LostKind = (typeof LOST_KINDS)[number];

/** Lists that are the same for all activities. */
export const FOR_ALL = 'activity';

export type ChoiceKind = ActivityTypeCode | TopicKind | typeof FOR_ALL;
export const CHOICE_KINDS: readonly [ChoiceKind, ...ChoiceKind[]] = [
  ...TOPIC_KINDS,
  ...ACTIVITY_TYPES.map(({ code }) => code),
  FOR_ALL,
];

/** What a choice has to be for the rules. */
export interface ChoiceLike {
  readonly code: string;
  readonly list: ChoiceList;
  readonly of: string;
  readonly label: string;
  readonly failed: boolean;
  readonly retired: boolean;
}

const ACQUISITION = ['Customer acquisition', 'Customer care', 'Negotiation'];

/** The topics every workspace starts with, by kind of record; "Other" comes last and is always there. */
const TOPICS: Readonly<Record<TopicKind, readonly string[]>> = {
  account: ACQUISITION,
  contact: ACQUISITION,
  opportunity: ['Qualification', 'Offer', 'Negotiation', 'Approved', 'Rejected'],
  deal: ['New deal group', 'Deal sheet', 'Monitoring'],
  campaign: [
    'Offer',
    'Reservation',
    'Approval',
    'Advertising material',
    'Monitoring',
    'Screenshots',
    'Reporting',
    'Billing',
    'Complaint',
    'Cancellation (rejected)',
  ],
  contract: ['Negotiations', 'Payout'],
  personal: [],
};

const REASONS: Readonly<Record<LostKind, readonly (readonly [string, string])[]>> = {
  opportunity: [
    ['price', 'Price'],
    ['competitor', 'Chose a competitor'],
    ['no-budget', 'No budget'],
    ['timing', 'Bad timing'],
    ['no-decision', 'No decision'],
    ['missing', 'Something is missing'],
    ['other', 'Other'],
  ],
  contact: [
    ['not-interested', 'Not interested'],
    ['competitor', 'Chose a competitor'],
    ['no-budget', 'No budget'],
    ['timing', 'Bad timing'],
    ['no-response', 'No response'],
    ['other', 'Other'],
  ],
};

const topicCode = (of: TopicKind, label: string): string =>
  `${of}.${label
    .toLowerCase()
    .replace(/[^a-z]+/g, '-')
    .replace(/-$/, '')}`;

export const topicKind = (type: RecordType | null | undefined): TopicKind => type ?? 'personal';

/** The topic that an activity has where nothing fits better; it cannot be retired. */
export const otherTopic = (of: TopicKind): string => `${of}.other`;
export const isOtherTopic = (code: string): boolean => TOPIC_KINDS.some((of) => code === otherTopic(of));

const SOURCES = [
  'Own initiative',
  'Request of the customer',
  'Campaign',
  'Referral',
  'Website',
  'Event',
  'Other',
];
const SOURCE_LISTS = { source: SOURCES, 'source-reason': ['Other'] } as const;

/** The lists a workspace starts with, each in its order. */
export const DEFAULT_CHOICES: readonly ChoiceLike[] = [
  ...OUTCOMES.map(
    ({ code, label, failed }): ChoiceLike => ({
      code,
      list: 'outcome',
      of: 'call',
      label,
      failed,
      retired: false,
    }),
  ),
  ...TOPIC_KINDS.flatMap((of) =>
    [...TOPICS[of], 'Other'].map(
      (label): ChoiceLike => ({
        code: topicCode(of, label),
        list: 'topic',
        of,
        label,
        failed: false,
        retired: false,
      }),
    ),
  ),
  ...LOST_KINDS.flatMap((of) =>
    REASONS[of].map(
      ([code, label]): ChoiceLike => ({
        code: `lost.${of}.${code}`,
        list: 'lost-reason',
        of,
        label,
        failed: false,
        retired: false,
      }),
    ),
  ),
  ...(['source', 'source-reason'] as const).flatMap((list) =>
    SOURCE_LISTS[list].map(
      (label): ChoiceLike => ({
        code: `${list}.${label.toLowerCase().replaceAll(' ', '-')}`,
        list,
        of: FOR_ALL,
        label,
        failed: false,
        retired: false,
      }),
    ),
  ),
];

/** Whether there is such a list: topics are of kinds of record, reasons of what is lost, outcomes of activity types. */
export const isChoiceList = (list: ChoiceList, of: string): boolean => {
  if (of === FOR_ALL || list === 'source' || list === 'source-reason')
    return of === FOR_ALL && list.startsWith('source');
  if (list === 'lost-reason') return (LOST_KINDS as readonly string[]).includes(of);
  return (TOPIC_KINDS as readonly string[]).includes(of) === (list === 'topic');
};

const WORDS: Readonly<Record<ChoiceList, string>> = {
  outcome: 'outcome',
  topic: 'topic',
  'lost-reason': 'reason',
  source: 'source',
  'source-reason': 'reason',
};

/** What an entry of a list is called in a sentence. */
export const choiceWord = (list: string): string => WORDS[list as ChoiceList] ?? 'choice';

/** What a list offers, in its order. */
export const offered = <T extends ChoiceLike>(choices: readonly T[], list: ChoiceList, of: string): T[] =>
  choices.filter((choice) => choice.list === list && choice.of === of && !choice.retired);

/** The topic a new activity starts with: the one this user chose last for such a record, else Other. */
export const firstTopic = (choices: readonly ChoiceLike[], of: TopicKind, last: string | undefined): string =>
  offered(choices, 'topic', of).find(({ code }) => code === last)?.code ?? otherTopic(of);

/** The topic of the same name for another kind of record, else Other: an activity that moves keeps what it was about. */
export const movedTopic = (choices: readonly ChoiceLike[], code: string, to: TopicKind): string => {
  const was = choices.find((choice) => choice.code === code);
  if (was?.of === to) return code;
  return offered(choices, 'topic', to).find(({ label }) => label === was?.label)?.code ?? otherTopic(to);
};
