import { expect, test } from 'vitest';
import { roundIn } from './round.mjs';

test('files that need each other, however far round, are named', () => {
  expect(
    roundIn({
      'page.tsx': { file: 'page.js', imports: ['_parts.js'] },
      '_parts.js': { file: 'parts.js', imports: ['_icons.js'] },
      '_icons.js': { file: 'icons.js', imports: ['_common.js'] },
      '_common.js': { file: 'common.js', imports: ['_parts.js'] },
    }),
  ).toEqual(['parts.js', 'icons.js', 'common.js']);
});

test('a file that several need, and what is loaded later by what it needs, go round nowhere', () => {
  expect(
    roundIn({
      'page.tsx': { file: 'page.js', imports: ['_parts.js', '_icons.js'] },
      '_parts.js': { file: 'parts.js', imports: ['_icons.js'] },
      '_icons.js': { file: 'icons.js' },
    }),
  ).toBeUndefined();
});
