import type { Activity } from '@daybook/shared/activities/activity';
import { Refusal } from '@daybook/shared/kernel/refusal';
import { SOMEDAY } from '@daybook/shared/kernel/time';
import { movedTo, ruleText } from '@daybook/shared/repeating/repeat-rule.rules';
import type { Actor } from '../../platform/actor.ts';
import type { Deps } from '../../platform/deps.ts';
import { operate } from '../../platform/operation/operate.ts';
import { readActivity } from './activity-work.ts';
import { loadOpen, loadSeries } from './repeat-work.ts';
import type { SeriesEntity } from './series.store.ts';
import { dayOf, type Like, seriesLike, standingOf } from './series-columns.ts';

/** From another day on the series counts from there, and its rule names that day. */
const anchoredAnew = (series: SeriesEntity, row: Like, zone: string) => {
  const day = dayOf(row, zone);
  if (day === SOMEDAY)
    throw new Refusal('request.invalid', { detail: 'Without a due date there is nothing to repeat from.' });
  if (day === series.last_on) return {};
  const { rule, basis } = standingOf(series);
  const moved = basis === 'completion' ? rule : movedTo(rule, day);
  return { rule: ruleText(moved), first_on: day, last_on: day };
};

/** Those that follow are made like this one is now: its texts, its day, time and length. */
export const repeatLikeThis = (
  deps: Deps,
  actor: Actor,
  id: string,
): Promise<{ activity: Activity; operationId: string | null }> => {
  let subject = '';
  return operate(
    deps,
    actor,
    { kind: 'activity.repeat-like-this', label: () => `Changed all that follow “${subject}”` },
    async (op) => {
      const loaded = await loadOpen(op, actor, id);
      const { row, zone } = loaded;
      subject = row.subject;
      const series = await loadSeries(op, loaded);
      await op.update('series', series, { ...seriesLike(row, zone), ...anchoredAnew(series, row, zone) });
      return { activity: await readActivity(op.db, id) };
    },
  );
};
