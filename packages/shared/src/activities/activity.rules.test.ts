import { expect, test } from 'vitest';
import type { Instant } from '../kernel/time.ts';
import { complete, type Doable, reopen, snooze } from './activity.rules.ts';

const NOW = Date.UTC(2026, 10, 23, 9);
const open: Doable = { status: 'open', completedAt: null, outcome: null };
const done: Doable = { status: 'done', completedAt: '2026-11-20T09:00:00.000Z' as Instant, outcome: 'busy' };
const trashed: Doable = { ...open, status: 'trashed' };

test('T-35, G-12: an open activity is completed now, with its outcome', () => {
  expect(complete(open, { outcome: 'connected' }, NOW)).toEqual({
    ok: true,
    value: {
      status: 'done',
      completedAt: '2026-11-23T09:00:00.000Z',
      outcome: 'connected',
      snoozedUntil: null,
    },
  });
});

test('it can have happened earlier, but not in the future', () => {
  const at = (moment: string) => complete(open, { at: moment as Instant }, NOW);
  expect(at('2026-11-22T16:00:00.000Z')).toMatchObject({
    value: { completedAt: '2026-11-22T16:00:00.000Z' },
  });
  expect(at('2027-01-01T00:00:00.000Z')).toMatchObject({
    value: { completedAt: '2026-11-23T09:00:00.000Z' },
  });
});

test('an outcome that is not given stays as it was', () => {
  expect(complete({ ...open, outcome: 'busy' }, {}, NOW)).toMatchObject({ value: { outcome: 'busy' } });
  expect(complete({ ...open, outcome: 'busy' }, { outcome: null }, NOW)).toMatchObject({
    value: { outcome: null },
  });
});

test('what is done or in the trash is not completed', () => {
  expect(complete(done, {}, NOW)).toMatchObject({ ok: false, code: 'activity.already-completed' });
  expect(complete(trashed, {}, NOW)).toMatchObject({ ok: false, code: 'thing.trashed' });
});

test('only what is done is reopened', () => {
  expect(reopen(done)).toEqual({ ok: true, value: { status: 'open', completedAt: null } });
  expect(reopen(open)).toMatchObject({ ok: false, code: 'activity.not-completed' });
});

test('an open activity is snoozed until a moment to come', () => {
  expect(snooze(open, '2026-11-23T09:00:01.000Z' as Instant, NOW)).toMatchObject({ ok: true });
  expect(snooze(open, '2026-11-23T09:00:00.000Z' as Instant, NOW)).toMatchObject({
    ok: false,
    code: 'request.invalid',
  });
  expect(snooze(done, '2026-11-24T09:00:00.000Z' as Instant, NOW)).toMatchObject({
    ok: false,
    code: 'activity.already-completed',
  });
  expect(snooze(trashed, '2026-11-24T09:00:00.000Z' as Instant, NOW)).toMatchObject({
    ok: false,
    code: 'thing.trashed',
  });
});
