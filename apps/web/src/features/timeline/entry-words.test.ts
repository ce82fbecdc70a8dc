import type { EntryPayload, TimelineEntry } from '@daybook/shared/timeline/timeline-entry';
import { expect, test } from 'vitest';
import { formatsFor } from '../../shared/lib/format.ts';
import { entryWords } from './entry-words.ts';
import { textOf } from './words.ts';

const formats = formatsFor({ locale: 'en-GB', zone: 'Europe/Zurich' });
const about = {
  subject: 'Discovery call',
  activityType: 'call' as const,
  activityId: '0199b1f0-6f2a-7c3e-9a51-2f6d1c9b7e10',
};
const completed = {
  kind: 'activity.completed' as const,
  ...about,
  outcome: null,
  notes: '',
  durationMinutes: null,
  direction: 'outgoing' as const,
  text: '',
};

const ref = (type: 'contact' | 'opportunity' | 'account', title: string) => ({ id: title, type, title });
const priya = ref('contact', 'Priya Raman');

const anEntry = (payload: EntryPayload, more: Partial<TimelineEntry> = {}): TimelineEntry => ({
  key: 1,
  happenedAt: '2026-11-23T09:00:00.000Z' as TimelineEntry['happenedAt'],
  recordedAt: '2026-11-23T09:00:00.000Z' as TimelineEntry['recordedAt'],
  category: 'updates',
  actor: { id: about.activityId, name: 'Nora Okafor' },
  through: null,
  payload,
  parts: [],
  records: [],
  via: null,
  ...more,
});

const told = (payload: EntryPayload, more: Partial<TimelineEntry> = {}, recordId = 'Northwind') => {
  const { sentence, by } = entryWords(anEntry(payload, more), recordId, formats);
  return { said: sentence.map(textOf).join(''), by };
};

const said = (payload: EntryPayload, more?: Partial<TimelineEntry>, recordId?: string): string =>
  told(payload, more, recordId).said;

test.each<[string, EntryPayload, string]>([
  [
    'Z-02',
    { kind: 'record.created', title: 'Priya Raman', owner: 'Nora Okafor', source: null },
    'Priya Raman was added',
  ],
  [
    'Z-03',
    { kind: 'record.renamed', title: { from: 'Priya R', to: 'Priya Raman' } },
    'Renamed from Priya R to Priya Raman',
  ],
  [
    'Z-04',
    { kind: 'contact.lifecycle-changed', stage: { from: 'Lead', to: 'Qualified' } },
    'Lifecycle changed from Lead to Qualified',
  ],
  [
    'Z-05',
    { kind: 'contact.lost-reason-changed', reason: { from: null, to: 'Bad timing' } },
    'Reason they were lost set to Bad timing',
  ],
  [
    'Z-06',
    { kind: 'contact.lost-reason-changed', reason: { from: 'Bad timing', to: 'No budget' } },
    'Reason they were lost changed from Bad timing to No budget',
  ],
  [
    'a sale won',
    { kind: 'opportunity.won', from: 'Offer', value: { minor: 4_800_000, currency: 'EUR' } },
    'Opportunity won: €48,000',
  ],
  ['a sale lost', { kind: 'opportunity.lost', from: 'Offer', reason: 'Price' }, 'Opportunity lost: Price'],
  [
    'Z-07',
    { kind: 'opportunity.linked', title: 'Line 2 retrofit', opportunityId: about.activityId },
    'Opportunity Line 2 retrofit linked',
  ],
  [
    'Z-18',
    {
      kind: 'opportunity.value-changed',
      value: { from: { minor: 4_800_000, currency: 'EUR' }, to: { minor: 6_250_000, currency: 'EUR' } },
    },
    'Value updated from €48,000 to €62,500',
  ],
  [
    'Z-19',
    { kind: 'opportunity.closing-date-changed', day: { from: null, to: '2026-11-30' } },
    'Expected closing date set to Monday, 30 November 2026',
  ],
  [
    'Z-26',
    { kind: 'activity.renamed', ...about, title: { from: 'Call', to: 'Discovery call' } },
    'Activity renamed from Call to Discovery call',
  ],
  ['a call', completed, 'Called: Discovery call'],
  ['a call taken', { ...completed, direction: 'incoming' }, 'Took a call: Discovery call'],
])('%s is told in words', (_of, payload, expected) => {
  expect(said(payload)).toBe(expected);
});

test('Z-13: a call that failed is told as failed, to whom, with its outcome', () => {
  const payload = { ...completed, outcome: 'no_answer' as const, durationMinutes: 1 };
  const { sentence, facts, by } = entryWords(anEntry(payload, { via: priya }), 'Northwind', formats);
  expect(sentence[0]).toEqual({ failed: 'Call failed' });
  expect(sentence.map(textOf).join('')).toBe('Call failed to Priya Raman: Discovery call');
  expect(by).toBe('Nora Okafor');
  expect(facts).toEqual(['No answer', '1 min']);
});

test('Z-11, Z-12: who wrote comes first, and to whom; a reply is told as one', () => {
  const email = { ...completed, activityType: 'email' as const, subject: 'Re: Spares' };
  expect(told({ ...email, direction: 'incoming' }, { records: [priya] })).toEqual({
    said: 'Priya Raman replied: Re: Spares',
    by: 'to Nora Okafor',
  });
  expect(told({ ...email, subject: 'Spares', direction: 'incoming' }, { records: [priya] }).said).toBe(
    'Priya Raman wrote: Spares',
  );
  expect(told(email, { records: [priya] })).toEqual({
    said: 'Sent an email to Priya Raman: Re: Spares',
    by: 'Nora Okafor',
  });
});

test("on somebody's own timeline they are not named again", () => {
  expect(said(completed, { records: [priya] }, priya.id)).toBe('Called: Discovery call');
  expect(said(completed, { via: priya })).toBe('Called Priya Raman: Discovery call');
  const reply = {
    ...completed,
    activityType: 'email' as const,
    subject: 'Re: Spares',
    direction: 'incoming' as const,
  };
  expect(said(reply, { records: [priya] }, priya.id)).toBe('Priya Raman replied: Re: Spares');
});

test('Z-23: a note is told with who added it, and quoted as it was written', () => {
  const { sentence, by, quote } = entryWords(
    anEntry({ kind: 'note.added', ...about, notes: 'Signs anything\nunder 50k.' }),
    'Northwind',
    formats,
  );
  expect(sentence.map(textOf).join('')).toBe('Nora Okafor added a note: Discovery call');
  expect(by).toBeNull();
  expect(quote).toBe('Signs anything\nunder 50k.');
});

test('a note of a file, of which nobody knows who wrote it, is told by what it is', () => {
  const note: EntryPayload = {
    kind: 'note.added',
    ...about,
    subject: 'Note from HubSpot',
    notes: 'Likes tea',
  };
  expect(told(note, { actor: null })).toEqual({ said: 'Note from HubSpot', by: null });
});

test('a value that goes away is told with what it was', () => {
  expect(said({ kind: 'record.owner-changed', owner: { from: 'Ben Adeyemi', to: null } })).toBe(
    'Owner removed, was Ben Adeyemi',
  );
});

test('a day in any field is written as the reader writes days', () => {
  const value = { from: null, to: '1984-03-12' };
  expect(said({ kind: 'record.field-changed', field: 'Birthday', type: 'day', value })).toBe(
    'Birthday set to Monday, 12 March 1984',
  );
});

test('where it happened is told once: a record that the sentence names is not named again', () => {
  const retrofit = ref('opportunity', 'Line 2 retrofit');
  const origin = (payload: EntryPayload, more: Partial<TimelineEntry>) =>
    entryWords(anEntry(payload, more), 'Northwind', formats).origin.map(({ title }) => title);
  expect(origin(completed, { via: priya, records: [priya] })).toEqual([]);
  expect(origin(completed, { via: retrofit, records: [retrofit, priya] })).toEqual(['Line 2 retrofit']);
  const closing = {
    kind: 'opportunity.closing-date-changed' as const,
    day: { from: null, to: '2026-12-18' },
  };
  expect(origin(closing, { records: [priya, retrofit] })).toEqual(['Line 2 retrofit']);
  expect(entryWords(anEntry(closing, { records: [priya, retrofit] }), retrofit.id, formats).origin).toEqual(
    [],
  );
  const stage = { from: 'Lead', to: 'Qualified' };
  expect(origin({ kind: 'contact.lifecycle-changed', stage }, { via: priya, records: [priya] })).toEqual([
    'Priya Raman',
  ]);
});

test('what a program did names its key beside the person it did it for', () => {
  expect(told(completed, { through: 'Zapier' }).by).toBe('Nora Okafor through the key Zapier');
});
