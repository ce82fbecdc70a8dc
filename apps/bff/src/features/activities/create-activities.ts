import type { Activity, NewActivity } from '@daybook/shared/activities/activity';
import type { Actor } from '../../platform/actor.ts';
import { allow } from '../../platform/allow.ts';
import type { Deps } from '../../platform/deps.ts';
import { operate } from '../../platform/operation/operate.ts';
import { readActivity } from './activity-work.ts';
import { insertActivity } from './create-activity.ts';
import { createdLabel } from './recorded.ts';

const labelOf = ([first, ...others]: readonly NewActivity[]): string => {
  const rest = others.map((input) => createdLabel(input).replace(/^\w/, (letter) => letter.toLowerCase()));
  return [first && createdLabel(first), ...rest].join(', then ');
};

/** Records what was done and plans what follows, all or nothing: one undo takes everything back. */
export const createActivities = (
  deps: Deps,
  actor: Actor,
  inputs: readonly NewActivity[],
): Promise<{ activities: Activity[]; operationId: string | null }> => {
  allow(actor, 'activity.create');
  return operate(deps, actor, { kind: 'activity.create', label: labelOf(inputs) }, async (op) => {
    const ids: string[] = [];
    for (const input of inputs) ids.push((await insertActivity(op, actor, input)).id);
    return { activities: await Promise.all(ids.map((id) => readActivity(op.db, id))) };
  });
};
