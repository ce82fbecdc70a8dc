import type { Activity, ActivityLink } from '@daybook/shared/activities/activity';
import { CornerDownRight, CornerLeftUp } from 'lucide-react';
import { Link, useNavigate } from 'react-router';
import { useCommands } from '../../../shared/lib/keyboard.ts';
import { activityPath } from '../../../shared/lib/paths.ts';
import { Icon } from '../../../shared/ui/icon.tsx';
import { insertFollowUp } from '../insert-follow-up.ts';
import { useMayPlan } from '../use-may-plan.ts';

/** As many of those that follow as are named here; the form has them all. */
const NAMED = 3;

const To = ({ link }: { readonly link: ActivityLink }) => (
  <Link to={activityPath(link.id)} className="min-w-0 truncate text-pen hover:underline">
    {link.subject}
  </Link>
);

/** Goes along the chain by one key each, and adds to it. */
const useChainKeys = (activity: Activity): void => {
  const navigate = useNavigate();
  const mayPlan = useMayPlan();
  const { follows } = activity;
  const [next] = activity.followedBy;
  const go = (link: ActivityLink | null | undefined) => () => {
    if (link) void navigate(activityPath(link.id));
  };
  useCommands(
    [
      {
        id: 'activity.follows',
        label: 'Open what it follows',
        keys: ['p'],
        group: 'Activities',
        when: () => follows !== null,
        run: go(follows),
      },
      {
        id: 'activity.followed-by',
        label: 'Open what follows it',
        keys: ['d'],
        group: 'Activities',
        when: () => next !== undefined,
        run: go(next),
      },
      {
        id: 'activity.insert-follow-up',
        label: 'Insert a follow-up',
        keys: ['i'],
        group: 'Activities',
        when: () => mayPlan && activity.status !== 'trashed',
        run: () => insertFollowUp(activity),
      },
    ],
    'panel',
  );
};

/** "Follows Lunch with the buying team", "Followed by Send the offer": where it stands in its chain. */
export const ChainLines = ({ activity }: { readonly activity: Activity }) => {
  useChainKeys(activity);
  const { follows, followedBy } = activity;
  if (follows === null && followedBy.length === 0) return null;
  const more = followedBy.length - NAMED;
  return (
    <div className="flex flex-col gap-1 text-sm text-ink-2">
      {follows && (
        <p className="flex items-center gap-1.5">
          <Icon of={CornerLeftUp} size={14} />
          <span className="shrink-0">Follows</span>
          <To link={follows} />
        </p>
      )}
      {followedBy.slice(0, NAMED).map((link) => (
        <p key={link.id} className="flex items-center gap-1.5">
          <Icon of={CornerDownRight} size={14} />
          <span className="shrink-0">Followed by</span>
          <To link={link} />
        </p>
      ))}
      {more > 0 && <p className="pl-5">and {more} more</p>}
    </div>
  );
};
