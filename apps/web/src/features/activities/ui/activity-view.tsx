import type { Activity } from '@daybook/shared/activities/activity';
import { activityType } from '@daybook/shared/activities/activity-type';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Ellipsis } from 'lucide-react';
import { useCallback, useState } from 'react';
import { useLocation, useNavigate } from 'react-router';
import { useMinute } from '../../../shared/lib/clock.ts';
import { useCommands } from '../../../shared/lib/keyboard.ts';
import { PATTERNS } from '../../../shared/lib/paths.ts';
import { useFormats } from '../../../shared/lib/preferences.state.ts';
import { ActivityIcon } from '../../../shared/ui/activity-icon.tsx';
import { ErrorState } from '../../../shared/ui/error-state.tsx';
import { IconMenu } from '../../../shared/ui/menu.tsx';
import { PAGE_X, Page } from '../../../shared/ui/page.tsx';
import { Card, RecordPage } from '../../../shared/ui/record-page.tsx';
import { SkeletonRows } from '../../../shared/ui/skeleton.tsx';
import { Tag } from '../../../shared/ui/tag.tsx';
import { activityQuery } from '../activities.queries.ts';
import { activityCommands } from '../activity-commands.ts';
import { bucketOfRow } from '../belongs.ts';
import { dueSentence } from '../due-sentence.ts';
import { openWords } from '../due-words.ts';
import { daysAt } from '../owner-days.ts';
import { useActivityEdit } from '../use-activity-edit.ts';
import { useVerbs } from '../use-verbs.ts';
import { ActivityDetail, type DetailSlots, MainAction } from './activity-detail.tsx';
import { FollowUpDock } from './follow-up-dock.tsx';
import { PersonCard } from './person-card.tsx';
import { Prompts } from './prompts.tsx';
import { activityMenu } from './row-menu.ts';

const cameFromList = (state: unknown): boolean =>
  typeof state === 'object' && state !== null && 'fromList' in state;

/** Back to exactly where one was; to the day, when one came by a link. */
const useBack = (): (() => void) => {
  const navigate = useNavigate();
  const { state } = useLocation();
  const fromList = cameFromList(state);
  return useCallback(() => void (fromList ? navigate(-1) : navigate(PATTERNS.today)), [navigate, fromList]);
};

/** "4 days overdue", "Done". */
const StateTag = ({ activity }: { readonly activity: Activity }) => {
  const formats = useFormats();
  const now = useMinute();
  const dayIn = daysAt(now);
  if (activity.status === 'done') return <Tag tint="done">Done</Tag>;
  if (activity.status === 'trashed') return <Tag>In the trash</Tag>;
  if (bucketOfRow(activity, dayIn) !== 'overdue') {
    const due = dueSentence(activity.due, formats, now);
    return <Tag>{due.charAt(0).toUpperCase() + due.slice(1)}</Tag>;
  }
  const { text } = openWords(activity, { formats, now, dayIn, underDay: false });
  return (
    <Tag tint="late" strong>
      {text === 'Yesterday' ? 'Due yesterday' : `${text} overdue`}
    </Tag>
  );
};

const CRUMBS = { overdue: 'Overdue', today: 'Today', upcoming: 'Upcoming', someday: 'Someday' };

const stay = (): void => undefined;

const Loaded = ({ activity, ...slots }: DetailSlots & { readonly activity: Activity }) => {
  const client = useQueryClient();
  const verbs = useVerbs(stay);
  const edit = useActivityEdit(activity, verbs);
  const back = useBack();
  const [menu, setMenu] = useState<HTMLSpanElement | null>(null);
  const anchor = () => menu;
  useCommands([
    { id: 'page.back', label: 'Back', keys: ['Escape'], group: 'Everywhere', run: back },
    ...activityCommands({
      client,
      verbs,
      row: () => activity,
      anchor,
      complete: () => edit.complete(menu),
    }),
  ]);
  const items = activityMenu(activity, client, verbs, anchor).slice(1);
  const now = useMinute();
  const place = activity.status === 'open' ? CRUMBS[bucketOfRow(activity, daysAt(now))] : 'Done';
  return (
    <>
      <RecordPage
        title={activity.subject}
        crumbs={[
          { to: PATTERNS.activities, label: 'Activities' },
          ...(place === 'Today' ? [{ to: PATTERNS.today, label: place }] : []),
        ]}
        mark={<ActivityIcon type={activity.type} label={activityType(activity.type).label} />}
        state={<StateTag activity={activity} />}
        aside={
          activity.primary && (
            <Card>
              <PersonCard activity={activity} />
            </Card>
          )
        }
        actions={
          <>
            <span ref={setMenu}>
              {items.length > 0 && <IconMenu icon={Ellipsis} label="More" align="end" items={items} />}
            </span>
            <MainAction activity={activity} edit={edit} verbs={verbs} />
          </>
        }
      >
        <div className="max-w-180">
          <ActivityDetail activity={activity} edit={edit} verbs={verbs} {...slots} personBeside />
        </div>
      </RecordPage>
      <FollowUpDock />
      <Prompts verbs={verbs} />
    </>
  );
};

/** One activity on a page of its own, with what the panel beside a list shows. */
export const ActivityView = ({ id, ...slots }: DetailSlots & { readonly id: string }) => {
  const { data, error, refetch } = useQuery(activityQuery(id));
  if (data) return <Loaded activity={data} {...slots} />;
  return (
    <Page title="Activity">
      <div className={`${PAGE_X} py-6`}>
        {error ? (
          <ErrorState
            what="This activity could not be read."
            error={error}
            onRetry={() => void refetch()}
            missing={{ what: 'There is no such activity.', to: PATTERNS.today, label: 'Go to Today' }}
          />
        ) : (
          <SkeletonRows label="Reading the activity" rows={4} />
        )}
      </div>
    </Page>
  );
};
