import { expect, test } from 'vitest';
import { FROM_LIST, oneStepOn, stepsToList } from './way-back.ts';

test('the list is one step back, and one more with each part that was looked at', () => {
  expect(stepsToList(FROM_LIST)).toBe(1);
  expect(stepsToList(oneStepOn(oneStepOn(FROM_LIST)))).toBe(3);
});

test('whoever came by a link came from no list', () => {
  for (const state of [null, undefined, 'a', {}]) {
    expect(stepsToList(state)).toBeUndefined();
    expect(oneStepOn(state)).toBeUndefined();
  }
});
