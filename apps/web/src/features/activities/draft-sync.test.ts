import type { Draft } from '@daybook/shared/messages/draft';
import { describe, expect, test } from 'vitest';
import { type Known, NOTHING_KNOWN, reconcile, type Texts } from './draft-sync.ts';
import { instant } from './testing-rows.ts';

const text = (message: string): Texts => ({ message, messageSubject: '' });
const EARLIER = instant('2026-11-23T09:00:00Z');
const there = (message: string, savedAt = instant('2026-11-23T10:00:00Z')): Draft => ({
  ...text(message),
  version: 1,
  savedAt,
});
const known = (message: string): Known => ({ ...text(message), savedAt: EARLIER });

describe('a draft here and a draft on the server', () => {
  test.each<[string, Known, Texts | null, Draft | null, ReturnType<typeof reconcile>]>([
    ['nothing anywhere', NOTHING_KNOWN, null, null, 'keep'],
    ['typed while offline', NOTHING_KNOWN, text('a'), null, 'keep'],
    ['typed on after it was sent', known('a'), text('ab'), there('a', EARLIER), 'keep'],
    ['written on another device', NOTHING_KNOWN, null, there('phone'), 'take'],
    ['written on there, untouched here', known('a'), text('a'), there('phone'), 'take'],
    ['the answer was not heard', known('a'), text('ab'), there('ab'), 'take'],
    ['saved on another device', known('a'), text('a'), null, 'keep'],
    [
      'an answer older than the last key',
      { ...known('ab'), savedAt: instant('2026-11-23T11:00:00Z') },
      text('abc'),
      there('a'),
      'keep',
    ],
    ['saved there, typed on here', known('a'), text('ab'), null, 'keep'],
    ['written on in both places', known('a'), text('desk'), there('phone'), 'ask'],
  ])('%s', (_case, before, here, server, answer) => {
    expect(reconcile(before, here, server)).toBe(answer);
  });
});
