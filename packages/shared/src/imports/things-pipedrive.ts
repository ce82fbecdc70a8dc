import type { ThingProduct } from './thing-product.ts';

/** Each property alone and after the name of its noun, as the two exports of Pipedrive have them. */
const of = (noun: string, columns: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(columns).map(([target, names]) => [
      target,
      names
        .split(', ')
        .flatMap((name) => [`${noun} ${name}`, name])
        .join(', '),
    ]),
  );

/** Pipedrive, deals, activities, notes and organisations. */
export const PIPEDRIVE_THINGS: readonly ThingProduct[] = [
  {
    source: 'pipedrive',
    noun: 'opportunity',
    signatures: [
      ['deal title'],
      ['title', 'value', 'organization'],
      ['title', 'stage', 'expected close date'],
    ],
    columns: of('deal', {
      external_id: 'id',
      name: 'title',
      account: 'organization, organization name',
      contact: 'contact person, person',
      contact_email: 'contact person email',
      stage: 'stage',
      status: 'status',
      value: 'value',
      currency: 'currency, currency of value',
      expected_closing_on: 'expected close date',
      owner: 'owner email, owner',
      tags: 'label, labels',
    }),
  },
  {
    source: 'pipedrive',
    noun: 'activity',
    signatures: [
      ['activity subject'],
      ['subject', 'due date', 'contact person'],
      ['subject', 'done', 'deal'],
    ],
    columns: of('activity', {
      external_id: 'id',
      subject: 'subject',
      type: 'type',
      due: 'due date',
      due_time: 'due time',
      duration_minutes: 'duration',
      status: 'done, status',
      completed_at: 'marked as done time',
      priority: 'priority',
      notes: 'note, public description',
      location: 'location',
      owner: 'assigned to user email, assigned to user, owner',
      created_at: 'add time',
      contact: 'contact person, person',
      contact_email: 'contact person email',
      account: 'organization',
      opportunity: 'deal, deal title',
    }),
  },
  {
    source: 'pipedrive',
    noun: 'note',
    signatures: [
      ['note content'],
      ['content', 'deal', 'organization'],
      ['content', 'person', 'organization'],
    ],
    columns: of('note', {
      external_id: 'id',
      notes: 'content',
      created_at: 'add time',
      owner: 'user email, user, author',
      contact: 'person, contact person',
      account: 'organization',
      opportunity: 'deal',
    }),
  },
  {
    source: 'pipedrive',
    noun: 'account',
    signatures: [
      ['organization name', 'organization id'],
      ['organization name', 'organization owner'],
      ['name', 'people', 'open deals'],
    ],
    without: ['person name', 'deal title', 'activity subject', 'email'],
    columns: of('organization', {
      external_id: 'id',
      name: 'name',
      address: 'address',
      website: 'website',
      owner: 'owner email, owner',
      tags: 'label, labels',
    }),
  },
];
