import { ACCOUNT_ID_COLUMN } from '../accounts/account-cells.rules.ts';
import { ACTIVITY_ID_COLUMN } from '../activities/activity-cells.rules.ts';
import { OPPORTUNITY_ID_COLUMN } from '../opportunities/opportunity-cells.rules.ts';
import { PLAIN_FIELDS, type PlainRecordType, pointsAt } from '../records/plain-record.rules.ts';
import { PLAIN_ID_COLUMN } from '../records/plain-record-cells.rules.ts';
import { foldHeader } from './header-name.rules.ts';
import type { ThingNoun } from './import-noun.ts';
import type { ThingProduct } from './thing-product.ts';
import { idTarget } from './thing-targets.ts';

const daybook = (
  noun: ThingNoun,
  idColumn: string,
  columns: Readonly<Record<string, string>>,
): ThingProduct => ({
  source: 'daybook',
  noun,
  signatures: [[idColumn.toLowerCase()]],
  columns: { ...columns, external_id: idColumn.toLowerCase() },
});

/** A list of deals, campaigns or contracts: as the catalogue calls its fields, ids and currencies beside them. */
const plain = (noun: PlainRecordType): ThingProduct =>
  daybook(
    noun,
    PLAIN_ID_COLUMN[noun],
    Object.fromEntries(
      PLAIN_FIELDS[noun].flatMap((field): [string, string][] => {
        const own: [string, string] = [field.key, foldHeader(field.label)];
        if (field.type === 'money') return [own, ['currency', `${foldHeader(field.label)} currency`]];
        return pointsAt(field) === 'contact'
          ? [own, [idTarget(field), `${foldHeader(field.label)} id`]]
          : [own];
      }),
    ),
  );

/** Daybook's own lists. */
export const DAYBOOK_THINGS: readonly ThingProduct[] = [
  daybook('account', ACCOUNT_ID_COLUMN, {
    kind: 'kind',
    name: 'name',
    first_name: 'first name',
    last_name: 'last name',
    personal_number: 'personal identification number',
    fiscal_number: 'fiscal registration number',
    commercial_number: 'commercial registration',
    website: 'website',
    email: 'email',
    phone: 'phone',
    address: 'address',
    country: 'country',
    owner: 'owner',
    tags: 'tags',
  }),
  daybook('opportunity', OPPORTUNITY_ID_COLUMN, {
    name: 'title',
    account: 'account',
    contact: 'contact',
    contact_id: 'contact id',
    value: 'value',
    currency: 'currency',
    stage: 'stage',
    expected_closing_on: 'expected closing date',
    owner: 'owner',
    tags: 'tags',
  }),
  plain('deal'),
  plain('campaign'),
  plain('contract'),
  daybook('activity', ACTIVITY_ID_COLUMN, {
    subject: 'subject',
    type: 'type',
    due: 'due',
    end: 'end',
    status: 'status',
    completed_at: 'completed',
    outcome: 'outcome',
    topic: 'topic',
    priority: 'priority',
    owner: 'owner',
    notes: 'notes',
    message: 'message',
    direction: 'direction',
    duration_minutes: 'minutes',
    phone: 'phone',
    location: 'place',
    link: 'link',
    amount: 'amount',
    currency: 'currency',
    record_ids: 'record ids',
    tags: 'tags',
    created_at: 'created',
  }),
];
