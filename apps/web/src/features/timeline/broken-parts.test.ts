import { expect, test } from 'vitest';
import { Problem } from '../../shared/api/problem.ts';
import { refusedParts, unknownParts, withoutParts } from './broken-parts.ts';
import { unknownTeamParts } from './broken-team-parts.ts';

const at = (text: string) => new URLSearchParams(text);

test('what an address asks of a timeline and nobody knows is told, value by value', () => {
  expect(
    unknownParts(at('show=calls,faxes&kind=pigeon&did=maybe&since=soon&until=2026-11-31&entry=-1')),
  ).toEqual([
    { param: 'show', value: 'faxes', what: 'There are no entries of the kind “faxes”.' },
    { param: 'kind', value: 'pigeon', what: 'There is no type of activity “pigeon”.' },
    { param: 'did', value: 'maybe', what: 'Entries are done or planned, not “maybe”.' },
    { param: 'since', value: 'soon', what: 'There is no day “soon” to begin with.' },
    { param: 'until', value: '2026-11-31', what: 'There is no day “2026-11-31” to end with.' },
    { param: 'entry', value: '-1', what: 'There is no such entry to begin at.' },
  ]);
  expect(
    unknownParts(at('tab=timeline&show=calls,files&kind=call&did=done&since=2026-11-01&rollUp=0')),
  ).toEqual([]);
});

test('of several, days that are not counted and another way to read them are told too', () => {
  expect(unknownTeamParts(at('days=11&view=teams&show=faxes')).map(({ what }) => what)).toEqual([
    'There are no entries of the kind “faxes”.',
    'Days are counted for 7, 30, 90 days, not for “11”.',
    'Timelines are read by entries or by person, not by “teams”.',
  ]);
  expect(unknownTeamParts(at('days=90&view=people&team=t'))).toEqual([]);
});

test('who has gone is told of the very value that the server refuses, and the others stay', () => {
  const params = at('by=a,b,c&with=d&show=calls&text=mine');
  const error = new Problem({
    code: 'request.invalid',
    errors: [
      { path: 'actor.1', message: 'One of these people is not there any more.' },
      { path: 'person.0', message: 'One of these contacts is not there any more.' },
      { path: 'cursor', message: 'This place is not known.' },
    ],
  });
  const parts = refusedParts(params, error);
  expect(parts.map(({ param, value }) => [param, value])).toEqual([
    ['by', 'b'],
    ['with', 'd'],
  ]);
  expect(withoutParts(params, parts).toString()).toBe('by=a%2Cc&show=calls&text=mine');
  expect(refusedParts(params, new Problem({ code: 'server.error' }))).toEqual([]);
});
