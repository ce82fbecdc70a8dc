import type { Activity, ActivityRow } from '@daybook/shared/activities/activity';
import { activityType } from '@daybook/shared/activities/activity-type';
import { useQuery } from '@tanstack/react-query';
import { memo } from 'react';
import { ActivityIcon } from '../../../shared/ui/activity-icon.tsx';
import { ErrorState } from '../../../shared/ui/error-state.tsx';
import { Peek } from '../../../shared/ui/peek.tsx';
import { Skeleton } from '../../../shared/ui/skeleton.tsx';
import { activityQuery } from '../activities.queries.ts';
import { personOf } from '../person-of.ts';
import { contactQuery } from '../related.queries.ts';
import { useActivityEdit } from '../use-activity-edit.ts';
import type { Verbs } from '../use-verbs.ts';
import { ActivityDetail, MainAction } from './activity-detail.tsx';
import { DetailAtOnce } from './detail-at-once.tsx';
import type { DetailSlots } from './detail-props.ts';

interface PeekProps extends DetailSlots {
  readonly id: string;
  /** As the list knows it, for showing something at once. */
  readonly row: ActivityRow | undefined;
  readonly verbs: Verbs;
  readonly onClose: () => void;
}

const Mark = ({ type }: { readonly type: ActivityRow['type'] }) => (
  <ActivityIcon type={type} label={activityType(type).label} />
);

const Loaded = ({
  activity,
  verbs,
  onClose,
  ...slots
}: Omit<PeekProps, 'id' | 'row'> & { readonly activity: Activity }) => {
  const edit = useActivityEdit(activity, verbs);
  return (
    <Peek
      open
      onClose={onClose}
      title={activity.subject}
      mark={<Mark type={activity.type} />}
      action={<MainAction activity={activity} edit={edit} verbs={verbs} />}
    >
      <ActivityDetail activity={activity} edit={edit} verbs={verbs} {...slots} />
    </Peek>
  );
};

const Reading = () => (
  <div role="status" aria-label="Reading the activity" className="flex flex-col gap-4 pt-5">
    <Skeleton className="h-4 w-40" />
    <Skeleton className="h-3 w-56" />
    <Skeleton className="h-24" />
  </div>
);

interface AtOnceProps {
  readonly row: ActivityRow;
  readonly verbs: Verbs;
  /** False while it is drawn ahead. */
  readonly open: boolean;
  readonly onClose: () => void;
}

/** What the list knows of an activity that is just being opened, for the frame after the press: it reads nothing. */
export const ActivityAtOnce = ({ row, verbs, open, onClose }: AtOnceProps) => (
  <Peek open={open} over onClose={onClose} title={row.subject} mark={<Mark type={row.type} />}>
    <DetailAtOnce row={row} verbs={verbs} />
  </Peek>
);

/** The selected activity beside the list; it follows the selection. */
export const ActivityPeek = memo(({ id, row, ...props }: PeekProps) => {
  const { data, error, refetch } = useQuery(activityQuery(id));
  const person = data ? personOf(data) : null;
  // How to reach them comes with the rest, not after it: nothing moves once it is there.
  const contact = useQuery({ ...contactQuery(person?.id ?? ''), enabled: person !== null });
  const known = person === null || !contact.isPending || contact.failureCount > 0;
  if (data && known) return <Loaded key={id} activity={data} {...props} />;
  return (
    <Peek
      open
      onClose={props.onClose}
      title={row?.subject ?? 'Activity'}
      mark={row && <Mark type={row.type} />}
    >
      {error ? (
        <ErrorState what="This activity could not be read." error={error} onRetry={() => void refetch()} />
      ) : row ? (
        <DetailAtOnce row={row} verbs={props.verbs}>
          <Reading />
        </DetailAtOnce>
      ) : (
        <Reading />
      )}
    </Peek>
  );
});
ActivityPeek.displayName = 'ActivityPeek';
