import type { LineContext, LineReading } from './one-line.rules.ts';
import type { KnownName } from './one-line-names.rules.ts';

/** A reading in one line, for tables of examples: "done call Ana Lima 2026-11-22 20m no_answer | open call …". */
export const told = ({ activities, asks }: LineReading): string =>
  [
    ...activities.map((one) =>
      [
        one.status,
        one.type,
        one.incoming ? 'from' : null,
        one.people.map(({ name }) => name).join('+'),
        one.day === null ? 'someday' : one.day.slice(5),
        one.time,
        one.minutes === null ? null : `${one.minutes}m`,
        one.outcome,
        one.location === '' ? null : `@${one.location}`,
        one.amount === null ? null : `${one.amount.currency ?? ''}${one.amount.value}`,
        one.dayPart,
        one.subject === '' ? null : `“${one.subject}”`,
      ]
        .filter(Boolean)
        .join(' '),
    ),
    ...asks.map(({ text }) => `ask ${text}`),
  ].join(' | ');

const NAMES = [
  'Ana Souza',
  'Ana Lima',
  'Mia Laurent',
  'Priya Raman',
  'Jonas Weber',
  'Tomasz Zielinski',
  'François Dubois',
  'Jürgen Müller',
  'Marco Rossi',
  'Sofia Almeida',
  'Daniel Cho',
  'Hanna Berg',
];

/** A Monday, 10:00 in Zurich; the names of twelve contacts and an account. */
export const CONTEXT: LineContext = {
  now: Date.parse('2026-11-23T09:00:00Z'),
  zone: 'Europe/Zurich',
  monthFirst: false,
  names: [
    ...NAMES.map((name): KnownName => ({ id: name, name, type: 'contact' })),
    { id: 'Northwind Robotics', name: 'Northwind Robotics', type: 'account' },
  ],
};
