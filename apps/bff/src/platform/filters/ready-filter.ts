import type { FilterNode } from '@daybook/shared/filters/filter';
import { type BrokenCondition, type FilterFields, readyFilter } from '@daybook/shared/filters/filter.rules';
import { Refusal } from '@daybook/shared/kernel/refusal';
import type { CurrentUser } from '../actor.ts';
import type { Db } from '../db/open.ts';
import { todayIn } from '../today-in.ts';
import { type FilterColumns, type FilterSql, filterSql } from './filter-sql.store.ts';
import { findBrokenChoices } from './unknown-values.store.ts';

const refuse = (broken: readonly BrokenCondition[]): never => {
  throw new Refusal('request.invalid', {
    detail: 'This filter has conditions that cannot be carried out.',
    errors: broken.map(({ path, message }) => ({
      path: path === '' ? 'filter' : `filter.${path}`,
      message,
    })),
  });
};

/** What a kind of thing can be filtered by, and where that is kept. */
export interface Filterable {
  readonly fields: FilterFields;
  readonly columns: FilterColumns;
}

/**
 * A filter as a condition of a statement, by the day and the person who asks. One that cannot be carried out whole is
 * refused, condition by condition.
 */
export const filterFor = async (
  { read, engine }: Db,
  user: CurrentUser,
  now: number,
  node: FilterNode,
  { fields, columns }: Filterable,
): Promise<FilterSql> => {
  const viewer = { id: user.id, zone: user.zone, today: todayIn(user.zone, now).today };
  const { tree, broken } = readyFilter(node, fields, viewer);
  if (broken.length > 0) return refuse(broken);
  const gone = await findBrokenChoices(read, node, columns);
  return gone.length > 0 ? refuse(gone) : filterSql(engine, tree, columns);
};
