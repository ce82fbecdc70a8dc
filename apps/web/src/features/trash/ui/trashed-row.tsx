import { dayAt, toMs } from '@daybook/shared/kernel/time';
import { RECORD_TYPE_LABELS } from '@daybook/shared/records/record-type';
import type { Trashed } from '@daybook/shared/trash/trashed';
import { useMutation } from '@tanstack/react-query';
import { Trash2, Undo2 } from 'lucide-react';
import { useState } from 'react';
import { Link } from 'react-router';
import { useMinute, useToday } from '../../../shared/lib/clock.ts';
import { activityPath, recordPath } from '../../../shared/lib/paths.ts';
import { useFormats } from '../../../shared/lib/preferences.state.ts';
import { useDone } from '../../../shared/operations/undo.queries.ts';
import { ActivityIcon } from '../../../shared/ui/activity-icon.tsx';
import { Button } from '../../../shared/ui/button.tsx';
import { Dialog } from '../../../shared/ui/dialog.tsx';
import { Icon } from '../../../shared/ui/icon.tsx';
import { RECORD_ICONS } from '../../../shared/ui/record-icons.ts';
import { showToast } from '../../../shared/ui/toast.state.ts';
import { deleteForGood, restoreTrashed } from '../trash.queries.ts';

const meta = { affects: ['records', 'activities', 'timeline', 'operations'] as const };

const NOT_YOURS = 'Its owner, who made it, or an admin can restore it.';

const whatGoes = (thing: Trashed): string => {
  if (thing.of === 'activity') return 'It goes from every timeline it is on, with its notes and files.';
  return thing.type === 'account'
    ? 'Its own history goes with it. Its contacts and opportunities stay, without it.'
    : 'Its history goes with it. Activities about it stay, without it.';
};

const DeleteDialog = ({ thing, onClose }: { readonly thing: Trashed; readonly onClose: () => void }) => {
  const { mutate, isPending } = useMutation({
    mutationFn: () => deleteForGood(thing),
    meta,
    onSuccess: () => {
      showToast({ text: `${thing.title} is gone for good.` });
      onClose();
    },
  });
  return (
    <Dialog
      open
      onClose={onClose}
      title="Delete for good"
      size="sm"
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button variant="danger" busy={isPending} onClick={() => mutate()}>
            Delete for good
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-2 px-5 pb-4">
        <p className="wrap-anywhere">“{thing.title}” is removed now. Nothing brings it back, undo neither.</p>
        <p className="text-ink-2">{whatGoes(thing)}</p>
      </div>
    </Dialog>
  );
};

const Sign = ({ thing }: { readonly thing: Trashed }) =>
  thing.of === 'activity' ? (
    <ActivityIcon type={thing.type} />
  ) : (
    <Icon of={RECORD_ICONS[thing.type]} className="text-ink-2" />
  );

const pathOf = (thing: Trashed): string =>
  thing.of === 'activity' ? activityPath(thing.id) : recordPath(thing);

/** "Yesterday" within a sentence; names of days stay as they are. */
const within = (text: string): string =>
  text.replace(/^(Just now|Yesterday|Today|Tomorrow)/, (word) => word.toLowerCase());

/** Since when it lies there, through whom, and when it goes. */
const useLyingText = (thing: Trashed): string => {
  const formats = useFormats();
  const now = useMinute();
  const today = useToday(formats.zone);
  const type = thing.of === 'record' ? `${RECORD_TYPE_LABELS[thing.type].one} · ` : '';
  const by = thing.trashedBy === null ? '' : ` by ${thing.trashedBy.name}`;
  const goes = formats.day(dayAt(toMs(thing.goesAt), formats.zone), today);
  return `${type}Deleted ${within(formats.ago(thing.trashedAt, now))}${by} · Goes for good ${within(goes)}`;
};

/** Something in the trash, with what can be done about it. */
export const TrashedRow = ({
  thing,
  mayDelete,
}: {
  readonly thing: Trashed;
  readonly mayDelete: boolean;
}) => {
  const formats = useFormats();
  const done = useDone();
  const text = useLyingText(thing);
  const [deleting, setDeleting] = useState(false);
  const restore = useMutation({
    mutationFn: () => restoreTrashed(thing),
    meta,
    onSuccess: ({ operationId }) => done(`${thing.title} restored.`, operationId),
  });
  return (
    <li className="flex flex-wrap items-center gap-x-3 gap-y-2 border-t border-line py-2.5 first:border-t-0">
      <Sign thing={thing} />
      <span className="flex min-w-0 flex-1 basis-50 flex-col">
        <Link to={pathOf(thing)} className="truncate font-medium hover:underline">
          {thing.title}
        </Link>
        <span className="text-sm text-ink-2" title={`Goes for good: ${formats.fullMoment(thing.goesAt)}`}>
          {text}
        </span>
      </span>
      <span className="flex gap-2">
        <Button
          size="sm"
          icon={Undo2}
          busy={restore.isPending}
          blocked={thing.restorable ? undefined : NOT_YOURS}
          onClick={() => restore.mutate()}
          aria-label={`Restore: ${thing.title}`}
        >
          Restore
        </Button>
        {mayDelete && (
          <Button
            size="sm"
            icon={Trash2}
            onClick={() => setDeleting(true)}
            aria-label={`Delete for good: ${thing.title}`}
          >
            Delete for good
          </Button>
        )}
      </span>
      {deleting && <DeleteDialog thing={thing} onClose={() => setDeleting(false)} />}
    </li>
  );
};
