import type { LocalDate } from '@daybook/shared/kernel/time';
import { expect, test } from 'vitest';
import {
  countSearch,
  normalTeam,
  readTeamAddress,
  stripRange,
  tableRange,
  teamSearch,
  writeTeamAddress,
} from './team-address.ts';
import { EVERYTHING } from './timeline-address.ts';

const day = (text: string) => text as LocalDate;
const TODAY = day('2026-11-30');
const USUAL = { teams: [], accounts: [], days: 30, view: 'entries' } as const;

test('whose timelines and which days are shown stands in the address', () => {
  const address = { teams: ['t'], accounts: ['a', 'b'], days: 90, view: 'people' } as const;
  const params = writeTeamAddress(new URLSearchParams('show=calls'), address);
  expect(params.toString()).toBe('show=calls&team=t&account=a%2Cb&days=90&view=people');
  expect(readTeamAddress(params)).toEqual(address);
  expect(readTeamAddress(new URLSearchParams('days=11&view=none'))).toEqual(USUAL);
  expect(teamSearch(address, { ...EVERYTHING, text: 'offer' }).toString()).toBe(
    'text=offer&team=t&account=a%2Cb',
  );
});

test('a team timeline is kept as one query, whatever order its address came in and wherever one stood in it', () => {
  const kept = 'team=t&view=people&show=calls&since=2026-11-01';
  expect(normalTeam('since=2026-11-01&show=calls&entry=7&view=people&team=t&saved=v')).toBe(kept);
  expect(normalTeam(kept)).toBe(kept);
  expect(normalTeam('days=30&view=entries')).toBe('');
});

test('a day that is chosen is a place in the strip, and what the table counts', () => {
  const usual = { from: '2026-11-01', to: TODAY };
  expect(stripRange(USUAL, { from: null, to: null }, TODAY)).toEqual(usual);
  const one = { from: day('2026-11-12'), to: day('2026-11-12') };
  expect(stripRange(USUAL, one, TODAY)).toEqual(usual);
  expect(tableRange(stripRange(USUAL, one, TODAY), one)).toEqual(one);
  const some = { from: day('2026-10-01'), to: day('2026-10-09') };
  expect(stripRange(USUAL, some, TODAY)).toEqual(some);
  expect(stripRange(USUAL, { from: day('2020-01-01'), to: null }, TODAY).from).toBe('2026-08-31');
  expect(stripRange(USUAL, { from: day('2026-11-09'), to: day('2026-11-02') }, TODAY)).toEqual(usual);
  expect(Object.fromEntries(countSearch(USUAL, ['u'], one))).toEqual({ ...one, actor: 'u' });
});
