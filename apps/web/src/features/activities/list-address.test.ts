import { expect, test } from 'vitest';
import { addressQuery, countFilters, isMine, readAddress, unknownParts } from './list-address.ts';
import { aList } from './testing-rows.ts';

const read = (query: string) => readAddress(new URLSearchParams(query), 'open');

test('T-16, T-20: what a list shows is all in its address, and comes back from it', () => {
  const address = read(
    'view=upcoming&owner=someone&type=call,email&priority=high&from=2026-11-24&to=2026-11-30&text=quote&sort=type&columns=name,phone',
  );
  expect(address).toMatchObject({
    view: 'upcoming',
    owner: 'someone',
    types: ['call', 'email'],
    priorities: ['high'],
    sort: 'type',
    columns: 'name,phone',
  });
  const again = readAddress(new URLSearchParams({ view: 'upcoming', ...addressQuery(address) }), 'open');
  expect(again).toEqual(address);
});

test('an address says nothing that goes without saying', () => {
  expect(addressQuery(aList())).toEqual({});
  // The day is drawn in its own way.
  expect(addressQuery(aList({ view: 'today', columns: 'name,phone' }))).toEqual({});
});

test('a view and an order that an address does not know fall back, and are told', () => {
  expect(read('view=yesterday&sort=mood')).toMatchObject({ view: 'open', sort: 'due' });
  expect(unknownParts(new URLSearchParams('view=yesterday&sort=mood'))).toEqual([
    { name: 'view', value: 'yesterday' },
    { name: 'sort', value: 'mood' },
  ]);
  expect(unknownParts(new URLSearchParams('view=today&sort=due'))).toEqual([]);
});

test('Z-59: what an address narrows to and nobody knows stays, as conditions that say so', () => {
  const { types, from, filter } = read('type=parade,call&from=someday&priority=high');
  expect({ types, from }).toEqual({ types: [], from: null });
  expect(JSON.parse(filter)).toEqual({
    all: [
      { field: 'type', op: 'is', value: ['parade', 'call'] },
      { field: 'due', op: 'on', value: 'someday' },
    ],
  });
  expect(read('filter={').filter).toBe('{');
});

test('a team stands instead of an owner', () => {
  expect(addressQuery(aList({ owner: 'all', team: 'north' }))).toEqual({ team: 'north' });
  expect(isMine(aList({ team: 'north' }), 'me')).toBe(false);
});

test('from and to count as one filter', () => {
  expect(countFilters(read('from=2026-11-24&to=2026-11-30&type=call'))).toBe(2);
});
