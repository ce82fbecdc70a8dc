import { expect, test } from 'vitest';
import { countConditions, readFilterText, withCondition } from './filter-text.rules.ts';

const CALL = { field: 'type', op: 'is', value: ['call'] } as const;
const HIGH = { field: 'priority', op: 'is', value: ['high'] } as const;

test('Z-59: a filter is read from its address whatever its fields are called, and not when it has another form', () => {
  const group = { any: [CALL, { all: [{ field: 'mood', op: 'glows', value: 3 }] }] };
  expect(readFilterText(JSON.stringify(group))).toEqual(group);
  for (const text of ['', '{', '[]', '{"all":[],"any":[]}', '{"all":[7]}', '{"field":"type","op":1}'])
    expect(readFilterText(text), text).toBeUndefined();
});

test('one more condition holds beside what a filter asks already', () => {
  const either = JSON.stringify({ any: [CALL, HIGH] });
  expect(JSON.parse(withCondition(either, HIGH))).toEqual({ all: [{ any: [CALL, HIGH] }, HIGH] });
  expect(JSON.parse(withCondition(withCondition('', CALL), HIGH))).toEqual({ all: [CALL, HIGH] });
  expect(withCondition('{', HIGH)).toBe('{');
});

test('conditions are counted through all groups, and what cannot be read is not nothing', () => {
  expect(['', '{', JSON.stringify({ any: [CALL, { all: [HIGH, CALL] }] })].map(countConditions)).toEqual([
    0, 1, 3,
  ]);
});
