import type { Choice } from '@daybook/shared/activities/choice';
import { DEFAULT_CHOICES } from '@daybook/shared/activities/choice.rules';
import { readLine } from '@daybook/shared/activities/one-line.rules';
import { dayAt, toMs } from '@daybook/shared/kernel/time';
import { afterEach, expect, test } from 'vitest';
import { setChoices } from '../../shared/choices/choices.state.ts';
import { formatsFor } from '../../shared/lib/format.ts';
import { lineValues } from './line-values.ts';
import { readingWords } from './line-words.ts';
import { emptyValues } from './new-activity.ts';
import { instant, ZONE } from './testing-rows.ts';

const NOW = toMs(instant('2026-11-24T08:00:00Z'));
const FORMATS = formatsFor({ locale: 'en-GB', zone: ZONE });

const offer = (items: readonly Choice[]) => setChoices({ items: [...items], lastTopics: {} });

afterEach(() => offer(DEFAULT_CHOICES as Choice[]));

/** What is read back of a line, one text for each activity. */
const readBack = (line: string): string[] => {
  const initial = emptyValues(dayAt(NOW, ZONE));
  const reading = readLine(line, { now: NOW, zone: ZONE, monthFirst: false, names: [] });
  const { further = [], ...first } = lineValues(reading, { records: new Map(), initial, currency: 'EUR' });
  return [first, ...further].map((one) =>
    readingWords({ ...emptyValues(dayAt(NOW, ZONE), one), filled: one }, FORMATS, NOW),
  );
};

test.each([
  ['send the offer first thing Monday', 'send the offer, Mon 30 Nov in the morning'],
  ['send the offer tomorrow afternoon', 'send the offer, tomorrow in the afternoon'],
  ['send the offer Monday morning at 8', 'send the offer, Mon 30 Nov 08:00'],
  ['send the offer Monday', 'send the offer, Mon 30 Nov'],
])('a part of the day is read back as a time is: %s', (line, words) => {
  expect(readBack(line)).toEqual([words]);
});

test('of several activities each tells its own part of the day', () => {
  expect(readBack('send the offer Monday morning, then call Tuesday evening')).toEqual([
    'send the offer, Mon 30 Nov in the morning',
    'Call, Tue 1 Dec in the evening',
  ]);
});

test('an amount is read back of what has one, and so is an outcome that is noted because none is offered for it', () => {
  expect(readBack('quote 12k tomorrow')).toEqual(['Quote, tomorrow, €12,000']);
  expect(readBack('call tomorrow 12k')[0]).not.toContain('€');
  expect(readBack('called yesterday, no answer')).toEqual(['Called, yesterday, No answer']);
  offer((DEFAULT_CHOICES as Choice[]).map((choice) => ({ ...choice, retired: true })));
  expect(readBack('called yesterday, no answer')).toEqual(['Called, yesterday, No answer']);
});
