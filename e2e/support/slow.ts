import { setTimeout as wait } from 'node:timers/promises';
import type { BrowserContext } from '@playwright/test';

const { DAYBOOK_E2E_SLOW = '0' } = process.env;
const TIMES = Number(DAYBOOK_E2E_SLOW);
const LATE_MS = 100;
const STEPS = 16;

/**
 * Shows what a journey takes for granted: with `DAYBOOK_E2E_SLOW=4` each answer, page and script comes late by up to
 * 400 ms, one more than another, so that they come in another order.
 */
export const slowDown = async (context: BrowserContext): Promise<void> => {
  if (TIMES === 0) return;
  let asked = 0;
  await context.route('**/*', async (route) => {
    asked += 7;
    await wait((LATE_MS * TIMES * (asked % STEPS)) / STEPS);
    await route.fallback().catch(() => undefined);
  });
};
