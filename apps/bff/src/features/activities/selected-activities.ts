import type { ActivityListQuery } from '@daybook/shared/activities/activity-list';
import type { ActivitySelection } from '@daybook/shared/activities/bulk';
import { BULK_MOST } from '@daybook/shared/activities/bulk.rules';
import type { Page } from '@daybook/shared/kernel/page';
import { Refusal } from '@daybook/shared/kernel/refusal';
import type { CurrentUser } from '../../platform/actor.ts';
import type { Deps } from '../../platform/deps.ts';
import { findActivityKeys } from './bulk.store.ts';
import { readActivityPage } from './list-activities.ts';
import type { OrderedRow } from './read-activities.store.ts';

/** What a selection comes to: the keys in order, and how many of the ids given are not there any more. */
export interface Selected {
  readonly keys: readonly number[];
  readonly missing: number;
}

const PAGE = 1000;

const TOO_MANY = new Refusal('request.invalid', {
  detail: 'This list holds more than 10,000 activities. Narrow it, and do the rest after.',
  errors: [{ path: 'select', message: 'Select at most 10,000.' }],
});

const keysMatching = async (
  deps: Deps,
  user: CurrentUser,
  query: ActivityListQuery,
  except: ReadonlySet<string>,
): Promise<number[]> => {
  const keys: number[] = [];
  let cursor: string | null | undefined;
  while (cursor !== null) {
    const page: Page<OrderedRow> = await readActivityPage(deps, user, {
      ...query,
      limit: PAGE,
      ...(cursor !== undefined && { cursor }),
    });
    for (const { key, id } of page.items) if (!except.has(id)) keys.push(key);
    if (keys.length > BULK_MOST) throw TOO_MANY;
    cursor = page.cursor;
  }
  return keys;
};

/** The activities that are meant now; of a list at most 10,000. */
export const selectedActivities = async (
  deps: Deps,
  user: CurrentUser,
  selection: ActivitySelection,
): Promise<Selected> => {
  if ('matching' in selection) {
    const keys = await keysMatching(deps, user, selection.matching, new Set(selection.except ?? []));
    return { keys, missing: 0 };
  }
  const ids: readonly string[] = [...new Set(selection.ids)];
  const byId = await findActivityKeys(deps.db.read, ids);
  const keys = ids.flatMap((id) => byId.get(id) ?? []);
  return { keys, missing: ids.length - keys.length };
};
