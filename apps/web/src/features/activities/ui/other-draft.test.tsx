import type { Instant } from '@daybook/shared/kernel/time';
import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { OtherDraft } from './other-draft.tsx';

afterEach(cleanup);

const nothing = (): void => undefined;
const savedAt = '2026-11-24T08:00:00.000Z' as Instant;

const show = (message: string, messageSubject: string) => {
  const here = { message: 'Dear Mia', messageSubject: 'Offer' };
  const theirs = { message, messageSubject, version: 1, savedAt };
  render(<OtherDraft theirs={theirs} here={here} onKeep={nothing} onTake={nothing} />);
  return screen.getByRole('alert').textContent;
};

test('what another device holds is told where it differs: the subject, the text, or that nothing is left', () => {
  expect(show('Dear Mia', 'New offer')).toMatch(/meanwhile:Subject: New offerKeep/);
  cleanup();
  expect(show('Hello', 'Offer')).toMatch(/meanwhile:HelloKeep/);
  cleanup();
  expect(show('', '')).toMatch(/Subject: noneNothing in the message/);
});
