import { ACTIVITY_FILTER_FIELDS } from '@daybook/shared/activities/activity-filter.rules';
import type { FilterNode } from '@daybook/shared/filters/filter';
import { type FilterTree, readyFilter } from '@daybook/shared/filters/filter.rules';
import { Refusal } from '@daybook/shared/kernel/refusal';
import type { CurrentUser } from '../../platform/actor.ts';
import { todayIn } from '../../platform/today-in.ts';

/** A filter by the day and the person who asks; one that cannot be carried out whole is refused, condition by condition. */
export const readyActivityFilter = (node: FilterNode, user: CurrentUser, now: number): FilterTree => {
  const viewer = { id: user.id, zone: user.zone, today: todayIn(user.zone, now).today };
  const { tree, broken } = readyFilter(node, ACTIVITY_FILTER_FIELDS, viewer);
  if (broken.length === 0) return tree;
  throw new Refusal('request.invalid', {
    detail: 'This filter has conditions that cannot be carried out.',
    errors: broken.map(({ path, message }) => ({
      path: path === '' ? 'filter' : `filter.${path}`,
      message,
    })),
  });
};
