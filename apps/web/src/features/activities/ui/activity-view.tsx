import type { Activity } from '@daybook/shared/activities/activity';
import { activityType } from '@daybook/shared/activities/activity-type';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { AlarmClock, CalendarPlus, Ellipsis } from 'lucide-react';
import { useCallback, useState } from 'react';
import { useLocation, useNavigate } from 'react-router';
import { useReachable } from '../../../shared/api/connection.state.ts';
import { useMinute } from '../../../shared/lib/clock.ts';
import { useCommands } from '../../../shared/lib/keyboard.ts';
import { useRoomForPanel } from '../../../shared/lib/media.ts';
import { PATTERNS } from '../../../shared/lib/paths.ts';
import { useFormats } from '../../../shared/lib/preferences.state.ts';
import { ActivityIcon } from '../../../shared/ui/activity-icon.tsx';
import { Button } from '../../../shared/ui/button.tsx';
import { ErrorState } from '../../../shared/ui/error-state.tsx';
import { IconMenu } from '../../../shared/ui/menu.tsx';
import { type Crumb, PAGE_X, Page } from '../../../shared/ui/page.tsx';
import { Card, RecordPage } from '../../../shared/ui/record-page.tsx';
import { SkeletonRows } from '../../../shared/ui/skeleton.tsx';
import { Tag } from '../../../shared/ui/tag.tsx';
import { activityQuery } from '../activities.queries.ts';
import { activityCommands } from '../activity-commands.ts';
import { bucketOfRow } from '../belongs.ts';
import { addToCalendar, hasCalendarFile } from '../calendar-file.ts';
import { dueSentence } from '../due-sentence.ts';
import { openWords } from '../due-words.ts';
import { VIEW_LABELS } from '../list-links.ts';
import { daysAt } from '../owner-days.ts';
import { ask } from '../prompt.state.ts';
import { type ActivityEdit, useActivityEdit } from '../use-activity-edit.ts';
import { useVerbs, type Verbs } from '../use-verbs.ts';
import { DetailContent, DetailState, MainAction } from './activity-detail.tsx';
import { BesideMessage } from './beside-message.tsx';
import type { DetailSlots } from './detail-props.ts';
import { DETAIL_TABS, tabLabel, useDetailTab } from './detail-tabs.tsx';
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

const VIEWS = { overdue: 'overdue', today: 'today', upcoming: 'upcoming', someday: 'someday' } as const;

/** "Today / Overdue": the list it is on. */
const crumbsOf = (activity: Activity, now: number): Crumb[] => {
  const { status } = activity;
  const view = status === 'open' ? VIEWS[bucketOfRow(activity, daysAt(now))] : status;
  const onDay = view === 'overdue' || view === 'today';
  const first = onDay
    ? { to: PATTERNS.today, label: 'Today' }
    : { to: PATTERNS.activities, label: 'Activities' };
  return view === 'today'
    ? [first]
    : [first, { to: `${PATTERNS.activities}?view=${view}`, label: VIEW_LABELS[view] }];
};

interface ViewSlots extends DetailSlots {
  /** How much is on the timeline beside it; undefined while that is not known. */
  readonly timelineCount: number | undefined;
  /** It is one of many that are worked through: what is around them stays. */
  readonly queue?: { readonly onLeave: () => void };
}

/** Saves what was written to the person; everything else is saved by itself. */
const SaveAction = ({ activity, edit, verbs }: HeadProps) => {
  const reachable = useReachable();
  if (!activityType(activity.type).fields.includes('message') || !verbs.mayChange(activity)) return null;
  const blocked = reachable ? undefined : 'Daybook cannot be reached. What you typed is kept.';
  return (
    <Button
      keys="Mod+S"
      onClick={edit.saveMessage}
      blocked={edit.messageDirty ? blocked : 'Nothing was changed.'}
    >
      Save
    </Button>
  );
};

interface HeadProps {
  readonly activity: Activity;
  readonly edit: ActivityEdit;
  readonly verbs: Verbs;
}

/** What is done with the whole activity, the main thing last. */
const Actions = (props: HeadProps) => {
  const { activity, edit, verbs } = props;
  const client = useQueryClient();
  const [menu, setMenu] = useState<HTMLSpanElement | null>(null);
  const anchor = () => menu;
  useCommands([
    {
      id: 'activity.save',
      label: 'Save the message',
      keys: ['Mod+S'],
      group: 'Activities',
      whileTyping: true,
      run: edit.saveMessage,
    },
    {
      id: 'activity.calendar-file',
      label: 'Add to calendar',
      group: 'Activities',
      when: () => hasCalendarFile(activity),
      run: () => addToCalendar(activity),
    },
    ...activityCommands({
      client,
      verbs,
      row: () => activity,
      anchor,
      complete: () => edit.complete(menu),
    }),
  ]);
  const items = [
    ...(hasCalendarFile(activity)
      ? [{ label: 'Add to calendar', icon: CalendarPlus, onSelect: () => addToCalendar(activity) }]
      : []),
    ...activityMenu(activity, client, verbs, anchor).slice(1),
  ];
  return (
    <>
      <span ref={setMenu}>
        {items.length > 0 && <IconMenu icon={Ellipsis} label="More" align="end" items={items} />}
      </span>
      {activity.status === 'open' && verbs.mayChange(activity) && (
        <Button
          icon={AlarmClock}
          keys="s"
          onClick={({ currentTarget }) => ask({ kind: 'snooze', row: activity, anchor: currentTarget })}
        >
          Snooze
        </Button>
      )}
      <SaveAction {...props} />
      <MainAction activity={activity} edit={edit} verbs={verbs} />
    </>
  );
};

const Aside = (props: HeadProps) => {
  const { activity } = props;
  const room = useRoomForPanel();
  const person = activity.primary && <PersonCard activity={activity} />;
  if (activity.type === 'linkedin') return <BesideMessage {...props} person={person} narrow={!room} />;
  return person && <Card>{person}</Card>;
};

const Loaded = ({
  activity,
  timelineCount,
  queue,
  ...slots
}: ViewSlots & { readonly activity: Activity }) => {
  const verbs = useVerbs();
  const edit = useActivityEdit(activity, verbs);
  const back = useBack();
  useCommands([
    { id: 'page.back', label: 'Back', keys: ['Escape'], group: 'Everywhere', run: queue?.onLeave ?? back },
  ]);
  const { tab, searchOf } = useDetailTab();
  const about = { activity, edit, verbs };
  return (
    <>
      <RecordPage
        title={activity.subject}
        crumbs={crumbsOf(activity, useMinute())}
        mark={<ActivityIcon type={activity.type} label={activityType(activity.type).label} />}
        state={<StateTag activity={activity} />}
        aside={(activity.primary || activity.type === 'linkedin') && <Aside {...about} />}
        wideAside
        actions={<Actions {...about} />}
        tabs={DETAIL_TABS.map((key) => ({
          to: { search: String(searchOf(key)) },
          label: tabLabel(activity, key),
          current: key === tab,
          count: key === 'timeline' ? timelineCount : undefined,
        }))}
      >
        <div className="flex max-w-200 flex-col gap-4">
          <DetailState activity={activity} verbs={verbs} dueAbove />
          <DetailContent {...about} {...slots} tab={tab} />
        </div>
      </RecordPage>
      {!queue && <FollowUpDock />}
      <Prompts verbs={verbs} />
    </>
  );
};

/** One activity on a page of its own, with what the panel beside a list shows. */
export const ActivityView = ({ id, ...slots }: ViewSlots & { readonly id: string }) => {
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
