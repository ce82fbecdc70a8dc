import type { RecordType } from '@daybook/shared/records/record-type';
import { v7 as newId } from 'uuid';
import { SYSTEM } from '../platform/actor.ts';
import { operate } from '../platform/operation/operate.ts';
import type { TestApp } from './test-app.ts';

/** A bare record head, for tests that are about something else. */
export const aRecord = async (
  { deps }: TestApp,
  {
    type = 'contact',
    title = 'Priya Raman',
    accountKey,
  }: { type?: RecordType; title?: string; accountKey?: number } = {},
): Promise<{ id: string; key: number }> =>
  operate(deps, SYSTEM, { kind: 'test.record', label: 'A record' }, async (op) => {
    const row = await op.insert('record', {
      id: newId(),
      type,
      title,
      sort_title: title.toLowerCase(),
      account_key: accountKey ?? null,
      created_at: op.now,
    });
    return { id: row.id, key: row.key };
  });
