import type { Account } from '../accounts/account.ts';
import type { Contact } from '../contacts/contact.ts';
import type { CellColumn } from '../kernel/cells.rules.ts';
import type { Opportunity } from '../opportunities/opportunity.ts';
import { stageLabel } from '../stages/stage.rules.ts';
import type { StageWords } from '../stages/stage-words.ts';
import type { PlainRecord } from './plain-record.ts';

type Listed = Account | Contact | Opportunity | PlainRecord;

/** What lists show and an export of all fields leaves out, since no file brings it back. */
export const listCells = ({ stages, reason }: StageWords): readonly CellColumn<Listed>[] => [
  { key: 'name', label: 'Name', text: ({ title }) => title },
  { key: 'last_activity_at', label: 'Last activity', text: ({ lastActivityAt }) => lastActivityAt ?? '' },
  { key: 'created_at', label: 'Created', text: ({ createdAt }) => createdAt },
  {
    key: 'contact_count',
    label: 'Contacts',
    text: (record) => ('contactCount' in record ? String(record.contactCount) : ''),
  },
  {
    key: 'lifecycle_status',
    label: 'Lifecycle status',
    text: (record) =>
      'lifecycleStatus' in record && record.lifecycleStatus !== null
        ? stageLabel(stages, 'status', record.lifecycleStatus)
        : '',
  },
  {
    key: 'lost_reason',
    label: 'Lost reason',
    text: (record) => ('lostReason' in record ? (reason(record.lostReason) ?? '') : ''),
  },
  {
    key: 'closed_at',
    label: 'Closed',
    text: (record) => ('closedAt' in record ? (record.closedAt ?? '') : ''),
  },
];
