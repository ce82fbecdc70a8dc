import { type Action, may, type Subject } from '@daybook/shared/people/may.rules';
import { useMe } from '../../shared/session/session.queries.ts';

/** Whether the signed-in person may do something, by the server's own rule; a manager's teams are left to the server. */
export const useMay = (): ((action: Action, subject?: Subject) => boolean) => {
  const { id, role } = useMe();
  return (action, subject) => may({ id, role, teamMates: [] }, action, subject);
};
