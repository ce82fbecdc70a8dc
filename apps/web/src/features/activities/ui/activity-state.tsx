import type { Activity, ActivityRow } from '@daybook/shared/activities/activity';
import { isSnoozed } from '@daybook/shared/activities/due.rules';
import type { EpochMs } from '@daybook/shared/kernel/time';
import { clsx } from 'clsx';
import { AlarmClock, CalendarClock, CircleCheck, Trash2 } from 'lucide-react';
import { type ReactNode, Suspense, useRef } from 'react';
import { choiceLabel, useChoices } from '../../../shared/choices/choices.state.ts';
import { useMinute } from '../../../shared/lib/clock.ts';
import type { Formats } from '../../../shared/lib/format.ts';
import { useFormats } from '../../../shared/lib/preferences.state.ts';
import { useMe } from '../../../shared/session/session.queries.ts';
import { Button } from '../../../shared/ui/button.tsx';
import { Icon } from '../../../shared/ui/icon.tsx';
import { lazily } from '../../../shared/ui/lazily.ts';
import { bucketOfRow } from '../belongs.ts';
import { dueSentence, momentSentence } from '../due-sentence.ts';
import { clockText } from '../due-words.ts';
import { daysAt } from '../owner-days.ts';
import { ask } from '../prompt.state.ts';
import type { Verbs } from '../use-verbs.ts';

const RepeatLine = lazily(async () => (await import('./repeat-line.tsx')).RepeatLine);

/** What a list knows is enough; the rest may be missing there. */
type Standing = ActivityRow & Partial<Omit<Activity, keyof ActivityRow>>;

interface StateProps {
  readonly activity: Standing;
  readonly verbs: Verbs;
  /** When it is due, and a button to snooze it, stand above already. */
  readonly dueAbove?: boolean;
}

const isWhole = (activity: Standing): activity is Activity => activity.repeat !== undefined;

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const Line = ({
  look,
  icon,
  children,
  actions,
}: {
  readonly look: string;
  readonly icon: typeof CircleCheck;
  readonly children: ReactNode;
  readonly actions?: ReactNode;
}) => (
  <div className={clsx('flex flex-wrap items-center gap-x-3 gap-y-2 rounded-md px-3.5 py-2', look)}>
    <Icon of={icon} />
    <span className="min-w-0 flex-1">{children}</span>
    {actions && <span className="flex gap-1.5">{actions}</span>}
  </div>
);

/** "Ben Adeyemi completed this today 10:42. Connected."; a note is written. */
const Done = ({ activity }: StateProps) => {
  const formats = useFormats();
  const now = useMinute();
  const me = useMe();
  const choices = useChoices();
  const { type, completedAt, completedBy, outcome } = activity;
  if (completedAt === null) return null;
  const [did, done] = type === 'note' ? ['wrote', 'written'] : ['completed', 'completed'];
  const who = !completedBy
    ? `This was ${done}`
    : `${completedBy.id === me.id ? 'You' : completedBy.name} ${did} this`;
  return (
    <Line look="bg-done-soft text-done" icon={CircleCheck}>
      {who} {momentSentence(completedAt, formats, now)}.{outcome && ` ${choiceLabel(choices, outcome)}.`}
    </Line>
  );
};

/** "tomorrow 14:00 to 15:00", by the owner's clock too where that is another one. */
const whenText = ({ due, endAt, owner }: Standing, formats: Formats, now: EpochMs): string => {
  if (due === null || 'on' in due) return dueSentence(due, formats, now);
  const theirs = clockText(due.at, owner.zone, formats);
  const end = endAt ? ` to ${formats.time(endAt)}` : '';
  const other = theirs.includes(' in ') ? ` (${theirs.slice(theirs.indexOf(',') + 2)})` : '';
  return `${momentSentence(due.at, formats, now)}${end}${other}`;
};

const dueText = (activity: Standing, formats: Formats, now: EpochMs): string => {
  if (activity.due === null) return 'No due date';
  const when = whenText(activity, formats, now);
  return 'on' in activity.due ? `Due ${when}` : capital(when);
};

const LOOKS = {
  overdue: 'bg-late-soft text-late',
  upcoming: 'bg-pen-soft text-pen-ink',
  today: 'bg-sunken text-ink-2',
  someday: 'bg-sunken text-ink-2',
} as const;

/** When it is due, and how to move it. T-30: what is to come stands out with its date. */
const Due = ({ activity, verbs, dueAbove = false }: StateProps) => {
  const formats = useFormats();
  const now = useMinute();
  const place = useRef<HTMLDivElement>(null);
  const bucket = bucketOfRow(activity, daysAt(now));
  const scheduled = bucket === 'upcoming';
  const hidden = activity.snoozedUntil !== null && isSnoozed(activity.snoozedUntil, now);
  const mayChange = verbs.mayChange(activity);
  const asks = (kind: 'snooze' | 'reschedule') => () => ask({ kind, row: activity, anchor: place.current });
  const shown = dueAbove && !scheduled && activity.due !== null && 'on' in activity.due;
  if (shown && !hidden) return null;
  return (
    <div ref={place} className="flex flex-col gap-2">
      {!shown && (
        <Line
          look={LOOKS[bucket]}
          icon={CalendarClock}
          actions={
            mayChange && (
              <>
                <Button size="sm" keys="s" onClick={asks('snooze')}>
                  Snooze
                </Button>
                <Button size="sm" keys="r" onClick={asks('reschedule')}>
                  Reschedule
                </Button>
              </>
            )
          }
        >
          {scheduled ? `Scheduled for ${whenText(activity, formats, now)}` : dueText(activity, formats, now)}
        </Line>
      )}
      {hidden && activity.snoozedUntil && (
        <Line
          look="bg-sunken text-ink-2"
          icon={AlarmClock}
          actions={
            mayChange && (
              <Button size="sm" onClick={() => void verbs.actions.unsnooze(activity)}>
                Show again now
              </Button>
            )
          }
        >
          Snoozed until {momentSentence(activity.snoozedUntil, formats, now)}
        </Line>
      )}
    </div>
  );
};

/** Where an activity stands: when it is due, who has completed it, that it was deleted. */
export const ActivityState = (props: StateProps) => {
  const { activity, verbs } = props;
  if (activity.status === 'done') return <Done {...props} />;
  if (activity.status === 'open')
    return (
      <>
        <Due {...props} />
        {isWhole(activity) && activity.repeat && (
          <Suspense fallback={null}>
            <RepeatLine activity={activity} repeat={activity.repeat} mayChange={verbs.mayChange(activity)} />
          </Suspense>
        )}
      </>
    );
  return (
    <Line
      look="bg-late-soft text-late"
      icon={Trash2}
      actions={
        verbs.mayChange(activity) && (
          <Button size="sm" onClick={() => void verbs.actions.restore(activity)}>
            Restore
          </Button>
        )
      }
    >
      This activity is in the trash.
    </Line>
  );
};
