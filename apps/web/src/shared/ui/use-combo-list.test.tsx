import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { ComboOption } from './combo-option.ts';
import { useComboList } from './use-combo-list.ts';

const ANA: ComboOption = { value: 'ana', label: 'Ana Lima' };
const search = async () => [ANA];
const chosen = vi.fn<(item: ComboOption) => void>();
const saved = vi.fn<() => void>();

const About = () => {
  const { input, type, typed, list } = useComboList({ search, onChoose: chosen });
  return (
    <form onKeyDown={saved}>
      <input
        {...input}
        aria-label="About"
        value={typed ?? ''}
        onChange={({ target }) => type(target.value)}
      />
      {list.current?.label}
    </form>
  );
};

const field = () => screen.getByLabelText('About');
const press = (key: string) => fireEvent.keyDown(field(), { key, ctrlKey: key === 'Enter' });

const listed = async () => {
  await act(() => vi.advanceTimersByTimeAsync(200));
  expect(screen.getByText('Ana Lima')).toBeTruthy();
};

beforeEach(() => {
  vi.useFakeTimers();
  chosen.mockReset();
  saved.mockReset();
  render(<About />);
});

afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

test('a list that has only come up leaves the key that saves to the form', async () => {
  fireEvent.click(field());
  await listed();
  press('Enter');
  expect(saved).toHaveBeenCalledOnce();
  expect(chosen).not.toHaveBeenCalled();
});

test('what was typed is chosen by it first, so that it is not lost', async () => {
  fireEvent.change(field(), { target: { value: 'an' } });
  await listed();
  press('Enter');
  expect(chosen).toHaveBeenCalledWith(ANA);
  expect(saved).not.toHaveBeenCalled();
});
