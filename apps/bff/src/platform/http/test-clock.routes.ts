import { Temporal } from '@daybook/shared/kernel/temporal';
import { toInstant, toMs } from '@daybook/shared/kernel/time';
import { InstantWire } from '@daybook/shared/kernel/wire';
import { Hono } from 'hono';
import { z } from 'zod';
import type { Clock } from '../clock.ts';
import type { AppEnv } from './env.ts';
import { body } from './input.ts';

const Change = z.union([z.strictObject({ now: InstantWire }), z.strictObject({ advance: z.string() })]);

/** Moves the clock of a server under test; an ordinary server does not have this route. */
export const testClockRoutes = (clock: Clock, onMoved: () => void) =>
  new Hono<AppEnv>().post('/api/test/clock', body(Change), (c) => {
    const change = c.req.valid('json');
    const by = 'advance' in change ? Temporal.Duration.from(change.advance).total('milliseconds') : 0;
    clock.set('now' in change ? toMs(change.now) : clock.now() + by);
    onMoved();
    return c.json({ now: toInstant(clock.now()) });
  });
