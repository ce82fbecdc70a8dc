import type { Activity } from '@daybook/shared/activities/activity';
import type { WithCustom } from '@daybook/shared/fields/custom-cells.rules';
import { useQueryClient } from '@tanstack/react-query';
import { AFFECTS } from '../../features/activities/act.ts';
import { activityQuery, send } from '../../features/activities/activities.queries.ts';
import type { Editable } from '../../features/records/editable.ts';
import { OwnFields } from '../../features/records/ui/own-fields.tsx';
import { useCurrency } from '../../shared/session/use-currency.ts';

const useEditableActivity = (activity: Activity): Editable<WithCustom> => {
  const client = useQueryClient();
  const { queryKey } = activityQuery(activity.id);
  return {
    thing: activity,
    version: activity.version,
    draft: `activity-field.${activity.id}`,
    change: async (json) => {
      const answer = await send.change(activity.id, json);
      client.setQueryData(queryKey, answer.activity);
      for (const resource of AFFECTS) void client.invalidateQueries({ queryKey: [resource] });
      return answer;
    },
    refresh: () => void client.invalidateQueries({ queryKey }),
  };
};

interface ActivityOwnFieldsProps {
  readonly activity: Activity;
  readonly may: boolean;
}

/** The fields that the workspace defined on activities, of one of them. */
export const ActivityOwnFields = ({ activity, may }: ActivityOwnFieldsProps) => (
  <OwnFields noun="activity" of={useEditableActivity(activity)} currency={useCurrency()} readOnly={!may} />
);
