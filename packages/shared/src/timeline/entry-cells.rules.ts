import { activityType } from '../activities/activity-type.ts';
import { amountText } from '../kernel/amount-text.rules.ts';
import type { CellColumn } from '../kernel/cells.rules.ts';
import { CATEGORY_LABELS } from './category.ts';
import type { EntryKind, TimelineEntry } from './timeline-entry.ts';

/** What each kind of entry is called in a list. */
const KIND_LABELS: Readonly<Record<EntryKind, string>> = {
  'record.created': 'Added',
  'record.renamed': 'Renamed',
  'contact.lifecycle-changed': 'Lifecycle changed',
  'contact.status-changed': 'Status changed',
  'contact.lost-reason-changed': 'Lost reason changed',
  'opportunity.linked': 'Opportunity linked',
  'opportunity.won': 'Won',
  'opportunity.lost': 'Lost',
  'opportunity.lost-reason-changed': 'Lost reason changed',
  'opportunity.stage-changed': 'Stage changed',
  'opportunity.value-changed': 'Value changed',
  'opportunity.closing-date-changed': 'Expected closing date changed',
  'record.owner-changed': 'Owner changed',
  'record.account-changed': 'Account changed',
  'record.field-changed': 'Field changed',
  'record.merged': 'Merged',
  'record.archived': 'Archived',
  'record.unarchived': 'Taken out of the archive',
  'person.erased': 'With an erased person',
  'record.trashed': 'Moved to the trash',
  'record.restored': 'Restored',
  'activity.planned': 'Planned',
  'activity.completed': 'Done',
  'note.added': 'Note',
  'activity.reopened': 'Reopened',
  'activity.rescheduled': 'Rescheduled',
  'activity.reassigned': 'Handed over',
  'activity.renamed': 'Activity renamed',
  'activity.notes-edited': 'Notes edited',
  'activity.result-edited': 'Result edited',
  'activity.field-changed': 'Field of an activity changed',
  'activity.trashed': 'Activity deleted',
  'activity.restored': 'Activity restored',
  'activity.joined': 'Takes part',
  'form.submitted': 'Form filled in',
  'file.uploaded': 'File uploaded',
  'file.added': 'File uploaded',
  'file.renamed': 'File renamed',
  'file.deleted': 'File deleted',
  'link.added': 'Link added',
  'file.removed': 'File removed',
};

type Payload = Readonly<Record<string, unknown>>;

const textOf = (value: unknown): string => {
  if (typeof value === 'string') return value;
  if (typeof value === 'object' && value !== null && 'minor' in value && 'currency' in value)
    return `${amountText(Number(value.minor), String(value.currency))} ${String(value.currency)}`;
  return '';
};

/** What a payload says under one of these names; the first that it has. */
const said =
  (...names: readonly string[]) =>
  ({ payload }: TimelineEntry): string => {
    const of: Payload = payload;
    return textOf(of[names.find((name) => name in of) ?? '']);
  };

const CHANGES = [
  'title',
  'stage',
  'status',
  'reason',
  'value',
  'day',
  'owner',
  'account',
  'due',
  'notes',
  'name',
] as const;

const changed =
  (side: 'from' | 'to') =>
  ({ payload }: TimelineEntry): string => {
    const of: Payload = payload;
    for (const name of CHANGES) {
      const value = of[name];
      if (typeof value === 'object' && value !== null && side in value)
        return textOf((value as Payload)[side]);
    }
    return '';
  };

/** The columns of an exported timeline; `choiceLabel` is what an outcome is called. */
export const entryColumns = (choiceLabel: (code: string) => string): CellColumn<TimelineEntry>[] => [
  { label: 'When', text: ({ happenedAt }) => happenedAt },
  { label: 'Who', text: ({ actor }) => actor?.name ?? '' },
  { label: 'Category', text: ({ category }) => CATEGORY_LABELS[category] },
  { label: 'What', text: ({ payload }) => KIND_LABELS[payload.kind] },
  {
    label: 'Type',
    text: ({ payload }) => ('activityType' in payload ? activityType(payload.activityType).label : ''),
  },
  { label: 'Subject', text: said('subject', 'title', 'field', 'name') },
  {
    label: 'Outcome',
    text: ({ payload }) =>
      payload.kind === 'activity.completed' && payload.outcome !== null
        ? (payload.outcomeLabel ?? choiceLabel(payload.outcome))
        : '',
  },
  { label: 'From', text: changed('from') },
  { label: 'To', text: changed('to') },
  { label: 'Notes', text: said('notes') },
  { label: 'Records', text: ({ records }) => records.map(({ title }) => title).join('; ') },
];
