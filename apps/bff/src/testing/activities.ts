import { expect } from 'vitest';
import type { TestUser } from './people.ts';

/** Plans an activity as this user and answers it. */
export const anActivity = async (
  user: TestUser,
  given: Readonly<Record<string, unknown>> = {},
): Promise<{ id: string; version: number; subject: string; dueDay: string }> => {
  const { status, json } = await user.call('POST', '/activities', {
    type: 'call',
    subject: 'Discovery call',
    ...given,
  });
  expect(status, JSON.stringify(json)).toBe(200);
  return json.activity;
};
