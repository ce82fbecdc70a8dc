import { useQueryClient } from '@tanstack/react-query';
import { Ellipsis, Pencil, Trash2 } from 'lucide-react';
import { problemSentence } from '../../../shared/api/problem-words.ts';
import { activityPath } from '../../../shared/lib/paths.ts';
import { IconMenu, type MenuItem } from '../../../shared/ui/menu.tsx';
import { showToast } from '../../../shared/ui/toast.state.ts';
import { activityQuery, rowOf } from '../activities.queries.ts';
import { useActivityActions } from '../use-activity-actions.ts';

interface EntryMenuProps {
  readonly activityId: string;
  readonly subject: string;
  /** What can be done with the entry itself. */
  readonly more: readonly MenuItem[];
}

/** Z-50: edits or deletes an activity from where a timeline tells of it. */
export const EntryMenu = ({ activityId, subject, more }: EntryMenuProps) => {
  const client = useQueryClient();
  const actions = useActivityActions();
  const trash = async () => {
    try {
      await actions.trash(rowOf(await client.fetchQuery(activityQuery(activityId))));
    } catch (error) {
      showToast({ text: problemSentence(error), tone: 'late' });
    }
  };
  return (
    <IconMenu
      size="sm"
      icon={Ellipsis}
      label={`More for “${subject}”`}
      align="end"
      items={[
        { label: 'Edit', icon: Pencil, href: activityPath(activityId) },
        ...more,
        null,
        { label: 'Delete', icon: Trash2, danger: true, onSelect: () => void trash() },
      ]}
    />
  );
};
