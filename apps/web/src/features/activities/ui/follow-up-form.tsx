import type { Activity, ActivityLink } from '@daybook/shared/activities/activity';
import type { ActivityTypeCode } from '@daybook/shared/activities/activity-type';
import { activityType } from '@daybook/shared/activities/activity-type';
import { useQuery } from '@tanstack/react-query';
import { clsx } from 'clsx';
import { Plus } from 'lucide-react';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useMinute } from '../../../shared/lib/clock.ts';
import { activityPath } from '../../../shared/lib/paths.ts';
import { useFormats } from '../../../shared/lib/preferences.state.ts';
import { ActivityIcon } from '../../../shared/ui/activity-icon.tsx';
import { Button } from '../../../shared/ui/button.tsx';
import { ErrorState } from '../../../shared/ui/error-state.tsx';
import { SkeletonRows } from '../../../shared/ui/skeleton.tsx';
import { chainQuery } from '../chain.queries.ts';
import { dueSentence, momentSentence } from '../due-sentence.ts';
import { insertFollowUp } from '../insert-follow-up.ts';

/** What one does alone; everything else is done with the customer. */
const ACTIONS: ReadonlySet<ActivityTypeCode> = new Set<ActivityTypeCode>([
  'task',
  'email',
  'sms',
  'linkedin',
  'quote',
  'note',
]);

const When = ({ link }: { readonly link: ActivityLink }) => {
  const formats = useFormats();
  const now = useMinute();
  if (link.completedAt) return `Done ${momentSentence(link.completedAt, formats, now)}`;
  if (link.status === 'trashed') return 'In the trash';
  return link.due === null ? 'No due date' : dueSentence(link.due, formats, now);
};

interface StepProps {
  readonly link: ActivityLink;
  readonly isHere?: boolean;
  readonly level?: number;
}

const LEVELS = ['', 'pl-5', 'pl-10', 'pl-15', 'pl-20'] as const;

/** One activity of a chain. */
const Step = ({ link, isHere = false, level = 0 }: StepProps) => (
  <li
    {...(isHere && { 'aria-current': 'step' as const })}
    className={clsx('flex items-center gap-2.5 py-1', LEVELS[Math.min(level, LEVELS.length - 1)])}
  >
    <ActivityIcon type={link.type} label={activityType(link.type).label} />
    <span className="min-w-0 flex-1">
      {isHere ? (
        <span className="block truncate font-semibold">{link.subject}</span>
      ) : (
        <Link to={activityPath(link.id)} className="block truncate font-medium hover:underline">
          {link.subject}
        </Link>
      )}
      <span className="block truncate text-sm text-ink-2">
        <When link={link} />
      </span>
    </span>
  </li>
);

interface PartProps {
  readonly title: string;
  readonly empty: string;
  readonly links: readonly ActivityLink[];
  readonly onInsert: (() => void) | undefined;
}

/** F-49: what follows of one sort, and Insert. */
const Part = ({ title, empty, links, onInsert }: PartProps) => (
  <section aria-label={title} className="flex flex-col gap-1.5">
    <div className="flex items-center justify-between gap-3">
      <h2 className="font-semibold">{title}</h2>
      {onInsert && (
        <Button size="sm" icon={Plus} aria-label={`Insert under ${title.toLowerCase()}`} onClick={onInsert}>
          Insert
        </Button>
      )}
    </div>
    {links.length === 0 ? (
      <p className="text-sm text-ink-2">{empty}</p>
    ) : (
      <ul>
        {links.map((link) => (
          <Step key={link.id} link={link} />
        ))}
      </ul>
    )}
  </section>
);

const Chain = ({ activity }: { readonly activity: Activity }): ReactNode => {
  const { data, error, refetch } = useQuery(chainQuery(activity.id));
  if (error && !data)
    return <ErrorState what="The chain could not be read." error={error} onRetry={() => void refetch()} />;
  if (!data) return <SkeletonRows label="Reading the chain" rows={2} />;
  const { before, after, more } = data;
  if (before.length === 0 && after.length === 0) return null;
  return (
    <section aria-label="Chain" className="flex flex-col gap-1.5 border-t border-line pt-4">
      <h2 className="font-semibold">From first to last</h2>
      <ol>
        {before.map((link) => (
          <Step key={link.id} link={link} />
        ))}
        <Step link={activity} isHere />
        {after.map((link) => (
          <Step key={link.id} link={link} level={link.level} />
        ))}
      </ol>
      {more && <p className="text-sm text-ink-2">There are more; open one of these to go on.</p>}
    </section>
  );
};

/** F-08: what follows an activity, and the chain it stands in. */
export const FollowUpForm = ({ activity, may }: { readonly activity: Activity; readonly may: boolean }) => {
  const { followedBy } = activity;
  const insert = (type?: ActivityTypeCode) => (may ? () => insertFollowUp(activity, type) : undefined);
  const suggested = ACTIONS.has(activity.type) ? 'call' : undefined;
  return (
    <div className="flex flex-col gap-5">
      <Part
        title="Activities"
        empty="Calls, meetings and lunches that follow this will stand here."
        links={followedBy.filter(({ type }) => !ACTIONS.has(type))}
        onInsert={insert(suggested)}
      />
      <Part
        title="Actions"
        empty="Tasks, emails and offers that follow this will stand here."
        links={followedBy.filter(({ type }) => ACTIONS.has(type))}
        onInsert={insert('task')}
      />
      <Chain activity={activity} />
    </div>
  );
};
