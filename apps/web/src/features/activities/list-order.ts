import type { ActivityRow } from '@daybook/shared/activities/activity';
import { priorityRank } from '@daybook/shared/activities/activity-type';
import { dueSlot } from '@daybook/shared/activities/due.rules';
import type { ListAddress } from './list-address.ts';

type Key = readonly (string | number)[];

const dueKey = ({ dueDay, due, priority, owner, id }: ActivityRow): Key => [
  dueDay,
  dueSlot(due, priority, owner.zone),
  id,
];

const BEHIND: Readonly<Record<ListAddress['sort'], (row: ActivityRow) => Key>> = {
  due: dueKey,
  priority: (row) => [priorityRank(row.priority), ...dueKey(row)],
  type: (row) => [row.type, ...dueKey(row)],
  account: (row) => [(row.account?.title ?? '').toLowerCase(), ...dueKey(row)],
  owner: (row) => [row.owner.name.toLowerCase(), ...dueKey(row)],
  created: (row) => [row.id],
};

const compareKeys = (a: Key, b: Key): number => {
  for (const [i, value] of a.entries()) {
    const other = b[i] ?? '';
    if (value !== other) return value < other ? -1 : 1;
  }
  return 0;
};

/**
 * The order the server reads a list in, for placing a row whose change is only predicted. Ids stand for the order of
 * making: they begin with the time.
 */
export const orderOf = ({
  view,
  sort,
}: Pick<ListAddress, 'view' | 'sort'>): ((a: ActivityRow, b: ActivityRow) => number) => {
  if (view === 'done' || view === 'trashed') {
    const doneKey = (row: ActivityRow): Key => [row.completedAt ?? '', row.id];
    return (a, b) => compareKeys(doneKey(b), doneKey(a));
  }
  const keyOf = BEHIND[sort];
  const sign = sort === 'created' ? -1 : 1;
  return (a, b) => sign * compareKeys(keyOf(a), keyOf(b));
};
