import { may } from '@daybook/shared/people/may.rules';
import { useMe } from '../../shared/session/session.queries.ts';

/** Whether the signed-in person may add activities, by the server's own rule: what he may not do is not offered. */
export const useMayPlan = (): boolean => {
  const { id, role } = useMe();
  return may({ id, role, teamMates: [] }, 'activity.create');
};
