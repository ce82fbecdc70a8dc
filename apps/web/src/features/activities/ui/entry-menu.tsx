import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Ellipsis, Pencil, Pin, PinOff, Trash2 } from 'lucide-react';
import { useRef } from 'react';
import { problemSentence } from '../../../shared/api/problem-words.ts';
import { activityPath } from '../../../shared/lib/paths.ts';
import { IconMenu, type MenuItem } from '../../../shared/ui/menu.tsx';
import { showToast } from '../../../shared/ui/toast.state.ts';
import { activityQuery, rowOf } from '../activities.queries.ts';
import { pinnedQuery, usePinNote } from '../pinned.queries.ts';
import { useVerbs } from '../use-verbs.ts';

interface EntryMenuProps {
  readonly activityId: string;
  readonly subject: string;
  /** What can be done with the entry itself. */
  readonly more: readonly MenuItem[];
  /** Of a note: the record whose timeline it is seen on, above which it can be pinned. */
  readonly on?: string;
}

/** Pins a note above the timeline, or unpins it where it stands there. */
const usePinItem = ({ activityId: id, subject, on }: Omit<EntryMenuProps, 'more'>): MenuItem[] => {
  const pin = usePinNote();
  const { data = [] } = useQuery(pinnedQuery(on ?? ''));
  if (on === undefined) return [];
  const pinned = data.some((note) => note.id === id);
  return [
    {
      label: pinned ? 'Unpin' : 'Pin above the timeline',
      icon: pinned ? PinOff : Pin,
      onSelect: () => pin.mutate({ id, subject, pinned: !pinned }),
    },
  ];
};

/** Z-50: edits or deletes an activity from where a timeline tells of it. */
export const EntryMenu = ({ activityId, subject, more, on }: EntryMenuProps) => {
  const pin = usePinItem({ activityId, subject, ...(on !== undefined && { on }) });
  const client = useQueryClient();
  const verbs = useVerbs();
  const place = useRef<HTMLSpanElement>(null);
  const trash = async () => {
    try {
      verbs.remove(rowOf(await client.fetchQuery(activityQuery(activityId))), place.current);
    } catch (error) {
      showToast({ text: problemSentence(error), tone: 'late' });
    }
  };
  return (
    <span ref={place}>
      <IconMenu
        size="sm"
        icon={Ellipsis}
        label={`More for “${subject}”`}
        align="end"
        items={[
          { label: 'Edit', icon: Pencil, href: activityPath(activityId) },
          ...pin,
          ...more,
          null,
          { label: 'Delete', icon: Trash2, danger: true, onSelect: () => void trash() },
        ]}
      />
    </span>
  );
};
