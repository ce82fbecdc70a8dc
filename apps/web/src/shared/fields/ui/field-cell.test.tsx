import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { setPreferences } from '../../lib/preferences.state.ts';
import { FieldCell } from './field-cell.tsx';

beforeEach(() => {
  vi.useFakeTimers({ now: new Date('2026-11-24T09:00:00Z') });
  setPreferences({ userId: 'u', locale: 'en-GB', zone: 'Europe/Zurich', weekStart: 1 });
});

afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

test('a moment is as short in a row as a row needs, and whole where one points at it', () => {
  render(<FieldCell control={{ kind: 'moment' }} value="2026-11-25T08:00:00.000Z" />);
  expect(screen.getByText('Tomorrow 09:00').title).toBe('Wednesday, 25 November 2026 at 09:00');
});
