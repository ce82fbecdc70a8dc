import { BULK_MOST } from '@daybook/shared/activities/bulk.rules';
import { Refusal } from '@daybook/shared/kernel/refusal';
import type { RecordCountQuery, RecordSelection } from '@daybook/shared/records/bulk';
import type { RecordType } from '@daybook/shared/records/record-type';
import type { CurrentUser } from '../../platform/actor.ts';
import { allow } from '../../platform/allow.ts';
import type { Deps } from '../../platform/deps.ts';
import { breathe } from '../../platform/operation/long-operation.ts';
import { findRecordKeys } from './bulk-records.store.ts';
import { countRecordList, readRecordPage } from './list-records.store.ts';

const PAGE = 1000;

const TOO_MANY = new Refusal('request.invalid', {
  detail: 'This list holds more than 10,000. Narrow it, and do the rest after.',
  errors: [{ path: 'select', message: 'Select at most 10,000.' }],
});

type Matching = Extract<RecordSelection, { matching: object }>;

const keysMatching = async (
  deps: Deps,
  user: CurrentUser,
  type: RecordType,
  { matching, except = [] }: Matching,
): Promise<number[]> => {
  const left = new Set((await findRecordKeys(deps.db.read, type, except)).values());
  const keys: number[] = [];
  let cursor: string | null | undefined;
  while (cursor !== null) {
    const query = { ...matching, sort: 'title', limit: PAGE, ...(cursor && { cursor }) } as const;
    const page = await readRecordPage(deps, user, type, query);
    for (const key of page.keys) if (!left.has(key)) keys.push(key);
    if (keys.length > BULK_MOST) throw TOO_MANY;
    ({ cursor } = page);
    await breathe();
  }
  return keys;
};

/** The records that are meant now, of a list at most 10,000, and how many of the ids given are not there any more. */
export const selectedRecords = async (
  deps: Deps,
  user: CurrentUser,
  type: RecordType,
  selection: RecordSelection,
): Promise<{ keys: readonly number[]; missing: number }> => {
  if ('matching' in selection) return { keys: await keysMatching(deps, user, type, selection), missing: 0 };
  const ids: readonly string[] = [...new Set(selection.ids)];
  const byId = await findRecordKeys(deps.db.read, type, ids);
  // Two ids may be those of one record, made of two.
  const keys = [...new Set(ids.flatMap((id) => byId.get(id) ?? []))];
  return { keys, missing: ids.filter((id) => !byId.has(id)).length };
};

/** How many records a list holds, counted up to 10,000. */
export const countRecords = async (
  deps: Deps,
  user: CurrentUser,
  { type, ...query }: RecordCountQuery,
): Promise<{ count: number; capped: boolean }> => {
  allow({ kind: 'user', user }, 'workspace.read');
  const asked = { ...query, sort: 'title', limit: BULK_MOST + 1 } as const;
  const count = await countRecordList(deps, user, type, asked);
  return { count: Math.min(count, BULK_MOST), capped: count > BULK_MOST };
};
