import { activityRows } from './permissions/activities.ts';
import { operationRows } from './permissions/operations.ts';
import { peopleRows } from './permissions/people.ts';
import { everybody, open, type PermissionRow } from './permissions/row.ts';

const onARecord: PermissionRow['send'] = async (world) => ({ path: { id: await world.record() } });

/** Every route, by hand: who may. A route of the app that is missing here fails `app-permissions.test.ts`. */
export const permissionTable: readonly PermissionRow[] = [
  ...open('GET /health'),
  ...open('GET /ready'),
  ...everybody('GET /live'),
  ...peopleRows,
  ...activityRows,
  ...operationRows,
  ...everybody('GET /records/:id/timeline', onARecord),
];
