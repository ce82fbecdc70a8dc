import { type Action, may, type Subject } from '@daybook/shared/people/may.rules';
import type { RecordState } from '@daybook/shared/records/record-type';
import { useMe } from '../../shared/session/session.queries.ts';

/** Whether the signed-in person may do something, by the server's own rule; a manager's teams are left to the server. */
export const useMay = (): ((action: Action, subject?: Subject) => boolean) => {
  const { id, role } = useMe();
  return (action, subject) => may({ id, role, teamMates: [] }, action, subject);
};

/** Whether the signed-in person may change the record; what lies in the trash is not changed. */
export const useMayChange = ({ state }: { readonly state: RecordState }): boolean => {
  const allowed = useMay();
  return state !== 'trashed' && allowed('record.change');
};
