import type { Activity } from '@daybook/shared/activities/activity';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useDone } from '../../../shared/operations/undo.queries.ts';
import { TagPicker } from '../../../shared/tags/tag-picker.tsx';
import { AFFECTS } from '../act.ts';
import { activityQuery, send } from '../activities.queries.ts';

/** The tags of an activity, chosen from those in use or made on the spot. */
export const ActivityTags = ({ activity }: { readonly activity: Activity }) => {
  const client = useQueryClient();
  const done = useDone();
  const { mutate, isPending, variables } = useMutation({
    mutationFn: (tags: readonly string[]) => send.tag(activity.id, [...tags]),
    meta: { affects: AFFECTS },
    onSuccess: (changed) => {
      client.setQueryData(activityQuery(activity.id).queryKey, changed.activity);
      done('Tags saved.', changed.operationId);
    },
  });
  return <TagPicker value={isPending ? variables : activity.tags} onChange={mutate} />;
};
