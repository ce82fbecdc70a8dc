import { expect, test } from 'vitest';
import { savedViewPath } from './saved-view-path.ts';

test.each([
  ['activity', 'view=today', '/today?saved=v1'],
  ['activity', 'sort=priority&view=today', '/today?sort=priority&saved=v1'],
  ['activity', 'view=open&sort=gone', '/activities?view=open&sort=gone&saved=v1'],
  ['timeline', 'types=call&days=90', '/timelines?types=call&days=90&saved=v1'],
  ['campaign', '', '/campaigns?saved=v1'],
  ['contact', 'filter=%7B%7D', '/contacts?filter=%7B%7D&saved=v1'],
] as const)('a view of %s that asks %s is read at %s', (list, query, path) => {
  expect(savedViewPath({ id: 'v1', list, query })).toBe(path);
});
