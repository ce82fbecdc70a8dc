import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, type LocalDate } from '../kernel/time.ts';
import { readLine } from './one-line.rules.ts';
import { CASES as GERMAN } from './one-line-cases-de.ts';
import { CASES as ENGLISH } from './one-line-cases-en.ts';
import { CASES as FRENCH } from './one-line-cases-fr.ts';
import { CASES as ITALIAN } from './one-line-cases-it.ts';
import { CONTEXT } from './one-line-testing.ts';

const WORDS = [...ENGLISH, ...GERMAN, ...FRENCH, ...ITALIAN].flatMap(([text]) => text.split(' '));

/** Words of real lines in any order, and whatever else a keyboard has. */
const anyLine = fc.oneof(
  fc.array(fc.constantFrom(...WORDS), { maxLength: 14 }).map((words) => words.join(' ')),
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc
    .array(fc.oneof(fc.constantFrom(...WORDS), fc.string({ maxLength: 4 })), { maxLength: 12 })
    .map((w) => w.join(' ')),
);

test('whatever is typed is read, and what is marked lies in the text, one behind the other', () => {
  fc.assert(
    fc.property(anyLine, (text) => {
      const { activities, spans } = readLine(text, CONTEXT);
      expect(activities.length === 0).toBe(text.trim() === '');
      let last = 0;
      for (const { from, to } of spans) {
        expect(from).toBeGreaterThanOrEqual(last);
        expect(to).toBeGreaterThan(from);
        last = to;
      }
      expect(last).toBeLessThanOrEqual(text.length);
    }),
    { numRuns: 1500 },
  );
});

test('what was done never lies ahead, and what is planned never lies behind', () => {
  fc.assert(
    fc.property(anyLine, (text) => {
      for (const { status, day } of readLine(text, CONTEXT).activities) {
        if (day === null) expect(status).toBe('open');
        else if (status === 'done') expect(day <= '2026-11-23').toBe(true);
        else expect(day >= '2026-11-23').toBe(true);
      }
    }),
    { numRuns: 1500 },
  );
});

const PLAIN = [
  'renewal',
  'Vertrag',
  'budget',
  'contrat',
  'prezzo',
  'slides',
  'Muster',
  'v2',
  'offers',
  '12%',
  'x-ray',
  'Bern',
];

test('no date is made up where none is written', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...PLAIN), { minLength: 1, maxLength: 8 }), (words) => {
      const text = words.join(' ');
      for (const line of [text, `call Mia ${text}`, `Mia anrufen wegen ${text}`])
        expect(readLine(line, CONTEXT).activities).toMatchObject([{ day: null, time: null }]);
      expect(readLine(text, CONTEXT).activities[0]?.subject).toBe(text);
    }),
  );
});

const two = (value: number): string => String(value).padStart(2, '0');
const HEADS = {
  call: 'call',
  email: 'email',
  meeting: 'Termin mit',
  lunch: 'pranzo con',
  quote: 'devis pour',
};

test('what is written out is read back: kind, person, day, time and subject', () => {
  const given = fc.record({
    type: fc.constantFrom(...(Object.keys(HEADS) as (keyof typeof HEADS)[])),
    person: fc.constantFrom('Mia Laurent', 'François Dubois', 'Jürgen Müller', 'Northwind Robotics'),
    ahead: fc.integer({ min: 1, max: 400 }),
    hour: fc.integer({ min: 0, max: 23 }),
    minute: fc.integer({ min: 0, max: 59 }),
    subject: fc.constantFrom('the renewal', 'spare parts', 'prices and terms'),
  });
  fc.assert(
    fc.property(given, ({ type, person, ahead, hour, minute, subject }) => {
      const day = addDays('2026-11-23' as LocalDate, ahead);
      const time = `${two(hour)}:${two(minute)}`;
      const { activities } = readLine(`${HEADS[type]} ${person} ${day} ${time} about ${subject}`, CONTEXT);
      expect(activities).toMatchObject([{ type, people: [{ name: person }], day, time, subject }]);
    }),
  );
});
