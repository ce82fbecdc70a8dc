import type { Activity } from '@daybook/shared/activities/activity';
import type { QueryClient } from '@tanstack/react-query';
import { now } from '../../shared/lib/clock.ts';
import { currentFormats, currentPreferences } from '../../shared/lib/preferences.state.ts';
import { showToast } from '../../shared/ui/toast.state.ts';
import { activityQuery } from './activities.queries.ts';
import { momentSentence } from './due-sentence.ts';
import { currentQueue, markItem } from './queue.state.ts';
import { type Handled, nextIn } from './queue.ts';

/** "Ben Adeyemi completed “Discovery call” today 10:42." */
const passedText = ({ status, subject, completedBy, completedAt }: Activity): string => {
  if (status === 'trashed') return `“${subject}” was deleted meanwhile.`;
  const { userId } = currentPreferences();
  const who = completedBy === null || completedBy.id === userId ? undefined : completedBy.name;
  const when = completedAt === null ? '' : ` ${momentSentence(completedAt, currentFormats(), now())}`;
  return who ? `${who} completed “${subject}”${when}.` : `“${subject}” is done already.`;
};

/** What became of one that is not open any more: one may have done it oneself in another window. */
export const handledAs = ({ status, completedBy }: Activity): Handled =>
  status === 'done' && completedBy?.id === currentPreferences().userId ? 'done' : 'passed';

/** Says which were passed over, and why. */
export const tellPassed = (passed: readonly Activity[]): void => {
  const [first, ...others] = passed;
  if (!first) return;
  const text =
    others.length === 0
      ? passedText(first)
      : `${currentFormats().number(passed.length)} of the next were dealt with meanwhile, and are passed over.`;
  showToast({ text });
};

/** The next item still to come, as far as is known here; those that were dealt with meanwhile are marked and told. */
export const onward = (
  client: QueryClient,
  list: string,
  from: string,
  before: readonly Activity[] = [],
): string | null => {
  const passed = [...before];
  const find = (): string | null => {
    const queue = currentQueue(list);
    const next = queue && nextIn(queue, from);
    const known = next === null ? undefined : client.getQueryData(activityQuery(next).queryKey);
    if (!known || known.status === 'open') return next;
    markItem(list, known.id, handledAs(known));
    passed.push(known);
    return find();
  };
  const next = find();
  tellPassed(passed);
  return next;
};
