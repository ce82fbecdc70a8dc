import type { EntryPayload } from '@daybook/shared/timeline/timeline-entry';
import { expect, test } from 'vitest';
import { formatsFor } from '../../shared/lib/format.ts';
import { entryWords } from './entry-words.ts';

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

const said = (payload: EntryPayload): string =>
  entryWords(payload, formats)
    .sentence.map((part) => (typeof part === 'string' ? part : 'strong' in part ? part.strong : part.failed))
    .join('');

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
    { kind: 'contact.lifecycle-changed', stage: { from: 'lead', to: 'qualified' } },
    'Lifecycle changed from Lead to Qualified',
  ],
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
    'Value changed from €48,000 to €62,500',
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

test('Z-13: a call that failed is told as failed, with its outcome', () => {
  const { sentence, facts } = entryWords({ ...completed, outcome: 'no_answer', durationMinutes: 1 }, formats);
  expect(sentence[0]).toEqual({ failed: 'Call failed' });
  expect(facts).toEqual(['No answer', '1 min']);
});

test('Z-23: a note is quoted as it was written', () => {
  expect(
    entryWords({ kind: 'note.added', ...about, notes: 'Signs anything\nunder 50k.' }, formats).quote,
  ).toBe('Signs anything\nunder 50k.');
});

test('a value that goes away is told with what it was', () => {
  expect(said({ kind: 'record.owner-changed', owner: { from: 'Ben Adeyemi', to: null } })).toBe(
    'Owner removed, was Ben Adeyemi',
  );
});
