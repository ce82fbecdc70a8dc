import { expect, test } from 'vitest';
import { readZone } from './zone-name.rules.ts';

test.each([
  ['Europe/Zurich', 'Europe/Zurich'],
  ['europe/zurich', 'Europe/Zurich'],
  ['europe_slash_zurich', 'Europe/Zurich'],
  ['America/New York', 'America/New_York'],
  ['Zürich', 'Europe/Zurich'],
  ['New York', 'America/New_York'],
  ['W. Europe Standard Time', 'Europe/Berlin'],
  ['(UTC+01:00) Amsterdam, Berlin, Bern, Rome', 'Europe/Amsterdam'],
  ['(UTC-05:00) Eastern Time, Toronto', 'America/Toronto'],
  ['UTC', 'UTC'],
])('%s is %s', (text, zone) => {
  expect(readZone(text)).toBe(zone);
});

test.each(['', 'Atlantis', 'UTC+1', 'GMT+01:00', 'Europe/Atlantis', 'constructor', '+01:00'])(
  '%j is no zone',
  (text) => {
    expect(readZone(text)).toBeUndefined();
  },
);
