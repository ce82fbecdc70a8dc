import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import { Tick } from './tick.tsx';

afterEach(cleanup);

test('a double click ticks one thing: its second press would hit what has moved into its place', () => {
  const onPress = vi.fn<() => void>();
  render(<Tick done={false} label="Complete “Demo”" onPress={onPress} />);
  const tick = screen.getByRole('button', { name: 'Complete “Demo”' });
  fireEvent.click(tick, { detail: 1 });
  fireEvent.click(tick, { detail: 2 });
  expect(onPress).toHaveBeenCalledTimes(1);
  // By a key it is no part of a double click.
  fireEvent.click(tick, { detail: 0 });
  expect(onPress).toHaveBeenCalledTimes(2);
});

test('what one may not complete is not pressed, keeps its place in the row and says why', () => {
  const onPress = vi.fn<() => void>();
  render(<Tick done={false} label="Complete “Demo”" blocked="You may look at this." onPress={onPress} />);
  const tick = screen.getByRole('button', { name: 'Complete “Demo”' });
  expect(tick.getAttribute('aria-description')).toBe('You may look at this.');
  expect(tick.getAttribute('aria-disabled')).toBe('true');
  fireEvent.click(tick, { detail: 1 });
  fireEvent.click(tick, { detail: 0 });
  expect(onPress).not.toHaveBeenCalled();
});
