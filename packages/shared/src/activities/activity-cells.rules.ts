import { amountText } from '../kernel/amount-text.rules.ts';
import { type CellColumn, cellColumns, severalInCell } from '../kernel/cells.rules.ts';
import { readable } from '../notices/mention.rules.ts';
import { ACTIVITY_FIELDS, type ActivityFieldKey } from './activity.fields.ts';
import type { Activity } from './activity.ts';
import { PRIORITIES } from './activity-type.ts';
import { directionLabel } from './direction.ts';

/** What an import knows Daybook's own list of activities by. */
export const ACTIVITY_ID_COLUMN = 'Daybook activity id';

const STATUS = { open: 'Open', done: 'Done', trashed: 'In the trash' } as const;

const dueText = ({ due }: Activity): string => {
  if (due === null) return '';
  return 'on' in due ? due.on : due.at;
};

/**
 * The columns of an exported list of activities; `emailOf` tells the address of a user, `typeLabel` the name of a type,
 * `choiceLabel` that of an outcome or topic.
 */
export const activityColumns = (
  emailOf: (userId: string) => string,
  typeLabel: (code: string) => string,
  choiceLabel: (code: string) => string,
): CellColumn<Activity>[] => [
  ...cellColumns<Activity, ActivityFieldKey>(ACTIVITY_FIELDS, {
    subject: ({ subject }) => subject,
    type: ({ type }) => typeLabel(type),
    due: dueText,
    end: ({ endAt }) => endAt ?? '',
    status: ({ status }) => STATUS[status],
    completed_at: ({ completedAt }) => completedAt ?? '',
    outcome: ({ outcome }) => (outcome === null ? '' : choiceLabel(outcome)),
    topic: ({ topic }) => choiceLabel(topic),
    priority: ({ priority }) => PRIORITIES.find(({ value }) => value === priority)?.label ?? priority,
    owner: ({ owner }) => emailOf(owner.id),
    notes: ({ notes }) => readable(notes),
    message: ({ message }) => message,
    direction: ({ direction }) => directionLabel(direction),
    duration_minutes: ({ durationMinutes }) => (durationMinutes === null ? '' : String(durationMinutes)),
    phone: ({ phone }) => phone,
    location: ({ location }) => location,
    link: ({ link }) => link,
    amount: [
      {
        label: 'Amount',
        text: ({ amount }) => (amount === null ? '' : amountText(amount.minor, amount.currency)),
      },
      { label: 'Currency', text: ({ amount }) => amount?.currency ?? '' },
    ],
    record: [
      { label: 'About', text: ({ primary }) => primary?.title ?? '' },
      // The one it was created on comes first.
      {
        label: 'Record ids',
        text: ({ primary, records }) =>
          severalInCell([...(primary === null ? [] : [primary.id]), ...records.map(({ id }) => id)]),
      },
    ],
    account: ({ account }) => account?.title ?? '',
    tags: ({ tags }) => severalInCell(tags),
    created_at: ({ createdAt }) => createdAt,
  }),
  { label: ACTIVITY_ID_COLUMN, text: ({ id }) => id },
];
