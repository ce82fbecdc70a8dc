import { act, renderHook } from '@testing-library/react';
import { expect, test } from 'vitest';
import { useChosen } from './use-chosen.ts';

const opened = (version: number) => renderHook((at: number) => useChosen(at), { initialProps: version });

test('what one goes on typing after saving is based on one’s own change, though it was not read yet', () => {
  const { result } = opened(4);
  // Within the same moment, before anything is drawn again.
  act(() => {
    result.current.keep('due', { on: '2026-11-26' }, 5);
    expect(result.current.seen('due', null).version).toBe(5);
  });
  expect(result.current.seen('due', null)).toEqual({ value: { on: '2026-11-26' }, version: 5 });
});

test('what was read since is what one goes on from', () => {
  const { result, rerender } = opened(4);
  act(() => result.current.keep('due', { on: '2026-11-26' }, 5));
  rerender(7);
  expect(result.current.seen('due', { on: '2026-11-30' })).toEqual({
    value: { on: '2026-11-30' },
    version: 7,
  });
});
