import { Refusal } from '@daybook/shared/kernel/refusal';
import { found } from '@daybook/shared/kernel/result';
import type { CurrentUser } from '../../platform/actor.ts';
import { allow } from '../../platform/allow.ts';
import type { Deps } from '../../platform/deps.ts';
import { findTold } from '../activities/feed-activities.store.ts';
import { toldCalendar } from './told-calendar.ts';

const MOST_NAME = 60;

/** One activity as a file for another calendar, by the clock of who asks; refused where it has no date. */
export const writeCalendarFile = async (
  deps: Deps,
  user: CurrentUser,
  id: string,
  linkTo: (id: string) => string,
): Promise<{ name: string; text: string }> => {
  allow({ kind: 'user', user }, 'workspace.read');
  const row = found(await findTold(deps.db.read, id), 'activity');
  if (row.due_at === null && row.due_on === null)
    throw new Refusal('request.invalid', {
      detail: 'This activity has no date yet. Give it one, then add it to your calendar.',
    });
  const name = row.subject
    .replace(/[/\\:*?"<>|]/g, ' ')
    .slice(0, MOST_NAME)
    .trim();
  return {
    name: `${name}.ics`,
    text: toldCalendar({ name: row.subject, zone: user.zone, rows: [row], linkTo }),
  };
};
