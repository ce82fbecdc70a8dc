import { Temporal } from '@daybook/shared/kernel/temporal';
import { toInstant, toMs } from '@daybook/shared/kernel/time';
import { InstantWire } from '@daybook/shared/kernel/wire';
import { Hono } from 'hono';
import { z } from 'zod';
import type { Clock } from '../clock.ts';
import type { AppEnv } from './env.ts';
import { body } from './input.ts';

/** How long a duration such as `P1DT2H` is, a day being 24 hours. */
const Milliseconds = z.string().transform((text, ctx): number => {
  try {
    return Temporal.Duration.from(text).total('milliseconds');
  } catch {
    ctx.addIssue({ code: 'custom', message: 'Give a duration such as PT1H or P1D.' });
    return z.NEVER;
  }
});

const Change = z.union([z.strictObject({ now: InstantWire }), z.strictObject({ advance: Milliseconds })]);

/** Moves the clock of a server under test; an ordinary server does not have this route. */
export const testClockRoutes = (clock: Clock, onMoved: () => void) =>
  new Hono<AppEnv>().post('/api/test/clock', body(Change), (c) => {
    const change = c.req.valid('json');
    clock.set('now' in change ? toMs(change.now) : clock.now() + change.advance);
    onMoved();
    return c.json({ now: toInstant(clock.now()) });
  });
