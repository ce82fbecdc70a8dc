import { describe, expect, test } from 'vitest';
import { newlySaid } from './line-values.ts';
import { emptyValues } from './new-activity.ts';

const TODAY = '2026-11-24' as Parameters<typeof emptyValues>[0];
const initial = emptyValues(TODAY, {});
const said = { subject: 'Send connection request', day: null };

describe('what a line fills in', () => {
  test('a first reading that comes late leaves what was set by hand meanwhile', () => {
    const byHand = { ...initial, day: '2026-11-20' as typeof TODAY };
    expect(newlySaid(said, byHand, initial)).toEqual({ subject: 'Send connection request' });
    expect(newlySaid(said, initial, initial)).toEqual(said);
  });

  test('later only what the line says anew, also where a hand has been', () => {
    const form = { ...initial, ...said, filled: said, day: '2026-11-20' as typeof TODAY };
    expect(newlySaid(said, form, initial)).toEqual({});
    expect(newlySaid({ ...said, day: TODAY }, form, initial)).toEqual({ day: TODAY });
  });
});
