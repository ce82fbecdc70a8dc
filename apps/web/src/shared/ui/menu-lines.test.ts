import { expect, test } from 'vitest';
import { withoutLooseLines } from './menu-lines.ts';

test('a menu has no line at its ends and no two in a row, whatever parts of it are left out', () => {
  expect(withoutLooseLines([null, 'Open', null, null, 'Delete', null])).toEqual(['Open', null, 'Delete']);
  expect(withoutLooseLines(['Open', null, 'Delete'])).toEqual(['Open', null, 'Delete']);
  expect(withoutLooseLines([null, null])).toEqual([]);
});
