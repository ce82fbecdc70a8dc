import type { LocalDate } from '@daybook/shared/kernel/time';
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { useState } from 'react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { setPreferences } from '../lib/preferences.state.ts';
import { DateField } from './date-field.tsx';

const chosen = vi.fn<(day: LocalDate | null) => void>();

const Due = ({ start }: { readonly start: LocalDate | null }) => {
  const [day, setDay] = useState(start);
  return (
    <DateField
      label="Due"
      value={day}
      onChange={(next) => {
        chosen(next);
        setDay(next);
      }}
    />
  );
};

const field = () => screen.getByLabelText<HTMLInputElement>('Due');
const type = (value: string) => fireEvent.change(field(), { target: { value } });

beforeEach(() => {
  vi.useFakeTimers({ now: new Date('2026-11-23T09:00:00Z') });
  setPreferences({ userId: 'u', locale: 'en-GB', zone: 'Europe/Zurich', weekStart: 1 });
  chosen.mockReset();
});

afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

test('a day typed in words is shown as a date when one leaves', () => {
  render(<Due start={null} />);
  type('in 3 days');
  expect(chosen).toHaveBeenLastCalledWith('2026-11-26');
  expect(screen.getByText('Thursday 26 November')).toBeTruthy();
  fireEvent.blur(field());
  expect(field().value).toBe('Thu 26 Nov');
});

test('what cannot be read stays as typed, with a word about it, and the day stays as it was', () => {
  render(<Due start={'2026-11-24' as LocalDate} />);
  expect(field().value).toBe('Tomorrow');
  type('soonish');
  fireEvent.blur(field());
  expect(field().value).toBe('soonish');
  expect(screen.getByRole('alert').textContent).toContain('in 3 days');
  expect(chosen).toHaveBeenLastCalledWith('2026-11-24');
});

test('an emptied field is no day', () => {
  render(<Due start={'2026-11-24' as LocalDate} />);
  type('');
  fireEvent.blur(field());
  expect(chosen).toHaveBeenLastCalledWith(null);
  expect(field().getAttribute('aria-invalid')).toBeNull();
});
